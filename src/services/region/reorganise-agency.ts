import { dayAt } from '../../domain/calendar/working-days.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { AgencyKind } from '../../domain/region/region.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, InnovationId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { giveTo } from '../../store/lifecycle/innovation-year.ts'
import { type AgencyRow, insertAgency, listAgencies } from '../../store/region/agency.ts'
import { listInnovationsOf, moveUnits, moveWork, setEnded } from '../../store/region/agency-handover.ts'
import { keepAgencyPast } from '../../store/region/agency-year.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { nameTwinOf } from './edit-agency.ts'

type Needs = Pick<Services, 'db' | 'clock'>
type Region = Pick<RegionScope, 'id' | 'timeZone'>

const yearOf = (day: string) => Number(day.slice(0, 4))

/** Agencies that can take something over: those that are there and are not below the one that hands it over. */
function heirsOf(agencies: readonly AgencyRow[], from: AgencyRow): AgencyRow[] {
  return agencies.filter(({ id, endedOn }) => endedOn === null && !pathUp(agencies, id).includes(from.id))
}

/** What an agency has to hand over, and who can take it: its innovations, and the agencies that go on. */
export async function showReorganisation({ db }: Pick<Services, 'db'>, region: Region, key: string) {
  const agencies = await listAgencies(db, region.id)
  const agency = agencies.find((one) => one.key === key)
  if (!agency) return null
  const innovations = await listInnovationsOf(db, region.id, agency.id)
  const units = agencies.filter(({ parentId }) => parentId === agency.id)
  return { agency, innovations, units, heirs: heirsOf(agencies, agency) }
}

/** Keeps how the units were, then puts them under the heir. */
async function handOverUnits(
  transaction: Database,
  region: Region,
  agencies: readonly AgencyRow[],
  { from, to, on }: { from: AgencyRow; to: AgencyRow; on: string },
): Promise<void> {
  for (const unit of agencies.filter(({ parentId }) => parentId === from.id)) {
    await keepAgencyPast(transaction, region.id, yearOf(on) - 1, unit)
  }
  await moveUnits(transaction, region.id, from.id, to.id)
}

/**
 * Ends an agency on a day; merging it into another one is the same with a successor, which gets its innovations from that
 * year on, its units, its people and its open reports. The years before stay with it, under its name. Refused 'in-future',
 * 'ended-before', 'unknown-successor', and 'needs-successor' while it has innovations or units.
 */
export async function endAgency(
  services: Needs,
  author: Author,
  region: Region,
  key: string,
  { on, successorKey }: { on: string; successorKey: string | null },
): Promise<
  Result<null, 'not-found' | 'in-future' | 'ended-before' | 'unknown-successor' | 'needs-successor'>
> {
  const now = services.clock()
  if (on > dayAt(now, region.timeZone)) return refused('in-future')
  return change(services.db, author, successorKey ? 'agency.merge' : 'agency.end', async (transaction) => {
    const agencies = await listAgencies(transaction, region.id)
    const from = agencies.find((one) => one.key === key)
    if (!from) return refused('not-found')
    if (from.endedOn !== null) return refused('ended-before')
    const to = successorKey ? heirsOf(agencies, from).find((one) => one.key === successorKey) : null
    if (successorKey && !to) return refused('unknown-successor')
    const innovations = await listInnovationsOf(transaction, region.id, from.id)
    const hasUnits = agencies.some(({ parentId, endedOn }) => parentId === from.id && endedOn === null)
    if (!to && (innovations.length > 0 || hasUnits)) return refused('needs-successor')
    await keepAgencyPast(transaction, region.id, yearOf(on) - 1, from)
    await setEnded(transaction, region.id, from.id, { on, successorId: to?.id ?? null })
    if (to) {
      const ids = innovations.map(({ id }) => id)
      await giveTo(transaction, region.id, ids, { agencyId: to.id, year: yearOf(on), now })
      await handOverUnits(transaction, region, agencies, { from, to, on })
      await moveWork(transaction, region.id, from.id, to.id)
    }
    return ok(null)
  })
}

export type NewPart = {
  readonly name: string
  readonly abbreviation: string
  readonly kind: AgencyKind
  readonly countsAsAgency: boolean
  readonly on: string
  /** What goes along, of the innovations that the agency has. */
  readonly innovations: readonly InnovationId[]
}

/**
 * Splits a part off an agency from a day on: a new agency beside it, with the innovations that are named from that year on. The
 * years before stay with the one that it was. Refused 'in-future', 'ended-before' and 'name-taken'.
 */
export async function splitAgency(
  services: Needs,
  author: Author,
  region: Region,
  key: string,
  part: NewPart,
): Promise<Result<{ key: string }, 'not-found' | 'in-future' | 'ended-before' | 'name-taken'>> {
  const now = services.clock()
  if (part.on > dayAt(now, region.timeZone)) return refused('in-future')
  return change(services.db, author, 'agency.split', async (transaction) => {
    const agencies = await listAgencies(transaction, region.id)
    const from = agencies.find((one) => one.key === key)
    if (!from) return refused('not-found')
    if (from.endedOn !== null) return refused('ended-before')
    const { name, abbreviation, kind, countsAsAgency, on } = part
    const twin = nameTwinOf(agencies, null, { name, aliases: [] })
    if (twin) return refused('name-taken', twin)
    const id = newIdentifier(now.getTime()) as AgencyId
    const made = freeSlug(abbreviation, new Set(agencies.map((one) => one.key)))
    const row = { name, abbreviation, kind, countsAsAgency, parentId: from.parentId, beganOn: on }
    await insertAgency(transaction, region.id, { ...row, aliases: [], networks: [], id, key: made })
    const own = new Set((await listInnovationsOf(transaction, region.id, from.id)).map((one) => one.id))
    const ids = part.innovations.filter((one) => own.has(one))
    await giveTo(transaction, region.id, ids, { agencyId: id, year: yearOf(on), now })
    return ok({ key: made })
  })
}
