import type { Day } from '../calendar/working-days.ts'
import { type Stage, stages } from '../lifecycle/stage.ts'
import { heirIn } from '../region/agency-count.ts'
import { ok, type Refused, type Result, refused } from '../result.ts'
import type { AgencyId } from '../scope.ts'

/** From when to when a cohort works at a stage; both days belong to it. */
export type StageDays = { readonly opensOn: Day; readonly closesOn: Day }

/** The calendar of a cohort. A stage without days has none yet, and so no deadline. */
export type CohortCalendar = Partial<Readonly<Record<Stage, StageDays>>>

export type CohortAgency = {
  readonly agencyId: string
  /** Must take part, or chose to. */
  readonly isBound: boolean
}

/** What is checked of a cohort before it is kept. */
export type CohortPlan = {
  readonly id: string | null
  readonly name: string
  /** Agencies that it has room for; null for no limit. */
  readonly quota: number | null
  /** Innovations that it aims at. */
  readonly target: number | null
  readonly calendar: CohortCalendar
  readonly agencies: readonly CohortAgency[]
}

export type CohortRefusal =
  /** A stage with only one of its two days, or whose end comes before its beginning. */
  | Refused<'half-a-term' | 'ends-before-it-begins', { readonly stage: Stage }>
  /** A stage that begins before the one that it builds on. */
  | Refused<'stages-out-of-order', { readonly stage: Stage; readonly before: Stage }>
  | Refused<'over-quota', { readonly count: number; readonly quota: number }>
  | Refused<'name-taken', { readonly name: string }>
  /** An agency is in another cohort whose days are the same ones. */
  | Refused<'agency-in-two-cohorts', { readonly agencyId: string; readonly cohort: string } & StageDays>

const termsOf = (calendar: CohortCalendar) =>
  stages.flatMap((stage) => {
    const days = calendar[stage]
    return days ? [{ stage, ...days }] : []
  })

/** The first and the last day of a cohort, or null while it has no calendar. */
export function cohortTerm(calendar: CohortCalendar): StageDays | null {
  const terms = termsOf(calendar)
  if (terms.length === 0) return null
  const days = (key: keyof StageDays) => terms.map((term) => term[key]).sort()
  return { opensOn: days('opensOn')[0] as Day, closesOn: days('closesOn').at(-1) as Day }
}

function checkCalendar(calendar: CohortCalendar): Result<null, never, CohortRefusal> {
  let before: { stage: Stage; opensOn: Day } | null = null
  for (const { stage, opensOn, closesOn } of termsOf(calendar)) {
    if (!opensOn || !closesOn) return refused('half-a-term', { stage })
    if (closesOn < opensOn) return refused('ends-before-it-begins', { stage })
    // Stages may overlap, as desks and workshops do; none begins before the one that it builds on.
    if (before && opensOn < before.opensOn)
      return refused('stages-out-of-order', { stage, before: before.stage })
    before = { stage, opensOn }
  }
  return ok(null)
}

const overlap = (one: StageDays | null, other: StageDays | null) =>
  one !== null && other !== null && one.opensOn <= other.closesOn && other.opensOn <= one.closesOn

/**
 * Whether a cohort can stand beside the others of its region. Cohorts may run at the same time; an agency is in one at a time,
 * so that it has one calendar.
 */
export function checkCohort(
  plan: CohortPlan,
  others: readonly CohortPlan[],
): Result<null, never, CohortRefusal> {
  const calendar = checkCalendar(plan.calendar)
  if (!calendar.ok) return calendar
  const { quota, agencies } = plan
  if (quota !== null && agencies.length > quota) {
    return refused('over-quota', { count: agencies.length, quota })
  }
  const term = cohortTerm(plan.calendar)
  for (const other of others) {
    if (other.id === plan.id) continue
    if (other.name.trim().toLocaleLowerCase('id') === plan.name.trim().toLocaleLowerCase('id')) {
      return refused('name-taken', { name: other.name })
    }
    const days = cohortTerm(other.calendar)
    if (days === null || !overlap(term, days)) continue
    const twice = agencies.find((one) => other.agencies.some(({ agencyId }) => agencyId === one.agencyId))
    if (twice) {
      const { agencyId } = twice
      return refused('agency-in-two-cohorts', { agencyId, cohort: other.name, ...days })
    }
  }
  return ok(null)
}

type Lived = {
  readonly id: AgencyId
  readonly endedOn: Day | null
  readonly successorId: AgencyId | null
}

/**
 * The agencies of a cohort that is copied, as they stand now: of one that ended its successor takes part instead,
 * must where one of both must, and one that ended without a successor is left out.
 */
export function laterAgencies(members: readonly CohortAgency[], agencies: readonly Lived[]): CohortAgency[] {
  const parts = new Map<string, boolean>()
  for (const { agencyId, isBound } of members) {
    const heir = agencies.find(
      ({ id }) => id === heirIn(agencies, agencyId as AgencyId, Number.POSITIVE_INFINITY),
    )
    if (!heir || heir.endedOn !== null) continue
    parts.set(heir.id, isBound || (parts.get(heir.id) ?? false))
  }
  return [...parts].map(([agencyId, isBound]) => ({ agencyId, isBound }))
}

/** How a stage of a cohort stands on a day. */
export type StageTerm = 'unplanned' | 'to-come' | 'open' | 'over'

export function stageTermOn(calendar: CohortCalendar, stage: Stage, today: Day): StageTerm {
  const days = calendar[stage]
  if (!days) return 'unplanned'
  if (today < days.opensOn) return 'to-come'
  return today > days.closesOn ? 'over' : 'open'
}

/** The same weekday-blind calendar some years later; 29 February becomes the 28th. */
export function laterCalendar(calendar: CohortCalendar, years: number): CohortCalendar {
  const later = (day: Day): Day => {
    const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
    const isThere = new Date(`${moved}T00:00:00Z`).toISOString().startsWith(moved)
    return isThere ? moved : `${moved.slice(0, 8)}28`
  }
  return Object.fromEntries(
    termsOf(calendar).map(({ stage, opensOn, closesOn }) => {
      return [stage, { opensOn: later(opensOn), closesOn: later(closesOn) }]
    }),
  )
}
