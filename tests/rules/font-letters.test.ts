import { expect, test } from 'vitest'
import { fontRanges, lettersOf } from '../../scripts/build-assets.mjs'
import { sources } from './sources.ts'

test('the first file of the font holds each letter of the messages that the whole file holds', async () => {
  const [, latin, first] = (await fontRanges()).map((range) => new Set(lettersOf(range)))
  const texts = sources(/^web\/(messages|components|pages|format).*\.tsx?$/).map(({ text }) =>
    text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  )
  const missing = [...new Set(texts.join(''))].filter(
    (letter) => letter >= ' ' && latin?.has(letter) && !first?.has(letter),
  )
  expect(texts.length).toBeGreaterThan(300)
  expect(missing).toEqual([])
})

test('a range is read as its letters', () => {
  expect(lettersOf(' U+41-43,\n U+E9')).toBe('ABCé')
})
