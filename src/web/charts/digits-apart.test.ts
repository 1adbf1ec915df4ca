import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { controlChart } from '../../domain/measurement/control-chart.ts'
import { digitsApart } from './digits-apart.ts'
import type { SeriesPoint } from './series.ts'

const point = (value: number | null, lowerLimit: number, upperLimit: number) =>
  ({ period: '2026-01-01', value, lowerLimit, upperLimit }) as SeriesPoint

test.each([
  [[point(10, 9.2, 14)], 1],
  [[point(10, 10.04, 14)], 2],
  [[point(10, 9, 9.9962)], 3],
  [[point(10, 10.000001, 14)], 4],
  [[point(null, 10, 14), point(12, 12, 12)], 1],
])('%j is written with %i decimals', (points, digits) => {
  expect(digitsApart(points, 1)).toBe(digits)
})

test('the list in which a value of 10 lay below a limit of 10 is written so that it is seen', () => {
  const text = readFileSync(
    new URL('../../../tests/fixtures/office-files/m-rounded-limit.csv', import.meta.url),
    'utf8',
  )
  const values = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';')[1] ?? '')
    .map((cell) => (cell.trim() === '' ? null : Number(cell.replace(',', '.'))))
  const chart = controlChart(values, { direction: 'higher' } as never)
  if (!('points' in chart)) throw new Error(chart.code)
  const points = chart.points.map((one, at) => ({ ...one, period: `2024-${at}`, value: values[at] })) as never
  const digits = digitsApart(points, 1)
  for (const { value, lowerLimit } of points as SeriesPoint[])
    if (value !== null && lowerLimit != null && value < lowerLimit)
      expect(value.toFixed(digits)).not.toBe(lowerLimit.toFixed(digits))
})
