import { expect, test } from 'vitest'
import { periodTicks } from './period-ticks.ts'

const months = (count: number, start = 0) =>
  Array.from({ length: count }, (_, index) => {
    const month = start + index
    return `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })

test('names the ends and each January between them', () => {
  expect(periodTicks(months(36), 5)).toEqual([
    { index: 0, anchor: 'start' },
    { index: 12, anchor: 'middle' },
    { index: 24, anchor: 'middle' },
    { index: 35, anchor: 'end' },
  ])
})

test('leaves out what has no room', () => {
  expect(periodTicks(months(36), 12).map((tick) => tick.index)).toEqual([0, 35])
  expect(periodTicks(months(3), 3).map((tick) => tick.index)).toEqual([0])
})

test('a single period stands in the middle', () => {
  expect(periodTicks(months(1), 5)).toEqual([{ index: 0, anchor: 'middle' }])
  expect(periodTicks([], 5)).toEqual([])
})
