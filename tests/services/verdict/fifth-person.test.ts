import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { STEP_SIZE_SPREAD } from '../../../src/domain/verdict/release.ts'
import { toldVoice } from '../../../src/domain/verdict/told.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertAnswer } from '../../../src/store/survey/answer.ts'
import { readRelease } from '../../../src/store/verdict/voice-release.ts'
import { makePublicRegion, type PublicRegion, publicNow } from '../../support/public-region.ts'

/**
 * Somebody answers four times, waits for a fifth person, and subtracts. With steps of five answers that gave 9 of 9 scores. Answers of one place are one,
 * and by how many a step is filled up nobody knows.
 */

let made: PublicRegion
beforeAll(async () => {
  made = await makePublicRegion()
})
afterAll(() => made.close())

const slug = 'sianduk'
const LIMIT = 5
let person = 0

const scoresOf = (value: (index: number) => number) =>
  Object.fromEntries(elementKeys.map((key, index) => [key, value(index)]))

async function answer(networkKey: string, elements: Record<string, number>, batch: string | null = null) {
  await insertAnswer(made.database.pool, {
    regionId: made.regionId,
    id: newIdentifier(),
    innovationId: made.idOf(slug),
    code: 'UJI1',
    formVersion: 1,
    elements,
    knewBefore: null,
    openText: null,
    added: null,
    respondent: null,
    language: 'id',
    deviceKey: null,
    secondsTaken: null,
    answeredAt: publicNow,
    month: '2026-11-01',
    networkKey,
    batch,
  })
}

async function told() {
  const judged = { regionId: made.regionId, innovationId: made.idOf(slug), cause: 'answers' as const }
  await judgeInnovation({ db: made.database.db, clock: () => publicNow }, system('test'), judged)
  const { release } = (await readRelease(made.database.db, made.regionId, made.idOf(slug)))!
  return { release, voice: toldVoice(release, elementKeys, LIMIT) }
}

/** So many other people, one after the other, until their step is told. */
async function untilTold(): Promise<number> {
  const before = (await told()).release.counters.n
  for (let count = 1; count <= LIMIT + STEP_SIZE_SPREAD; count += 1) {
    person += 1
    await answer(
      `S1__${person}`,
      scoresOf((index) => 1 + ((person + index) % 4)),
    )
    if ((await told()).release.counters.n > before) return count
  }
  throw new Error('The step was never told')
}

test('four own answers and a subtraction give nothing of a fifth person', async () => {
  for (let step = 0; step < 6; step += 1) await untilTold()
  const before = await told()
  for (let own = 0; own < 4; own += 1)
    await answer(
      'S1__own',
      scoresOf(() => 4),
    )
  expect((await told()).voice).toEqual(before.voice)
  const victim = scoresOf((index) => 1 + (index % 3))
  await answer('S1__victim', victim)
  const after = await told()
  const found = elementKeys.filter((key) => {
    const totals = (release: typeof after.release) => release.counters.elements[key]!
    const sum = totals(after.release).sum - totals(before.release).sum - 4 * 4
    return sum === victim[key]
  })
  expect(found).toEqual([])
  expect(after.voice).toEqual(before.voice)
})

test('many own answers of one place, and a start in between, are no more people than one', async () => {
  const before = await told()
  for (let own = 0; own < 25; own += 1)
    await answer(
      'S1__own',
      scoresOf(() => 4),
    )
  // The same network has another key after a start; of two salts the fuller one counts.
  for (let own = 0; own < 25; own += 1)
    await answer(
      'S2__own',
      scoresOf(() => 4),
    )
  expect((await told()).voice).toEqual(before.voice)
})

test('the size of a step is drawn once, kept whatever is judged meanwhile, and lies from the limit upward', async () => {
  const sizes = new Set<number>()
  for (let step = 0; step < 25; step += 1) {
    await untilTold()
    const { stepSize } = (await told()).release
    sizes.add(stepSize!)
    for (let look = 0; look < 3; look += 1) expect((await told()).release.stepSize).toBe(stepSize)
  }
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LIMIT)
  expect(Math.max(...sizes)).toBeLessThan(LIMIT + STEP_SIZE_SPREAD)
  expect(sizes.size).toBeGreaterThan(2)
})

test('what somebody signed in brought in, such as paper, is one person each', async () => {
  const before = (await told()).release.counters.n
  for (let paper = 0; paper < LIMIT + STEP_SIZE_SPREAD; paper += 1)
    await answer(
      'S1__desk',
      scoresOf(() => 3),
      'paper',
    )
  expect((await told()).release.counters.n).toBeGreaterThan(before)
})

test('means are told with two decimals', async () => {
  const { voice } = await told()
  const means = [voice!.index.index, voice!.index.lower, ...voice!.index.elements.map(({ mean }) => mean!)]
  for (const mean of means) expect(Math.round(mean * 100) / 100).toBe(mean)
})
