import { describe, expect, test } from 'vitest'
import { interventionIndexOf, periodsOf, type Series, seriesOf } from './series.ts'

describe('a series on an even grid of time', () => {
  test('missing and empty months are gaps, days count to their month, doubles are averaged', () => {
    const series = seriesOf([
      { period: '2020-03-05', value: 9 },
      { period: '2019-12', value: 4 },
      { period: '2020-01', value: null },
      { period: '2020-03-20', value: 11 },
      { period: '2020-04', value: 5 },
    ])
    expect(series).toEqual({ start: '2019-12', stepMonths: 1, values: [4, null, null, 10, 5] })
  })

  test('quarters and years keep their own step', () => {
    const values = ['2019-01', '2019-04', '2019-10'].map((period) => ({ period, value: 1 }))
    expect(seriesOf(values)).toEqual({ start: '2019-01', stepMonths: 3, values: [1, 1, null, 1] })
    expect(seriesOf([{ period: '2019-06', value: 1 }])).toEqual({
      start: '2019-06',
      stepMonths: 1,
      values: [1],
    })
  })

  test.each([
    [[], 'no-values'],
    [[{ period: '2020-13', value: 1 }], 'bad-period'],
    [[{ period: 'Maret', value: 1 }], 'bad-period'],
    [[{ period: '2020-01', value: Number.NaN }], 'not-a-number'],
    [['1020-01', '2020-01', '2020-02'].map((period) => ({ period, value: 1 })), 'too-long'],
  ])('%j is refused: %s', (values, code) => {
    expect(seriesOf(values)).toMatchObject({ ok: false, code })
  })

  test('the month of the launch counts as after it', () => {
    const series: Series = { start: '2019-01', stepMonths: 1, values: Array(36).fill(1) }
    expect(interventionIndexOf(series, '2020-10-05')).toBe(21)
    expect(interventionIndexOf({ ...series, stepMonths: 3 }, '2019-05')).toBe(2)
    expect(interventionIndexOf(series, '2018-01')).toBe(0)
    expect(interventionIndexOf(series, '2030-01')).toBe(36)
    expect(interventionIndexOf(series, 'later')).toBeNull()
  })

  test('goes back to months', () => {
    const values = [
      { period: '2019-11', value: 1 },
      { period: '2020-02', value: 2 },
    ]
    expect(periodsOf(seriesOf(values) as Series)).toEqual(values)
  })
})
