import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodsOfYear } from './indicator.ts'
import { cellName, checkGrid } from './measurement-grid.ts'

const indicators = [
  { key: 'days', name: 'Waktu penyelesaian', unit: 'hari', frequency: 'month' as const },
  { key: 'sent', name: 'Dokumen terkirim', unit: 'dokumen', frequency: 'month' as const },
]
const periods = periodsOfYear(2021, 'month')
const grid = {
  indicators,
  periods,
  existing: [],
  decimal: 'comma' as const,
  hasReason: false,
  today: '2030-01-01',
}

test('many months and indicators at once, a decimal comma, thousands with a point, gaps left open', () => {
  const cells = {
    [cellName('days', '2021-01-01')]: '8,8',
    [cellName('sent', '2021-01-01')]: '1.150',
    [cellName('days', '2021-02-01')]: '',
    [cellName('days', '2021-03-01')]: ' 9 ',
  }
  expect(checkGrid(cells, grid)).toEqual({
    entries: [
      { indicatorKey: 'days', period: '2021-01-01', value: 8.8 },
      { indicatorKey: 'sent', period: '2021-01-01', value: 1150 },
      { indicatorKey: 'days', period: '2021-03-01', value: 9 },
    ],
    problems: new Map(),
  })
})

test('in English the same signs mean the other thing', () => {
  const cells = { [cellName('days', '2021-01-01')]: '8.8', [cellName('sent', '2021-01-01')]: '1,150' }
  const { entries } = checkGrid(cells, { ...grid, decimal: 'point' })
  expect(entries.map(({ value }) => value)).toEqual([8.8, 1150])
})

test('a value on record stays, changes only with a reason, and is never emptied', () => {
  const existing = [{ indicatorKey: 'days', period: '2021-01-01', value: 8.8 }]
  const type = (text: string, hasReason = false) =>
    checkGrid({ [cellName('days', '2021-01-01')]: text }, { ...grid, existing, hasReason })
  expect(type('8,8')).toEqual({ entries: [], problems: new Map() })
  expect([...type('9,1').problems.values()]).toEqual([['needs-reason']])
  expect(type('9,1', true).entries).toHaveLength(1)
  expect([...type('', true).problems.values()]).toEqual([['cannot-empty']])
  expect([...type('banyak').problems.values()]).toEqual([['unreadable']])
})

test('quarters and years have their own periods', () => {
  for (const frequency of ['quarter', 'year'] as const) {
    const own = indicators.map((indicator) => ({ ...indicator, frequency }))
    const ownPeriods = periodsOfYear(2021, frequency)
    const cells = Object.fromEntries(ownPeriods.map((period) => [cellName('days', period), '1']))
    const { entries, problems } = checkGrid(cells, { ...grid, indicators: own, periods: ownPeriods })
    expect(entries.map(({ period }) => period)).toEqual(ownPeriods)
    expect(problems.size).toBe(0)
  }
})

test('whatever is typed, each cell is a finite value, a gap, or told to be wrong', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('8,8', '1.150', '-', '1e9', '∞', '--5', '٣', "'=1+1"),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 24, maxLength: 24 }), (texts) => {
      const cells = Object.fromEntries(
        periods.flatMap((period, row) =>
          indicators.map(({ key }, column) => [cellName(key, period), texts[row * 2 + column] ?? '']),
        ),
      )
      const { entries, problems } = checkGrid(cells, grid)
      for (const { value } of entries) expect(Number.isFinite(value)).toBe(true)
      for (const [name, typed] of Object.entries(cells)) {
        const taken = entries.some(({ indicatorKey, period }) => cellName(indicatorKey, period) === name)
        if (/^\d{1,9}$/.test(typed)) expect(taken).toBe(true)
        if (problems.has(name)) expect(taken).toBe(false)
      }
    }),
    { numRuns: 30 },
  )
})

test('a slip of the comma is asked about before it counts, a real change and what is sure are not', () => {
  const values = [6.5, 7.6, 7.1, 6.9, 7.3, 6.6, 7.0, 7.4]
  const existing = values.map((value, index) => ({ indicatorKey: 'days', period: periods[index]!, value }))
  const name = cellName('days', periods[8]!)
  const problemOf = (text: string, isSure = false) =>
    checkGrid({ [name]: text }, { ...grid, existing, isSure }).problems.get(name)
  expect(['64', '0,65', '640', '6,4', '4', '12'].map((text) => problemOf(text))).toEqual([
    ['looks-mistyped'],
    ['looks-mistyped'],
    ['looks-mistyped'],
    undefined,
    undefined,
    undefined,
  ])
  expect(problemOf('64', true)).toBeUndefined()
  // Nothing is usual yet of five values.
  const few = { ...grid, existing: existing.slice(0, 5) }
  expect(checkGrid({ [name]: '64' }, few).problems.size).toBe(0)
})

test('a correction without a reason that looks like a slip is asked about both in one round', () => {
  const values = [6.5, 7.6, 7.1, 6.9, 7.3, 6.6, 7.0, 7.4]
  const existing = values.map((value, index) => ({ indicatorKey: 'days', period: periods[index]!, value }))
  const name = cellName('days', periods[3]!)
  const type = (said: { hasReason?: boolean; isSure?: boolean }) =>
    checkGrid({ [name]: '69' }, { ...grid, existing, hasReason: false, ...said })
  expect(type({}).problems.get(name)).toEqual(['needs-reason', 'looks-mistyped'])
  expect(type({ hasReason: true }).problems.get(name)).toEqual(['looks-mistyped'])
  expect(type({ isSure: true }).problems.get(name)).toEqual(['needs-reason'])
  expect(type({ hasReason: true, isSure: true }).entries).toEqual([
    { indicatorKey: 'days', period: periods[3]!, value: 69 },
  ])
})
