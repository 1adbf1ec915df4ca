import { expect, test } from 'vitest'
import { withoutLaunch } from './without-launch.ts'

const wave = [3, -2, 1, -3, 2, -1, 3, -2, 1, -2]

test('is level where no trend is beyond doubt, with a band, and ends after as many months as there were before', () => {
  const values = [...wave.map((noise) => 20 + noise), ...Array.from({ length: 15 }, () => 5)]
  const found = withoutLaunch(values, 10, 'hari')!
  expect(found.values.slice(0, 10)).toEqual(Array(10).fill(null))
  expect(new Set(found.values.slice(10, 20))).toEqual(new Set([20]))
  expect(found.values.slice(20)).toEqual(Array(5).fill(null))
  expect(found.band[10]!.lower).toBeLessThan(17)
  expect(found.band[10]!.upper).toBeGreaterThan(23)
})

test('follows a trend beyond doubt, and never leaves what the unit allows', () => {
  const falling = [...wave.map((noise, month) => 12 - month + noise / 10), ...Array(10).fill(1)]
  const found = withoutLaunch(falling, 10, 'orang')!
  expect(found.values[10]).toBeCloseTo(2, 0)
  expect(found.values[19]).toBe(0)
  expect(found.band[19]!.lower).toBe(0)
  const rising = [...wave.map((noise, month) => 60 + 4 * month + noise / 10), ...Array(10).fill(99)]
  expect(withoutLaunch(rising, 10, '%')!.values[15]).toBe(100)
  expect(withoutLaunch(rising, 10, 'orang')!.values[15]).toBeGreaterThan(110)
})

test('says nothing from fewer than six values', () => {
  expect(withoutLaunch([1, 2, 3, 2, 1, 5, 5], 5, 'hari')).toBeNull()
})
