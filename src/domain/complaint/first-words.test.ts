import { expect, test } from 'vitest'
import { firstWords } from './first-words.ts'

test.each([
  ['Antre lama.', 'Antre lama.'],
  ['  Dua\n\nbaris  pendek ', 'Dua baris pendek'],
  [
    'Petugas parkir meminta uang tunai padahal sudah membayar lewat aplikasi, lalu marah.',
    'Petugas parkir meminta uang tunai padahal sudah membayar lewat …',
  ],
  ['x'.repeat(90), `${'x'.repeat(70)} …`],
  [`${'kata '.repeat(12)}delapanan, dan lagi`, `${'kata '.repeat(12)}delapanan …`],
])('%j is called %j', (text, title) => expect(firstWords(text)).toBe(title))
