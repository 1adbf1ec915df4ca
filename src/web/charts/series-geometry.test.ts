import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOf, overlapOf } from './label-placement.ts'
import type { Series } from './series.ts'
import { seriesGeometry } from './series-geometry.ts'
import { narrowFrame, smallFrame, wideFrame } from './series-scales.ts'

const words = {
  tick: (value: number) => String(value),
  mean: (value: number) => `rata-rata ${value}`,
  target: (value: number) => `target ${value}`,
  baseline: (value: number) => `data awal ${value}`,
  launched: 'diluncurkan Okt 2020',
}

function seriesOf(values: readonly (number | null)[], launchIndex: number | null, target?: number): Series {
  const points = values.map((value, index) => {
    const after = launchIndex !== null && index >= launchIndex
    const mean = after ? 3.3 : 9.9
    return {
      period: `20${19 + Math.floor(index / 12)}-01`,
      value,
      mean,
      lowerLimit: mean - 2,
      upperLimit: mean + 2,
    }
  })
  return { points, launchIndex, target }
}

const changed = seriesOf([9, 10, 11, 10, 9, 10, 11, 9, 4, 3, 3, 4, 3, 2, 3, 4], 8, 3)

describe.each([
  ['wide', wideFrame],
  ['narrow', narrowFrame],
])('%s', (_, frame) => {
  const geometry = seriesGeometry(changed, frame, words)

  test('the launch stands between the last point before and the first after it', () => {
    const [before, after] = geometry.means
    expect(geometry.launchX).toBeGreaterThan((before?.x2 ?? 0) - 8)
    expect(geometry.launchX).toBeLessThan((after?.x1 ?? 0) + 8)
  })

  test('the usual ups and downs of before never reach past the launch, nor those of after before it', () => {
    const many = Array.from({ length: 90 }, (_, index) => (index < 20 ? 9 : 4) + (index % 3))
    const { bands, launchX } = seriesGeometry(seriesOf(many, 20), frame, words)
    const [before, after] = bands
    expect(before!.x + before!.width).toBeLessThanOrEqual(launchX! + 0.2)
    expect(after!.x).toBeGreaterThanOrEqual(launchX! - 0.2)
  })

  test('names launch, both means and the target, none over another and all within the picture', () => {
    expect(geometry.labels.map((label) => label.kind)).toEqual(['launch', 'mean', 'mean', 'target'])
    const boxes = geometry.labels.map((label) => boxOf(label.text, label, frame.fontSize))
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(frame.width)
      for (const other of boxes.slice(index + 1)) expect(overlapOf(box, other)).toBe(0)
    }
  })

  test('the scale starts at zero when the values come near it', () => {
    expect(geometry.grid[0]?.text).toBe('0')
    const high = seriesGeometry(
      {
        ...seriesOf([82, 84, 83], null),
        points: [82, 84, 83].map((value) => ({ period: '2020-01', value })),
      },
      frame,
      words,
    )
    expect(Number(high.grid[0]?.text)).toBeGreaterThan(70)
  })
})

test('an estimate below zero is drawn at zero where nothing was measured below it', () => {
  const series = { ...changed, counterfactual: changed.points.map((_, index) => 6 - index) }
  const geometry = seriesGeometry(series, wideFrame, words)
  expect(geometry.grid[0]?.text).toBe('0')
  expect(geometry.counterfactual).toContain(`,${geometry.plot.bottom}`)
})

test('a gap breaks the line and has no mark', () => {
  const geometry = seriesGeometry(seriesOf([9, null, 11, 10], null), wideFrame, words)
  expect(geometry.line.match(/M/g)).toHaveLength(2)
  expect(geometry.marks[0]?.path.match(/M/g)).toHaveLength(3)
})

test('each meaning has its own shape', () => {
  const meanings = ['common-cause', 'improvement', 'concern', 'neutral-low'] as const
  const points = meanings.map((meaning) => ({ period: '2020-01', value: 5, meaning }))
  const { marks } = seriesGeometry({ points, launchIndex: null }, wideFrame, words)
  const shapes = marks.map(({ path }) => path.replace(/^M[\d. ]+/, ''))
  expect(marks.map(({ meaning }) => meaning)).toEqual(meanings)
  expect(new Set(shapes).size).toBe(4)
})

test('any series is drawn within its frame, with finite numbers', () => {
  const value = fc.option(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(
      fc
        .array(value, { minLength: 1, maxLength: 60 })
        .filter((values) => values.some((each) => each !== null)),
      fc.nat(60),
      (values, launch) => {
        const series: Series = {
          points: values.map((each) => ({ period: '2020-01', value: each })),
          launchIndex: Math.min(launch, values.length),
        }
        const geometry = seriesGeometry(series, narrowFrame, words)
        const { plot } = geometry
        expect(JSON.stringify(geometry)).not.toMatch(/NaN|Infinity|null,"text"/)
        for (const { y } of geometry.grid) {
          expect(y).toBeGreaterThanOrEqual(plot.top - 1)
          expect(y).toBeLessThanOrEqual(plot.bottom + 1)
        }
        expect(geometry.launchX).toBeGreaterThanOrEqual(plot.left)
        expect(geometry.launchX).toBeLessThanOrEqual(plot.right)
      },
    ),
  )
})

// Pixels of the narrowest place where each stands: a card on a phone of 360, and the container from which the wide one is shown.
test.each([
  ['narrow', narrowFrame, 294],
  ['small', smallFrame, 294],
  ['wide', wideFrame, 41 * 16],
])('the letters of a %s picture are at least 11 px high', (_, frame, least) => {
  expect((frame.fontSize * least) / frame.width).toBeGreaterThanOrEqual(11)
})

test('the band of the course without the innovation is an area from the launch on, within the plot', () => {
  const counterfactualBand = changed.points.map((_, index) => (index < 8 ? null : { lower: 7, upper: 90 }))
  const { counterfactualBand: drawn, plot } = seriesGeometry(
    { ...changed, counterfactualBand },
    wideFrame,
    words,
  )
  const points = [...drawn.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(points).toHaveLength(2 * 8)
  for (const [x, y] of points) {
    expect(x).toBeGreaterThan((plot.left + plot.right) / 2 - 20)
    expect(y).toBeGreaterThanOrEqual(plot.top)
    expect(y).toBeLessThanOrEqual(plot.bottom)
  }
  expect(seriesGeometry(changed, wideFrame, words).counterfactualBand).toBe('')
})
