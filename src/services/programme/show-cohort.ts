import { dayAt } from '../../domain/calendar/working-days.ts'
import { holderNow, stages } from '../../domain/lifecycle/stage.ts'
import { type StageTerm, stageTermOn } from '../../domain/programme/cohort.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { type CohortEvent, listCohortEvents } from '../../store/learning/cohort-event.ts'
import { listWork } from '../../store/lifecycle/desk.ts'
import {
  type CohortNote,
  type CohortRecord,
  countOutside,
  findCohort,
  listCohortNotes,
  listCohorts,
} from '../../store/programme/cohort.ts'
import type { AgencyRow } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { heldTimesIn } from '../lifecycle/held-times.ts'
import {
  type AgencyProgressFilter,
  type AgencyProgressRow,
  narrowProgress,
} from '../lifecycle/show-agency-progress.ts'
import type { DeskItem } from '../lifecycle/show-desk.ts'
import { agenciesOf } from '../region/region-rows.ts'
import type { Services } from '../services.ts'

/** More than any cohort has had; a larger one is read in the list of innovations. */
const ITEMS_MAX = 2_000
const NOTES_SHOWN_MAX = 50

export type CohortStageTerm = { readonly stage: (typeof stages)[number]; readonly term: StageTerm }

export type CohortBoard = {
  /** Courses that are its events, with who came. */
  readonly events: readonly CohortEvent[]
  readonly cohort: CohortRecord
  readonly filter: AgencyProgressFilter
  /** Agencies that each filter leaves. */
  readonly counts: Readonly<Record<AgencyProgressFilter, number>>
  readonly rows: readonly AgencyProgressRow[]
  /** Its agencies by name, whatever the filter leaves. */
  readonly members: readonly AgencyRow[]
  readonly innovations: number
  /** How its stages stand today. */
  readonly terms: readonly CohortStageTerm[]
  /** Innovations of its year and agencies that are in no cohort. */
  readonly outside: number
  readonly notes: readonly (CohortNote & { readonly agency: AgencyRow | null })[]
}

/** Working days by which an innovation is behind its cohort: those since its stage closed, or what its holder is late. */
function behind(item: DeskItem, isOver: boolean): DeskItem {
  if (!isOver || holderNow(item) === 'nobody' || item.held.daysLate > 0) return item
  return { ...item, held: { ...item.held, daysLate: Math.max(item.held.days, 1) } }
}

/** The agencies of a cohort by the stage of their innovations, with who holds them and what was said of them; null without it. */
export async function showCohortBoard(
  services: Services,
  region: RegionScope,
  id: string,
  filter: AgencyProgressFilter,
): Promise<CohortBoard | null> {
  const { db } = services
  const cohort = await findCohort(db, region.id, id)
  if (!cohort) return null
  const page = { order: 'name' as const, rowsMax: ITEMS_MAX }
  const [agencies, work, heldOf, outside, notes, events] = await Promise.all([
    agenciesOf(services, region.id),
    listWork(db, region.id, { agencies: 'all', cohortId: id }, page),
    heldTimesIn(services, region),
    countOutside(db, region.id, id),
    listCohortNotes(db, region.id, id, NOTES_SHOWN_MAX),
    listCohortEvents(db, region.id, id, region.timeZone),
  ])
  const today = dayAt(services.clock(), region.timeZone)
  const terms = stages.map((stage) => ({ stage, term: stageTermOn(cohort.calendar, stage, today) }))
  const members = new Set(cohort.agencies.map(({ agencyId }) => agencyId))
  const byAgency = new Map<AgencyId, DeskItem[]>()
  for (const item of work.items) {
    const owner = pathUp(agencies, item.agencyId).find((one) => members.has(one))
    // An agency that left the cohort takes its innovations along in the table, so that none is out of sight.
    const place = owner ?? item.agencyId
    const isOver = terms.some(({ stage, term }) => stage === item.stage && term === 'over')
    const held = behind({ ...item, held: heldOf(item) }, isOver)
    byAgency.set(place, [...(byAgency.get(place) ?? []), held])
  }
  const rows = agencies
    // One that was merged into another has nothing to do any more; what it had stands with its successor.
    .filter((agency) => (members.has(agency.id) && goesOn(agency)) || byAgency.has(agency.id))
    .map((agency) => ({ agency, items: byAgency.get(agency.id) ?? [] }))
  return {
    cohort,
    ...narrowProgress(rows, filter),
    members: agencies.filter((agency) => members.has(agency.id) && goesOn(agency)),
    innovations: work.total,
    terms,
    outside,
    events,
    notes: notes.map((note) => {
      return { ...note, agency: agencies.find((agency) => agency.id === note.agencyId) ?? null }
    }),
  }
}

/** The cohorts of a region with their agencies by name, the newest first. */
export async function showCohorts(services: Pick<Services, 'db' | 'memory'>, region: RegionScope) {
  const [cohorts, agencies] = await Promise.all([
    listCohorts(services.db, region.id),
    agenciesOf(services, region.id),
  ])
  return { cohorts, agencies }
}
