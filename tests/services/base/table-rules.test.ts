import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { change, system } from '../../../src/store/base/change.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { until } from '../../support/labinov.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const rowsOf = async (query: ReturnType<typeof sql>) => (await database.db.execute(query)).rows

/** Tables that tell no other process of a change, and why their pages may be old for a minute. */
const notAnnounced: Readonly<Record<string, string>> = {
  account: 'the sign-in library reads it anew each time',
  added_tally: 'a counter; an answer must not wake every cache',
  heard_tally: 'a counter; an answer must not wake every cache',
  answer: 'moves counters only; an answer must not wake every cache',
  answer_template: 'on the desk alone, which is never kept',
  attachment: 'on the desk alone, which is never kept',
  attendance: 'on the desk and for its owner alone, which are never kept',
  audit: 'on the desk alone, which is never kept',
  backup: 'on the desk alone, which is never kept',
  audit_chain: 'on the desk alone, which is never kept',
  audit_seal: 'on the desk alone, which is never kept',
  audit_waiting: 'a queue',
  consent_text: 'on the desk alone, which is never kept',
  course_material: 'on the desk and for whoever holds a seat, which are never kept',
  course_test: 'on the desk and for whoever holds a seat, which are never kept',
  follow_up_answer: 'on the desk alone, which is never kept',
  test_answer: 'on the desk and for its owner alone, which are never kept',
  diagnosis_merge: 'on the desk alone, which is never kept',
  data_matter: 'on the desk alone, which is never kept',
  data_matter_step: 'on the desk alone, which is never kept',
  retention_rule: 'on the desk alone, which is never kept',
  brought_answer: 'goes with its source, which is announced',
  briefing: 'on the desk alone, which is never kept',
  report_schedule: 'on the desk alone, which is never kept',
  report_schedule_issue: 'on the desk alone, which is never kept',
  certificate: 'read anew by each check',
  change_follower: 'read anew for each letter and the pages of a ticket and a link, which are never kept',
  change_letter: 'an outbox',
  coach_assignment: 'on the desk alone, which is never kept',
  coaching_meeting: 'on the desk alone, which is never kept',
  coaching_meeting_end: 'on the desk alone, which is never kept',
  coaching_participant: 'on the desk alone, which is never kept',
  coaching_request: 'on the desk alone, which is never kept',
  coaching_step: 'on the desk alone, which is never kept',
  cohort: 'on the desk alone, which is never kept',
  cohort_agency: 'on the desk alone, which is never kept',
  cohort_note: 'on the desk alone, which is never kept',
  cohort_stage: 'on the desk alone, which is never kept',
  commitment: 'on the desk alone, which is never kept',
  commitment_signed: 'on the desk alone, which is never kept',
  complaint: 'moves counters only; a complaint must not wake every cache',
  complaint_address: 'read anew for each letter and its page, which is never kept',
  complaint_category: 'read anew for each form of a complaint, which is never kept',
  complaint_channel: 'read anew for each form of a complaint, which is never kept',
  complaint_notice: 'an outbox',
  complaint_reading: 'on the desk alone, which is never kept',
  complaint_rule: 'on the desk alone, which is never kept',
  complaint_step: 'on the desk and the ticket, which are never kept',
  device_salt: 'a process reads it once a day',
  district: 'read anew for each form of a complaint, which is never kept',
  evidence_plan_draft: 'on the desk alone, which is never kept',
  gate_move: 'goes with its innovation, which is announced',
  holiday: 'on the desk and the ticket, which are never kept',
  innovation_merge: 'goes with its innovations, which are announced',
  installation: 'read at the start',
  innovation_keeper: 'on the desk alone, which is never kept',
  intake_batch: 'on the desk alone, which is never kept',
  intake_file: 'on the desk alone, which is never kept',
  interview_file: 'on the desk alone, which is never kept',
  answer_not_kept: 'on the desk alone, which is never kept',
  judging_failure: 'on the desk alone, which is never kept',
  known_device: 'read anew at each sign-in',
  learner: 'on the desk alone, which is never kept',
  learning_record: 'on the desk alone, which is never kept',
  learning_record_end: 'on the desk alone, which is never kept',
  measurement_check: 'goes with a verdict, which is announced',
  membership: 'read anew at each request of a person',
  mention: 'on the desk alone, which is never kept',
  message_plan: 'on the desk alone, which is never kept',
  message_step: 'on the desk alone, which is never kept',
  message_visit: 'a counter; a visit must not wake every cache',
  panel: 'on the desk, and in an exhibition within a minute',
  panel_assignment: 'on the desk alone, which is never kept',
  panel_conflict: 'on the desk alone, which is never kept',
  panel_entry: 'on the desk alone, which is never kept',
  panel_judge: 'on the desk alone, which is never kept',
  passkey: 'read anew at each sign-in',
  password_link: 'read anew when it is opened',
  person: 'read anew at each request of a person',
  reach_record: 'goes with a verdict, which is announced',
  reach_record_end: 'goes with a verdict, which is announced',
  region_tally: 'a counter; goes with its innovation or verdict, which are announced',
  registration: 'read anew for its owner and on the desk',
  registration_sender: 'read anew by each registration',
  score_sheet: 'on the desk, and in an exhibition within a minute',
  session: 'the sign-in library reads it anew each time',
  sign_in_limit: 'a counter',
  survey_form: 'a version never changes; a code that moves to another one is announced',
  text_review: 'on the desk, and in released figures, which go with a verdict',
  text_review_step: 'on the desk alone, which is never kept',
  two_factor: 'the sign-in library reads it anew each time',
  used_code: 'read anew at each sign-in',
  verification: 'the sign-in library reads it anew each time',
  visit_code: 'read anew by each answer',
  voice_month: 'a counter; an answer must not wake every cache',
  voice_release: 'goes with a verdict, or is seen within a minute',
  verdict_due: 'a queue',
  voice_tally: 'a counter; an answer must not wake every cache',
  idea: 'on the desk alone, which is never kept',
  idea_sheet: 'on the desk alone, which is never kept',
  idea_vote: 'on the desk alone, which is never kept',
  judge_reminder: 'on the desk alone, which is never kept',
  priority_rule: 'on the desk alone, which is never kept',
  problem: 'on the desk alone, which is never kept',
  problem_score: 'on the desk alone, which is never kept',
  problem_screening: 'on the desk alone, which is never kept',
  plan_step: 'on the desk alone, which is never kept',
  plan_step_report: 'on the desk alone, which is never kept',
  plan_stakeholder: 'on the desk alone, which is never kept',
  effect_row: 'on the desk alone, which is never kept',
  plan_risk: 'on the desk alone, which is never kept',
  letter_wish: 'read anew for each letter',
  told_day: 'a mark of what was sent',
  calendar_feed: 'read anew each time',
  deputy: 'read anew at each request of a person',
  gate_limit: 'on the desk alone, which is never kept',
  reminder: 'on the desk alone, which is never kept',
  staff_letter: 'an outbox',
  telephone: 'on the desk alone, which is never kept',
  readiness_check: 'on the desk alone, which is never kept',
  readiness_survey: 'on the desk alone, which is never kept',
  worksheet: 'on the desk alone, which is never kept',
  worksheet_form: 'on the desk alone, which is never kept',
  worksheet_note: 'on the desk alone, which is never kept',
  worksheet_revision: 'on the desk alone, which is never kept',
}

