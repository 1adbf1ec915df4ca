import { calendarDaysAfter, type Day } from '../calendar/working-days.ts'
import { ok, type Result, refused } from '../result.ts'
import type { PersonId } from '../scope.ts'
import { type Action, may, type Subject } from './permission.ts'
import type { Actor, Membership, Role } from './role.ts'

/** Roles in which somebody can be stood in for: work waits for each of them. */
export const deputisedRoles = ['coach', 'leader', 'coordinator'] as const satisfies readonly Role[]

/** A leave; who is away for longer hands the role over. */
export const DEPUTY_DAYS_MAX = 120

export type DeputyTerm = {
  readonly personId: PersonId
  readonly deputyId: PersonId
  readonly fromDay: Day
  readonly toDay: Day
}

export type DeputyRefusal =
  | 'same-person'
  | 'ends-before-it-begins'
  | 'over-already'
  /** `most` days. */
  | 'too-long'
  /** The one who is away is neither coach nor leader nor coordinator here. */
  | 'no-such-role'
  /** The deputy does not work here. */
  | 'no-colleague'
  /** Only they themselves, or the laboratory, name a deputy. */
  | 'not-yours'
  /** The laboratory names somebody else for others, and never itself: it would lend itself the leader's role. */
  | 'names-oneself'
  /** On some of these days somebody stands in for them already. */
  | 'named-already'

/** Checks the days of a term and that it is between two people. */
export function checkTerm(term: DeputyTerm, today: Day): Result<DeputyTerm, DeputyRefusal> {
  if (term.personId === term.deputyId) return refused('same-person')
  if (term.toDay < term.fromDay) return refused('ends-before-it-begins')
  if (term.toDay < today) return refused('over-already')
  if (term.toDay > calendarDaysAfter(term.fromDay, DEPUTY_DAYS_MAX)) {
    return refused('too-long', { most: DEPUTY_DAYS_MAX })
  }
  return ok(term)
}

/**
 * For whom an actor acts: an agency for which they fill in, nobody (null) where their own roles carry the action so far, else the
 * person whose role it is.
 */
export function actsFor(actor: Actor, action: Action, subject: Subject): Membership['actsFor'] | null {
  const filled = actor.memberships.find((one) => one.actsFor?.kind === 'agency')
  if (filled && may({ ...actor, memberships: [filled] }, action, subject)) return filled.actsFor ?? null
  const own = actor.memberships.filter((one) => !one.actsFor)
  if (may({ ...actor, memberships: own }, action, subject)) return null
  const lent = actor.memberships.find(
    (one) => one.actsFor && may({ ...actor, memberships: [one] }, action, subject),
  )
  return lent?.actsFor ?? null
}

/** The people as whose an actor looks at the work of a role in a region: themselves, and whom they stand in for. */
export function standsFor(actor: Actor, regionId: Membership['regionId'], role: Role): PersonId[] {
  const held = actor.memberships.filter((one) => one.regionId === regionId && one.role === role)
  const people = held.map((one) =>
    one.actsFor?.kind === 'person' ? (one.actsFor.id as PersonId) : actor.personId,
  )
  return [...new Set(people)]
}
