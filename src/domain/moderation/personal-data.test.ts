import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { findPersonalData, maskPersonalData, unmaskPersonalData } from './personal-data.ts'

function found(text: string): [string, string][] {
  return findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

// All numbers and names are made up.
test.each<[string, [string, string][]]>([
  ['NIK saya 3674010203040005.', [['citizen-number', '3674010203040005']]],
  ['NIK 3674 0102 0304 0005 ya', [['citizen-number', '3674 0102 0304 0005']]],
  ['NIP 198001012005011001', [['civil-servant-number', '198001012005011001']]],
  ['NPWP 01.234.567.8-901.000', [['long-number', '01.234.567.8-901.000']]],
  [
    'hubungi 0812-3456-7890 atau +62 812 3456 789',
    [
      ['phone', '0812-3456-7890'],
      ['phone', '+62 812 3456 789'],
    ],
  ],
  ['telepon (021) 1234567', [['phone', '(021) 1234567']]],
  ['surel contoh.nama+x@example.go.id!', [['email', 'contoh.nama+x@example.go.id']]],
  [
    'Bapak Contoh Rekaan marah kepada Ibu Rekaan.',
    [
      ['name', 'Contoh Rekaan'],
      ['name', 'Rekaan'],
    ],
  ],
  [
    'Pak RT Contoh dan Bpk. H. Rekaan',
    [
      ['name', 'Contoh'],
      ['name', 'Rekaan'],
    ],
  ],
  [
    'Pak budi ramah, ibu siti nurhayati marah, Bapak Joko santoso dan mbak dewinya juga',
    [
      ['name', 'budi'],
      ['name', 'siti nurhayati'],
      ['name', 'Joko santoso'],
      ['name', 'dewinya'],
    ],
  ],
  [
    'pak rt agus, bu hj. aminah',
    [
      ['name', 'agus'],
      ['name', 'aminah'],
    ],
  ],
  ['ibu hamil dan bapak petugas ramah, pak terima kasih, ibu menyusui, bapak ibu sekalian, kata budi', []],
  ['Pak Lurah, Ibu Kepala Dinas, Bapak Wali Kota, ibu hamil', []],
  ['biaya Rp1.234.567.890.123.456 sejak 05/10/2020 pukul 08.30, 5.310 pasien', []],
  ['antrean 12345678 hari', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

const digits = fc.array(fc.nat(9), { minLength: 16, maxLength: 16 }).map((all) => all.join(''))
const calm = fc.string({ unit: fc.constantFrom(...'abc ,.!\n'), maxLength: 20 })
const label = (kind: string) => `[${kind}]`

test('a citizen number anywhere in a text is never shown', () => {
  fc.assert(
    fc.property(calm, digits, calm, (before, number, after) => {
      const text = `${before} ${number} ${after}`
      expect(maskPersonalData(text, findPersonalData(text), label).text).not.toContain(number)
    }),
  )
})

test('a mobile number is never shown, however it is grouped', () => {
  const tail = fc.array(fc.nat(9), { minLength: 8, maxLength: 9 }).map((all) => all.join(''))
  fc.assert(
    fc.property(
      calm,
      fc.constantFrom('08', '+628', '62 8', '(+62) 8'),
      tail,
      fc.constantFrom('', '-', ' '),
      (before, start, number, gap) => {
        const written = start + number.replace(/(.{4})(?=.)/g, `$1${gap}`)
        const text = `${before} ${written}`
        expect(findPersonalData(text).some(({ kind, end }) => kind === 'phone' && end === text.length)).toBe(
          true,
        )
      },
    ),
  )
})

test('masking can be taken back, spans are in order and never overlap, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Bapak Contoh ',
    '0812-3456-7890',
    ' a@b.id ',
    '3674010203040005',
    ' Ibu ',
    '62',
  )
  const text = fc.array(fc.oneof(garbageText, pieces), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (original) => {
      const spans = findPersonalData(original)
      for (const [index, span] of spans.entries()) {
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      }
      expect(unmaskPersonalData(maskPersonalData(original, spans, label))).toBe(original)
    }),
    { numRuns: 500 },
  )
})

test('signs that nobody sees part no number, address or name', () => {
  const unseen = ['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff']
  for (const sign of unseen) {
    const parted = (text: string) => text.replace(/(?<=\S\S)(?=\S)/gu, sign)
    for (const [kind, plain] of [
      ['citizen-number', '3674011204850003'],
      ['phone', '0812-3456-7890'],
      ['email', 'warga@contoh.invalid'],
    ] as const) {
      const text = `${sign}Ini 👩‍👧 ${parted(plain)}${sign} ya.`
      const [found, ...more] = findPersonalData(text)
      expect([found?.kind, more]).toEqual([kind, []])
      expect(text.slice(found?.start, found?.end)).toBe(parted(plain))
    }
  }
  expect(findPersonalData('👩‍👩‍👧 pelayanannya\u200b baik, buka 2020\u200b2021')).toEqual([])
})
