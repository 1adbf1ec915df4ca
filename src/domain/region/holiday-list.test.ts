import { expect, test } from 'vitest'
import { guessMapping } from '../intake/columns.ts'
import type { ListReading } from '../intake/list-row.ts'
import { tableFromGrid } from '../intake/table.ts'
import { checkHolidayRows, type HolidayField, holidayHeadings } from './holiday-list.ts'

const recorded = new Map([
  ['2027-01-01', { date: '2027-01-01', name: 'Tahun Baru', source: 'Keppres (contoh)' }],
])

function check(rows: readonly (readonly string[])[], said: Partial<ListReading<HolidayField>> = {}) {
  const header = ['Tanggal', 'Keterangan']
  const meanings = { source: { '': 'SKB (contoh)' } }
  const reading = {
    mapping: guessMapping(header, holidayHeadings),
    meanings,
    decisions: new Map(),
    ...said,
  }
  return checkHolidayRows(tableFromGrid(header, rows), reading, recorded)
}

const days = (rows: ReturnType<typeof check>) => rows[0]?.values.days.map(({ date }) => date)

test.each([
  ['19 Maret 2027', ['2027-03-19']],
  ['Jumat, 19 Maret 2027', ['2027-03-19']],
  ['20, 23 dan 24 Maret 2027', ['2027-03-20', '2027-03-23', '2027-03-24']],
  ['21-22 Maret 2027', ['2027-03-21', '2027-03-22']],
  ['Rabu-Kamis, 10 s.d. 11 Maret 2027', ['2027-03-10', '2027-03-11']],
])('%s', (text, expected) => {
  const rows = check([[text, 'Libur contoh']])
  expect(rows[0]?.outcome).toBe('create')
  expect(days(rows)).toEqual(expected)
})

test.each(['30-31 Februari 2027', '1-31 Maret 2027', '22-21 Maret 2027', 'Maret 2027', 'besok', ''])(
  '"%s" names no days',
  (text) => {
    expect(check([[text, 'Libur contoh']])[0]?.outcome).toBe('blocked')
  },
)

test('a decree that the rows do not name is asked, never made up', () => {
  const rows = check([['19 Maret 2027', 'Libur']], { meanings: {} })
  expect(rows[0]).toMatchObject({ outcome: 'blocked', issues: [{ kind: 'missing-source', field: 'source' }] })
})

test('a day on record under another name differs; a day twice is taken once', () => {
  const rows = check([
    ['1 Januari 2027', 'Tahun Baru Masehi'],
    ['18 Maret 2027', 'Cuti'],
    ['18-19 Maret 2027', 'Cuti'],
  ])
  expect(rows.map(({ outcome }) => outcome)).toEqual(['differs', 'create', 'duplicate'])
})
