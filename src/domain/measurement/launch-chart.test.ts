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
  expect(chart.counterfactualBand?.at(-1)?.upper).toBeGreaterThan(9.5)
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

test('while a change sets in, what is better than before is no concern; a later worsening is', () => {
  const settling = [...before, 7, 5, ...after, ...after, 7]
  const { points } = launchChart(months(settling), { improvement: 'lower', launch: '2020-09' })
  expect(points[8]).toMatchObject({ value: 7, signal: 'above-limit', meaning: 'common-cause' })
  expect(points.at(-1)).toMatchObject({ value: 7, meaning: 'concern' })
  const rising = launchChart(months(settling), { improvement: 'higher', launch: '2020-09' })
  expect(rising.points[8]?.meaning).toBe('improvement')
})

test('another place keeps its months beside the own ones, with how much more it changed here', () => {
  const elsewhere = months([...before, null, ...before.slice(1)])
  const comparison = { name: 'Kota B', values: elsewhere }
  const chart = launchChart(months([...before, ...after]), {
    improvement: 'lower',
    launch: '2020-09',
    comparison,
  })
  expect(chart.comparison?.values).toEqual(elsewhere.map(({ value }) => value))
  expect(chart.comparison?.difference?.periods).toBe(15)
  expect(chart.comparison?.difference?.effect.estimate).toBeLessThan(-5)
  const few = launchChart(months([9, 10, 4]), { improvement: 'lower', launch: '2020-03', comparison })
  expect(few.comparison?.difference).toBeUndefined()
})
