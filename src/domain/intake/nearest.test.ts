import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { nameForms, normalName, tidyName } from './names.ts'
import { nearestAgency } from './nearest.ts'
import { editDistance, similarity } from './similarity.ts'

const agencies = [
  { key: 'dishub', name: 'Dinas Perhubungan', abbreviation: 'Dishub' },
  { key: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
  {
    key: 'dkppp',
    name: 'Dinas Ketahanan Pangan, Pertanian dan Perikanan',
    abbreviation: 'DKPPP',
    aliases: ['DKPP'],
  },
  { key: 'kec-serpong', name: 'Kecamatan Serpong', abbreviation: 'Kec. Serpong' },
  { key: 'kec-serpong-utara', name: 'Kecamatan Serpong Utara', abbreviation: 'Kec. Serpong Utara' },
]

test.each([
  ['Dinas Perhubungan', 'exact', 'dishub'],
  [' DISHUB ', 'exact', 'dishub'],
  ['kec-serpong-utara', 'exact', 'kec-serpong-utara'],
  ['Kec Serpong', 'exact', 'kec-serpong'],
  ['Dinas Kesehatan Kota Tangerang Selatan', 'exact', 'dinkes'],
  ['dkpp', 'alias', 'dkppp'],
  ['Dinas Ketahanan Pangan, Pertanian & Perikanan', 'exact', 'dkppp'],
  ['Dinas Perhubugan', 'near', 'dishub'],
  ['Dinas Kesehtaan', 'near', 'dinkes'],
  ['Kecamatan Serpong Utra', 'near', 'kec-serpong-utara'],
  ['Badan Pengelola Kawasan Cerdas', 'none', null],
  ['', 'none', null],
])('%j: %s %s', (text, match, agencyKey) => {
  expect(nearestAgency(text, agencies)).toMatchObject({ match, agencyKey })
})

test('candidates come best first, with scores between 0 and 1', () => {
  fc.assert(
    fc.property(garbageText, (text) => {
      const { candidates, score } = nearestAgency(text, agencies)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(candidates.map((one) => one.score)).toEqual(
        candidates.map((one) => one.score).sort((a, b) => b - a),
      )
    }),
  )
})

test('the normal form forgives case, accents, punctuation and "&", and is its own normal form', () => {
  expect(normalName(' “Pelayanan” Sabtu–Minggu & CAFÉ ')).toBe('pelayanan sabtu minggu dan cafe')
  fc.assert(
    fc.property(garbageText, (text) => {
      expect(normalName(normalName(text))).toBe(normalName(text))
      expect(tidyName(tidyName(text))).toBe(tidyName(text))
    }),
  )
})

test('parentheses hold another name, but not when they mark an example', () => {
  expect(nameForms('Anjungan Dukcapil Mandiri (ADM)').variants).toEqual([
    'anjungan dukcapil mandiri adm',
    'anjungan dukcapil mandiri',
    'adm',
  ])
  expect(nameForms('Peta Rasa (contoh)').variants).toEqual(['peta rasa contoh', 'peta rasa'])
})

test('edit distance counts insertions, deletions, replacements and swaps', () => {
  expect(
    ['dinas', 'dina', 'dinass', 'dunas', 'dians', ''].map((text) => editDistance('dinas', text)),
  ).toEqual([0, 1, 1, 1, 1, 5])
})

test('similarity is symmetric, 1 only for equal texts and never outside 0 to 1', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc '), maxLength: 12 }).map(normalName)
  fc.assert(
    fc.property(word, word, (one, other) => {
      const score = similarity(one, other)
      expect(score).toBe(similarity(other, one))
      expect(score >= 0 && score <= 1).toBe(true)
      expect(similarity(one, one)).toBe(1)
    }),
  )
})
