import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { titleYear } from '../intake/periods.ts'
import { tableFromGrid } from '../intake/table.ts'
import { guessColumns } from './innovation-columns.ts'
import type { InnovationValues } from './innovation-fields.ts'
import { type CheckedRow, checkInnovationRows } from './innovation-rows.ts'

const agencies = [
  {
    key: 'disdukcapil',
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    abbreviation: 'Disdukcapil',
    aliases: ['Dukcapil'],
  },
]
const context = { agencies, affairs: [], existing: [], year: 2020 }

function record(rows: readonly CheckedRow[]) {
  return rows.map((row) => ({ id: `id-${row.row}`, values: row.values }))
}

test('another value than the recorded one waits for a decision and an empty cell erases nothing', () => {
  const header = ['Nama Inovasi', 'OPD', 'Tahun', 'Tahapan', 'Penerima Manfaat', 'Deskripsi']
  const first = tableFromGrid(header, [
    ['Dukcapil Corner', 'Disdukcapil', '2020', 'Uji Coba', 'Warga', 'Satu'],
  ])
  const second = tableFromGrid(header, [['DUKCAPIL  corner', 'dukcapil', '2020', 'Uji Coba', '', 'Dua']])
  const columns = guessColumns(header).mapping
  const existing = record(checkInnovationRows(first, columns, context))
  const [differs] = checkInnovationRows(second, columns, { ...context, existing })
  expect(differs).toMatchObject({ outcome: 'differs', existingId: 'id-1' })
  expect(differs?.changes).toEqual([{ field: 'description', before: 'Satu', after: 'Dua' }])
  const resolutions = new Map([[1, { action: 'import' as const }]])
  expect(checkInnovationRows(second, columns, { ...context, existing, resolutions })[0]?.outcome).toBe(
    'update',
  )
})

const emptyValues: InnovationValues = {
  name: '',
  agencyKey: null,
  year: null,
  yearUntil: null,
  status: 'initiative',
  digital: null,
  form: null,
  affairCode: null,
  trialOn: null,
  implementedOn: null,
  description: null,
  initiatorKind: null,
  beneficiaries: null,
  source: null,
  isExample: false,
}

test('an abbreviation and a slip of a letter are similar, a second phase is not, and another year goes on', () => {
  const header = ['Nama Inovasi', 'OPD', 'Tahun', 'Tahapan']
  const names = [
    ['Anjungan Dukcapil Mandiri (ADM)', '2020'],
    ['ADM', '2020'],
    ['Anjungan Dukcapil Mandiri (ADM)', '2021'],
    ['Pelayanan Keliling Tahap 1', '2020'],
    ['Pelayanan Keliling Tahap 2', '2020'],
    ['Pelayanan Kelilimg Tahap 2', '2020'],
  ]
  const rows = names.map(([name, year]) => [name!, 'Disdukcapil', year!, 'Uji Coba'])
  const checked = checkInnovationRows(tableFromGrid(header, rows), guessColumns(header).mapping, context)
  expect(checked.map((row) => row.issues.find((issue) => issue.kind === 'similar')?.of)).toEqual([
    undefined,
    { row: 1 },
    undefined,
    undefined,
    undefined,
    { row: 5 },
  ])
  expect(checked[2]).toMatchObject({ outcome: 'goes-on', goesOnFromRow: 1, existingId: null })
})

test('what is recorded goes on in another year, by any name that it had, and is the same in one that it has', () => {
  const header = ['Nama Inovasi', 'OPD', 'Tahun', 'Tahapan']
  const check = (name: string, year: string) => {
    const table = tableFromGrid(header, [[name, 'Disdukcapil', year, 'Uji Coba']])
    const values = { ...emptyValues, name: 'Izin Terpadu', agencyKey: 'disdukcapil', year: 2020 }
    const existing = [{ id: 'a', values, years: [2020, 2021], earlierNames: ['Izin Kilat'] }]
    const [row] = checkInnovationRows(table, guessColumns(header).mapping, { ...context, existing })
    return [row?.outcome, row?.existingId]
  }
  expect(check('IZIN TERPADU', '2022')).toEqual(['goes-on', 'a'])
  expect(check('Izin Kilat', '2022')).toEqual(['goes-on', 'a'])
  expect(check('Izin Kilat', '2021')).toEqual(['differs', 'a'])
  expect(check('Izin Baru', '2022')).toEqual(['create', null])
})

