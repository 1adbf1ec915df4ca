import { expect, test } from 'vitest'
import { assuranceOf } from './assurance.ts'

/** Mean 10 and moving ranges of 2: limits at 10 - 5.32 and 10 + 5.32. */
const values = Array.from({ length: 12 }, (_, month) => (month % 2 ? 11 : 9))

test.each([
  ['higher', 4, 'always'],
  ['higher', 10, 'sometimes'],
  ['higher', 15.2, 'sometimes'],
  ['higher', 15.4, 'never'],
  ['lower', 16, 'always'],
  ['lower', 10, 'sometimes'],
  ['lower', 4.8, 'sometimes'],
  ['lower', 4.6, 'never'],
] as const)('where %s is better a target of %d is met: %s', (direction, target, expected) => {
  expect(assuranceOf(values, { target, direction })).toBe(expected)
})

test('nothing is said without a target, a direction or limits, and a gap has no limits of its own', () => {
  expect(assuranceOf(values, { target: null, direction: 'higher' })).toBeNull()
  expect(assuranceOf(values, { target: 10, direction: 'neutral' })).toBeNull()
  expect(assuranceOf([], { target: 10, direction: 'higher' })).toBeNull()
  expect(assuranceOf([9, null], { target: 10, direction: 'higher' })).toBeNull()
  expect(assuranceOf([...values, null], { target: 4, direction: 'higher' })).toBe('always')
})
