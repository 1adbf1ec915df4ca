import { expect, test } from 'vitest'
import { elementMovement, weakestElement } from './movement.ts'
import type { AnswerCounters } from './satisfaction-index.ts'

const month = (mean: number, count: number): AnswerCounters => {
  const high = Math.round((mean - 2) * count)
  const [sum, squareSum] = [2 * count + high, 4 * (count - high) + 9 * high]
  return {
    n: count,
    indexSum: 0,
    indexSquareSum: 0,
    elements: { cost: { sum, count, squareSum }, product: { sum: 4 * count, count } },
  }
}
const movement = (means: readonly number[], count: number) =>
  elementMovement(
    means.map((mean) => month(mean, count)),
    'cost',
  )

test('the latest three months against all before, called a change only beyond chance', () => {
  expect(movement([2, 2, 2, 3, 3, 3], 50)).toEqual({ before: 2, lately: 3, direction: 'better' })
  expect(movement([3, 3, 2, 2, 2], 50)).toMatchObject({ direction: 'worse' })
  expect(movement([2.5, 2.5, 2.6, 2.6, 2.6], 20)).toMatchObject({ direction: 'unclear' })
  expect(movement([2, 3, 3, 3], 1)).toMatchObject({ direction: 'unclear' })
})

test('without answers before there is nothing to compare', () => {
  expect(movement([2, 3, 3], 50)).toBeNull()
  expect(elementMovement([month(2, 5), month(2, 5), month(2, 5), month(2, 5)], 'facilities')).toBeNull()
})

test('the weakest is the one with the lowest mean', () => {
  expect(weakestElement(month(3, 10), ['product', 'cost'])).toBe('cost')
  expect(weakestElement({ n: 0, indexSum: 0, indexSquareSum: 0, elements: {} }, ['cost'])).toBeNull()
})
