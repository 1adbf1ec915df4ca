import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JudgeTotal, rankEntries } from './ranking.ts'

/** Totals by entry, one column a judge; null where a judge did not score. */
const totalsOf = (table: Readonly<Record<string, readonly (number | null)[]>>): JudgeTotal[] =>
  Object.entries(table).flatMap(([entry, row]) =>
    row.flatMap((total, place) => (total === null ? [] : [{ entry, judge: `judge-${place}`, total }])),
  )

test('ties are told as ties, and the next place is left free', () => {
  const ranked = rankEntries(totalsOf({ a: [80, 90], b: [85, 85], c: [90, 92], d: [10, 20] }))
  expect(ranked.map(({ entry, rank }) => [entry, rank])).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 2],
    ['d', 4],
  ])
  expect(ranked.map(({ gap }) => gap)).toEqual([2, 10, 0, 10])
})

describe('how sure a place is', () => {
  test('entries that judges cannot tell apart share their places, a far one has its own', () => {
    // Residuals of the complete layout by hand: entry means 81, 82, 40; judge means 66.667, 68.667, 67.667.
    const ranked = rankEntries(totalsOf({ a: [80, 82, 81], b: [81, 83, 82], c: [39, 41, 40] }))
    expect(ranked.map(({ entry, between }) => [entry, between])).toEqual([
      ['b', { best: 1, worst: 1 }],
      ['a', { best: 2, worst: 2 }],
      ['c', { best: 3, worst: 3 }],
    ])
    const unsure = rankEntries(totalsOf({ a: [80, 88, 75], b: [84, 79, 86], c: [39, 41, 40] }))
    expect(unsure.map(({ entry, between }) => [entry, between])).toEqual([
      ['b', { best: 1, worst: 2 }],
      ['a', { best: 1, worst: 2 }],
      ['c', { best: 3, worst: 3 }],
    ])
  })

  test('a strict judge who scored all moves nobody; one who scored some leaves places open', () => {
    const complete = rankEntries(totalsOf({ a: [90, 60], b: [80, 50.5], c: [70, 40] }))
    expect(complete.map(({ between }) => between)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
      { best: 3, worst: 3 },
    ])
    const partly = rankEntries(totalsOf({ a: [90, 60, null], b: [80, null, 79], c: [null, 40, 70] }))
    expect(partly.map(({ between }) => between)).toEqual([
      { best: 1, worst: 3 },
      { best: 1, worst: 3 },
      { best: 1, worst: 3 },
    ])
  })

  test('a single judge tells an order and nothing of its certainty', () => {
    expect(rankEntries(totalsOf({ a: [90], b: [80] })).map(({ between }) => between)).toEqual([null, null])
    expect(rankEntries([])).toEqual([])
  })
})

test('every place lies between its best and worst, and equal scores have equal places', () => {
  const scores = fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(scores, (rows) => {
      const table = Object.fromEntries(rows.map((row, place) => [`e${place}`, row.map((one) => one * 10)]))
      const ranked = rankEntries(totalsOf(table))
      for (const one of ranked) {
        expect(one.between?.best ?? one.rank).toBeLessThanOrEqual(one.rank)
        expect(one.between?.worst ?? one.rank).toBeGreaterThanOrEqual(one.rank)
        for (const other of ranked) {
          if (Math.abs(one.score - other.score) < 1e-9) expect(one.rank).toBe(other.rank)
          if (one.score - other.score > 1e-9) expect(one.rank).toBeLessThan(other.rank)
        }
      }
    }),
  )
})
