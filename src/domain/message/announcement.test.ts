import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANNOUNCEMENT_LENGTHS, announcementsOf, cutText } from './announcement.ts'

const words = {
  from: (agency: string) => `Dari ${agency}.`,
  for: (people: string) => `Untuk ${people}.`,
  readOn: (address: string) => `Selengkapnya: ${address}`,
}
const address = 'https://lab.contoh.invalid/k/AB12CD3'

test('three lengths say more and more, each with where to read on', () => {
  const facts = {
    name: 'Izin Sehari',
    agencyName: 'Dinas Uji',
    summary: 'Izin warung selesai dalam sehari.',
    description: 'Warga datang sekali.',
    beneficiaries: 'pemilik warung',
    address,
  }
  const end = `Selengkapnya: ${address}`
  expect(announcementsOf(facts, words)).toEqual({
    short: `Izin Sehari. Izin warung selesai dalam sehari. ${end}`,
    middle: `Izin Sehari: Izin warung selesai dalam sehari. Untuk pemilik warung. Dari Dinas Uji. ${end}`,
    long: `Izin Sehari: Izin warung selesai dalam sehari. Untuk pemilik warung. Dari Dinas Uji. Warga datang sekali. ${end}`,
  })
})

test('a text without a full stop gets one before what follows', () => {
  const facts = {
    name: 'Izin',
    agencyName: 'D',
    summary: 'Cepat',
    description: 'Sekali datang',
    beneficiaries: null,
    address,
  }
  const made = announcementsOf(facts, words)
  expect(made.short).toBe(`Izin. Cepat. Selengkapnya: ${address}`)
  expect(made.long).toContain('Sekali datang. Selengkapnya')
})

test('whatever is written, none is longer than its place, and the end is whole', () => {
  const text = fc.option(fc.string({ maxLength: 3_000, unit: 'grapheme-ascii' }))
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      text,
      text,
      text,
      (name, summary, description, beneficiaries) => {
        const made = announcementsOf(
          { name, agencyName: 'D', summary, description, beneficiaries, address },
          words,
        )
        for (const [length, most] of Object.entries(ANNOUNCEMENT_LENGTHS)) {
          const said = made[length as keyof typeof made]
          expect(said.length).toBeLessThanOrEqual(most)
          expect(said.endsWith(address)).toBe(true)
        }
      },
    ),
  )
  expect(cutText('satu dua tiga empat', 12)).toBe('satu dua…')
})
