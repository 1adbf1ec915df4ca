import { dayAt } from '../../domain/calendar/working-days.ts'
import { checkParent } from '../../domain/region/agency-tree.ts'
import type { AgencyKind } from '../../domain/region/region.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { type AgencyRow, insertAgency, listAgencies, updateAgency } from '../../store/region/agency.ts'
import { keepAgencyPast } from '../../store/region/agency-year.ts'
import { findRegionById } from '../../store/region/region.ts'
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
  /** The day since which it is there; null where it always was. */
  readonly beganOn?: string | null
  /** It was always so: what was wrong is put right for the years before, too. */
  readonly isCorrection?: boolean
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

/** Another agency that has one of the names already, and which; null where none has. */
export function nameTwinOf(
  agencies: readonly AgencyRow[],
  own: AgencyId | null,
  input: Pick<AgencyInput, 'name' | 'aliases'>,
) {
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
 * stays. What changes holds from this year on, and a former name is kept among the aliases, so that lists from outside still find
 * it; the years before stand under the name and in the tree of then, unless it is a correction.
 */
export async function editAgency(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  key: string | null,
  input: AgencyInput,
): Promise<Result<{ key: string }, AgencyRefusal>> {
  const now = services.clock()
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
    const twin = nameTwinOf(agencies, own?.id ?? null, input)
    if (twin) return refused('name-taken', twin)
    const { parentKey: _, aliases, isCorrection = false, beganOn = own?.beganOn ?? null, ...rest } = input
    const row = {
      ...rest,
      beganOn,
      aliases: own && !isCorrection ? withFormer(own, input) : [...aliases],
      networks: [...new Set(networks)],
      parentId: parent?.id ?? null,
    }
    if (own) {
      if (!isCorrection && isOtherThan(own, row)) {
        await keepAgencyPast(transaction, regionId, (await yearIn(transaction, regionId, now)) - 1, own)
      }
      await updateAgency(transaction, regionId, own.id, row)
      return ok({ key: own.key })
    }
    const taken = new Set(agencies.map((agency) => agency.key))
    const made = freeSlug(input.abbreviation, taken)
    await insertAgency(transaction, regionId, { ...row, id: newIdentifier() as AgencyId, key: made })
    return ok({ key: made })
  })
}

type Tree = Pick<AgencyRow, 'name' | 'abbreviation' | 'parentId' | 'countsAsAgency'>

/** Whether figures of earlier years would look different. */
function isOtherThan(own: Tree, row: Tree): boolean {
  return (['name', 'abbreviation', 'parentId', 'countsAsAgency'] as const).some(
    (key) => own[key] !== row[key],
  )
}

/** The aliases with the name that it had until now. */
function withFormer(own: AgencyRow, { name, aliases }: AgencyInput): string[] {
  const isKnown = [name, ...aliases].some((other) => plain(other) === plain(own.name))
  return isKnown ? [...aliases] : [...aliases, own.name]
}

async function yearIn(db: Database, regionId: RegionId, now: Date): Promise<number> {
  const region = await findRegionById(db, regionId)
  if (!region) throw new Error(`no region ${regionId}`)
  return Number(dayAt(now, region.timeZone).slice(0, 4))
}

/** The agencies of a region, by name. */
export async function showAgencyTree(services: Services, regionId: RegionId): Promise<AgencyRow[]> {
  return listAgencies(services.db, regionId)
}
