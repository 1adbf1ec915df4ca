import { expect, test } from 'vitest'
import { isBlank, wordsFault } from './bounds.ts'

test('a text of which nobody would see anything is none, in whatever signs', () => {
  const blanks = [
    '',
    ' \t\n',
    '\u00a0\u2007\u202f',
    '\u200b\u2060\ufeff',
    '\u3164\u2800\u115f',
    '\u200f\u202e',
    '\ufe0f',
  ]
  for (const text of blanks) {
    expect(isBlank(text), JSON.stringify(text)).toBe(true)
    expect(wordsFault(text)).toEqual({ cause: 'missing', limit: 1 })
  }
  for (const text of ['a', '\u200bIzin', '-', '👩‍👧', 'ا', '한']) {
    expect(isBlank(text), text).toBe(false)
    expect(wordsFault(text)).toBeNull()
  }
})

test('a long text of blanks with a word at its end is read in no time', () => {
  const began = performance.now()
  expect(isBlank(`${' \ufe0f'.repeat(500_000)}x`)).toBe(false)
  expect(performance.now() - began).toBeLessThan(500)
})