test('every table announces its changes of each kind, or there is a reason why not', async () => {
  const tables = await rowsOf(sql`
    SELECT c.relname AS name, count(t.oid) FILTER (WHERE t.tgname LIKE c.relname || '_announce_%')::int AS triggers
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY c.relname`)
  const silent = tables.filter(({ triggers }) => triggers !== 3).map(({ name }) => name)
  expect(silent.sort()).toEqual(Object.keys(notAnnounced).sort())
})

test('no trigger of a table takes its name from where it stands', async () => {
  const named = await rowsOf(sql`
    SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosrc ILIKE '%tg_table_name%'`)
  expect(named).toEqual([])
})

const split =
  'region_id integer NOT NULL, id integer NOT NULL, kind text, text text, PRIMARY KEY (region_id, id)'

test('a table split by region is told of under its own name, and what is withheld stays withheld', async () => {
  await database.pool.query(`CREATE TABLE visit_note (${split}) PARTITION BY HASH (region_id);
    CREATE TABLE visit_note_0 PARTITION OF visit_note FOR VALUES WITH (MODULUS 2, REMAINDER 0);
    CREATE TABLE visit_note_1 PARTITION OF visit_note FOR VALUES WITH (MODULUS 2, REMAINDER 1);
    SELECT audit_table('visit_note', 'text if kind=secret'), announce('visit_note')`)
  const heard = new pg.Client({ connectionString: database.url })
  const words: string[] = []
  heard.on('notification', ({ payload }) => words.push(payload ?? ''))
  await heard.connect()
  await heard.query('LISTEN labinov_changed')
  await change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(
      sql`INSERT INTO visit_note VALUES (1, 1, 'secret', 'a'), (2, 2, 'open', 'b'), (3, 3, 'open', 'c')`,
    )
    await transaction.execute(sql`UPDATE visit_note SET text = text || '!'`)
    await transaction.execute(sql`DELETE FROM visit_note WHERE region_id = 99`)
  })
  await until(() => words.length >= 3)
  await heard.end()
  // Six rows in three parts by two statements: one announcement a region.
  expect(words.sort()).toEqual(['1', '2', '3'])
  const trail = await rowsOf(
    sql`SELECT table_name, region_id, after ->> 'text' AS text FROM audit WHERE action = 'test' ORDER BY id`,
  )
  expect(trail).toEqual(
    [
      [1, '…'],
      [2, 'b'],
      [3, 'c'],
      [1, '…'],
      [2, 'b!'],
      [3, 'c!'],
    ].map(([region_id, text]) => ({ table_name: 'visit_note', region_id, text })),
  )
  await database.pool.query(`SELECT append_only('visit_note')`)
  await expect(database.pool.query('DELETE FROM visit_note')).rejects.toThrow('visit_note is append-only')
})

