import { expect, test } from 'vitest'
import { mostSimilar } from './similar.ts'

const candidates = [
  { name: 'a', shared: 1 },
  { name: 'b', shared: 3 },
  { name: 'c', shared: 2 },
  { name: 'd', shared: 3 },
]
const names = (asked: number) => mostSimilar(candidates, asked).map(({ name }) => name)

test('most shared words first, and one word in common is a coincidence', () => {
  expect(names(5)).toEqual(['b', 'd', 'c'])
})

test('of many words two in common are a coincidence too', () => {
  expect(names(12)).toEqual(['b', 'd'])
})

test('a text of one word has only that to share', () => {
  expect(names(1)).toEqual(['b', 'd', 'c', 'a'])
})

test('no more than can be read while writing', () => {
  expect(
    mostSimilar(
      Array.from({ length: 9 }, () => ({ shared: 2 })),
      4,
    ),
  ).toHaveLength(5)
})
