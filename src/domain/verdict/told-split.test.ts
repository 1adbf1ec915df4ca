import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldSplit } from './told-split.ts'

const period = (month: string, n: number, index: number) => ({ month, n, indexSum: n * index })
const periods = [
  period('2025-02', 20, 40),
  period('2026-01', 10, 60),
  period('2026-02', 10, 70),
  period('2026-03', 30, 75),
  period('2026-05', 10, 80),
  period('2026-06', 10, 90),
]

describe('answers before a change and since it', () => {
  test('the year before it, and what came since; a period that the change may have fallen into is in neither', () => {
    expect(toldSplit(periods, '2026-03-20', 5)).toEqual({
      before: { n: 20, index: 65 },
      since: { n: 10, index: 90 },
    })
  })

  test('what was told since the first of a month, when the change was on that day', () => {
    expect(toldSplit(periods, '2026-03-01', 5)?.since).toEqual({ n: 20, index: 85 })
  })

  test('of answers of which nobody knows since when they came, nothing is told', () => {
    expect(toldSplit([period('2026-01', 9, 60), period('2026-04', 9, 80)], '2026-03-01', 5)).toBeNull()
  })

  test('three questions before and nine since are no before and after', () => {
    const asked = (questions: number[]) =>
      periods.map((one, place) => ({ ...one, questions: questions[place] ?? 9 }))
    expect(toldSplit(asked([9, 3, 3]), '2026-03-20', 5)).toBeNull()
    expect(toldSplit(asked([3]), '2026-03-20', 5)).not.toBeNull()
  })

  test.each([
    ['nobody yet since then', '2026-07-01', 5],
    ['fewer before than the limit', '2026-03-20', 21],
    ['fewer since than the limit', '2026-05-15', 11],
  ])('%s: nothing is told', (_, day, limit) => {
    expect(toldSplit(periods, day, limit)).toBeNull()
  })
})

test('neither side is ever about fewer people than the limit', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      fc.uniqueArray(month, { maxLength: 12 }),
      fc.array(fc.nat(12), { minLength: 12, maxLength: 12 }),
      month,
      fc.integer({ min: 3, max: 20 }),
      (months, counts, changed, limit) => {
        const told = months.sort().map((one, at) => period(one, counts[at] ?? 0, 70))
        const split = toldSplit(told, `${changed}-15`, limit)
        expect(split === null || Math.min(split.before.n, split.since.n) >= limit).toBe(true)
      },
    ),
  )
})
