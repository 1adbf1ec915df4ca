import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import type { NewAnswer } from '../../../src/store/survey/answer.ts'
import { gatherAnswer } from '../../../src/store/survey/gather-answers.ts'
import { readVoiceCounters } from '../../../src/store/survey/voice.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

function answerTo(fixture: SurveyFixture, changes: Partial<NewAnswer> = {}): NewAnswer {
  const { regionId, innovationId, code } = fixture
  return {
    regionId,
    id: newIdentifier(),
    innovationId,
    code,
    formVersion: 1,
    elements: Object.fromEntries(elementKeys.map((key) => [key, 4])),
    knewBefore: true,
    openText: null,
    added: null,
    respondent: null,
    language: 'id',
    deviceKey: null,
    secondsTaken: null,
    answeredAt: new Date('2026-11-23T03:00:00Z'),
    month: '2026-11-01',
    ...changes,
  }
}

const countersOf = ({ regionId, innovationId }: SurveyFixture) =>
  readVoiceCounters(database.db, regionId, innovationId)

test('answers of several regions at once, some sent twice, are each kept and counted once', async () => {
  const fixtures = [await makeSurveyFixture(database.db), await makeSurveyFixture(database.db)] as const
  const answers = Array.from({ length: 300 }, (_, index) => answerTo(fixtures[index % 2 === 0 ? 0 : 1]))
  const kept = await Promise.all([...answers, ...answers].map((each) => gatherAnswer(database.pool, each)))
  expect(kept.filter((isNew) => isNew)).toHaveLength(300)
  for (const fixture of fixtures) {
    expect(await countersOf(fixture)).toMatchObject({
      answers: 150,
      knew: 150,
      counters: { indexSum: 15_000 },
    })
  }
})

test('one that PostgreSQL refuses fails alone', async () => {
  const fixture = await makeSurveyFixture(database.db)
  const broken = answerTo(fixture, { elements: { cost: 99_999 } })
  const outcomes = await Promise.allSettled(
    [answerTo(fixture), broken, answerTo(fixture)].map((each) => gatherAnswer(database.pool, each)),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await countersOf(fixture)).toMatchObject({ answers: 2 })
})

test('what was typed comes back as it was, whatever signs it has', async () => {
  const fixture = await makeSurveyFixture(database.db)
  const openText = `"Kutip" 'satu' \\u0041 \\ {} 😀 ${String.fromCodePoint(0x202e)}\nbaris`
  const answer = answerTo(fixture, { openText, respondent: { age: '31', gender: 'x"y' } })
  expect(await gatherAnswer(database.pool, answer)).toBe(true)
  const { rows } = await database.pool.query(
    'SELECT open_text, respondent, answered_at FROM answer WHERE id = $1',
    [answer.id],
  )
  expect(rows).toEqual([
    { open_text: openText, respondent: answer.respondent, answered_at: answer.answeredAt },
  ])
})
