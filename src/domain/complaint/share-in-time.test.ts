import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ReportCount,
  type ReportCounts,
  reportFigures,
  reportsByClass,
  sumReports,
} from './report-figure.ts'
import { sharesInTime } from './share-in-time.ts'

const none = Object.fromEntries(reportFigures.map((figure) => [figure, 0])) as ReportCounts

function came(
  month: string,
  due: number,
  inTime: number,
  reportClass = 'complaint-non-supervisory',
): ReportCount {
  return { reportClass, month, counts: { ...none, received: due, due, 'in-time': inTime } }
}

test('months with enough reports stand for themselves, with a gap where none fell due', () => {
  expect(sharesInTime([came('2025-12', 8, 6), came('2026-02', 10, 5)])).toEqual([
    { period: '2025-12', months: { from: '2025-12', to: '2025-12' }, due: 8, inTime: 6 },
    { period: '2026-01', months: null, due: 0, inTime: 0 },
    { period: '2026-02', months: { from: '2026-02', to: '2026-02' }, due: 10, inTime: 5 },
  ])
})

test('where there is little, quarters take the place of months and name only the months that they hold', () => {
  expect(sharesInTime([came('2025-11', 1, 1), came('2026-02', 2, 1), came('2026-03', 1, 0)])).toEqual([
    { period: '2025-Q4', months: { from: '2025-11', to: '2025-11' }, due: 1, inTime: 1 },
    { period: '2026-Q1', months: { from: '2026-02', to: '2026-03' }, due: 3, inTime: 1 },
  ])
})

test('a quarter or less is shown by months however little there is', () => {
  expect(sharesInTime([came('2026-01', 1, 1), came('2026-03', 1, 0)]).map(({ period }) => period)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
  ])
  expect(sharesInTime([came('2026-01', 0, 0)])).toEqual([])
})

test('classes of one month count together', () => {
  const counts = [came('2026-01', 6, 4), came('2026-01', 4, 4, 'information-request')]
  expect(sharesInTime(counts)).toMatchObject([{ period: '2026-01', due: 10, inTime: 8 }])
  expect(reportsByClass(counts).map(({ reportClass, counts: { due } }) => [reportClass, due])).toEqual([
    ['complaint-non-supervisory', 6],
    ['information-request', 4],
  ])
})

test('no report is lost or counted twice, by month or by quarter', () => {
  const month = fc
    .tuple(fc.integer({ min: 2019, max: 2022 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
  const count = fc
    .tuple(month, fc.nat({ max: 12 }), fc.nat({ max: 12 }))
    .map(([period, inTime, more]) => came(period, inTime + more, inTime))
  fc.assert(
    fc.property(fc.array(count, { maxLength: 40 }), (counts) => {
      const shares = sharesInTime(counts)
      const total = sumReports(counts)
      expect(shares.reduce((sum, { due }) => sum + due, 0)).toBe(total.due)
      expect(shares.reduce((sum, { inTime }) => sum + inTime, 0)).toBe(total['in-time'])
      const held = shares.flatMap(({ months }) => (months === null ? [] : [months.from, months.to]))
      expect(held).toEqual([...held].sort())
    }),
  )
})
