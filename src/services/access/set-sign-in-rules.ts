import type { ProviderGroups } from '../../domain/access/provider-groups.ts'
import { type Role, roles } from '../../domain/access/role.ts'
import { mustBringSecondFactor } from '../../domain/access/second-factor.ts'
import { listMembers } from '../../store/access/member.ts'
import { listSecondFactorHolders } from '../../store/access/second-factor.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Which roles a region asks a second factor of; people with such a role, and how many of them have none yet. */
export type SignInRules = {
  readonly secondFactorRoles: readonly Role[]
  readonly asked: number
  readonly missing: number
}

export async function showSignInRules(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
): Promise<SignInRules> {
  const secondFactorRoles = region.settings.secondFactorRoles ?? []
  const [members, holders] = await Promise.all([
    listMembers(db, region.id),
    listSecondFactorHolders(db, region.id),
  ])
  const people = new Set(
    members
      .filter(({ role }) => mustBringSecondFactor(secondFactorRoles, [role]))
      .map(({ personId }) => personId),
  )
  return {
    secondFactorRoles,
    asked: people.size,
    missing: [...people].filter((id) => !holders.has(id)).length,
  }
}

/** Asks a second factor of these roles, from the next request of each person on. */
export async function setSignInRules(
  { db }: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  asked: readonly Role[],
): Promise<void> {
  const secondFactorRoles = roles.filter((role) => asked.includes(role))
  await change(db, author, 'region.second-factor', (transaction) =>
    updateRegionSettings(transaction, region.id, { ...region.settings, secondFactorRoles }),
  )
}

/** Gives roles by groups of the provider, from the next time that each person signs in there. */
export async function setProviderGroups(
  { db }: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  providerGroups: ProviderGroups,
): Promise<void> {
  await change(db, author, 'provider.groups', (transaction) =>
    updateRegionSettings(transaction, region.id, { ...region.settings, providerGroups }),
  )
}
