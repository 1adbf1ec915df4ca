import { type ProviderGroups, rolesByGroups } from '../../domain/access/provider-groups.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { endMembershipRow, insertMembership, lockMemberships } from '../../store/access/member.ts'
import {
  listEndedByPeople,
  listRegionsByGroups,
  lockRolesByGroup,
} from '../../store/access/provider-account.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change, system } from '../../store/base/change.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { Services } from '../services.ts'
import { closeIfNowhere } from './leave-region.ts'

type Wanted = {
  readonly role: ReturnType<typeof rolesByGroups>[number]['role']
  readonly agencyId: AgencyRow['id'] | null
}

async function wantedIn(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  given: ProviderGroups,
  groups: readonly string[],
): Promise<Wanted[]> {
  const agencies = await listAgencies(db, regionId)
  const keys = agencies.map(({ key }) => key)
  return rolesByGroups(given, groups, keys).map(({ role, agencyKey }) => ({
    role,
    agencyId: agencies.find(({ key }) => key === agencyKey)?.id ?? null,
  }))
}

/** Whether these groups give a role in any region. */
export async function isGivenRoles(
  services: Pick<Services, 'db'>,
  groups: readonly string[],
): Promise<boolean> {
  for (const { id, settings } of await listRegionsByGroups(services.db)) {
    if ((await wantedIn(services, id, settings.providerGroups ?? {}, groups)).length > 0) return true
  }
  return false
}

/**
 * Gives and takes the roles of one region; what people gave by hand stays, what they ended by hand stays ended, and the last administrator
 * stays.
 */
async function followIn(
  services: Pick<Services, 'db' | 'clock'>,
  regionId: RegionId,
  personId: PersonId,
  wanted: readonly Wanted[],
  origin: string,
): Promise<void> {
  const now = services.clock()
  await change(services.db, system(origin), 'provider.roles', async (transaction) => {
    const held = await lockMemberships(transaction, regionId)
    const own = held.filter((one) => one.personId === personId)
    const given = await lockRolesByGroup(transaction, regionId, personId)
    const isSame = (one: Wanted, other: Wanted) => one.role === other.role && one.agencyId === other.agencyId
    const ended = await listEndedByPeople(transaction, regionId, personId)
    const settled = [...own, ...ended]
    const missing = wanted.filter((one) => !settled.some((other) => isSame(one, other)))
    const administrators = held.filter(({ role }) => role === 'administrator').length
    const over = own.filter(
      (one) =>
        given.has(one.id) &&
        !wanted.some((other) => isSame(one, other)) &&
        !(one.role === 'administrator' && administrators === 1),
    )
    for (const one of missing) {
      await insertMembership(transaction, regionId, {
        personId,
        role: one.role,
        agencyId: one.agencyId,
        createdAt: now,
        byGroup: true,
      })
    }
    for (const { id } of over) await endMembershipRow(transaction, regionId, id, now, 'group')
    if (over.length > 0) await closeIfNowhere(transaction, personId, now)
    if (missing.length + over.length > 0)
      await noteInAudit(
        transaction,
        'person',
        { id: personId, given: String(missing.length), ended: String(over.length) },
        regionId,
      )
  })
}

/** Follows somebody's groups in each region that gives roles by them. */
export async function followGroups(
  services: Pick<Services, 'db' | 'clock'>,
  personId: PersonId,
  groups: readonly string[],
  origin: string,
): Promise<void> {
  for (const { id, settings } of await listRegionsByGroups(services.db)) {
    const wanted = await wantedIn(services, id, settings.providerGroups ?? {}, groups)
    await followIn(services, id, personId, wanted, origin)
  }
}
