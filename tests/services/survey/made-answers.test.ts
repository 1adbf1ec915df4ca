import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { answerSurvey, type SurveyInput } from '../../../src/services/survey/answer-survey.ts'
import { issuePageId, readPageId } from '../../../src/services/survey/page-id.ts'
import { weighAnswers } from '../../../src/services/survey/weigh-answers.ts'
import { showAnswerQuality } from '../../../src/services/verdict/show-answer-quality.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findSurvey, type Survey } from '../../../src/store/survey/survey.ts'
import { readVoiceCounters } from '../../../src/store/survey/voice.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

/** Who gains by bending the figures, and what it gets them. */

let database: TestDatabase
let app: TestApplication
const start = new Date('2026-11-23T03:00:00Z').getTime()
let now = start
const hours = (count: number) => count * 3_600_000

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => new Date(now))
})
afterAll(() => database.close())

async function surveyOf(): Promise<Survey> {
  const { code } = await makeSurveyFixture(database.db)
  return (await findSurvey(database.pool, code))!
}

let serial = 0
const scores = (value: number) => Object.fromEntries(elementKeys.map((key) => [key, value]))
const input = (changes: Partial<SurveyInput> = {}): SurveyInput => {
  serial += 1
  return {
    id: newIdentifier(),
    formVersion: null,
    elements: scores(4),
    knewBefore: null,
    openText: null,
    added: {},
    respondent: {},
    language: 'id',
    startedAt: null,
    answeredAt: null,
    deviceKey: `device-${serial}`,
    networkKey: `network-${serial}`,
    ...changes,
  }
}
const send = (survey: Survey, changes: Partial<SurveyInput>) =>
  answerSurvey(app.services, survey, input(changes))
const pageOf = (survey: Survey) =>
  readPageId(app.services, survey.code, issuePageId(app.services, survey.code))
const at = (moment: number) => ({ answeredAt: new Date(moment) })

const countersOf = (survey: Survey) => readVoiceCounters(database.db, survey.region.id, survey.innovation.id)
const quality = (survey: Survey) =>
  showAnswerQuality(app.services, survey.region, survey.innovation.id, (kind) => `[${kind}]`)
const signsOf = async (survey: Survey) =>
  Object.fromEntries((await quality(survey)).signs.map(({ code, answers }) => [code, answers]))
const claims = async ({ region }: Survey) =>
  (
    await database.pool.query('SELECT claim FROM answer WHERE region_id = $1 ORDER BY received_at', [
      region.id,
    ])
  ).rows.map(({ claim }) => claim)

test('an ended code takes what was answered before its end, and nothing that only claims to have been kept', async () => {
  now = start
  const running = await surveyOf()
  const page = pageOf(running)
  const survey = { ...running, ended: true, endedAt: new Date(start + hours(1)) }
  now = start + hours(5)
  const ended = { ok: false, code: 'survey-ended' }
  expect(await send(survey, {})).toMatchObject(ended)
  expect(await send(survey, at(start + hours(2)))).toMatchObject(ended)
  expect(await send(survey, at(start + hours(9)))).toMatchObject(ended)
  expect(await send(survey, at(start - 40 * hours(24)))).toMatchObject(ended)
  expect(await send(survey, at(start + hours(1)))).toMatchObject(ended)
  expect(await claims(survey)).toEqual([])
  // A page that was served while the code ran shows that somebody stood there then; a claim alone is a sign.
  expect(await send(survey, { ...at(start + hours(0.5)), page })).toMatchObject({ ok: true })
  expect(await send(survey, at(start + hours(0.5)))).toMatchObject({ ok: true })
  const late = pageOf(running)
  expect(await send(survey, { ...at(start + hours(0.5)), page: late })).toMatchObject(ended)
  expect(await claims(survey)).toEqual(['kept', 'after-end'])
  expect(await signsOf(survey)).toMatchObject({ 'claimed-moment': 1 })
})

test('a clock that runs ahead is set to the arrival and told, and its answer is kept', async () => {
  now = start
  const survey = await surveyOf()
  const kept = (start + hours(30)).toString(36)
  const sent = await app.post(
    `/s/${survey.code}`,
    { id: newIdentifier(), kept, ...Object.fromEntries(elementKeys.map((key) => [key, '4'])) },
    { accept: 'application/json' },
  )
  expect(await sent.json()).toMatchObject({ state: 'new', clock: 'ahead' })
  const { rows } = await database.pool.query('SELECT answered_at FROM answer WHERE region_id = $1', [
    survey.region.id,
  ])
  expect(rows).toEqual([{ answered_at: new Date(start) }])
  expect(await quality(survey)).toMatchObject({ clocksAhead: 1 })
})

