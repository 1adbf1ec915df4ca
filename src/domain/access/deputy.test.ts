import { expect, test } from 'vitest'
import type { AgencyId, PersonId, RegionId } from '../scope.ts'
import { actsFor, checkTerm, standsFor } from './deputy.ts'
import type { Actor, Membership } from './role.ts'

const region = 1 as RegionId
const [away, deputy] = ['away', 'deputy'] as PersonId[] as [PersonId, PersonId]
const term = { personId: away, deputyId: deputy, fromDay: '2026-12-01', toDay: '2026-12-10' }
const own: Membership = { regionId: region, role: 'evaluator', agencyId: null }
const lent: Membership = { ...own, role: 'coach', actsFor: { kind: 'person', id: away } }
const actor: Actor = { personId: deputy, name: 'D', memberships: [own, lent] }

test.each([
  [{}, true],
  [{ deputyId: away }, 'same-person'],
  [{ toDay: '2026-11-30' }, 'ends-before-it-begins'],
  [{ fromDay: '2026-11-01', toDay: '2026-11-29' }, 'over-already'],
  [{ toDay: '2027-12-10' }, 'too-long'],
])('a term with %j is %s', (changes, outcome) => {
  const checked = checkTerm({ ...term, ...changes }, '2026-11-30')
  expect(checked.ok || checked.code).toBe(outcome)
})

test('what an own role carries is done in the own name, the rest for whom one stands in', () => {
  const here = { regionId: region, agencyIds: [] as AgencyId[] }
  expect(actsFor(actor, 'worksheet.review', here)).toEqual({ kind: 'person', id: away })
  expect(actsFor(actor, 'measurement.check', here)).toBe(null)
  expect(actsFor(actor, 'decision.make', here)).toBe(null)
  expect(standsFor(actor, region, 'coach')).toEqual([away])
  expect(standsFor(actor, region, 'evaluator')).toEqual([deputy])
})
