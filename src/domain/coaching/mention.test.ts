import { expect, test } from 'vitest'
import { findMentions } from './mention.ts'

const people = [
  { id: 'a', name: 'Siti Aminah' },
  { id: 'b', name: 'Siti Rahma' },
  { id: 'c', name: 'Budi' },
  { id: 'd', name: 'Ayu Lestari' },
]

test.each([
  ['@Siti Aminah tolong cek', ['a']],
  ['mohon @SITI RAHMA, dan @budi.', ['b', 'c']],
  ['@Ayu (atau @ayu lestari) menyusul', ['d']],
  ['@Siti siapa? Ada dua.', []],
  ['@Budiman bukan Budi', []],
  ['kirim ke sekretariat@budi.example', []],
  ['@', []],
])('%s', (text, named) => {
  expect(findMentions(text, people)).toEqual(named)
})
