import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { startJobs } from '../../../src/jobs/queue.ts'
import { judgeAged } from '../../../src/jobs/verdict/judge-aged.ts'
import { judgeMoved } from '../../../src/jobs/verdict/judge-moved.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { answerSurvey } from '../../../src/services/survey/answer-survey.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findSurvey } from '../../../src/store/survey/survey.ts'
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

async function answer(times: number): Promise<void> {
  const survey = (await findSurvey(database.pool, fixture.code))!
  for (let count = 0; count < times; count += 1) {
    await answerSurvey(services, survey, {
      ...{ id: newIdentifier(), elements: Object.fromEntries(elementKeys.map((key) => [key, 4])) },
      ...{ formVersion: null, added: {} },
      ...{ knewBefore: true, openText: null, respondent: {}, language: 'id' as const },
      ...{ deviceKey: null, startedAt: null, answeredAt: null },
    })
  }
}

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
  await judgeAged.run(services, never)
  expect((await latest())?.id).toBe(id)
})

test('the queue keeps its schedule and stops when told', async () => {
  const running = startJobs(services, [judgeMoved])
  const scheduled = async () => {
    const { rows } = await database.pool.query("SELECT to_regclass('jobs.schedule') AS made")
    if (rows[0].made === null) return []
    const found = await database.pool.query('SELECT name, cron FROM jobs.schedule')
    return found.rows
  }
  await expect.poll(scheduled, { timeout: 60_000 }).toEqual([{ name: 'judge-moved', cron: '* * * * *' }])
  await running.stop()
})
