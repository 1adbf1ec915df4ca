import type { Role } from './role.ts'

/** Which groups of the provider give a role in a region. In a role of one agency a star stands for the agency's key. */
export type ProviderGroups = Readonly<Partial<Record<Role, readonly string[]>>>

export const GROUP_CHARACTERS_MAX = 200
export const GROUPS_OF_ROLE_MAX = 50

/** A role that groups give: in an agency by its key, or over the region. */
export type GivenRole = { readonly role: Role; readonly agencyKey: string | null }

const ofAgency = (role: Role) => role === 'innovator' || role === 'coordinator'

function agencyIn(pattern: string, group: string, agencyKeys: readonly string[]): string | null {
  return agencyKeys.find((key) => pattern.replace('*', key) === group) ?? null
}

/**
 * The roles that somebody's groups give them in a region. A group of an agency that the region does not have gives nothing, and
 * neither does one without a star for a role that needs an agency.
 */
export function rolesByGroups(
  given: ProviderGroups,
  groups: readonly string[],
  agencyKeys: readonly string[],
): GivenRole[] {
  const found = new Map<string, GivenRole>()
  for (const [role, patterns] of Object.entries(given) as [Role, readonly string[]][]) {
    for (const pattern of patterns) {
      for (const group of groups) {
        const agencyKey = ofAgency(role) ? agencyIn(pattern, group, agencyKeys) : null
        const isGiven = ofAgency(role) ? pattern.includes('*') && agencyKey !== null : pattern === group
        if (isGiven) found.set(`${role} ${agencyKey ?? ''}`, { role, agencyKey })
      }
    }
  }
  return [...found.values()]
}
