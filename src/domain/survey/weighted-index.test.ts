import { expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { countAnswers } from './satisfaction-index.ts'
import { countFor, groupOf, groupsOf } from './served-groups.ts'
import { type GroupAnswers, weightedIndex } from './weighted-index.ts'

const group = (key: string, served: number, answers: readonly number[]): GroupAnswers => {
  const counters = countAnswers(
    answers.map((product) => ({ product })),
    ['product'],
  )
  if (isRefused(counters)) throw new Error(counters.code)
  return { key, served, counters }
}

const times = (count: number, value: number) => Array.from({ length: count }, () => value)
// Worked by hand: five 4 and five 2 average 3 (75), variance 10 / 9; six 3 and four 4 average 3.4 (85), variance 2.4 / 9.
const men = group('L', 300, [...times(5, 4), ...times(5, 2)])
const women = group('P', 700, [...times(6, 3), ...times(4, 4)])
const given = { answered: 20, answersMin: 5 }

test('the hand-worked example: each group counts by its share of those served', () => {
  const found = weightedIndex([men, women], ['product'], given)!
  // 0.3 x 75 + 0.7 x 85; the plain index of the twenty is 80.
  expect(found.index).toBeCloseTo(82, 9)
  // 0.09 x (625 x 10/9)/10 + 0.49 x (625 x 2.4/9)/10 = 6.25 + 8.1666...
  expect(found.standardError).toBeCloseTo(Math.sqrt(14.416666666666666), 9)
  expect(found.lower).toBeCloseTo(82 - 1.959963984540054 * Math.sqrt(14.416666666666666), 6)
  expect(found.upper).toBeCloseTo(82 + 1.959963984540054 * Math.sqrt(14.416666666666666), 6)
  // Kish: 1 / (0.09/10 + 0.49/10).
  expect(found.effective).toBeCloseTo(1 / 0.058, 9)
  expect(found.n).toBe(20)
})

test('shares like those of the answers change nothing, and few who stand for many widen the interval', () => {
  const even = weightedIndex(
    [
      { ...men, served: 50 },
      { ...women, served: 50 },
    ],
    ['product'],
    given,
  )!
  expect(even.index).toBeCloseTo(80, 9)
  expect(even.effective).toBeCloseTo(20, 9)
  const uneven = weightedIndex(
    [
      { ...men, served: 990 },
      { ...women, served: 10 },
    ],
    ['product'],
    given,
  )!
  expect(uneven.effective).toBeLessThan(11)
  expect(uneven.upper - uneven.lower).toBeGreaterThan(even.upper - even.lower)
})

test('nothing is weighted where it would not hold', () => {
  const few = group('L', 300, times(9, 3))
  expect(weightedIndex([few, women], ['product'], { ...given, answered: 19 })).toBeNull()
  expect(weightedIndex([men, women], ['product'], { ...given, answersMin: 11 })).toBeNull()
  expect(weightedIndex([men, women], ['product'], { ...given, answered: 26 })).toBeNull()
  expect(weightedIndex([men, women], ['product'], { ...given, answered: 25 })).not.toBeNull()
  expect(weightedIndex([men, { ...women, served: 0 }], ['product'], given)).toBeNull()
  expect(weightedIndex([men, women], ['product', 'cost'], given)).toBeNull()
})

test('a respondent belongs to the group that was told, or to none', () => {
  expect(groupsOf('sex')).toEqual(['L', 'P'])
  expect([groupOf('sex', { sex: 'P' }), groupOf('sex', { sex: 'x' }), groupOf('sex', {})]).toEqual([
    'P',
    null,
    null,
  ])
  expect(['5', '24', '25', '44', '45', '59', '60', '120'].map((age) => groupOf('age', { age }))).toEqual([
    'under-25',
    'under-25',
    '25-44',
    '25-44',
    '45-59',
    '45-59',
    '60-up',
    '60-up',
  ])
  expect([groupOf('age', { age: 'tua' }), groupOf('age', null)]).toEqual([null, null])
})

test('the newest count that covers half of the months stands', () => {
  const count = (from: string, until: string) => ({
    field: 'sex' as const,
    from,
    until,
    groups: [],
    source: '',
  })
  const period = { from: '2021-01', to: '2021-12' }
  const [year, half, less] = [
    count('2020-01', '2021-12'),
    count('2021-07', '2022-03'),
    count('2021-08', '2021-12'),
  ]
  expect(countFor([less, half, year], period)).toBe(half)
  expect(countFor([year, half], period)).toBe(year)
  expect(countFor([less], period)).toBeNull()
})
