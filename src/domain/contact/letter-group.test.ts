import { expect, test } from 'vitest'
import type { Deed } from '../lifecycle/deed.ts'
import { isUrgent, toldDeeds, urgentAbout } from './letter-group.ts'

const deeds: Deed[] = [
  { kind: 'work-on-stage' },
  { kind: 'review-stage' },
  { kind: 'handle-data-matters', count: 2 },
]

test('what somebody turned off is left out, and what cannot wait is not turned off', () => {
  expect(toldDeeds(deeds, []).map(({ kind }) => kind)).toEqual(deeds.map(({ kind }) => kind))
  expect(toldDeeds(deeds, ['work', 'reviews', 'laboratory']).map(({ kind }) => kind)).toEqual([
    'handle-data-matters',
  ])
})

test('one more of what cannot wait is told anew', () => {
  expect(deeds.filter(isUrgent).map(urgentAbout)).toEqual(['handle-data-matters 2'])
  expect(urgentAbout({ kind: 'mend-backups' })).toBe('mend-backups 1')
})
