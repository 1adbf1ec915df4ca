import { expect, test } from 'vitest'
import { isSessionOver, isSessionToBeNoted } from './session-end.ts'

const begunAt = new Date('2026-11-30T01:00:00Z')
const after = (hours: number) => new Date(begunAt.getTime() + hours * 3_600_000)

test.each([
  ['used all morning', false, 4, 4, false],
  ['left for lunch and longer', false, 1, 3.2, true],
  ['used all day and night', false, 12, 12, true],
  ['on a phone of one’s own, a week later', true, 0, 6 * 24, false],
  ['on a phone of one’s own that lay in a drawer', true, 0, 8 * 24, true],
  ['on a phone of one’s own, used each day for a month', true, 30 * 24, 30 * 24, true],
])('a session %s', (_, stays, seen, now, isOver) => {
  expect(isSessionOver({ stays, begunAt, seenAt: after(seen) }, after(now))).toBe(isOver)
})

test('its use is noted every few minutes, not at every page', () => {
  const times = { stays: false, begunAt, seenAt: begunAt }
  expect(isSessionToBeNoted(times, after(1 / 60))).toBe(false)
  expect(isSessionToBeNoted(times, after(6 / 60))).toBe(true)
})
