import { randomBytes } from 'node:crypto'
import { needsAgency, type Role } from '../../domain/access/role.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import {
  endMembershipRow,
  insertMembership,
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

export type People = { readonly members: readonly Member[]; readonly agencies: readonly AgencyRow[] }

/** Who works in a region, and the agencies they may belong to. */
export async function showPeople(services: Services, regionId: RegionId): Promise<People> {
  const [members, agencies] = await Promise.all([
    listMembers(services.db, regionId),
    listAgencies(services.db, regionId),
  ])
  return { members, agencies }
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
  const agency = agencies.find(({ key }) => key === input.agencyKey)
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
