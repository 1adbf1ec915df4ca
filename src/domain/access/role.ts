import type { AgencyId, PersonId, RegionId } from '../scope.ts'

/** The people of a laboratory who need an account; citizens never do. */
export const roles = [
  'innovator',
  'coordinator',
  'lab-manager',
  'coach',
  'evaluator',
  'leader',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** Roles that somebody holds in one agency; the others reach over the region. */
export function needsAgency(role: Role): boolean {
  return role === 'innovator' || role === 'coordinator'
}

/** A role somebody holds in one region; innovators and coordinators hold it in one agency. */
export type Membership = {
  readonly regionId: RegionId
  readonly role: Role
  readonly agencyId: AgencyId | null
  /** Whose role it is where it is lent: that of somebody who is away, or of an agency in which nobody has an account. */
  readonly actsFor?: { readonly kind: 'person' | 'agency'; readonly id: string }
}

export type Actor = {
  readonly personId: PersonId
  readonly name: string
  readonly memberships: readonly Membership[]
}
