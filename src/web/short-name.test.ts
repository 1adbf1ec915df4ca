import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test('a name that spells itself out in brackets is called by what stands before', () => {
  expect(shortName('Sianduk (Sistem Pengiriman Dokumen)')).toEqual({
    short: 'Sianduk',
    long: 'Sistem Pengiriman Dokumen',
  })
})

test.each(['Izin Kilat', 'Izin Kilat (contoh)', '(Sistem Pengiriman Dokumen)', 'A (B (C) sesuatu panjang)'])(
  '%s stays whole',
  (name) => {
    expect(shortName(name)).toEqual({ short: name, long: null })
  },
)
