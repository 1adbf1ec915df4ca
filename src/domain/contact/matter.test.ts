import { expect, test } from 'vitest'
import { inOrderOfMatters, type Matter } from './matter.ts'

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
