import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { levelShift, shiftBeyondChance } from './level-shift.ts'

/** Noise without pattern, the same on every run. */
const NOISE = [
  3, -8, 5, 9, -4, -7, 1, 6, -2, -9, 8, 2, -5, 4, -1, 7, -6, 0, 5, -3, 9, -8, 2, 6, -7, 1, -4, 8, -2, 3,
]

function shiftOf(values: (number | null)[], interventionIndex: number, stepMonths = 1) {
  const shift = levelShift(values, { interventionIndex, stepMonths })
  if (isRefused(shift)) throw new Error(shift.code)
  return shift
}

describe('the guarded level shift', () => {
  test('finds a step in noise and its size', () => {
    const values = NOISE.map((noise, index) => 100 + noise - (index >= 18 ? 20 : 0))
    const shift = shiftOf(values, 18)
    expect(shift.lower).toBeLessThan(-20)
    expect(shift.upper).toBeGreaterThan(-20)
    expect(shiftBeyondChance(shift, 0.001)).toBe(-1)
    expect(shift).toMatchObject({ beforeCount: 18, afterCount: 12, freedom: 28 })
  })

  test('takes a trend that was there anyway for a trend, where plain averages see a change', () => {
    const values = NOISE.map((noise, index) => 100 + noise / 4 + index)
    const shift = shiftOf(values, 15)
    expect(shift.after - shift.before).toBeCloseTo(15, 0)
    expect(shiftBeyondChance(shift, 0.025)).toBe(0)
    expect(shift.trend).toBeGreaterThan(0.7)
  })

  test('takes a season for a season', () => {
    const values = NOISE.map((noise, index) => 100 + noise / 4 + 10 * Math.sin((index * Math.PI) / 6))
    expect(shiftBeyondChance(shiftOf(values, 18), 0.025)).toBe(0)
  })

  test('remembers that neighbours are alike: the interval is wider', () => {
    const runs = NOISE.flatMap((noise) => [noise, noise + 1, noise - 1])
    const mixed = [...NOISE, ...NOISE.map((noise) => noise + 1), ...NOISE.map((noise) => noise - 1)]
    const [wandering, plain] = [shiftOf(runs, 45), shiftOf(mixed, 45)]
    expect(wandering.autocorrelation).toBeGreaterThan(0.3)
    expect(plain.autocorrelation).toBeLessThan(0.1)
    expect(wandering.standardError).toBeGreaterThan(1.1 * plain.standardError)
  })

  test('gaps are gaps in time and quarterly values are three months apart', () => {
    const values = NOISE.map((noise, index) => (index % 5 === 2 ? null : noise + (index >= 15 ? 30 : 0)))
    expect(shiftOf(values, 15)).toMatchObject({ beforeCount: 12, afterCount: 12 })
    expect(shiftBeyondChance(shiftOf(values, 15), 0.025)).toBe(1)
    expect(shiftBeyondChance(shiftOf(values, 15, 3), 0.025)).toBe(1)
  })

  test('without any variation a step is certain and no step is none', () => {
    const flat = Array(12).fill(5)
    expect(shiftBeyondChance(shiftOf(flat, 6), 0.025)).toBe(0)
    expect(shiftBeyondChance(shiftOf([...flat.slice(6), ...Array(6).fill(3)], 6), 0.025)).toBe(-1)
  })

  test('too few values on a side are refused', () => {
    const outcome = levelShift(NOISE.slice(0, 12), { interventionIndex: 7 })
    expect(outcome).toMatchObject({ ok: false, code: 'too-few-points', details: { before: 7, after: 5 } })
    const careless = { interventionIndex: 2, beforeMin: 1, afterMin: 1 }
    expect(levelShift(NOISE.slice(0, 4), careless)).toMatchObject({ ok: false, code: 'too-few-points' })
    const least = levelShift(NOISE.slice(0, 6), { ...careless, interventionIndex: 3 })
    expect(isRefused(least) ? Number.NaN : least.standardError).toBeGreaterThan(0)
  })
})

describe('properties', () => {
  const series = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 14, maxLength: 48 })

  test('better values after the launch add to the step and nothing to its error', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 50 }), (values, gain) => {
        const index = Math.floor(values.length / 2)
        const plain = shiftOf(values, index)
        const moved = shiftOf(
          values.map((value, at) => (at >= index ? value + gain : value)),
          index,
        )
        expect(moved.estimate).toBeCloseTo(plain.estimate + gain, 6)
        expect(moved.standardError).toBeCloseTo(plain.standardError, 6)
      }),
    )
  })

  test('the unit does not matter', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 1000 }), (values, scale) => {
        const index = Math.floor(values.length / 2)
        const plain = shiftOf(values, index)
        const scaled = shiftOf(
          values.map((value) => value * scale - 17),
          index,
        )
        expect(scaled.estimate / scale).toBeCloseTo(plain.estimate, 6)
        expect(scaled.standardError / scale).toBeCloseTo(plain.standardError, 6)
      }),
    )
  })
})
