import { expect, test } from 'vitest'
import { periodOf } from '../calendar/month.ts'
import { isRefused } from '../result.ts'
import { elsewhereAtLaunch, type Place } from './elsewhere.ts'
import { levelShift } from './level-shift.ts'
import { seriesOf } from './series.ts'

const NOISE = [
  3, -8, 5, 9, -4, -7, 1, 6, -2, -9, 8, 2, -5, 4, -1, 7, -6, 0, 5, -3, 9, -8, 2, 6, -7, 1, -4, 8, -2, 3,
]
const LAUNCH = 15
const OPTIONS = { interventionIndex: LAUNCH, stepMonths: 1 }
const MOVED_RATE = 0.02

const valuesOf = (level: number, step: number, loudness: number) =>
  NOISE.map((_, month) => ({
    period: periodOf(2019 * 12 + month),
    // Another month's noise, so that places are no copies of one another.
    value: level + loudness * (NOISE[(month * 7 + 3) % NOISE.length] ?? 0) + (month >= LAUNCH ? step : 0),
  }))

const own = seriesOf(
  NOISE.map((noise, month) => ({
    period: periodOf(2019 * 12 + month),
    value: 100 + noise - (month >= LAUNCH ? 20 : 0),
  })),
)

function told(places: readonly Place[]) {
  if (isRefused(own)) throw new Error(own.code)
  const shift = levelShift(own.values, OPTIONS)
  if (isRefused(shift)) throw new Error(shift.code)
  return elsewhereAtLaunch(own, shift, places, OPTIONS, MOVED_RATE)
}

const calm: Place = { name: 'Kota tenang', values: valuesOf(100, 0, 1) }

test('a place that is precise enough tells how much more it changed here', () => {
  const { steady, unsteady, difference, moved } = told([calm])
  expect([steady, unsteady, moved]).toEqual([['Kota tenang'], [], 0])
  expect(difference!.effect.estimate).toBeCloseTo(-20, -1)
  expect(difference!.effect.upper).toBeLessThan(0)
})

test('a place three times as noisy decides nothing and is named as too unsteady', () => {
  const { steady, unsteady, difference } = told([{ name: 'Kota ramai', values: valuesOf(100, -20, 4) }])
  expect([steady, unsteady, difference]).toEqual([[], ['Kota ramai'], null])
})

test('several places are pooled, and an unsteady one beside them takes no part', () => {
  const second: Place = { name: 'Kota kedua', values: valuesOf(100, -10, 1) }
  const loud: Place = { name: 'Kota ramai', values: valuesOf(100, 90, 4) }
  const { steady, unsteady, difference } = told([calm, second, loud])
  expect([steady, unsteady]).toEqual([['Kota tenang', 'Kota kedua'], ['Kota ramai']])
  // Elsewhere it fell by 0 and by 10, 5 together; here by 20.
  expect(difference!.effect.estimate).toBeCloseTo(-15, -1)
})

test('where the levels lie far apart the change is compared in per cent', () => {
  const large: Place = { name: 'Kota besar', values: valuesOf(1000, -200, 10) }
  const { steady, difference, moved } = told([large])
  expect([steady, moved]).toEqual([['Kota besar'], -1])
  // A fifth less there as well: nothing is left that is more here.
  expect(Math.abs(difference!.effect.estimate)).toBeLessThan(5)
})

test('a place with too few values says nothing', () => {
  const short: Place = { name: 'Kota baru', values: valuesOf(100, 0, 1).slice(12, 18) }
  expect(told([short])).toMatchObject({ steady: [], unsteady: [], difference: null, moved: 0 })
})
