import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seenText } from './seen-text.ts'

test.each([
  ['０８１２', '0812'],
  ['٠٨١٢', '0812'],
  ['0\ufe0f\u20e38\ufe0f\u20e3', '08'],
  ['a\u00a0b\u3000c\u2009d', 'a b c d'],
  ['a\u200bb\u00adc\u3164d', 'abcd'],
  ['08\u201312\u22123', '08-12-3'],
  ['Budí', 'Budi'],
  ['satu\r\ndua', 'satu\n\ndua'],
])('%j is seen as %j', (written, seen) => {
  expect(seenText(written).text).toBe(seen)
})

test('each sign that is seen leads to its place in what was written, in order', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 0, max: 0x2ffff }), { maxLength: 60 })
        .map((codes) => String.fromCodePoint(...codes)),
      (written) => {
        const { text, startOf, endOf } = seenText(written)
        const places = Array.from(
          { length: text.length },
          (_, at) => [startOf(at), endOf(at)] as [number, number],
        )
        const isWrong = ([start, end]: [number, number], at: number) =>
          end <= start || end > written.length || start < (places[at - 1]?.[0] ?? 0)
        expect(places.filter(isWrong)).toEqual([])
        const plain = written.replace(/[^ -~]/g, '')
        expect(seenText(plain).text).toBe(plain)
      },
    ),
  )
})
