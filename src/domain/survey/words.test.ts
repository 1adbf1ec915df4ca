import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupWords, wordsOf } from './words.ts'

const stems: Readonly<Record<string, string>> = { pelayanan: 'layan', dilayani: 'layan', melayani: 'layan' }
const stemOf = (word: string) => stems[word] ?? word
const group = (sentences: readonly string[]) =>
  groupWords(
    sentences.map((text) => wordsOf(text, { withNames: true })),
    stemOf,
    { examplesMax: 2 },
  )

test('words that say nothing are passed over, in both languages', () => {
  expect(
    wordsOf('Pelayanan yang di loket itu sangat CEPAT, and it was very friendly!', { withNames: true }),
  ).toEqual(['pelayanan', 'loket', 'cepat', 'friendly'])
  expect(wordsOf('😀 12.000 — ok', { withNames: true })).toEqual([])
})

test('without names, words with a capital are left out', () => {
  expect(wordsOf('Petugas Rani ramah, pelayanan CEPAT', { withNames: false })).toEqual(['ramah', 'pelayanan'])
})

test('forms of a word are one, shown as most people write it, with examples', () => {
  const [first, second] = group([
    'Pelayanan lama, dilayani lama',
    'pelayanan baik',
    'Petugas melayani',
    'lama',
  ])
  expect(first).toEqual({ stem: 'layan', word: 'pelayanan', people: 3, examples: [0, 1] })
  expect(second).toMatchObject({ word: 'lama', people: 2 })
})

test('no word is used by more people than wrote, and the order of the sentences changes no count', () => {
  const sentence = fc
    .array(fc.constantFrom('lama', 'cepat', 'pelayanan', 'dilayani', 'yang', 'bagus'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 30 }), (sentences) => {
      const counts = (given: readonly string[]) =>
        Object.fromEntries(group(given).map(({ stem, people }) => [stem, people]))
      for (const people of Object.values(counts(sentences)))
        expect(people).toBeLessThanOrEqual(sentences.length)
      expect(counts([...sentences].reverse())).toEqual(counts(sentences))
    }),
  )
})
