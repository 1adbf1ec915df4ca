import { expect, test } from 'vitest'
import { launchChart } from './launch-chart.ts'

const months = (values: (number | null)[]) =>
  values.map((value, index) => ({
    period: `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    value,
  }))
const before = [9, 10, 9, 10, 9, 10, 9, 10]
const after = [4, 3, 4, 3, 4, 3, 4, 3]

test('limits start anew at the launch, and the course without it goes on from before', () => {
  const chart = launchChart(months([...before, ...after]), { improvement: 'lower', launch: '2020-09-15' })
  expect(chart.launchIndex).toBe(8)
  expect(chart.launchPeriod).toBe('2020-09')
  expect(chart.points[0]?.mean).toBe(9.5)
  expect(chart.points[8]?.mean).toBe(3.5)
  expect(chart.counterfactual?.slice(0, 8)).toEqual(before.map(() => null))
  expect(chart.counterfactual?.at(-1)).toBeGreaterThan(9)
})

test('a gap keeps its place', () => {
  const chart = launchChart(months([9, null, 10, 9]), { improvement: 'lower', launch: null })
  expect(chart.points.map((point) => point.value)).toEqual([9, null, 10, 9])
  expect(chart.launchIndex).toBeNull()
})

test('too few values have no course without the launch, and no value has no picture', () => {
  const short = launchChart(months([9, 10, 4]), { improvement: 'lower', launch: '2020-03-01' })
  expect(short.counterfactual).toBeUndefined()
  expect(launchChart([], { improvement: 'lower', launch: '2020-03-01' }).points).toEqual([])
})

test('a launch outside of the series splits nothing', () => {
  const chart = launchChart(months(before), { improvement: 'lower', launch: '2030-01-01' })
  expect(chart.launchIndex).toBe(8)
  expect(new Set(chart.points.map((point) => point.mean)).size).toBe(1)
})
