import { randomBytes } from 'node:crypto'
import { needsAgency, type Role } from '../../domain/access/role.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import {
  endMembershipRow,
  insertMembership,
  listEndedMembers,
  listMembers,
  lockMemberships,
  type Member,
} from '../../store/access/member.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { Services } from '../services.ts'
import { closeIfNowhere } from './leave-region.ts'
import { type HandedLink, makeLink } from './password-link.ts'

/** So long a role that was ended can be given back as it was. */
export const RESTORE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

export type People = {
  readonly members: readonly Member[]
  /** Roles that ended lately and can be given back. */
  readonly ended: readonly Member[]
  readonly agencies: readonly AgencyRow[]
}

/** Who works in a region, and the agencies they may belong to. */
export async function showPeople(services: Services, regionId: RegionId): Promise<People> {
  const since = restorableSince(services)
  const [members, ended, agencies] = await Promise.all([
    listMembers(services.db, regionId),
    listEndedMembers(services.db, regionId, since),
    listAgencies(services.db, regionId),
  ])
  const isHeld = (one: Member) => members.some((other) => sameRole(one, other))
  return { members, ended: ended.filter((one) => !isHeld(one)), agencies: agencies.filter(goesOn) }
}

function restorableSince({ clock }: Pick<Services, 'clock'>): Date {
  return new Date(clock().getTime() - RESTORE_DAYS * DAY_MS)
}

type HeldRole = Pick<Member, 'personId' | 'role' | 'agencyId'>

function sameRole(one: HeldRole, other: HeldRole): boolean {
  return one.personId === other.personId && one.role === other.role && one.agencyId === other.agencyId
}

export type Invited = {
  readonly personId: PersonId
  /** To be handed over once; null when the person has an account already. */
  readonly link: HandedLink | null
}

/**
 * Gives somebody a role. A person without an account gets one, and a link that is shown once, by which they set their
 * password; until then the account has one that nobody knows.
 */
export async function inviteMember(
  services: Services,
  author: Author,
  regionId: RegionId,
  input: { name: string; email: string; role: Role; agencyKey: string | null },
): Promise<Result<Invited, 'agency-missing' | 'role-held'>> {
  const email = input.email.trim().toLowerCase()
  const agencies = await listAgencies(services.db, regionId)
  const agency = agencies.find((one) => one.key === input.agencyKey && goesOn(one))
  if (needsAgency(input.role) && !agency) return refused('agency-missing')
  const agencyId = needsAgency(input.role) ? (agency?.id ?? null) : null
  const known = await findPersonByEmail(services.db, email)
  const password = randomBytes(24).toString('base64url')
  const personId = known ?? (await services.identity.createPerson({ name: input.name, email, password }))
  const now = services.clock()
  return change(services.db, author, 'member.invite', async (transaction) => {
    const held = await lockMemberships(transaction, regionId)
    const isHeld = held.some(
      (one) => one.personId === personId && one.role === input.role && one.agencyId === agencyId,
    )
    if (isHeld) return refused('role-held')
    await insertMembership(transaction, regionId, { personId, role: input.role, agencyId, createdAt: now })
    const link = known ? null : await makeLink(services, transaction, personId, 'invitation', regionId)
    return ok({ personId, link })
  })
}

/** Ends a role. The last administrator stays, because nobody could then give the role to anyone. */
export async function endMembership(
  services: Services,
  author: Author,
  regionId: RegionId,
  membershipId: string,
): Promise<Result<null, 'no-such-membership' | 'last-administrator'>> {
  const now = services.clock()
  return change(services.db, author, 'member.end', async (transaction) => {
    const held = await lockMemberships(transaction, regionId)
    const membership = held.find(({ id }) => id === membershipId)
    if (!membership) return refused('no-such-membership')
    const administrators = held.filter(({ role }) => role === 'administrator')
    if (membership.role === 'administrator' && administrators.length === 1)
      return refused('last-administrator')
    await endMembershipRow(transaction, regionId, membershipId, now)
    await closeIfNowhere(transaction, membership.personId, now)
    return ok(null)
  })
}

/** Gives a role back that was ended lately: the undo of `endMembership`. Whoever has it signs in anew. */
export async function restoreMembership(
  services: Services,
  author: Author,
  regionId: RegionId,
  membershipId: string,
): Promise<Result<null, 'no-such-membership' | 'role-held'>> {
  return change(services.db, author, 'member.restore', async (transaction) => {
    const held = await lockMemberships(transaction, regionId)
    const ended = await listEndedMembers(transaction, regionId, restorableSince(services))
    const membership = ended.find(({ id }) => id === membershipId)
    if (!membership) return refused('no-such-membership')
    if (held.some((one) => sameRole(one, membership))) return refused('role-held')
    await endMembershipRow(transaction, regionId, membershipId, null)
    return ok(null)
  })
}