test('1,500 answers of one address are seen at once, whatever moments they claim, and hardly move the index', async () => {
  now = start
  const survey = await surveyOf()
  for (let person = 0; person < 200; person += 1) {
    now += 60_000
    await send(survey, { elements: scores(person % 3 ? 4 : 3) })
  }
  const began = now
  const before = await countersOf(survey)
  const flood = Array.from({ length: 1_500 }, (_, index) => {
    const moment = (began - hours(1 + (index % 600))).toString(36)
    const fields = { id: newIdentifier(), kept: moment, sent: began.toString(36) }
    const worst = Object.fromEntries(elementKeys.map((key) => [key, '1']))
    // Another browser for each, or the limit of one device would stop it.
    return () => app.post(`/s/${survey.code}`, { ...fields, ...worst }, { 'user-agent': `Made ${index}` })
  })
  for (let from = 0; from < flood.length; from += 50) {
    const answers = await Promise.all(flood.slice(from, from + 50).map((post) => post()))
    // Nobody is shut out: an office or a carrier's customers may stand behind one address.
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  }
  const after = await countersOf(survey)
  expect(after.counters.n - before.counters.n).toBeLessThanOrEqual(30)
  expect(after.marked.counters.n + after.counters.n).toBe(1_700)
  const shown = await quality(survey)
  expect(shown.marked).toBeGreaterThanOrEqual(1_470)
  const signs = await signsOf(survey)
  expect(signs.marked).toBeGreaterThanOrEqual(1_470)
  expect(signs.burst).toBeGreaterThanOrEqual(1_470)
  expect(signs['no-page']).toBeGreaterThanOrEqual(1_470)
})

test('the counters with and without marked answers are those of the answers themselves', async () => {
  now = start
  const survey = await surveyOf()
  const many = Array.from({ length: 90 }, (_, index) =>
    send(survey, { networkKey: 'one', elements: scores(1 + (index % 4)) }),
  )
  await Promise.all(many)
  const { rows } = await database.pool.query(
    `SELECT count(*) FILTER (WHERE mark IS NULL)::int AS counted, count(*) FILTER (WHERE mark IS NOT NULL)::int AS marked,
       sum(product) FILTER (WHERE mark IS NOT NULL)::int AS marked_product FROM answer WHERE region_id = $1`,
    [survey.region.id],
  )
  const { counters, marked } = await countersOf(survey)
  expect(rows).toEqual([
    { counted: counters.n, marked: marked.counters.n, marked_product: marked.counters.elements.product?.sum },
  ])
  expect([counters.n, marked.counters.n]).toEqual([30, 60])
})

test('a page is signed for its code; one that is missing, made up or used by a crowd is a sign', async () => {
  now = start
  const survey = await surveyOf()
  const text = issuePageId(app.services, survey.code)
  expect(readPageId(app.services, survey.code, text)).toMatchObject({ servedAt: new Date(start) })
  expect(readPageId(app.services, 'OTHER', text)).toBeNull()
  for (const wrong of [
    '',
    'x',
    text.slice(1),
    `${text}A`,
    text.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
  ]) {
    expect(readPageId(app.services, survey.code, wrong)).toBeNull()
  }
  const page = pageOf(survey)
  for (let index = 0; index < 20; index += 1) await send(survey, { page })
  expect(await signsOf(survey)).not.toHaveProperty('one-page')
  await send(survey, { page })
  await send(survey, { page: null })
  expect(await signsOf(survey)).toMatchObject({ 'one-page': 21, 'no-page': 1 })
  const served = await app.get(`/s/${survey.code}`)
  expect(await served.text()).toMatch(/name="page" value="[\w-]{31}"/)
})

test('what somebody signed in brings in is judged by its source and its own moments, and never as a crowd', async () => {
  now = start
  const survey = await surveyOf()
  for (let index = 0; index < 90; index += 1) {
    await send(survey, {
      networkKey: 'desk',
      batch: 'paper',
      ...at(start - hours(24 * 90) - index * 600_000),
    })
  }
  expect(await countersOf(survey)).toMatchObject({ answers: 90, marked: { answers: 0 } })
  const { weight, signs } = await weighAnswers(
    database.db,
    { regionId: survey.region.id, innovationId: survey.innovation.id, timeZone: 'Asia/Jakarta' },
    DEFAULT_POLICY,
    null,
  )
  expect(signs.map(({ code }) => code)).not.toContain('burst')
  expect(weight).toBeGreaterThan(0)
  expect(await quality(survey)).toMatchObject({ batches: 90 })
  // A batch whose own moments are a crowd is one.
  for (let index = 0; index < 12; index += 1) await send(survey, { batch: 'paper', ...at(start - hours(1)) })
  expect(await signsOf(survey)).toMatchObject({ burst: 12 })
})

test('of a program with ever new names five thousand marked answers are rows on a day, and nobody else loses one', async () => {
  now = start + hours(24 * 400)
  const survey = await surveyOf()
  const flood = { networkKey: 'flood' }
  const sendMany = async (answers: number, changes: Partial<SurveyInput>) => {
    for (let first = 0; first < answers; first += 100)
      await Promise.all(Array.from({ length: Math.min(100, answers - first) }, () => send(survey, changes)))
  }
  // A door of five hundred people, then as many again: all are rows.
  await sendMany(1_000, { networkKey: 'door' })
  expect(await quality(survey)).toMatchObject({ answers: 30, marked: 970, notKept: 0 })
  now += hours(1)
  await sendMany(5_330, flood)
  expect(await quality(survey)).toMatchObject({ notKept: 300 })
  const counted = await countersOf(survey)
  expect(counted.answers + counted.marked.answers).toBe(1_000 + 5_030)
  // The same network is told that its answer came; on the next day it is one like any other.
  expect(await send(survey, flood)).toMatchObject({ ok: true, value: { isNew: true } })
  now += hours(24)
  await sendMany(31, flood)
  expect(await quality(survey)).toMatchObject({ notKept: 301 })
})
