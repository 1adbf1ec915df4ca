import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { readPeriod } from '../intake/periods.ts'
import { tableFromGrid } from '../intake/table.ts'
import { guessMeasurementColumns } from './measurement-columns.ts'
import { checkMeasurementRows } from './measurement-rows.ts'

const indicators = [
  { key: 'days', name: 'Waktu penyelesaian', unit: 'hari', frequency: 'month' as const },
  { key: 'sent', name: 'Dokumen terkirim', unit: 'dokumen', frequency: 'month' as const },
]
const header = ['Bulan', 'Waktu penyelesaian (hari)', 'Dokumen terkirim']
const mapping = guessMeasurementColumns(header, indicators)

function check(rows: string[][], more: Partial<Parameters<typeof checkMeasurementRows>[2]> = {}) {
  return checkMeasurementRows(tableFromGrid(header, rows), mapping, {
    indicators,
    existing: [],
    today: '2030-01-01',
    ...more,
  })
}

test('columns are found by key, name or name with unit', () => {
  expect(mapping).toEqual({ period: 0, values: { days: 1, sent: 2 } })
  expect(guessMeasurementColumns(['x', 'DAYS'], indicators)).toEqual({ period: 0, values: { days: 1 } })
})

test('an empty cell is a gap, an absent month is said, a point may mean thousands', () => {
  const checked = check([
    ['Januari 2020', '9,3', '1.150'],
    ['03/2020', '', '0'],
  ])
  expect(checked.rows.map((row) => [row.period, ...row.values.map((value) => value.value)])).toEqual([
    ['2020-01-01', 9.3, 1150],
    ['2020-03-01', null, 0],
  ])
  expect(checked.rows.map((row) => row.values.map((value) => value.outcome))).toEqual([
    ['create', 'create'],
    ['empty', 'create'],
  ])
  expect(checked.rows.flatMap((row) => row.issues.map((issue) => issue.kind))).toEqual([
    'ambiguous-number',
    'empty-value',
  ])
  expect(checked.issues).toMatchObject([{ kind: 'absent-period', value: '2020-02-01' }])
})

test('the same value is unchanged, another one waits for a decision, then corrects', () => {
  const existing = [
    { indicatorKey: 'days', period: '2020-01-01', value: 9.3 },
    { indicatorKey: 'sent', period: '2020-01-01', value: 100 },
  ]
  const rows = [['2020-01', '9.3', '120']]
  expect(check(rows, { existing }).rows[0]).toMatchObject({
    outcome: 'differs',
    values: [{ outcome: 'unchanged' }, { outcome: 'differs', recorded: 100, value: 120 }],
  })
  const decided = check(rows, { existing, resolutions: new Map([[1, { action: 'import' as const }]]) })
  expect(decided.rows[0]?.values.map((value) => value.outcome)).toEqual(['unchanged', 'correct'])
})

test('errors keep their row out: period, repeated period, number, other frequency', () => {
  const checked = check([
    ['entah', '1', '2'],
    ['2020-01', 'tidak tahu', '2'],
    ['2020-01', '1', '2'],
    ['2020', '1', ''],
  ])
  expect(checked.rows.map((row) => row.outcome)).toEqual(['blocked', 'blocked', 'blocked', 'blocked'])
  expect(checked.rows.map((row) => row.issues.find((issue) => issue.severity === 'error')?.kind)).toEqual([
    'unreadable-period',
    'unreadable-number',
    'duplicate-period',
    'period-mismatch',
  ])
})

test('a person corrects a cell or leaves a row out', () => {
  const resolutions = new Map([
    [1, { action: 'import' as const, cells: { 1: '8' } }],
    [2, { action: 'skip' as const }],
  ])
  const checked = check(
    [
      ['2020-01', 'x', '2'],
      ['2020-01', '1', '2'],
    ],
    { resolutions },
  )
  expect(checked.rows.map((row) => row.outcome)).toEqual(['create', 'skipped'])
})

test.each([
  ['2019-01', 'month', '2019-01-01'],
  ['Oktober 2019', 'month', '2019-10-01'],
  ['2019-Q3', 'quarter', '2019-07-01'],
  ['Triwulan IV 2019', 'quarter', '2019-10-01'],
  ['TW 1/2019', 'quarter', '2019-01-01'],
  ['2019', 'year', '2019-01-01'],
])('%s is a %s', (text, kind, firstDay) => {
  expect(readPeriod(text, 'day-first')).toEqual({ ok: true, value: { kind, firstDay } })
})

test('no grid makes the check throw, and a value that is written is a finite number of a known period', () => {
  const cell = fc.oneof(garbageText, fc.constantFrom('2020-01', '8,8', '1.150', '-', '2020'))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
      for (const row of check(rows).rows) {
        for (const value of row.values.filter((one) => one.outcome === 'create')) {
          expect(row.period).toMatch(/^\d{4}-\d{2}-01$/)
          expect(Number.isFinite(value.value)).toBe(true)
        }
      }
    }),
  )
})
