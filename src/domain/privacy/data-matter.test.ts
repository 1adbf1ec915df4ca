import { expect, test } from 'vitest'
import { clockOf, isMatterClosed, stepsOf } from './data-matter.ts'

test.each([
  // Over a weekend, and over the end of a month.
  ['2026-03-06T16:00+07:00', '2026-03-09T16:00+07:00'],
  ['2026-01-31T23:30+08:00', '2026-02-03T23:30+08:00'],
])('what is received at %s is due at %s', (received, due) => {
  const { dueAt, leftMs, isOver } = clockOf(new Date(received), new Date(due))
  expect([dueAt, leftMs, isOver]).toEqual([new Date(due), 0, false])
  expect(clockOf(new Date(received), new Date(dueAt.getTime() + 1)).isOver).toBe(true)
})

test('a breach is closed when person and authority were told, a request when it was answered either way', () => {
  expect(isMatterClosed('breach', ['authority-told', 'public-told'])).toBe(false)
  expect(isMatterClosed('breach', ['authority-told', 'person-told'])).toBe(true)
  expect(isMatterClosed('delete', [])).toBe(false)
  expect(isMatterClosed('delete', ['refused'])).toBe(true)
  expect(stepsOf('access')).toEqual(['done', 'refused'])
})
