import type { Role } from './role.ts'

/** Which groups of the provider give a role in a region. In a role of one agency a star stands for the agency's key. */
export type ProviderGroups = Readonly<Partial<Record<Role, readonly string[]>>>

export const GROUP_CHARACTERS_MAX = 200
export const GROUPS_OF_ROLE_MAX = 50

/** A role that groups give: in an agency by its key, or over the region. */
export type GivenRole = { readonly role: Role; readonly agencyKey: string | null }

const ofAgency = (role: Role) => role === 'innovator' || role === 'coordinator'

/**
 * The roles that somebody's groups give them in a region. A group of an agency that the region does not have gives nothing, and
 * neither does one without a star for a role that needs an agency.
 */
export function rolesByGroups(
  given: ProviderGroups,
  groups: readonly string[],
  agencyKeys: readonly string[],
): GivenRole[] {
  const held = new Set(groups)
  const found = new Map<string, GivenRole>()
  for (const [role, patterns] of Object.entries(given) as [Role, readonly string[]][]) {
    for (const pattern of patterns) {
      const keys = !ofAgency(role) ? [null] : pattern.includes('*') ? agencyKeys : []
      for (const agencyKey of keys) {
        // Each group is made of its pattern once; comparing each group with each would take seconds of everybody's for a person of many.
        const group = agencyKey === null ? pattern : pattern.replace('*', () => agencyKey)
        if (held.has(group)) found.set(`${role} ${agencyKey ?? ''}`, { role, agencyKey })
      }
    }
  }
  return [...found.values()]
}
