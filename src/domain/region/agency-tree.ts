import { ok, type Result, refused } from '../result.ts'
import type { AgencyId } from '../scope.ts'

/** A city, its kecamatan, their kelurahan, and a post of theirs: no region nests deeper. */
export const AGENCY_LEVELS_MAX = 4

type Node = { readonly id: AgencyId; readonly parentId: AgencyId | null }

/** An agency with those above it, itself first. Ends also in data that runs in a circle. */
export function pathUp(agencies: readonly Node[], id: AgencyId): AgencyId[] {
  const parentOf = new Map(agencies.map((agency) => [agency.id, agency.parentId]))
  const path: AgencyId[] = []
  for (let at: AgencyId | null = id; at && !path.includes(at); at = parentOf.get(at) ?? null) path.push(at)
  return path
}

/** The agency with every unit below it, at any depth. */
export function withUnits(agencies: readonly Node[], id: AgencyId): AgencyId[] {
  const found = [id]
  for (const parent of found) {
    for (const agency of agencies) {
      if (agency.parentId === parent && !found.includes(agency.id)) found.push(agency.id)
    }
  }
  return found
}

function levelsBelow(agencies: readonly Node[], id: AgencyId, seen: readonly AgencyId[] = []): number {
  const units = agencies.filter(({ parentId, id: unit }) => parentId === id && !seen.includes(unit))
  return units.reduce((most, unit) => Math.max(most, 1 + levelsBelow(agencies, unit.id, [...seen, id])), 0)
}

/** Decides whether an agency (null: a new one) may stand under another, or on top (null). */
export function checkParent(
  agencies: readonly Node[],
  id: AgencyId | null,
  parentId: AgencyId | null,
): Result<null, 'unknown-parent' | 'below-itself' | 'too-deep'> {
  if (parentId === null) return ok(null)
  if (!agencies.some((agency) => agency.id === parentId)) return refused('unknown-parent')
  const above = pathUp(agencies, parentId)
  if (id !== null && above.includes(id)) return refused('below-itself')
  const levels = above.length + 1 + (id === null ? 0 : levelsBelow(agencies, id))
  return levels > AGENCY_LEVELS_MAX ? refused('too-deep', { limit: AGENCY_LEVELS_MAX }) : ok(null)
}
