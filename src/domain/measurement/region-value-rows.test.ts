import { describe, expect, test } from 'vitest'
import { guessMapping } from '../intake/columns.ts'
import type { ListReading } from '../intake/list-row.ts'
import { tableFromGrid } from '../intake/table.ts'
import {
  checkRegionValues,
  hasPeriods,
  type RegionIndicator,
  recordedKey,
  type ValueField,
  valueHeadings,
  valuesToWrite,
} from './region-value-rows.ts'

const indicator = (id: string, innovation: string, name: string, unit = 'orang'): RegionIndicator => ({
  id,
  key: name.toLowerCase().replaceAll(' ', '-'),
  name,
  unit,
  frequency: 'month',
  innovation,
  innovationName: innovation === 'antar' ? 'Antar Contoh' : 'Loket Contoh',
})
const indicators = [
  indicator('1', 'antar', 'Warga dilayani'),
  indicator('2', 'antar', 'Selesai tepat waktu', '%'),
  indicator('3', 'loket', 'Warga dilayani'),
]

function check(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: Partial<ListReading<ValueField>> = {},
  recorded: ReadonlyMap<string, number> = new Map(),
) {
  const mapping = guessMapping(header, valueHeadings)
  const reading = { mapping, meanings: {}, decisions: new Map(), ...said }
  return checkRegionValues(tableFromGrid(header, rows), reading, {
    indicators,
    recorded,
    today: '2026-06-15',
  })
}
const wide = ['Perangkat daerah', 'Inovasi', 'Indikator', 'Satuan', '2026-04', 'Mei 2026', 'Jun-26']
const entries = (rows: ReturnType<typeof check>) =>
  rows.map(({ values }) => values.entries.map(({ period, value }) => `${period} ${value}`))

test('months stand as columns, and one indicator of one innovation is a row', () => {
  const rows = check(wide, [
    ['Dinkes', 'Antar Contoh', 'Warga dilayani', 'orang', '1.250', '980', ''],
    ['Dinkes', 'antar contoh', 'Selesai tepat waktu (%)', '%', '88,5', '', '90'],
    ['Dukcapil', 'Loket Contoh', 'Warga dilayani', 'orang', '-', '7', '8'],
  ])
  expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'create', 'create'])
  expect(rows.map(({ values }) => values.indicator?.id)).toEqual(['1', '2', '3'])
  expect(entries(rows)).toEqual([
    ['2026-04-01 1250', '2026-05-01 980'],
    ['2026-04-01 88.5', '2026-06-01 90'],
    ['2026-05-01 7', '2026-06-01 8'],
  ])
})

test('a row a value is read as well', () => {
  const rows = check(
    ['Inovasi', 'Indikator', 'Bulan', 'Nilai'],
    [
      ['Loket Contoh', 'Warga dilayani', 'April 2026', '12'],
      ['Loket Contoh', 'Warga dilayani', 'Mei 2026', '13'],
      ['Loket Contoh', 'Warga dilayani', 'April 2026', '14'],
      ['Loket Contoh', 'Warga dilayani', 'entah', '15'],
    ],
  )
  expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'create', 'duplicate', 'blocked'])
})

describe('what is wrong keeps its own row out and no other', () => {
  test('a month that has not come, a word for a number, an indicator of another innovation, a year for a month', () => {
    const header = [...wide, '2026-07', '2025']
    const rows = check(header, [
      ['', 'Antar Contoh', 'Warga dilayani', '', '1', '', '', '5', ''],
      ['', 'Antar Contoh', 'Selesai tepat waktu', '', 'banyak', '', '', '', ''],
      ['', 'Loket Contoh', 'Selesai tepat waktu', '', '1', '', '', '', ''],
      ['', 'Loket Contoh', 'Warga dilayani', '', '1', '2', '', '', '9'],
      ['', 'Loket Contoh', 'Warga dilayani', '', '', '', '3', '', ''],
    ])
    const errors = rows.map(({ issues }) => issues.filter(({ severity }) => severity === 'error'))
    expect(errors.map((found) => found.map(({ kind }) => kind))).toEqual([
      ['future-period'],
      ['unreadable-number'],
      ['unknown-indicator'],
      ['period-mismatch'],
      [],
    ])
    expect(rows.map(({ outcome }) => outcome)).toEqual(['blocked', 'blocked', 'blocked', 'blocked', 'create'])
  })

  test('a number that can be read in two ways is told, and one column settles it for itself', () => {
    const [one] = check(wide, [['', 'Antar Contoh', 'Warga dilayani', '', '1.250', '', '']])
    expect(one?.issues).toMatchObject([{ kind: 'ambiguous-number', severity: 'warning', mend: '1250' }])
    const rows = check(wide, [
      ['', 'Antar Contoh', 'Warga dilayani', '', '1.250', '', ''],
      ['', 'Loket Contoh', 'Warga dilayani', '', '3,5', '', ''],
    ])
    expect(rows[0]?.issues).toEqual([])
  })
})

test('a value on record stays until its row is taken in; the same again is unchanged', () => {
  const recorded = new Map([[recordedKey('3', '2026-04-01'), 7]])
  const row = (april: string, may: string) => [['', 'Loket Contoh', 'Warga dilayani', '', april, may, '']]
  const taken = { decisions: new Map([[1, { action: 'import' as const }]]) }
  expect(check(wide, row('7', ''), {}, recorded)[0]?.outcome).toBe('unchanged')
  expect(check(wide, row('8', ''), {}, recorded)[0]).toMatchObject({
    outcome: 'differs',
    changes: [{ field: '2026-04-01', before: '7', after: '8' }],
  })
  const [mixed] = check(wide, row('8', '9'), {}, recorded)
  expect(mixed).toMatchObject({ outcome: 'create', issues: [{ kind: 'value-differs' }] })
  expect(mixed && valuesToWrite(mixed).map(({ value }) => value)).toEqual([9])
  const [decided] = check(wide, row('8', '9'), taken, recorded)
  expect(decided && valuesToWrite(decided).map(({ value }) => value)).toEqual([8, 9])
})

test('an empty row of the template says nothing, and a table without any month lacks one', () => {
  expect(check(wide, [['', 'Loket Contoh', 'Warga dilayani', '', '', '', '']])[0]?.outcome).toBe('unchanged')
  const header = ['Inovasi', 'Indikator', 'Satuan']
  const table = tableFromGrid(header, [['a', 'b', 'c']])
  expect(hasPeriods(table, guessMapping(header, valueHeadings))).toBe(false)
})
