import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import type { Improvement, Signal } from './chart-signal.ts'
import { type ChartPoint, type ControlChartOptions, controlChart } from './control-chart.ts'

type Example = {
  shape: string
  values: number[]
  rebase: number[]
  improvementDirection: -1 | 0 | 1
  screenOutliers: boolean
  mean: number[]
  lpl: number[]
  upl: number[]
  specialCause: string[]
  pointType: string[]
}

const EXAMPLES: Example[] = JSON.parse(readFileSync('tests/reference/control-chart-examples.json', 'utf8'))

const PRINTED: Record<Signal, string> = {
  none: 'Common Cause',
  'above-limit': 'Above UCL',
  'below-limit': 'Below LCL',
  'trend-increasing': '7 Point Trend (Increasing)',
  'trend-decreasing': '7 Point Trend (Decreasing)',
  'two-in-three-above': '2 in 3 Above CL',
  'two-in-three-below': '2 in 3 Below CL',
  'shift-above': '7 Points Above CL',
  'shift-below': '7 Points Below CL',
}

const DIRECTION = { '1': 'higher', '-1': 'lower', '0': 'neutral' } as const

function pointsOf(values: (number | null)[], options: Partial<ControlChartOptions> = {}): ChartPoint[] {
  const chart = controlChart(values, { improvement: 'higher', ...options })
  if (isRefused(chart)) throw new Error(chart.code)
  return chart.points
}

function relative(actual: number | null, expected: number): number {
  return Math.abs(actual! - expected) / Math.abs(expected)
}

describe('the published examples', () => {
  test.each(EXAMPLES.map((example, index) => [index, example] as const))('series %i', (_, example) => {
    const points = pointsOf(example.values, {
      improvement: DIRECTION[`${example.improvementDirection}`],
      rebaseAt: example.rebase.flatMap((starts, index) => (starts ? [index] : [])),
      screenOutliers: example.screenOutliers,
    })
    points.forEach((point, index) => {
      expect(relative(point.mean, example.mean[index]!)).toBeLessThan(1e-6)
      expect(relative(point.lowerLimit, example.lpl[index]!)).toBeLessThan(1e-6)
      expect(relative(point.upperLimit, example.upl[index]!)).toBeLessThan(1e-6)
      expect(PRINTED[point.signal]).toBe(example.specialCause[index])
      const meaning = point.meaning.replace('-', '_')
      expect(meaning === 'common_cause' ? meaning : `special_cause_${meaning}`).toBe(example.pointType[index])
    })
  })
})

describe('rules at their edges', () => {
  const signals = (values: (number | null)[]) => pointsOf(values).map((point) => point.signal)

  test('seven on one side are a shift, six are not', () => {
    const moved = (count: number) =>
      [...Array(count).fill(5), ...Array(count).fill(7)].map((v, i) => v + (i % 2) * 0.9)
    expect(signals(moved(7))).toEqual([...Array(7).fill('shift-below'), ...Array(7).fill('shift-above')])
    expect(signals(moved(6))).toEqual(Array(12).fill('none'))
  })

  test('a point where two trends meet takes the step out of it', () => {
    const wide = [12, -4, 12, -4]
    const values = [...wide, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    const points = pointsOf(values, { screenOutliers: false })
    expect(points.slice(9, 12).map((point) => point.signal)).toEqual([
      'trend-increasing',
      'trend-decreasing',
      'trend-decreasing',
    ])
    expect(points[10]?.meaning).toBe('concern')
    expect(points.at(-1)?.signal).toBe('trend-decreasing')
  })

  test('equal values are common cause, however they are rounded', () => {
    expect(new Set(signals(Array(9).fill(0.1)))).toEqual(new Set(['none']))
  })

  test('a large moving range is left out of the average only when screened', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 60, 10, 11, 10, 11]
    const [screened] = pointsOf(values)
    const [plain] = pointsOf(values, { screenOutliers: false })
    expect(screened!.upperLimit! - screened!.mean!).toBeCloseTo(2.66 * 1, 9)
    expect(plain!.upperLimit!).toBeGreaterThan(screened!.upperLimit!)
  })
})

