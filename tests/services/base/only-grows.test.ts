import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** What was said, measured, judged, decided or handed out: a correction of it is a new row. */
const growing =
  `answer attendance briefing coaching_meeting coaching_meeting_end coaching_participant cohort_note commitment
  commitment_signed complaint_channel complaint_reading consent_text data_matter data_matter_step decision evidence_plan
  follow_up_answer gate_limit gate_move innovation_withdrawal interview_file judge_reminder launch_record learning_record learning_record_end
  measurement panel_conflict plan_step_report priority_rule problem_screening reach_record reach_record_end readiness_check
  readiness_survey report_schedule_issue retention_rule served_groups stage_approval survey_form test_answer text_review_step
  verdict verdict_proposal verdict_proposal_answer worksheet_revision`.split(/\s+/)

/** These grow too, and lose nothing but a person who asked to be removed. */
const growingButForPeople = ['audit', 'audit_seal']

/** Tables of which each row refuses to be changed or removed by a function of the database, before it happens. */
async function refusing(functionName: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE p.proname = $1 AND t.tgenabled = 'O' AND pg_get_triggerdef(t.oid) LIKE '%BEFORE DELETE OR UPDATE ON %FOR EACH ROW EXECUTE%'
     ORDER BY c.relname COLLATE "C"`,
    [functionName],
  )
  return rows.map(({ name }) => name)
}

test('tables that only grow refuse any other change in the database itself, and none loses its rule unseen', async () => {
  expect(await refusing('refuse_change')).toEqual(growing.toSorted())
  expect(await refusing('refuse_all_but_removal')).toEqual(growingButForPeople)
})

test('the rule holds for a row that is there', async () => {
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM consent_text')
  expect(rows[0].count).toBeGreaterThan(0)
  for (const statement of ['UPDATE consent_text SET since = since', 'DELETE FROM consent_text']) {
    await expect(database.pool.query(statement)).rejects.toThrow('consent_text is append-only')
  }
})
