import { describe, expect, test } from 'vitest'
import { reachFigures } from './reach-figures.ts'

const sourced = (value: number) => ({ value, hasSource: true })
const bare = (value: number) => ({ value, hasSource: false })
const none = { intended: null, reached: null }

describe('what reach is held against', () => {
  test('records come before an indicator, and an indicator before nothing', () => {
    const indicators = { intended: null, reached: sourced(900) }
    expect(reachFigures({ people: 40 }, 100, indicators)).toMatchObject({ people: 40, by: 'records' })
    expect(reachFigures({ people: null }, 100, indicators)).toMatchObject({ people: 900, by: 'indicator' })
    expect(reachFigures({ people: null }, 100, none)).toMatchObject({
      people: null,
      by: null,
      isClaimOnly: false,
    })
  })

  test('an indicator without a source reaches nobody, and is told as a claim', () => {
    const claimed = reachFigures({ people: null }, 100, { intended: null, reached: bare(900) })
    expect(claimed).toEqual({ intended: 100, people: null, by: null, isClaimOnly: true })
  })

  test('of two numbers meant the larger counts, and one without a source never alone', () => {
    const meant = (size: number | null, intended: ReturnType<typeof bare> | null) =>
      reachFigures({ people: 1 }, size, { intended, reached: null }).intended
    expect(meant(100, sourced(8_000))).toBe(8_000)
    expect(meant(9_000, sourced(8_000))).toBe(9_000)
    expect(meant(100, bare(8_000))).toBe(8_000)
    expect(meant(null, bare(50))).toBeNull()
    expect(meant(null, sourced(50))).toBe(50)
    expect(meant(null, null)).toBeNull()
  })
})
