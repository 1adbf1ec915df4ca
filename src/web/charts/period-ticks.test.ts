import { expect, test } from 'vitest'
import { periodTicks, yearTicks } from './period-ticks.ts'

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

test('names the first quarter of each year for which there is room, where periods are quarters', () => {
  const quarters = Array.from(
    { length: 12 },
    (_, index) => `${2020 + Math.floor((index + 2) / 4)}-Q${((index + 2) % 4) + 1}`,
  )
  expect(periodTicks(quarters, 3).map(({ index }) => quarters[index])).toEqual([
    '2020-Q3',
    '2022-Q1',
    '2023-Q2',
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

test('a series of several years names the years, as many apart as there is room', () => {
  expect(yearTicks(months(48, 3), 5).map(({ index }) => index)).toEqual([9, 21, 33, 45])
  expect(yearTicks(months(96), 20).map(({ index }) => index)).toEqual([0, 24, 48, 72])
  // Two years are no course: the months at the ends say more.
  expect(yearTicks(months(24), 5)).toEqual([])
})
