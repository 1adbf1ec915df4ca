import { expect, test } from 'vitest'
import { indexPeriod, mayRestart, monthSince } from './index-period.ts'

test('an improvement counts from the first whole month that it was there', () => {
  expect(monthSince('2021-05-01')).toBe('2021-05')
  expect(monthSince('2021-05-02')).toBe('2021-06')
  expect(monthSince('2021-12-31')).toBe('2022-01')
})

test('a period looks back on twelve months at most', () => {
  expect(indexPeriod('2021-12', [], () => true)).toEqual({ from: '2021-01', to: '2021-12', since: null })
  expect(indexPeriod('2021-12', ['2020-06'], () => true)).toMatchObject({ from: '2021-01', since: null })
})

test('since a confirmed improvement, once that has its full sample; until then what was before counts', () => {
  const full = (months: string[]) => (since: string) => months.includes(since)
  const both = ['2021-03', '2021-09']
  expect(indexPeriod('2021-12', both, full(both))).toMatchObject({ from: '2021-09', since: '2021-09' })
  expect(indexPeriod('2021-12', both, full(['2021-03']))).toMatchObject({ from: '2021-03', since: '2021-03' })
  expect(indexPeriod('2021-12', both, full([]))).toMatchObject({ from: '2021-01', since: null })
  expect(indexPeriod('2021-08', both, full(both))).toMatchObject({ from: '2021-03' })
})

test('a bad month cannot be left behind each month', () => {
  expect(mayRestart('2021-09', ['2021-03'])).toBe(true)
  expect(mayRestart('2021-08', ['2021-03'])).toBe(false)
  expect(mayRestart('2021-01', ['2021-03'])).toBe(false)
  expect(mayRestart('2021-01', [])).toBe(true)
})
