import {
  type BoundsFault,
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import { type CohortRefusal, checkCohort } from '../../domain/programme/cohort.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  type CohortProfile,
  type CohortRecord,
  findCohort,
  holdCohorts,
  insertCohort,
  insertCohortNote,
  listCohorts,
  putAgencies,
  putCalendar,
  takeIn,
  updateCohort,
} from '../../store/programme/cohort.ts'
import { listAgencies } from '../../store/region/agency.ts'
import type { Services } from '../services.ts'

export type CohortInput = CohortProfile &
  Pick<CohortRecord, 'calendar' | 'agencies'> & {
    readonly isExample?: boolean
    /** What the editor saw; 0 for a new cohort. */
    readonly revision: number
  }

export type CohortEditRefusal =
  | CohortRefusal
  | OutOfBounds
  | Refused<'unknown-cohort' | 'unknown-agency' | 'changed-since-read'>

/** The years in which a laboratory may have run a cohort, and will. */
export const COHORT_YEARS = { min: 2010, max: 2099 } as const
/** More than a region has agencies, and more than they do in a year. */
export const COHORT_COUNT = { min: 1, max: 10_000 } as const

function checkFigures({ name, year, quota, target, calendar }: CohortInput) {
  const days = Object.entries(calendar).flatMap(([stage, term]): [string, BoundsFault | null][] => [
    // Half a term has its own refusal.
    [`opens.${stage}`, term.opensOn ? dayFault(term.opensOn) : null],
    [`closes.${stage}`, term.closesOn ? dayFault(term.closesOn) : null],
  ])
  return checkBounds({
    name: wordsFault(name),
    year: numberFault(year, COHORT_YEARS),
    quota: numberFault(quota, COHORT_COUNT),
    target: numberFault(target, COHORT_COUNT),
    ...Object.fromEntries(days),
  })
}

/**
 * Adds a cohort (`id` null) or changes one, as a whole. Of two who change it at once the second is told `changed-since-read`;
 * a figure or a day that cannot be is refused `out-of-bounds`; what `checkCohort` refuses is refused against the region's cohorts as they stand then.
 */
export async function saveCohort(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  id: string | null,
  input: CohortInput,
): Promise<Result<{ id: string }, never, CohortEditRefusal>> {
  const figures = checkFigures(input)
  if (!figures.ok) return figures
  const now = services.clock()
  const { calendar, agencies, revision, isExample = false, ...profile } = input
  return change(services.db, author, id === null ? 'cohort.add' : 'cohort.edit', async (transaction) => {
    await holdCohorts(transaction, regionId)
    const others = await listCohorts(transaction, regionId)
    const own = others.find((one) => one.id === id) ?? null
    if (id !== null && !own) return refused('unknown-cohort')
    if (own && own.revision !== revision) return refused('changed-since-read')
    const known = new Set((await listAgencies(transaction, regionId)).map((agency) => agency.id))
    if (agencies.some(({ agencyId }) => !known.has(agencyId))) return refused('unknown-agency')
    const plan = { id, name: profile.name, quota: profile.quota, target: profile.target, calendar, agencies }
    const checked = checkCohort(plan, others)
    if (!checked.ok) return checked
    const made =
      own?.id ?? (await insertCohort(transaction, regionId, { ...profile, isExample, createdAt: now }))
    if (own) await updateCohort(transaction, regionId, own.id, { ...profile, revision: own.revision + 1 })
    await putCalendar(transaction, regionId, made, calendar)
    await putAgencies(transaction, regionId, made, agencies)
    return ok({ id: made })
  })
}

/** Takes the innovations of the cohort's year and agencies that are in no cohort into it; gives how many. */
export async function takeIntoCohort(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  id: string,
): Promise<Result<number, 'unknown-cohort'>> {
  return change(services.db, author, 'cohort.take-in', async (transaction) => {
    if (!(await findCohort(transaction, regionId, id))) return refused('unknown-cohort')
    return ok(await takeIn(transaction, regionId, id))
  })
}

/** Writes down what was said in a meeting about an agency of the cohort, or about all of it. */
export async function noteOnCohort(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
  regionId: RegionId,
  id: string,
  note: { readonly agencyId: AgencyId | null; readonly text: string },
): Promise<Result<null, 'unknown-cohort' | 'unknown-agency', OutOfBounds>> {
  const words = checkBounds({ text: wordsFault(note.text) })
  if (!words.ok) return words
  const createdAt = services.clock()
  return change(services.db, author, 'cohort.note', async (transaction) => {
    const found = await findCohort(transaction, regionId, id)
    if (!found) return refused('unknown-cohort')
    const isKnown =
      note.agencyId === null || found.agencies.some(({ agencyId }) => agencyId === note.agencyId)
    if (!isKnown) return refused('unknown-agency')
    await insertCohortNote(transaction, regionId, id, { ...note, authorId: author.personId, createdAt })
    return ok(null)
  })
}
