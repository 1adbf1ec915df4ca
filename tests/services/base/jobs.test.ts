import { sql } from 'drizzle-orm'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import type { Job } from '../../../src/jobs/job.ts'
import { startJobs } from '../../../src/jobs/queue.ts'
import { judgeAged } from '../../../src/jobs/verdict/judge-aged.ts'
import { judgeMoved } from '../../../src/jobs/verdict/judge-moved.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { answerSurvey } from '../../../src/services/survey/answer-survey.ts'
import { reasonOf } from '../../../src/services/verdict/judge-each.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findSurvey } from '../../../src/store/survey/survey.ts'
import { listJudgingFailures } from '../../../src/store/verdict/judging-failure.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let services: Services
let fixture: SurveyFixture
const never = new AbortController().signal

beforeAll(async () => {
  database = await testDatabase()
  services = createServices({
    ...database,
    log: createLog('silent'),
    baseUrl: 'http://labinov.test',
    secret: 'x'.repeat(40),
    dataFolder: '/nonexistent',
  })
  fixture = await makeSurveyFixture(database.db)
})

afterAll(() => database.close())

async function answer(times: number, code = fixture.code): Promise<void> {
  const survey = (await findSurvey(database.pool, code))!
  for (let count = 0; count < times; count += 1) {
    await answerSurvey(services, survey, {
      id: newIdentifier(),
      elements: Object.fromEntries(elementKeys.map((key) => [key, 4])),
      formVersion: null,
      added: {},
      knewBefore: true,
      openText: null,
      respondent: {},
      language: 'id' as const,
      deviceKey: null,
      startedAt: null,
      answeredAt: null,
    })
  }
}

/** All that was judged was judged two days ago. */
const age = () =>
  change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`UPDATE innovation SET judged_at = now() - interval '2 days'`),
  )
const latest = () => latestVerdict(database.db, fixture.regionId, fixture.innovationId)

test('answers that came in are judged, and nothing is judged twice for them', async () => {
  await answer(40)
  await judgeMoved.run(services, never)
  expect(await latest()).toMatchObject({ cause: 'answers', evidence: { voice: { counters: { n: 40 } } } })
  const { id } = (await latest())!
  await judgeMoved.run(services, never)
  expect((await latest())?.id).toBe(id)
  const { rows } = await database.pool.query('SELECT satisfaction_index FROM innovation')
  expect(rows).toEqual([{ satisfaction_index: 100 }])
})

test('the nightly look keeps no row when nothing is to be said', async () => {
  const { id } = (await latest())!
  await age()
  await judgeAged.run(services, never)
  expect((await latest())?.id).toBe(id)
  const judgedAt = async () => (await database.pool.query('SELECT judged_at FROM innovation')).rows
  const once = await judgedAt()
  expect(once[0].judged_at.getTime()).toBeGreaterThan(Date.now() - 86_400_000)
  await judgeAged.run(services, never)
  // What was judged on this day is not judged again: a night that was cut off goes on where it ended.
  expect(await judgedAt()).toEqual(once)
})

/** From now on no verdict of the innovation can be written. */
const makeUnjudgeable = (innovationId: string) =>
  database.pool.query(`CREATE FUNCTION refuse_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no verdict on %', NEW.region_id; END $$;
    CREATE TRIGGER refuse_verdict BEFORE INSERT ON verdict FOR EACH ROW
      WHEN (NEW.innovation_id = '${innovationId}') EXECUTE FUNCTION refuse_verdict()`)

test('one innovation that cannot be judged holds up none of the later ones, and is told with the reason', async () => {
  const failing = await makeSurveyFixture(database.db)
  const later = await makeSurveyFixture(database.db)
  await makeUnjudgeable(failing.innovationId)
  await answer(6, failing.code)
  await answer(6, later.code)
  await judgeMoved.run(services, never)
  const verdictOf = ({ regionId, innovationId }: SurveyFixture) =>
    latestVerdict(database.db, regionId, innovationId)
  expect(await verdictOf(later)).toMatchObject({ cause: 'answers' })
  expect(await verdictOf(failing)).toBeNull()
  const failures = () => listJudgingFailures(database.db, failing.regionId, 10)
  expect(await failures()).toMatchObject([
    { slug: 'sianduk', reason: `P0001: no verdict on ${failing.regionId}`, attempts: 1 },
  ])
  // It does not keep the others waiting each minute: it is tried again after an hour, and each night.
  await judgeMoved.run(services, never)
  expect(await failures()).toMatchObject([{ attempts: 1 }])
  await database.pool.query(`UPDATE judging_failure SET last_at = now() - interval '61 minutes';
    UPDATE verdict_due SET taken_at = now() - interval '61 minutes' WHERE is_taken`)
  await judgeMoved.run(services, never)
  expect(await failures()).toMatchObject([{ attempts: 2 }])
  await age()
  const before = await database.pool.query(
    'SELECT count(*)::int AS n FROM innovation WHERE judged_at > now() - interval $$1 day$$',
  )
  await judgeAged.run(services, never)
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS n FROM innovation WHERE judged_at > now() - interval $$1 day$$',
  )
  expect([before.rows[0].n, rows[0].n]).toEqual([0, 2])
  expect(await failures()).toMatchObject([{ attempts: 3 }])

  await database.pool.query('DROP TRIGGER refuse_verdict ON verdict')
  await judgeAged.run(services, never)
  expect(await failures()).toEqual([])
})

