import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalEntry, titleOf } from './channel-entry.ts'

const subject = {
  ...({ reportClass: 'information-request', text: 'Apakah akta dapat dikirim? Mohon kabar.' } as const),
  receivedOn: '20 November 2026',
  place: null,
  innovation: 'Sianduk',
  agency: 'Dinas Kependudukan',
  category: 'Waktu layanan',
}

test('an entry has the fields of the national form in their order, without those that nobody knows', () => {
  expect(nationalEntry(subject)).toEqual([
    { field: 'reportClass', value: 'Permintaan informasi' },
    { field: 'title', value: 'Sianduk: Apakah akta dapat dikirim?' },
    { field: 'text', value: subject.text },
    { field: 'receivedOn', value: '20 November 2026' },
    { field: 'agency', value: 'Dinas Kependudukan' },
    { field: 'category', value: 'Waktu layanan' },
  ])
})

test('a title is the first sentence, cut between words', () => {
  expect(titleOf('  Loket\n tutup.  Setiap hari.', null)).toBe('Loket tutup.')
  expect(titleOf('Versi 2.5 rusak', null)).toBe('Versi 2.5 rusak')
  const long = titleOf('kata '.repeat(50), null)
  expect(long.endsWith('kata…')).toBe(true)
})

test('a title is never too long and holds no broken letter, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const title = titleOf(text, null)
      expect(title.length).toBeLessThanOrEqual(100)
      expect(title.isWellFormed()).toBe(true)
      expect(title).not.toMatch(/\n/)
    }),
  )
})
