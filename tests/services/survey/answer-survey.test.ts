import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefused } from '../../../src/domain/result.ts'
import { countAnswers } from '../../../src/domain/survey/answer-counters.ts'
import { satisfactionFromCounters } from '../../../src/domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { createMemory } from '../../../src/services/memory.ts'
import { answerSurvey, type SurveyInput } from '../../../src/services/survey/answer-survey.ts'
import { deaf } from '../../../src/store/base/change-listener.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findSurvey, type Survey } from '../../../src/store/survey/survey.ts'
import { readVoiceCounters, readVoiceMonths } from '../../../src/store/survey/voice.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

const now = new Date('2026-11-23T03:00:00Z')
const memory = createMemory(deaf)
const secret = 'a secret of the tests, long enough to pass'
const services = () => ({ pool: database.pool, db: database.db, memory, secret, clock: () => now })

function input(changes: Partial<SurveyInput> = {}): SurveyInput {
  return {
    id: newIdentifier(),
    formVersion: null,
    elements: Object.fromEntries(elementKeys.map((key) => [key, 4])),
    knewBefore: true,
    openText: null,
    added: {},
    respondent: {},
    language: 'id',
    deviceKey: null,
    startedAt: null,
    answeredAt: null,
    ...changes,
  }
}

async function surveyOf(length: 'full' | 'short' = 'full'): Promise<Survey> {
  const fixture = await makeSurveyFixture(database.db)
  return (await findSurvey(database.pool, length === 'full' ? fixture.code : fixture.shortCode))!
}

const rowsOf = async (survey: Survey) =>
  (
    await database.pool.query(
      'SELECT *, answered_at = $3 AS now FROM answer WHERE region_id = $1 AND innovation_id = $2',
      [survey.region.id, survey.innovation.id, now],
    )
  ).rows

const countersOf = (survey: Survey) => readVoiceCounters(database.db, survey.region.id, survey.innovation.id)

test('the same answer sent twenty times at once is one row and one count', async () => {
  const survey = await surveyOf()
  const same = input()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => answerSurvey(services(), survey, same)))
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.isNew)).toHaveLength(1)
  expect(await rowsOf(survey)).toHaveLength(1)
  expect(await countersOf(survey)).toMatchObject({ answers: 1, knew: 1, counters: { n: 1, indexSum: 100 } })
  expect(await readVoiceMonths(database.db, survey.region.id, survey.innovation.id)).toEqual([
    { month: '2026-11-01', answers: 1, indexed: 1, indexSum: 100 },
  ])
})

test('many answers at once are all counted, whatever slot they draw', async () => {
  const survey = await surveyOf()
  await Promise.all(Array.from({ length: 200 }, () => answerSurvey(services(), survey, input())))
  expect(await countersOf(survey)).toMatchObject({ answers: 200, counters: { n: 200 } })
})

test('the counters give the index that scanning the answers gives', async () => {
  const someAnswers = fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), { minLength: 9, maxLength: 9 }),
    { minLength: 1, maxLength: 30 },
  )
  await fc.assert(
    fc.asyncProperty(someAnswers, async (answers) => {
      const survey = await surveyOf()
      const responses = answers.map((values) =>
        Object.fromEntries(elementKeys.map((key, index) => [key, values[index]])),
      )
      for (const elements of responses) {
        await answerSurvey(services(), survey, input({ elements, openText: 'Baik' }))
      }
      const all = countAnswers(responses, elementKeys)
      // The counters of a whole life keep no totals of pairs.
      const scanned = isRefused(all)
        ? all
        : satisfactionFromCounters({ ...all, pairs: undefined }, elementKeys)
      const { answers: kept, counters } = await countersOf(survey)
      const counted = satisfactionFromCounters(counters, elementKeys)
      expect(kept).toBe(answers.length)
      elementKeys.forEach((key, index) => {
        const squareSum = answers.reduce((sum, values) => sum + (values[index] ?? 0) ** 2, 0)
        expect(counters.elements[key]?.squareSum).toBe(squareSum)
      })
      if (isRefused(scanned) || isRefused(counted)) return expect(counted).toEqual(scanned)
      // Sums of whole numbers: the index itself is the same to the last bit, its interval to the square root of rounding,
      // which is what is left of a variance when everybody answered alike.
      expect({ ...counted, lower: 0, upper: 0 }).toEqual({ ...scanned, lower: 0, upper: 0 })
      expect(counted.lower).toBeCloseTo(scanned.lower, 4)
      expect(counted.upper).toBeCloseTo(scanned.upper, 4)
    }),
    { numRuns: 25 },
  )
})

test('a short form keeps only what it asks', async () => {
  const survey = await surveyOf('short')
  await answerSurvey(services(), survey, input())
  const [row] = await rowsOf(survey)
  expect([row.completion_time, row.behaviour, row.product, row.cost]).toEqual([4, 4, 4, null])
})

test('an answer without any element is kept when it says something, and refused when it says nothing', async () => {
  const survey = await surveyOf()
  expect(await answerSurvey(services(), survey, input({ elements: {} }))).toMatchObject({
    code: 'nothing-answered',
  })
  await answerSurvey(services(), survey, input({ elements: {}, openText: 'Antreannya panjang' }))
  expect(await countersOf(survey)).toMatchObject({ answers: 1, counters: { n: 0, indexSum: 0 } })
})

test('an answer kept on a phone counts on its own day, unless the clock of the phone is off', async () => {
  const survey = await surveyOf()
  const kept = new Date('2026-10-31T17:30:00Z')
  await answerSurvey(services(), survey, input({ answeredAt: kept }))
  await answerSurvey(services(), survey, input({ answeredAt: new Date('2031-01-01T00:00:00Z') }))
  await answerSurvey(services(), survey, input({ answeredAt: new Date('2019-01-01T00:00:00Z') }))
  const rows = await rowsOf(survey)
  expect(rows.filter((row) => row.now)).toHaveLength(2)
  // Half past midnight of the first of November in Jakarta.
  expect((await readVoiceMonths(database.db, survey.region.id, survey.innovation.id))[0]?.month).toBe(
    '2026-11-01',
  )
})

test('an ended survey takes no new answer, but still what a phone kept while it ran', async () => {
  const endedAt = new Date(now.getTime() - 3_600_000)
  const survey = { ...(await surveyOf()), ended: true, endedAt }
  expect(await answerSurvey(services(), survey, input())).toMatchObject({ code: 'survey-ended' })
  expect(await answerSurvey(services(), survey, input({ answeredAt: now }))).toMatchObject({
    code: 'survey-ended',
  })
  const kept = new Date(endedAt.getTime() - 1)
  expect(await answerSurvey(services(), survey, input({ answeredAt: kept }))).toMatchObject({ ok: true })
})

test('a code is found by itself; an unknown one is not', async () => {
  const survey = await surveyOf()
  expect(survey).toMatchObject({ label: 'loket Serpong', ended: false, elements: elementKeys })
  expect(await findSurvey(database.pool, 'TIDAK-ADA')).toBeNull()
})
