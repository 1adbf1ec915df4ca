import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  combinationsOf,
  pickedText,
  readSheet,
  SHEET_OPTIONS_MAX,
  SHEET_ROWS_MAX,
  sheetText,
} from './idea-sheet.ts'

const box = 'Tempat: loket; balai warga; daring\nWaktu: pagi; malam\nPetugas: satu orang'

describe('a morphological box', () => {
  test('holds each combination of one choice an aspect', () => {
    const read = readSheet('morphological', box)
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(combinationsOf(read.value)).toBe(6)
    const picks = new Map([
      [0, 1],
      [1, 1],
      [2, 0],
    ])
    expect(pickedText(read.value, picks)).toBe('Tempat: balai warga\nWaktu: malam\nPetugas: satu orang')
  })

  test('needs two aspects that leave a choice', () => {
    expect(readSheet('morphological', 'Tempat: loket; daring\nWaktu: pagi')).toMatchObject({
      code: 'too-few-aspects',
    })
    expect(readSheet('reverse-thinking', 'Minta berkas dua kali: minta satu kali')).toMatchObject({
      ok: true,
    })
  })
})

describe('a sheet', () => {
  test.each([
    ['', 'no-rows', undefined],
    [' \n ', 'no-rows', undefined],
    ['Tempat loket', 'row-without-options', { line: 1 }],
    ['A: x; y\n: z', 'row-without-options', { line: 2 }],
    ['A: x; y\nB: ;', 'row-without-options', { line: 2 }],
    ['A: x; X', 'option-twice', { line: 1 }],
    [
      `A: ${Array.from({ length: SHEET_OPTIONS_MAX + 1 }, (_, at) => at).join(';')}`,
      'too-many-options',
      { line: 1 },
    ],
    [
      Array.from({ length: SHEET_ROWS_MAX + 1 }, (_, at) => `A${at}: x; y`).join('\n'),
      'too-many-rows',
      { max: SHEET_ROWS_MAX },
    ],
  ])('that is typed as %j is refused %s', (text, code, details) => {
    expect(readSheet('morphological', text)).toMatchObject(details ? { code, details } : { code })
  })

  test('is read again as it was written, and what was not there is never chosen', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const row = fc.record({ head: word, options: fc.uniqueArray(word, { minLength: 2, maxLength: 5 }) })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.array(fc.tuple(fc.integer({ min: -2, max: 8 }), fc.integer({ min: -2, max: 8 }))),
        (rows, picks) => {
          expect(readSheet('morphological', sheetText(rows))).toMatchObject({ value: rows })
          const lines = pickedText(rows, new Map(picks)).split('\n').filter(Boolean)
          for (const line of lines) {
            const [head, option] = line.split(': ') as [string, string]
            expect(rows.some((one) => one.head === head && one.options.includes(option))).toBe(true)
          }
        },
      ),
    )
  })
})
