import { expect, test } from 'vitest'
import { withoutNotes } from '../domain/intake/table-notes.ts'
import { readCsv } from './csv.ts'

const rowsOf = (text: string) => {
  const table = readCsv(new TextEncoder().encode(text))
  if (!table.ok) throw new Error(table.code)
  const { rows, remarks } = withoutNotes(table.value)
  return { names: rows.map(({ cells }) => cells[1]), told: remarks.map((remark) => remark.text) }
}

test('of a signed list with heads of parts and a total only the innovations are rows', () => {
  const list = rowsOf(`DAFTAR INOVASI TAHUN 2025;;;
No;Nama Inovasi;PD;Tanggal
A. DINAS;;;
1;Kartu "Sapa Contoh";Dinsos;2021
2;Antre Contoh;Dinkes;tahun 2021
B. KECAMATAN;;;
1;Jemput Contoh;Kec. Contoh;2020
JUMLAH;;8 inovasi;;
;;;Cimahi, 5 Januari 2026
;;;Kepala Bappeda
;;;NIP. 19700101 199003 1 001
`)
  expect(list.names).toEqual(['Kartu "Sapa Contoh"', 'Antre Contoh', 'Jemput Contoh'])
  expect(list.told).toContain('DAFTAR INOVASI TAHUN 2025')
  expect(list.told).toContain('JUMLAH 8 inovasi')
})

test('the same as it is pasted, with the sign of a part in a cell of its own', () => {
  const { names } = rowsOf(
    'No\tNama\tPD\tTahun\tTahap\nI\tDINAS\t\t\t\n1\tAntre Contoh\tDinkes\t2021\tUji coba\n' +
      'II\tKECAMATAN\t\t\t\n1\tJemput Contoh\tKec\t2021\tInisiatif\n',
  )
  expect(names).toEqual(['Antre Contoh', 'Jemput Contoh'])
})
