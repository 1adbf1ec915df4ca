import { describe, expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { differenceInDifferences } from './difference-in-differences.ts'

const SHARED = [5, 9, 4, 8, 6, 2, 9, 7, 3, 6, 8, 5, 1, 7, 4, 9]
const OWN_NOISE = [0.3, -0.5, 0.2, -0.1, 0.4, -0.3, 0.1, -0.2, 0.5, -0.4, 0.2, -0.1, 0.3, -0.5, 0.4, -0.3]

function found(own: (number | null)[], comparison: (number | null)[], interventionIndex = 8) {
  const outcome = differenceInDifferences(own, comparison, { interventionIndex })
  if (isRefused(outcome)) throw new Error(outcome.code)
  return outcome
}

describe('difference in differences', () => {
  const own = SHARED.map((value, index) => value + OWN_NOISE[index]! + (index >= 8 ? 3 : 0))

  test('takes away what happened in both places', () => {
    const { effect, divergenceBefore, periods } = found(own, SHARED)
    expect(effect.estimate).toBeCloseTo(3 + 0.1 / 8 + 0.1 / 8, 9)
    expect(effect.lower).toBeGreaterThan(2.5)
    expect(effect.upper).toBeLessThan(3.5)
    expect(divergenceBefore.lower).toBeLessThan(0)
    expect(divergenceBefore.upper).toBeGreaterThan(0)
    expect(periods).toBe(16)
  })

  test('the effect is the difference of the two changes', () => {
    const result = found(own, SHARED)
    expect(result.effect.estimate).toBeCloseTo(result.own.change - result.comparison.change, 9)
  })

  test('a shock in both places changes nothing', () => {
    const shock = (values: number[]) => values.map((value, index) => value + (index === 10 ? 40 : 0))
    expect(found(shock(own), shock(SHARED)).effect.estimate).toBeCloseTo(
      found(own, SHARED).effect.estimate,
      9,
    )
  })

  test('two places that drew apart before the launch are told', () => {
    const apart = own.map((value, index) => value + index)
    expect(found(apart, SHARED).divergenceBefore.lower).toBeGreaterThan(0)
  })

  test('only months with both values count', () => {
    expect(found(own.with(0, null as never), SHARED.with(9, null as never)).periods).toBe(14)
    const few = differenceInDifferences(
      own.map((value, index) => (index < 3 ? null : value)),
      SHARED,
      { interventionIndex: 8 },
    )
    expect(few).toMatchObject({ ok: false, code: 'too-few-points', details: { before: 5 } })
    expect(differenceInDifferences(own, SHARED.slice(1), { interventionIndex: 8 })).toMatchObject({
      code: 'different-lengths',
    })
  })
})
