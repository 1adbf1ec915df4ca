import { dayAt } from '../../domain/calendar/working-days.ts'
import { earlierNamesOf } from '../../domain/lifecycle/lineage.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { listWork, type WorkItem } from '../../store/lifecycle/desk.ts'
import { findInnovationRecord, type InnovationRecord } from '../../store/lifecycle/innovation.ts'
import {
  endMerge,
  findMergedSlug,
  holdMergeSide,
  insertMerge,
  isTouched,
  listMerges,
  moveCodes,
  type StandingMerge,
  setBack,
  setEarlierNames,
  setGone,
} from '../../store/lifecycle/innovation-merge.ts'
import {
  addYear,
  giveTo,
  type InnovationYear,
  listYearsOf,
  removeYears,
} from '../../store/lifecycle/innovation-year.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'db' | 'clock'>
type Region = Pick<RegionScope, 'id' | 'timeZone'>
type Scope = { readonly region: Region; readonly innovationId: InnovationId }

/** As many as are looked through for the other record of a merge. */
const CANDIDATES_MAX = 20

/** The years of an innovation and what it was called, with what may be done about it. */
export type Lineage = {
  readonly record: InnovationRecord
  readonly years: readonly InnovationYear[]
  readonly merges: readonly StandingMerge[]
  /** Nobody has done anything with it yet, so that it may be thrown away. */
  readonly isUntouched: boolean
  readonly agencies: readonly AgencyRow[]
  /** Records whose names hold the words that were asked for; empty without words. */
  readonly candidates: readonly WorkItem[]
}

/** Reads the lineage of an innovation, or null when it has gone. */
export async function showLineage(
  { db }: Pick<Services, 'db'>,
  { region, innovationId }: Scope,
  words: string,
): Promise<Lineage | null> {
  const record = await findInnovationRecord(db, region.id, innovationId)
  if (!record) return null
  const page = { order: 'name' as const, rowsMax: CANDIDATES_MAX }
  const [years, merges, touched, agencies, found] = await Promise.all([
    listYearsOf(db, region.id, innovationId),
    listMerges(db, region.id, innovationId),
    isTouched(db, region.id, innovationId),
    listAgencies(db, region.id),
    words ? listWork(db, region.id, { agencies: 'all', words }, page) : null,
  ])
  const candidates = (found?.items ?? []).filter(({ id }) => id !== innovationId)
  return { record, years, merges, isUntouched: !touched, agencies, candidates }
}

/**
 * Gives an innovation to another agency from the year of a day on; earlier years stay with whose they were then. Refused
 * 'unknown-agency' for one that is not there or has ended, 'same-agency', and 'in-future'.
 */
export async function changeAgency(
  services: Needs,
  author: Author,
  { region, innovationId }: Scope,
  { agencyKey, on }: { agencyKey: string; on: string },
): Promise<Result<null, 'not-found' | 'unknown-agency' | 'same-agency' | 'in-future'>> {
  const now = services.clock()
  if (on > dayAt(now, region.timeZone)) return refused('in-future')
  return change(services.db, author, 'innovation.change-agency', async (transaction) => {
    const side = await holdMergeSide(transaction, region.id, innovationId)
    const record = await findInnovationRecord(transaction, region.id, innovationId)
    if (!side || !record || side.goneAt) return refused('not-found')
    const agency = (await listAgencies(transaction, region.id)).find(({ key }) => key === agencyKey)
    if (!agency || agency.endedOn !== null) return refused('unknown-agency')
    if (agency.id === record.agencyId) return refused('same-agency')
    const to = { agencyId: agency.id, year: Number(on.slice(0, 4)), now }
    await giveTo(transaction, region.id, [innovationId], to)
    return ok(null)
  })
}

