import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { addCounters } from '../survey/answer-counters.ts'
import { countAnswers, type Response } from '../survey/satisfaction-index.ts'
import { judgeEnjoyed } from './enjoyed.ts'
import type { Evidence, VoiceEvidence } from './evidence.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { type LiveFigures, nextRelease, nothingReleased } from './release.ts'
import { nextWeighting, weightingToTell } from './released-weighting.ts'

const ELEMENTS = ['product', 'behaviour']
const RANK = { adverse: 0, 'not-met': 1, insufficient: 1, met: 2 }

const totals = (answers: readonly Response[]) => {
  const counters = countAnswers(answers, ELEMENTS)
  if (isRefused(counters)) throw new Error(counters.code)
  return counters
}

const alike = (count: number, value: number): Response[] =>
  Array.from({ length: count }, (_, row) => ({
    product: value,
    behaviour: row % 5 ? value : Math.max(1, value - 1),
  }))

function voiceOf(groups: readonly Response[][], served: readonly number[]): VoiceEvidence {
  const counted = groups.map(totals)
  return {
    elements: ELEMENTS,
    counters: counted.reduce(addCounters),
    served: null,
    weight: 1,
    weighting: {
      field: 'sex',
      from: '2021-01',
      until: '2021-12',
      groups: counted.map((counters, place) => ({
        key: String(place),
        served: served[place] ?? 0,
        counters,
      })),
    },
  }
}

const judged = (voice: VoiceEvidence) =>
  judgeEnjoyed({ voice } as Pick<Evidence, 'voice'> as Evidence, DEFAULT_POLICY)

test('praise of those who answered is none when those who are served are mostly others', () => {
  const groups = [alike(300, 4), alike(40, 2)]
  const { weighting: _, ...plain } = voiceOf(groups, [])
  expect(judged(plain).state).toBe('met')
  const rare = judged(voiceOf(groups, [100, 900]))
  expect(rare.state).toBe('insufficient')
  expect(rare.reasons[0]?.code).toBe('index-hangs-on-weighting')
  const told = rare.reasons.find(({ code }) => code === 'index-weighted')
  expect(Number(told?.numbers.weighted)).toBeLessThan(60)
  expect(judged(voiceOf(groups, [900, 100])).state).toBe('met')
})

test('blame has to hold with the weights too, and weights give neither praise nor blame', () => {
  const groups = [alike(300, 2), alike(60, 4)]
  const { weighting: _, ...plain } = voiceOf(groups, [])
  expect(judged(plain).state).toBe('adverse')
  expect(judged(voiceOf(groups, [100, 900])).state).toBe('not-met')
  expect(judged(voiceOf(groups, [900, 100])).state).toBe('adverse')
})

test('a better answer of any group never worsens the state', () => {
  const group = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 40 })
  const answersOf = (values: readonly number[]) => values.map((product) => ({ product, behaviour: product }))
  fc.assert(
    fc.property(
      group,
      group,
      fc.integer({ min: 1, max: 99 }),
      fc.nat(),
      fc.boolean(),
      (men, women, share, place, isNew) => {
        const served = [share, 100 - share]
        const before = judged(voiceOf([answersOf(men), answersOf(women)], served))
        const better = isNew
          ? [...men, 4]
          : men.map((value, index) => (index === place % men.length ? Math.min(4, value + 1) : value))
        const after = judged(voiceOf([answersOf(better), answersOf(women)], served))
        expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state])
      },
    ),
    { numRuns: 400 },
  )
})

test('what is told of the weights moves only when each group moved by the limit', () => {
  const told = weightingToTell(voiceOf([alike(40, 4), alike(40, 3)], [1, 1]))!
  expect(told.counts).toEqual({ 0: 40, 1: 40 })
  expect(nextWeighting(null, told, 41)).toBeNull()
  expect(nextWeighting(null, told, 10)).toBe(told)
  const one = weightingToTell(voiceOf([alike(60, 4), alike(41, 3)], [1, 1]))!
  expect(nextWeighting(told, one, 10)).toBe(told)
  const more = weightingToTell(voiceOf([alike(60, 4), alike(50, 3)], [1, 1]))!
  expect(nextWeighting(told, more, 10)).toBe(more)
  expect(nextWeighting(told, null, 10)).toBeNull()
})

test('weights that are known after the answers were told are told with them, and wait while some are untold', () => {
  const voice = voiceOf([alike(40, 4), alike(40, 3)], [1, 1])
  const live = (counters: VoiceEvidence['counters'], isKnown: boolean): LiveFigures => ({
    ...nothingReleased,
    counters,
    from: null,
    months: [],
    launch: null,
    networks: null,
    weighting: isKnown ? weightingToTell(voice) : null,
  })
  const options = { limit: 10, month: '2021-12', drawnSize: 12 }
  const first = nextRelease(nothingReleased, live(voice.counters, false), options)
  expect(first.weighting).toBeNull()
  expect(nextRelease(first, live(voice.counters, true), options).weighting?.counts).toEqual({ 0: 40, 1: 40 })
  const more = addCounters(voice.counters, totals(alike(1, 4)))
  expect(nextRelease(first, live(more, true), options).weighting).toBeNull()
})
