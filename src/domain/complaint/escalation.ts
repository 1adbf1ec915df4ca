import type { Role } from '../access/role.ts'
import type { AgencyId } from '../scope.ts'

/** How far up a late report was passed: 1 to the one above its holder, 2 to the head of the region. */
export type EscalationLevel = 1 | 2

/** Whom a step reaches: everybody with the role, in one agency or in the region. */
export type Recipient = { readonly role: Role; readonly agencyId: AgencyId | null }

/**
 * Who holds a report: the nearest agency on its path (the own one first) that has a coordinator, or the laboratory where no
 * agency has it or none of them has anybody.
 */
export function holderOf(
  path: readonly AgencyId[],
  withCoordinator: ReadonlySet<AgencyId>,
): Recipient & { readonly role: 'coordinator' | 'lab-manager' } {
  const agencyId = path.find((id) => withCoordinator.has(id))
  return agencyId ? { role: 'coordinator', agencyId } : { role: 'lab-manager', agencyId: null }
}

/**
 * To whom a late report goes up. From a unit it goes to the agency above that has a coordinator, from there to the
 * laboratory, which coordinates the region; what the laboratory itself holds goes straight to the head of the region, as
 * everything does at the second level.
 */
export function escalateTo(
  path: readonly AgencyId[],
  withCoordinator: ReadonlySet<AgencyId>,
  level: EscalationLevel,
): Recipient {
  const holder = holderOf(path, withCoordinator)
  if (level === 2 || holder.agencyId === null) return { role: 'leader', agencyId: null }
  return holderOf(path.slice(path.indexOf(holder.agencyId) + 1), withCoordinator)
}