/** The record that stays gets what the other one has: its years, its names, and the codes that still ask. */
async function gather(
  transaction: Database,
  region: Region,
  kept: InnovationId,
  gone: NonNullable<Awaited<ReturnType<typeof holdMergeSide>>>,
) {
  const years: number[] = []
  for (const year of gone.years) if (await addYear(transaction, region.id, kept, year)) years.push(year)
  const record = await findInnovationRecord(transaction, region.id, kept)
  const had = record?.earlierNames ?? []
  const names = earlierNamesOf([...had, ...gone.earlierNames, gone.name], record?.name ?? '')
  await setEarlierNames(transaction, region.id, kept, names)
  const codes = await moveCodes(transaction, region.id, gone.id, kept)
  return { years, names: names.filter((name) => !had.includes(name)), codes }
}

/**
 * Merges two records that are one: the one that stays (`scope`) gets the years and the names of the other, and the codes that
 * hang out ask for it from now on; the other one leaves all lists, and what was measured, said and decided of it stays with
 * it, to be read again when the merge is taken back. Refused 'same', 'not-found', and 'other-is-public' when only the other one is
 * shown in public: then that one stays.
 */
export async function mergeInnovations(
  services: Needs,
  author: Author,
  { region, innovationId }: Scope,
  other: InnovationId,
): Promise<Result<null, 'not-found' | 'same' | 'other-is-public'>> {
  if (other === innovationId) return refused('same')
  const now = services.clock()
  return change(services.db, author, 'innovation.merge', async (transaction) => {
    const kept = await holdMergeSide(transaction, region.id, innovationId)
    const gone = await holdMergeSide(transaction, region.id, other)
    if (!kept || !gone || kept.goneAt || gone.goneAt) return refused('not-found')
    if (gone.publishedAt && !kept.publishedAt) return refused('other-is-public')
    const gained = await gather(transaction, region, innovationId, gone)
    const before = {
      ...gained,
      publishedAt: gone.publishedAt?.toISOString() ?? null,
      stoppedOn: gone.stoppedOn,
    }
    const today = dayAt(now, region.timeZone)
    await setGone(transaction, region.id, other, { intoId: innovationId, today, now })
    const by = { mergedBy: author.personId, mergedAt: now }
    await insertMerge(transaction, region.id, { innovationId: other, intoId: innovationId, before, ...by })
    return ok(null)
  })
}

/** Takes a merge back: both are there as they were, each with its years, names and codes. Refused 'no-such-merge'. */
export async function undoMerge(
  services: Needs,
  author: Author,
  { region, innovationId }: Scope,
  mergeId: string,
): Promise<Result<null, 'no-such-merge'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.unmerge', async (transaction) => {
    const kept = await holdMergeSide(transaction, region.id, innovationId)
    const merge = (await listMerges(transaction, region.id, innovationId)).find(({ id }) => id === mergeId)
    if (!kept || !merge) return refused('no-such-merge')
    const { before, innovationId: gone } = merge
    await removeYears(transaction, region.id, innovationId, before.years)
    const names = kept.earlierNames.filter((name) => !before.names.includes(name))
    await setEarlierNames(transaction, region.id, innovationId, names)
    await moveCodes(transaction, region.id, innovationId, gone, before.codes)
    await setBack(transaction, region.id, gone, before, now)
    await endMerge(transaction, region.id, mergeId, { undoneBy: author.personId, undoneAt: now })
    return ok(null)
  })
}

/** Throws away an innovation that nobody has done anything with: it leaves all lists. Refused 'touched'. */
export async function throwAway(
  services: Needs,
  author: Author,
  { region, innovationId }: Scope,
): Promise<Result<null, 'not-found' | 'touched'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.throw-away', async (transaction) => {
    const side = await holdMergeSide(transaction, region.id, innovationId)
    if (!side || side.goneAt) return refused('not-found')
    if (await isTouched(transaction, region.id, innovationId)) return refused('touched')
    const today = dayAt(now, region.timeZone)
    await setGone(transaction, region.id, innovationId, { intoId: null, today, now })
    return ok(null)
  })
}

/** The address of the innovation that another one was merged into, or null. */
export function mergedInto(
  { db }: Pick<Services, 'db'>,
  region: Pick<RegionScope, 'id'>,
  slug: string,
): Promise<string | null> {
  return findMergedSlug(db, region.id, slug)
}
