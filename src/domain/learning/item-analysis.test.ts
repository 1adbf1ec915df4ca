import { expect, test } from 'vitest'
import { analyseItems } from './item-analysis.ts'

const rowsOf = (lines: readonly string[]) => lines.map((line) => [...line].map((sign) => sign === '1'))

test('shares, discrimination and KR-20 equal a count by hand', () => {
  // A perfect ladder of five people and four questions: shares .8 .6 .4 .2, sums 0..4, variance 2,
  // sum of p q = .16 + .24 + .24 + .16 = .8, KR-20 = 4/3 (1 - .8/2) = .8.
  const found = analyseItems(rowsOf(['0000', '1000', '1100', '1110', '1111']))
  expect(found?.items.map(({ share }) => share)).toEqual([0.8, 0.6, 0.4, 0.2])
  expect(found?.reliability).toBeCloseTo(0.8, 10)
  // First question against the rest 0 0 1 2 3: r = 0.96 / sqrt(0.8 x 6.8) = 0.5145.
  expect(found?.items[0]?.discrimination).toBeCloseTo(0.5145, 4)
  expect(found?.items.every(({ isSuspect }) => !isSuspect)).toBe(true)
})

test('a question with its key turned round is suspect', () => {
  const found = analyseItems(rowsOf(['0001', '1001', '1101', '1110', '1110']))
  expect(found?.items.map(({ isSuspect }) => isSuspect)).toEqual([false, false, false, true])
})

test('too few people, no questions, and answers that are all alike tell nothing', () => {
  expect(analyseItems(rowsOf(['11', '10']))).toBeNull()
  expect(analyseItems([[], [], [], [], []])).toBeNull()
  const alike = analyseItems(rowsOf(['11', '11', '11', '11', '11']))
  expect(alike).toMatchObject({
    reliability: null,
    items: [{ share: 1, discrimination: null, isSuspect: false }, {}],
  })
})
