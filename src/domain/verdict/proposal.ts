import { may } from '../access/permission.ts'
import type { Actor, Role } from '../access/role.ts'
import { ok, type Result, refused } from '../result.ts'
import type { AgencyId, RegionId } from '../scope.ts'

/**
 * What about an innovation's proof can only change with a second person: its plan, what an indicator means, which way is
 * better, what is aimed at, the launch, the comparison, the end of an indicator, a value that is doubted or corrected, and a
 * mark on the series.
 */
export const PROPOSAL_KINDS = [
  'plan',
  'plan-terms',
  'indicator',
  'indicator-end',
  'comparison',
  'launch',
  'doubt',
  'correction',
  'mark',
] as const

export type ProposalKind = (typeof PROPOSAL_KINDS)[number]
export type ProposalOutcome = 'confirmed' | 'refused' | 'withdrawn'

/** What stands, and what is proposed in its place, as plain data; its shape goes with the kind. */
export type ProposalContent = {
  readonly before: unknown
  readonly after: unknown
}

/** What of an innovation matters for who may decide about it. */
export type JudgedAgency = {
  readonly regionId: RegionId
  /** The owning agency, those above it and those below it. */
  readonly agencyIds: readonly AgencyId[]
  /** It belongs to the agency in which the laboratory itself sits. */
  readonly isPlanningAgency: boolean
}

/** What somebody did for this innovation so far. */
export type OwnPart = {
  /** They proposed it. */
  readonly proposed: boolean
  /** They wrote, measured or defined something for the innovation. */
  readonly acted: boolean
}

export type SecondPersonRefusal = 'own-proposal' | 'of-the-judged-agency' | 'acted-for-it' | 'no-such-role'

/** In this order a role is named where somebody holds several. */
const CONFIRMING_ROLES: readonly Role[] = ['evaluator', 'lab-manager', 'coach']

/**
 * Whether somebody is the second person for an innovation, and by which role: an evaluator or a lab manager; for the
 * planning agency's own innovations an evaluator or a coach, because the laboratory is that agency. Never somebody of the
 * judged agency, nor somebody who acted for it on this innovation, whatever else they are.
 */
export function secondPerson(
  actor: Actor,
  judged: JudgedAgency,
  part: OwnPart,
): Result<Role, SecondPersonRefusal> {
  const here = actor.memberships.filter(({ regionId }) => regionId === judged.regionId)
  const allowed = CONFIRMING_ROLES.filter(
    (role) => role !== (judged.isPlanningAgency ? 'lab-manager' : 'coach'),
  )
  const role = allowed.find((one) => here.some((membership) => membership.role === one))
  if (!role || !may(actor, 'proposal.answer', { regionId: judged.regionId, agencyIds: [] })) {
    return refused('no-such-role', { allowed })
  }
  if (here.some(({ agencyId }) => agencyId !== null && judged.agencyIds.includes(agencyId))) {
    return refused('of-the-judged-agency')
  }
  if (part.proposed) return refused('own-proposal')
  return part.acted ? refused('acted-for-it') : ok(role)
}

/**
 * True for the agency in which the laboratory sits, because it plans and coordinates innovation: by law it is named after
 * planning, or after research and innovation where that is an agency of its own (Permendagri 5/2017 on such names).
 */
export function isPlanningAgency(agency: { readonly name: string; readonly abbreviation: string }): boolean {
  const byName = /perencanaan pembangunan|riset dan inovasi daerah|penelitian dan pengembangan/i
  return byName.test(agency.name) || /^bap?pe/i.test(agency.abbreviation)
}
