import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { STEP_SIZE_SPREAD } from '../../../src/domain/verdict/release.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertAnswer } from '../../../src/store/survey/answer.ts'
import { countMarked } from '../../../src/store/survey/voice-summary.ts'
import { makePublicRegion, type PublicRegion, publicNow } from '../../support/public-region.ts'

/** How many answers were left out is told to everybody, and of no single one of them. */

let made: PublicRegion
beforeAll(async () => {
  made = await makePublicRegion()
})
afterAll(() => made.close())

const slug = 'izin-kilat'
const LIMIT = 5
let person = 0

async function answer(mark: 'network' | null) {
  person += 1
  await insertAnswer(made.database.pool, {
    regionId: made.regionId,
    id: newIdentifier(),
    innovationId: made.idOf(slug),
    code: 'UJI1',
    formVersion: 1,
    elements: Object.fromEntries(elementKeys.map((key) => [key, 3])),
    knewBefore: null,
    openText: null,
    added: null,
    respondent: null,
    language: 'id',
    deviceKey: null,
    secondsTaken: null,
    answeredAt: publicNow,
    month: '2026-11-01',
    networkKey: mark === null ? `S1__${person}` : 'S1__crowd',
    mark,
  })
}

async function pageAfterJudgement(language: 'id' | 'en') {
  const judged = { regionId: made.regionId, innovationId: made.idOf(slug), cause: 'answers' as const }
  await judgeInnovation({ db: made.database.db, clock: () => publicNow }, system('test'), judged)
  const path = `/kota/innovations/${slug}`
  const answer = await made.application.get(language === 'en' ? `/en${path}` : path)
  return answer.text()
}

const isTold = async (text: string, language: 'id' | 'en' = 'en') =>
  (await pageAfterJudgement(language)).includes(text)

test('marked answers are told in public in whole steps of the limit, and move with the answers alone', async () => {
  for (let count = 0; count < LIMIT + STEP_SIZE_SPREAD; count += 1) await answer(null)
  for (let count = 0; count < LIMIT - 1; count += 1) await answer('network')
  expect(await isTold('answers were marked')).toBe(false)
  for (let count = 0; count < 9; count += 1) await answer('network')
  // 13 are marked now, and nobody else has answered.
  expect(await isTold('answers were marked')).toBe(false)
  for (let count = 0; count < LIMIT + STEP_SIZE_SPREAD; count += 1) await answer(null)
  expect(await isTold('at least 10 answers were marked')).toBe(true)
  expect(await isTold('sedikitnya 10 jawaban ditandai', 'id')).toBe(true)
  for (let count = 0; count < 40; count += 1) await answer('network')
  expect(await isTold('at least 10 answers were marked')).toBe(true)
})

test('those who work on the innovation see how many were left out, by the filters of their page', async () => {
  const voice = {
    regionId: made.regionId,
    innovationIds: [made.idOf(slug)],
    codes: null,
    from: null,
    to: null,
  }
  expect(await countMarked(made.database.db, voice)).toBe(LIMIT - 1 + 9 + 40)
  expect(await countMarked(made.database.db, { ...voice, to: '2026-10' })).toBe(0)
})
