import { expect, test } from 'vitest'
import { inOrderOfMatters, lateDays, type Matter } from './matter.ts'

test.each([
  [{ days: 7, due: '2026-11-20', daysLate: 2 }, 2],
  [{ days: 30, due: '2026-12-20', daysLate: 0 }, 0],
  [{ days: 13, due: null, daysLate: 0 }, 3],
  [{ days: 10, due: null, daysLate: 0 }, 0],
])('%j is late by %i working days', (held, days) => {
  expect(lateDays(held)).toBe(days)
})

test('what has a day is told first, the latest before all', () => {
  const matters: Matter[] = [
    { kind: 'no-innovation', year: 2026 },
    { kind: 'stage', name: 'A', stage: 'design', daysLate: 1 },
    { kind: 'complaints', count: 2 },
    { kind: 'stage', name: 'B', stage: 'design', daysLate: 9 },
  ]
  expect(inOrderOfMatters(matters).map((one) => ('name' in one ? one.name : one.kind))).toEqual([
    'B',
    'A',
    'complaints',
    'no-innovation',
  ])
})
