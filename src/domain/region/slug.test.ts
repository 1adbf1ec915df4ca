import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

describe('slugOf', () => {
  it('leaves out the long form and marks', () => {
    expect(slugOf('Sianduk (Sistem Pengiriman Dokumen Kependudukan)')).toBe('sianduk')
    expect(slugOf('Pelayanan keliling Sabtu–Minggu')).toBe('pelayanan-keliling-sabtu-minggu')
    expect(slugOf('Kartu "Sapa Lansia"\nTahap 2 (contoh)')).toBe('kartu-sapa-lansia-tahap-2')
  })

  it('always makes a part of an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(name).length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('finds one that is free', () => {
    expect(freeSlug('Sianduk', new Set(['sianduk', 'sianduk-2']))).toBe('sianduk-3')
    expect(freeSlug('NEW', new Set())).toBe('new-2')
    expect(freeSlug('New!', new Set(['new-2']))).toBe('new-3')
  })
})
