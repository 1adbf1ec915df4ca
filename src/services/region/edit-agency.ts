import { checkParent } from '../../domain/region/agency-tree.ts'
import type { AgencyKind } from '../../domain/region/region.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { type AgencyRow, insertAgency, listAgencies, updateAgency } from '../../store/region/agency.ts'
import type { Services } from '../services.ts'
import { readNetwork } from './agency-networks.ts'

export type AgencyInput = {
  readonly name: string
  readonly abbreviation: string
  readonly aliases: readonly string[]
  /** Network ranges of its offices, one a line as people write them. */
  readonly networks: readonly string[]
  readonly kind: AgencyKind
  /** Key of the agency above, or null on top. */
  readonly parentKey: string | null
  readonly countsAsAgency: boolean
}

export type AgencyRefusal =
  | 'unknown-agency'
  | 'unknown-parent'
  | 'below-itself'
  | 'too-deep'
  /** Another agency has this name or is called so too (`name`, `agency`). */
  | 'name-taken'
  /** A line that is no network range, or one that is wider than any office (`text`, `min`). */
  | 'no-network'
  | 'network-too-wide'

const plain = (text: string) => text.trim().toLocaleLowerCase('id')

function twinOf(agencies: readonly AgencyRow[], own: AgencyId | null, input: AgencyInput) {
  for (const name of [input.name, ...input.aliases]) {
    const twin = agencies.find(
      (agency) =>
        agency.id !== own &&
        [agency.name, agency.abbreviation, ...agency.aliases].some((other) => plain(other) === plain(name)),
    )
    if (twin) return { name, agency: twin.name }
  }
  return null
}

/**
 * Adds an agency (`key` null), or renames and moves one. Its key, which its addresses and its imports use,
 * stays; a former name belongs among the aliases, so that lists from outside still find it.
 */
export async function editAgency(
  services: Services,
  author: Author,
  regionId: RegionId,
  key: string | null,
  input: AgencyInput,
): Promise<Result<{ key: string }, AgencyRefusal>> {
  const networks: string[] = []
  for (const text of input.networks) {
    const network = readNetwork(text)
    if (!network.ok) return network
    networks.push(network.value)
  }
  return change(services.db, author, key === null ? 'agency.add' : 'agency.edit', async (transaction) => {
    const agencies = await listAgencies(transaction, regionId)
    const own = agencies.find((agency) => agency.key === key) ?? null
    if (key !== null && !own) return refused('unknown-agency')
    const parent = agencies.find((agency) => agency.key === input.parentKey)
    if (input.parentKey !== null && !parent) return refused('unknown-parent')
    const placed = checkParent(agencies, own?.id ?? null, parent?.id ?? null)
    if (!placed.ok) return placed
    const twin = twinOf(agencies, own?.id ?? null, input)
    if (twin) return refused('name-taken', twin)
    const { parentKey: _, aliases, ...rest } = input
    const row = {
      ...rest,
      aliases: [...aliases],
      networks: [...new Set(networks)],
      parentId: parent?.id ?? null,
    }
    if (own) {
      await updateAgency(transaction, regionId, own.id, row)
      return ok({ key: own.key })
    }
    const taken = new Set(agencies.map((agency) => agency.key))
    const made = freeSlug(input.abbreviation, taken)
    await insertAgency(transaction, regionId, { ...row, id: newIdentifier() as AgencyId, key: made })
    return ok({ key: made })
  })
}

/** The agencies of a region, by name. */
export async function showAgencyTree(services: Services, regionId: RegionId): Promise<AgencyRow[]> {
  return listAgencies(services.db, regionId)
}
