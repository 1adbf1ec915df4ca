import { expect, test } from 'vitest'
import { type Deed, inOrderOfUrgency } from './deed.ts'

test('what is late goes first, then what has the nearest day, then by kind', () => {
  const deeds: Deed[] = [
    { kind: 'moderate' },
    { kind: 'fill-values' },
    { kind: 'do-step', dueOn: '2026-12-11' },
    { kind: 'answer-notes', dueOn: '2026-12-08' },
    { kind: 'remind', daysLate: 7, dueOn: '2026-11-19' },
    { kind: 'work-on-stage', daysLate: 12, dueOn: '2026-11-12' },
  ]
  expect(inOrderOfUrgency(deeds).map(({ kind }) => kind)).toEqual([
    ...['work-on-stage', 'remind', 'answer-notes', 'do-step', 'fill-values', 'moderate'],
  ])
})
