import { expect, test } from 'vitest'
import { guessColumns, missingFields } from './innovation-columns.ts'

test('headings of the fixture, of the innovation directory and in English are found', () => {
  const fixture =
    'Nama Inovasi;Perangkat Daerah;Tahun;Tahapan;Jenis;Bentuk;Urusan;Tanggal Uji Coba;Tanggal Penerapan;Deskripsi;Inisiator;Penerima Manfaat;Sumber'
  expect(guessColumns(fixture.split(';')).unmapped).toEqual([])
  const directory = ['Judul Inovasi', 'SDGS', 'Tahun', 'Instansi', 'Kategori Instansi', 'Deskripsi']
  expect(guessColumns(directory)).toEqual({
    mapping: { name: 0, agency: 3, year: 2, description: 5 },
    unmapped: [1, 4],
    missing: [],
  })
  const english = ['No', '1. NAME OF THE INNOVATION*', 'Agency', 'Stage', 'Trial date']
  expect(guessColumns(english).mapping).toEqual({ name: 1, agency: 2, status: 3, trialOn: 4 })
})

test('what is required and was not found is said, also when a person unmapped it', () => {
  expect(guessColumns(['Tahun', 'Urusan']).missing).toEqual(['name', 'agency'])
  expect(missingFields({ name: 0 })).toEqual(['agency'])
})

test('a column serves one field only', () => {
  expect(guessColumns(['Inovasi', 'Penerapan', 'Nama Inovasi']).mapping).toEqual({
    name: 2,
    implementedOn: 1,
  })
})
