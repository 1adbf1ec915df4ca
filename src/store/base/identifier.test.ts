import { expect, test } from 'vitest'
import { isIdentifier, newIdentifier } from './identifier.ts'

test('identifiers stand in the order in which they were made, also those of one millisecond', () => {
  const moment = Date.UTC(2026, 1, 28, 17)
  const made = Array.from({ length: 50_000 }, () => newIdentifier(moment))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(newIdentifier(moment - 1) < (made[0] as string)).toBe(true)
  expect(newIdentifier(moment + 1) > (made.at(-1) as string)).toBe(true)
})

test('an identifier is a UUID of version 7', () => {
  for (let count = 0; count < 1_000; count += 1) {
    const identifier = newIdentifier()
    expect(isIdentifier(identifier)).toBe(true)
    expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
  }
})
