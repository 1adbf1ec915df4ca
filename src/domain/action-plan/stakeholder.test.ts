import { expect, test } from 'vitest'
import { stakeholderField, stakeholderFields, stakes } from './stakeholder.ts'

test('influence and interest give the four fields of the map, each one once', () => {
  const all = stakes.flatMap((influence) => stakes.map((interest) => stakeholderField(influence, interest)))
  expect(all).toEqual(stakeholderFields)
})
