import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys, type SurveyCodeKind } from '../../../src/domain/survey/survey.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { answerSurvey } from '../../../src/services/survey/answer-survey.ts'
import { issuePageId, readPageId } from '../../../src/services/survey/page-id.ts'
import { showAnswerQuality } from '../../../src/services/verdict/show-answer-quality.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findSurvey, type Survey } from '../../../src/store/survey/survey.ts'
import { readVoiceCounters } from '../../../src/store/survey/voice.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

/** Answers that a device kept without a signal, and sends in one minute from one network when it has one again. */

let database: TestDatabase
let app: TestApplication
const MINUTE = 60_000
const opened = new Date('2026-11-23T01:00:00Z').getTime()
let now = opened

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => new Date(now))
})
afterAll(() => database.close())

async function surveyOf(kind: SurveyCodeKind): Promise<Survey> {
  const fixture = await makeSurveyFixture(database.db)
  const made = await addSurveyCode(
    app.services,
    system('test'),
    { ...fixture },
    { kind, label: 'lapangan', length: 'full' },
  )
  if (!made.ok) throw new Error(made.code)
  return (await findSurvey(database.pool, made.value.code))!
}

/** Sends answers that claim these moments, all from one network and by the page that was served at `opened`, if by any. */
async function sendKept(survey: Survey, moments: readonly number[], hasPage = true): Promise<void> {
  now = opened
  const page = hasPage ? readPageId(app.services, survey.code, issuePageId(app.services, survey.code)) : null
  now = opened + 9 * 60 * MINUTE
  for (const [index, moment] of moments.entries()) {
    const sent = await answerSurvey(app.services, survey, {
      id: newIdentifier(),
      formVersion: null,
      elements: Object.fromEntries(elementKeys.map((key, at) => [key, 1 + ((index + at * at) % 4)])),
      knewBefore: null,
      openText: null,
      added: {},
      respondent: {},
      language: 'id',
      startedAt: null,
      answeredAt: new Date(moment),
      deviceKey: 'one device',
      networkKey: `network of ${survey.code}`,
      page,
    })
    expect(sent.ok).toBe(true)
  }
}

const everyMinutes = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, index) => opened + (index + 1) * minutes * MINUTE)

async function outcomeOf(survey: Survey) {
  const { counters, marked } = await readVoiceCounters(database.db, survey.region.id, survey.innovation.id)
  const quality = await showAnswerQuality(app.services, survey.region, survey.innovation.id, (kind) => kind)
  const signs = quality.signs.map(({ code }) => code)
  return { counted: counters.n, marked: marked.counters.n, isBurst: signs.includes('burst'), signs }
}

test.each(['interviewer', 'kiosk'] as const)(
  'a day of a device (%s) is judged by the moments that it wrote down, and not as a burst by arrival',
  async (kind) => {
    const survey = await surveyOf(kind)
    await sendKept(survey, everyMinutes(5, 100))
    expect(await outcomeOf(survey)).toEqual({ counted: 100, marked: 0, isBurst: false, signs: [] })
  },
)

test('phones of a village that come to one signal together are not marked as a crowd', async () => {
  const survey = await surveyOf('counter')
  await sendKept(survey, everyMinutes(8, 60))
  expect(await outcomeOf(survey)).toMatchObject({ counted: 60, marked: 0 })
})

test('moments that lie closer than people answer are a crowd, also on a device', async () => {
  const survey = await surveyOf('interviewer')
  await sendKept(
    survey,
    Array.from({ length: 100 }, (_, index) => opened + 10 * MINUTE + index * 1000),
  )
  expect(await outcomeOf(survey)).toMatchObject({ counted: 30, marked: 70, isBurst: true })
})

test('a network has no more in a day than 120, whatever moments it claims', async () => {
  const survey = await surveyOf('kiosk')
  await sendKept(survey, everyMinutes(2, 200))
  expect(await outcomeOf(survey)).toMatchObject({ counted: 120, marked: 80 })
})

test('without a signed page from before, claimed moments say nothing: the arrival counts', async () => {
  const survey = await surveyOf('interviewer')
  await sendKept(survey, everyMinutes(5, 100), false)
  expect(await outcomeOf(survey)).toMatchObject({ counted: 30, marked: 70, isBurst: true })
  // Moments before the page was served are set to it, and are asked by their arrival.
  const bent = await surveyOf('interviewer')
  await sendKept(
    bent,
    everyMinutes(5, 100).map((moment) => moment - 24 * 60 * MINUTE),
  )
  expect(await outcomeOf(bent)).toMatchObject({ counted: 30, marked: 70, isBurst: true })
})