test.each([
  ['txet', 'has no column as in "txet"'],
  ['without txet', 'has no column as in "without txet"'],
  ['text if kind', 'has no column as in "text if kind"'],
])('a column that is misspelt (%s) is refused, so that nothing is shown by mistake', async (column, said) => {
  await database.pool.query(`CREATE TABLE IF NOT EXISTS misspelt (${split})`)
  await expect(database.pool.query("SELECT audit_table('misspelt', $1)", [column])).rejects.toThrow(said)
})

test('a table without a key cannot be in the trail, and one without a region not be announced', async () => {
  await database.pool.query(
    'CREATE TABLE keyless (region_id integer); CREATE TABLE homeless (id integer PRIMARY KEY)',
  )
  await expect(database.pool.query("SELECT audit_table('keyless')")).rejects.toThrow('no primary key')
  await expect(database.pool.query("SELECT announce('homeless')")).rejects.toThrow('no region')
})

test('what is never empty is never only spaces either, by the one rule for it', async () => {
  const { rows } = await database.pool.query<{ place: string; blank: boolean }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS place, EXISTS (SELECT FROM pg_constraint o
      WHERE o.conrelid = c.conrelid AND o.conkey = c.conkey AND o.conname LIKE '%\\_no\\_blank') AS blank
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'c' AND array_length(c.conkey, 1) = 1 AND c.connamespace = 'public'::regnamespace
      AND pg_get_constraintdef(c.oid) ~ '<> ''''::text\\)'`)
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ blank }) => !blank).map(({ place }) => place)).toEqual([])
  await database.pool.query("CREATE TABLE said (words text); SELECT no_blank('said', 'words')")
  await expect(database.pool.query("INSERT INTO said VALUES (E' \\n\\t')")).rejects.toThrow(
    'said_words_no_blank',
  )
  await database.pool.query("INSERT INTO said VALUES (' a ')")
})
