import { expect, test } from 'vitest'
import { withPrintableLetters } from './printed-letters.ts'

// Ours has the letters of English, the other one Greek as well.
const hasLetter = (font: string, code: number) =>
  code < 0x80 || (font === 'Roboto' && code >= 0x370 && code < 0x400)
const made = (content: unknown) =>
  withPrintableLetters({ defaultStyle: { font: 'Jakarta' }, content: content as never }, hasLetter).content

test('what no font has is left out, what the other one has comes from there, and all else stays', () => {
  expect(made([{ text: 'Sapa 😀 Warga', bold: true }])).toEqual([{ text: 'Sapa  Warga', bold: true }])
  expect(made({ stack: ['ꦱꦥ Warga', { text: 'tetap', font: 'Roboto' }] })).toEqual({
    stack: [' Warga', { text: 'tetap', font: 'Roboto' }],
  })
  expect(made([{ text: 'naik ψ dua' }])).toEqual([{ text: ['naik ', { text: 'ψ ', font: 'Roboto' }, 'dua'] }])
  const table = { table: { body: [['a', { text: 'b😀' }]], widths: ['*'] }, svg: '<svg>😀</svg>' }
  expect(made([table])).toEqual([{ ...table, table: { body: [['a', { text: 'b' }]], widths: ['*'] } }])
})

test('a foot that is made for each page is read too', () => {
  const { footer } = withPrintableLetters(
    { content: [], footer: (page: number) => ({ text: `😀 ${page}` }) },
    hasLetter,
  )
  expect((footer as (page: number) => unknown)(3)).toEqual({ text: ' 3' })
})

test('a line may end within what is longer than any word, and nowhere else', () => {
  const long = 'x'.repeat(250)
  expect(made([long])).toEqual([`${'x'.repeat(119)}\u200b${'x'.repeat(120)}\u200b${'x'.repeat(11)}`])
  expect(made(['kata '.repeat(100)])).toEqual(['kata '.repeat(100)])
  expect(JSON.stringify(made(['kata\u00a0'.repeat(100)]))).toContain('\u200b')
})