test('what cannot be read keeps the row out and offers what may be meant', () => {
  const header = ['Nama Inovasi', 'OPD', 'Tahun', 'Tahapan', 'Jenis', 'Tanggal Penerapan']
  const rows = [['', 'Dinas Kependudukn dan Pencatatan Sipil', 'dua ribu', 'entah', 'analog', '10/25/2020']]
  const [row] = checkInnovationRows(tableFromGrid(header, rows), guessColumns(header).mapping, context)
  expect(row?.outcome).toBe('blocked')
  expect(row?.issues.map((issue) => [issue.kind, issue.severity, issue.mend])).toEqual([
    ['missing-name', 'error', null],
    ['unknown-agency', 'error', 'disdukcapil'],
    ['unreadable-year', 'error', '2020'],
    ['unknown-type', 'warning', null],
    ['impossible-date', 'error', '2020-10-25'],
    ['unknown-status', 'error', 'initiative'],
  ])
})

test.each(['2021', 'tahun 2021', 'Thn. 2021'])(
  'the bare year %s is kept as a year, and the row is taken',
  (date) => {
    const header = ['Nama Inovasi', 'PD', 'Tahun', 'Tanggal Penerapan']
    const table = tableFromGrid(header, [['Antre Contoh', 'Disdukcapil', '2021', date]])
    const [row] = checkInnovationRows(table, guessColumns(header).mapping, context)
    expect(row?.values).toMatchObject({
      implementedOn: '2021',
      status: 'implemented',
      agencyKey: 'disdukcapil',
    })
    expect(row?.issues.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['year-only-date', 'mended'],
      ['missing-status', 'warning'],
    ])
  },
)

test('the year of the title is that of the list where the titles name one alone', () => {
  expect(titleYear(['DAFTAR INOVASI TAHUN 2025'])).toBe(2025)
  expect(titleYear(['Daftar Inovasi Tahun 2024', 'Tahun 2025'])).toBeNull()
  expect(titleYear(['Perwal 12/2020', 'Kota Contoh'])).toBeNull()
})

test('a name longer than the limit is refused with the limit', () => {
  const header = ['Nama Inovasi', 'OPD']
  const table = tableFromGrid(header, [['x'.repeat(301), 'Disdukcapil']])
  const [row] = checkInnovationRows(table, guessColumns(header).mapping, context)
  expect(row?.issues.find((issue) => issue.kind === 'too-long')).toMatchObject({ charactersMax: 300 })
})

test('no rows make the check throw, and what is created has a name, an agency and a year', () => {
  const header = ['Nama Inovasi', 'OPD', 'Tahun', 'Tahapan', 'Tanggal Penerapan', 'Deskripsi']
  const words = fc.constantFrom(
    'Siaga',
    'Disdukcapil',
    '2020',
    '2019-2020',
    '05/10/2020',
    '=1',
    '-',
    ' x ',
    '"',
  )
  const rows = fc.array(fc.array(fc.oneof(words, garbageText), { maxLength: 7 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(rows, (cells) => {
      const checked = checkInnovationRows(tableFromGrid(header, cells), guessColumns(header).mapping, context)
      expect(checked).toHaveLength(cells.length)
      for (const { values } of checked.filter((row) => row.outcome === 'create')) {
        expect(values.name).not.toBe('')
        expect(values.agencyKey).toBe('disdukcapil')
        expect(values.year).not.toBeNull()
      }
      const again = checkInnovationRows(tableFromGrid(header, cells), guessColumns(header).mapping, {
        ...context,
        existing: record(checked.filter((row) => row.outcome === 'create')),
      })
      expect(again.filter((row) => row.outcome === 'create' || row.outcome === 'differs')).toEqual([])
    }),
  )
})