test('an error is told without the query and what it wrote', () => {
  const cause = Object.assign(new Error('value out of range'), { code: '22003' })
  expect(reasonOf(new Error('Failed query: insert ... params: Budi', { cause }))).toBe(
    '22003: value out of range',
  )
  expect(reasonOf(new RangeError('x'.repeat(900)))).toHaveLength(200)
})

/** A job that runs until it is let go; `lost` is settled when its signal says that it was given up. */
function longJob() {
  let letGo = () => {}
  const over = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const seen = { started: 0, aborted: false }
  const job: Job = {
    name: 'long',
    schedule: '0 0 1 1 *',
    run: async (_, signal) => {
      seen.started += 1
      signal.addEventListener('abort', () => {
        seen.aborted = true
      })
      await over
    },
  }
  return { job, seen, letGo }
}

async function supervised(work: (boss: PgBoss) => Promise<unknown>): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values as unknown[]) },
    schema: 'jobs',
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  await boss.start()
  await work(boss)
  await boss.stop({ graceful: false })
}

/** What is scheduled, as name and time; nothing before the queue is made. */
const scheduled = async () => {
  const { rows } = await database.pool.query("SELECT to_regclass('jobs.schedule') AS made")
  if (rows[0].made === null) return []
  const found = await database.pool.query('SELECT name, cron FROM jobs.schedule')
  return found.rows.map(({ name, cron }) => `${name} ${cron}`)
}

const runsOf = async (name: string) =>
  (await database.pool.query('SELECT id, state FROM jobs.job WHERE name = $1 ORDER BY created_on', [name]))
    .rows

test('a run that lasts longer than a quarter of an hour is neither given up nor begun a second time', async () => {
  const { job, seen, letGo } = longJob()
  // As an installation of 0.1.0 has made it.
  await supervised((boss) => boss.createQueue('long', { policy: 'exclusive', retryLimit: 0 }))
  const running = startJobs(services, [job])
  await expect.poll(scheduled, { timeout: 60_000 }).toContain('long 0 0 1 1 *')
  await supervised((boss) => boss.send('long'))
  await expect.poll(() => seen.started, { timeout: 60_000 }).toBe(1)
  await database.pool.query(
    "UPDATE jobs.job SET started_on = now() - interval '20 minutes' WHERE name = 'long'",
  )
  await supervised(async (boss) => {
    await boss.supervise('long')
    // Its next time has come meanwhile.
    await boss.send('long')
  })
  expect((await runsOf('long')).map(({ state }) => state)).toEqual(['active'])
  expect(seen).toEqual({ started: 1, aborted: false })
  letGo()
  await running.stop()
})

test('a run that the queue has given up hears of it and stops', async () => {
  const { job, seen, letGo } = longJob()
  const running = startJobs(services, [{ ...job, name: 'given-up' }])
  await supervised(async (boss) => {
    await expect.poll(() => boss.send('given-up').catch(() => null), { timeout: 60_000 }).toBeTruthy()
    await expect.poll(() => seen.started, { timeout: 60_000 }).toBe(1)
    const [run] = await runsOf('given-up')
    await boss.fail('given-up', run.id)
  })
  await expect.poll(() => seen.aborted, { timeout: 60_000 }).toBe(true)
  letGo()
  await running.stop()
})

test('the queue keeps its schedule and stops when told', async () => {
  const running = startJobs(services, [judgeMoved])
  await expect.poll(scheduled, { timeout: 60_000 }).toContain('judge-moved * * * * *')
  await running.stop()
})
