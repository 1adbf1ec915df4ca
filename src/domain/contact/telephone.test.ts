import { expect, test } from 'vitest'
import { messageAddress, telephoneOf } from './telephone.ts'

test.each([
  ['0812-3456-7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['62 812.3456.7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['(021) 5312 1212', '+622153121212'],
  ['0065 9123 4567', '+6591234567'],
  ['0812', null],
  ['0812 3456 7890 ext. 3', null],
  ['+0812345678', null],
  ['1234567890123456', null],
  ['', null],
])('%s is kept as %s', (typed, kept) => {
  expect(telephoneOf(typed)).toBe(kept)
})

test('a message opens with its text, and without a number asks to whom', () => {
  expect(messageAddress('+6281', 'a & b')).toBe('https://wa.me/6281?text=a%20%26%20b')
  expect(messageAddress(null, 'a')).toBe('https://wa.me/?text=a')
})
