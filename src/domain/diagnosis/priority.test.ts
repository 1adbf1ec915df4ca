import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  PRIORITY_WEIGHTS_TAUGHT,
  type PriorityScores,
  priorityOf,
  priorityTotal,
  ranksOf,
} from './priority.ts'
import { screen } from './screening.ts'

const scores = (urgency: number, seriousness: number, growth: number): PriorityScores => ({
  urgency,
  seriousness,
  growth,
})
const taught = PRIORITY_WEIGHTS_TAUGHT

// Sums as published; the third sheet in print has 14 where 13 is right, which is why no total is ever typed.
test.each([
  [4, 5, 4, 13],
  [5, 5, 4, 14],
  [3, 4, 3, 10],
  [5, 3, 3, 11],
  [5, 4, 3, 12],
  [5, 5, 5, 15],
  [4, 4, 4, 12],
  [4, 3, 4, 11],
  [5, 4, 4, 13],
])('U %i, S %i, G %i sum to %i', (u, s, g, total) => {
  expect(priorityTotal(scores(u, s, g), taught)).toBe(total)
  expect(priorityOf([scores(u, s, g)], taught)).toMatchObject({ total, spread: 0, scorers: 1 })
})

test.each([
  [
    [15, 12, 11],
    [1, 2, 3],
  ],
  [
    [14, 12, 14],
    [1, 3, 1],
  ],
  [
    [12, null, 12, 9],
    [1, null, 1, 3],
  ],
])('totals %j stand at %j', (totals, ranks) => {
  expect(ranksOf(totals)).toEqual(ranks)
})

test('of several people each criterion is averaged first, and how far they are apart is told', () => {
  const group = priorityOf([scores(5, 5, 5), scores(3, 4, 2), scores(4, 3, 2)], taught)
  expect(group).toEqual({
    scorers: 3,
    averages: { urgency: 4, seriousness: 4, growth: 3 },
    ranges: {
      urgency: { min: 3, max: 5 },
      seriousness: { min: 3, max: 5 },
      growth: { min: 2, max: 5 },
    },
    total: 11,
    spread: 6,
  })
  expect(priorityOf([], taught)).toBeNull()
  expect(priorityTotal(scores(5, 4, 3), { urgency: 2, seriousness: 0.5, growth: 1 })).toBe(15)
})

const one = fc.integer({ min: 1, max: 5 })
const person = fc.record({ urgency: one, seriousness: one, growth: one })

test('the order of the people moves nothing, totals stay within bounds, and equal groups share a place', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (group) => {
      const there = priorityOf(group, taught)!
      const back = priorityOf([...group].reverse(), taught)!
      expect(back).toEqual(there)
      expect(there.total).toBeGreaterThanOrEqual(3)
      expect(there.total).toBeLessThanOrEqual(15)
      expect(there.spread).toBeLessThanOrEqual(12)
      // Twice the same people say the same, however the averages round.
      expect(ranksOf([there.total, priorityOf([...group, ...group], taught)!.total])).toEqual([1, 1])
    }),
  )
})

test('places are those of a sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 3, max: 15 }), { maxLength: 20 }), (totals) => {
      const sorted = [...totals].sort((a, b) => b - a)
      expect(ranksOf(totals)).toEqual(totals.map((total) => sorted.indexOf(total) + 1))
    }),
  )
})

test.each([
  ['scored', [5, 5, 5, 5], 20, true],
  ['scored', [4, 4, 4, 4], 16, true],
  ['scored', [5, 5, 5, 1], 16, false],
  ['scored', [3, 3, 3, 2], 11, false],
  ['scored', [4, 4, 2, 2], 12, true],
  ['yes-no', [1, 1, 1, 1], 4, true],
  ['yes-no', [1, 1, 1, 0], 3, false],
] as const)(
  'APKL %s of %j: %i, passes %s',
  (variant, [actual, problematic, widespread, feasible], total, passes) => {
    expect(screen(variant, { actual, problematic, widespread, feasible })).toEqual({ total, passes })
  },
)

test('thirds that sum to the same are a tie, however they are spread over the criteria', () => {
  const of = (...rows: [number, number, number][]) =>
    rows.map(([urgency, seriousness, growth]) => ({ urgency, seriousness, growth }))
  // 2 2/3 + 3 2/3 + 4 and 4 1/3 + 3 + 3: both ten and a third.
  const one = priorityOf(of([3, 4, 4], [3, 4, 4], [2, 3, 4]), PRIORITY_WEIGHTS_TAUGHT)
  const other = priorityOf(of([5, 3, 3], [4, 3, 3], [4, 3, 3]), PRIORITY_WEIGHTS_TAUGHT)
  expect(ranksOf([one?.total ?? null, other?.total ?? null])).toEqual([1, 1])
})
