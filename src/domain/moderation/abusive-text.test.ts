import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { type AbusiveWordRule, abusePattern, abusiveWordsOn, findAbuse, tidyWord } from './abusive-text.ts'

const day = '2026-11-24'
const pattern = abusePattern(abusiveWordsOn(day, []))
const found = (text: string) => findAbuse(text, pattern)

test.each([
  'Petugasnya goblok',
  'GOBLOK!!!',
  'gobloooook sekali',
  'g0bl0k',
  'g o b l o k',
  'g.o.b.l.o.k',
  'g-o-b-l-o-k',
  'gobl*k',
  'gob\u200blok',
  'göblök',
  'ｇｏｂｌｏｋ',
  'gоblоk',
  'dasar b4ng54t',
  'anjingnya ribut',
  'what the f u c k',
  'b1tch',
  'assshole',
])('%s waits', (text) => expect(found(text)).toHaveLength(1))

test.each([
  'Saya membaca babinsa di papan',
  'Dokter gigi masuk pukul 8',
  'asuransi kesehatan',
  'Bu Babington ramah',
  'mengasuh anak',
  'class assessment',
  'Scunthorpe',
  'shitake',
  'perekam suara',
  'Pelayanan bagus, cepat, ramah.',
  'idiotik',
])('%s does not wait', (text) => expect(found(text)).toEqual([]))

test('every word of the list is found in a sentence, and disguised with signs and repeats', () => {
  const disguise = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => [...word].join(' '),
    (word: string) => [...word].join('.'),
    (word: string) => word.replace(/a/g, '4').replace(/o/g, '0').replace(/i/g, '1'),
    (word: string) => [...word].map((letter) => letter.repeat(3)).join(''),
    (word: string) => [...word].join('\u200d'),
  )
  const words = abusiveWordsOn(day, []).map(({ word }) => word)
  fc.assert(
    fc.property(fc.constantFrom(...words), disguise, (word, disguised) => {
      expect(found(`Sungguh, ${disguised(word)}, begitulah.`).length).toBeGreaterThan(0)
    }),
  )
})

test('a region adds a word and takes one out, each for its time', () => {
  const rules: AbusiveWordRule[] = [
    { language: 'id', word: 'semprul', isListed: true, validFrom: '2026-01-01', validUntil: '2026-12-01' },
    { language: 'id', word: 'anjing', isListed: false, validFrom: '2026-06-01', validUntil: null },
  ]
  const on = (date: string, text: string) => findAbuse(text, abusePattern(abusiveWordsOn(date, rules)))
  expect(on('2026-11-30', 'dasar semprul')).toEqual(['semprul'])
  expect(on('2026-12-01', 'dasar semprul')).toEqual([])
  expect(on('2026-05-31', 'anjing liar')).toEqual(['anjing'])
  expect(on('2026-06-01', 'anjing liar')).toEqual([])
  expect(abusePattern([])).toBeNull()
  expect([tidyWord(' Semprul '), tidyWord('a b'), tidyWord('x'), tidyWord('[a-z]')]).toEqual([
    'semprul',
    null,
    null,
    null,
  ])
})

test('any text is searched, and a text made to be slow takes no longer than its length', () => {
  fc.assert(
    fc.property(garbageText, (text) => {
      expect(Array.isArray(found(text))).toBe(true)
    }),
  )
  for (const sign of ['*', 'a', '. ', 'as', '4@', 'f*', 'a \n']) {
    expect(found(sign.repeat(5000 / sign.length)).length).toBeLessThan(3)
  }
})
