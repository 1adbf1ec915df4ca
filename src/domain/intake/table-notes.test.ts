import { expect, test } from 'vitest'
import { tableFromGrid } from './table.ts'
import { withoutNotes } from './table-notes.ts'

const header = ['No', 'Nama', 'Dinas', 'Jumlah']
const kept = (...rows: readonly string[][]) =>
  withoutNotes(tableFromGrid(header, rows)).rows.map(({ cells }) => cells.join('|'))

test.each([
  [['(1)', '(2)', '(3)', '(4)']],
  [['JUMLAH', '', '', '12']],
  [['', 'Total seluruhnya', '', '']],
  [['', '', 'Mengetahui,', '']],
  [['', '', 'NIP. 19700101 199003 1 001', '']],
  [['', '', 'Cimahi, 5 Januari 2026', '']],
  [['Sumber: Dinas Contoh', '', '', '']],
  [['JUMLAH', '', '8 inovasi', '']],
  [['', 'Jumlah inovasi', '', '8']],
  [['', '8 inovasi', '', '']],
  [['Total: 12 perangkat daerah', '', '', '']],
  [['A. DINAS', '', '', '']],
  [['', 'B. KECAMATAN', '', '']],
  [['I', 'DINAS', '', '']],
  [['', 'KECAMATAN', '', '']],
  [['II.', 'UNIT PELAYANAN CONTOH', '', '']],
  [['2', 'DINAS DAN BADAN', '', '']],
])('%j is no row', (cells) => {
  expect(kept(cells, ['1', 'Antar Contoh', 'Dinkes', '3'])).toEqual(['1|Antar Contoh|Dinkes|3'])
})

test.each([
  [['1', 'Total Quality Contoh', 'Dinkes', '3']],
  [['2', 'Catatan Warga', 'Dinkes', '']],
  [['Jumlah warga dilayani', 'orang', '12', '13']],
  [['Jumlah penduduk', '', '12', '13']],
  [['', 'Nipah Contoh', '', '']],
  [['1', 'Jakarta Contoh', '', '']],
  [['3', 'SAPA CONTOH', '', '']],
  [['', 'SAPA CONTOH', '', '']],
  [['I', 'Sapa Contoh', 'Dinkes', '']],
  [['', '3 Menit Selesai', '', '']],
  [['', '1000 Hari Pertama', '', '']],
])('%j is a row', (cells) => {
  expect(kept(cells, ['9', 'Antar Contoh', 'Dinkes', '3'])).toHaveLength(2)
})

test('where rows have a number and a name only, names in capitals are rows', () => {
  expect(kept(['1', 'DINAS', '', ''], ['2', 'KECAMATAN', '', ''])).toHaveLength(2)
})

test('everything around a signature below the table is left out, also the name above its number', () => {
  const signed = [
    ['', '', '', 'Cimahi, 5 Januari 2026'],
    ['', '', '', 'Kepala Dinas Contoh'],
    ['', '', '', 'Nama Contoh, S.E.'],
    ['', '', '', 'NIP. 19700101 199003 1 001'],
  ]
  expect(kept(['1', 'Antar Contoh', 'Dinkes', '3'], ...signed)).toEqual(['1|Antar Contoh|Dinkes|3'])
})

test('numbers of columns are known under the head only, and what is left out is told with its line', () => {
  const table = withoutNotes(
    tableFromGrid(header, [
      ['1', 'Antar', 'Dinkes', '3'],
      ['1', '2', '3', '4'],
      ['Jumlah', '', '', '7'],
    ]),
  )
  expect(table.rows.map(({ row }) => row)).toEqual([1, 2])
  expect(table.remarks).toEqual([{ line: 3, text: 'Jumlah 7' }])
})
