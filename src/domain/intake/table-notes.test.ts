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
])('%j is a row', (cells) => {
  expect(kept(cells)).toHaveLength(1)
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