describe('gaps', () => {
  test('a gap keeps its place, is no zero, and takes no moving range across it', () => {
    const points = pointsOf([4, 6, null, 10, 12])
    expect(points[2]).toMatchObject({ value: null, mean: 8, signal: 'none', meaning: 'common-cause' })
    expect(points[0]!.upperLimit! - 8).toBeCloseTo(2.66 * 2, 12)
  })

  test('a run ends at a gap, so that a bad month left out lengthens no run', () => {
    const values = [
      ...Array(8)
        .fill(0)
        .map((_, i) => i % 2),
      4,
      5,
      4,
      5,
      null,
      4,
      5,
      4,
    ]
    expect(pointsOf(values).some((point) => point.signal === 'shift-above')).toBe(false)
    const closed = values.filter((value) => value !== null)
    expect(pointsOf(closed).some((point) => point.signal === 'shift-above')).toBe(true)
  })

  test('a segment of one value has a mean and no limits', () => {
    const points = pointsOf([1, 2, 1, 2, 9], { rebaseAt: [4] })
    expect(points[4]).toMatchObject({ mean: 9, lowerLimit: null, upperLimit: null, signal: 'none' })
  })
})

test('a chart has a point for each value: none for none, and gaps alone have neither mean nor limits', () => {
  expect(controlChart([], { improvement: 'higher' })).toEqual({ points: [] })
  const gap = { value: null, mean: null, lowerLimit: null, upperLimit: null }
  expect(pointsOf([null, null])).toEqual(Array(2).fill({ ...gap, signal: 'none', meaning: 'common-cause' }))
  expect(pointsOf([1, 2, null], { rebaseAt: [2, 3] })[2]).toMatchObject(gap)
})

test('where a calculation starts anew may be given in any order, twice, and at either end', () => {
  const values = [1, 2, 3, 4, 9, 8, 9, 8]
  expect(pointsOf(values, { rebaseAt: [4, 0, 8, 2, 4] })).toEqual(pointsOf(values, { rebaseAt: [2, 4] }))
})

test.each([
  [[1, Number.NaN], {}, 'not-a-number'],
  [[1e308, -1e308, 1e308], {}, 'not-a-number'],
  [[1, Number.POSITIVE_INFINITY], {}, 'not-a-number'],
  [[1, 2], { rebaseAt: [3] }, 'rebase-out-of-range'],
  [[1, 2], { rebaseAt: [-1] }, 'rebase-out-of-range'],
])('%j with %j is refused: %s', (values, options, code) => {
  expect(controlChart(values, { improvement: 'higher', ...options })).toMatchObject({ ok: false, code })
})

describe('properties', () => {
  const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 })
  const gapped = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8 }), {
    minLength: 2,
    maxLength: 40,
  })

  test('shifting and scaling a series shifts and scales its chart', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 9 }),
        (values, shift, scale) => {
          const plain = pointsOf(values)
          const moved = pointsOf(values.map((value) => value * scale + shift))
          plain.forEach((point, index) => {
            expect(moved[index]!.signal).toBe(point.signal)
            for (const key of ['mean', 'lowerLimit', 'upperLimit'] as const) {
              expect(moved[index]![key]).toBeCloseTo(point[key]! * scale + shift, 6)
            }
          })
        },
      ),
    )
  })

  test('reversing the direction swaps improvement and concern and nothing else', () => {
    const swapped = { improvement: 'concern', concern: 'improvement', 'common-cause': 'common-cause' }
    fc.assert(
      fc.property(series, (values) => {
        const [higher, lower] = (['higher', 'lower'] satisfies Improvement[]).map((improvement) =>
          pointsOf(values, { improvement }),
        )
        expect(lower!.map((point) => point.meaning)).toEqual(
          higher!.map((point) => swapped[point.meaning as keyof typeof swapped]),
        )
        expect(lower!.map((point) => point.signal)).toEqual(higher!.map((point) => point.signal))
      }),
    )
  })

  test('no series gives a figure that is not a number', () => {
    fc.assert(
      fc.property(gapped, (values) => {
        for (const { value, mean, lowerLimit, upperLimit } of pointsOf(values, { improvement: 'lower' })) {
          expect([value, mean, lowerLimit, upperLimit].some((figure) => Number.isNaN(figure))).toBe(false)
        }
      }),
    )
  })
})
