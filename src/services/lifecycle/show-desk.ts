import { standsFor } from '../../domain/access/deputy.ts'
import { agenciesWithin, may } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { HeldTime } from '../../domain/lifecycle/deadline.ts'
import type { Holder, Stage } from '../../domain/lifecycle/stage.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { InnovationId } from '../../domain/scope.ts'
import type { Lack } from '../../domain/verdict/lacks.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import {
  listWork,
  listYears,
  type WorkFilter,
  type WorkItem,
  type WorkOrder,
} from '../../store/lifecycle/desk.ts'
import type { AgencyRow } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type JudgingFailure, listJudgingFailures } from '../../store/verdict/judging-failure.ts'
import { yearReach } from '../region/count-agencies.ts'
import { agenciesOf } from '../region/region-rows.ts'
import type { Services } from '../services.ts'
import { heldTimesIn, listStill } from './held-times.ts'

/** A desk shows the beginning of each list; the rest is one link away. */
const ITEMS_SHOWN_MAX = 10

export type DeskItem = WorkItem & { readonly held: HeldTime }
export type DeskList = { readonly items: readonly DeskItem[]; readonly total: number }

export type Desk = {
  readonly year: number
  /** With the team of the person: returned ones first. */
  readonly toDo: DeskList | null
  /** All innovations of the person's own agencies, by name. */
  readonly ours: DeskList | null
  /** Gate reviews of the coach's own innovations and of those that have no coach, the one that waits longest first. */
  readonly queue: DeskList | null
  /** Ideas and plans that wait for the leader's word. */
  readonly approvals: DeskList | null
  /** What lies still in the region with its team, the longest first; of what lies with a coach the coach is asked. */
  readonly still: DeskList | null
  /** What an evaluator weighs: each innovation of which something was concluded. */
  readonly concluded: DeskList | null
  /** Agencies that have no innovation this year, of those that count. */
  readonly without: { readonly agencies: readonly AgencyRow[]; readonly counted: number } | null
  /** The coordinator's own agency has none this year. */
  readonly ownIsWithout: boolean
  /** What no verdict could be made of, for those who may look into it. */
  readonly unjudged: readonly JudgingFailure[]
}

function rolesIn(actor: Actor, region: RegionScope): Set<string> {
  return new Set(actor.memberships.filter(({ regionId }) => regionId === region.id).map(({ role }) => role))
}

async function stillIds(services: Services, region: RegionScope, with_?: Holder): Promise<InnovationId[]> {
  const still = await listStill(services, region)
  return still.filter(({ holder }) => with_ === undefined || holder === with_).map(({ id }) => id)
}

/** What is asked of a person now, by the roles they hold in the region. */
export async function showDesk(services: Services, actor: Actor, region: RegionScope): Promise<Desk> {
  const roles = rolesIn(actor, region)
  const isTeam = roles.has('innovator') || roles.has('coordinator')
  const isManager = roles.has('lab-manager')
  const year = Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
  const heldOf = await heldTimesIn(services, region)
  const own = agenciesWithin(actor, 'worksheet.edit', region.id)
  const list = async (filter: WorkFilter, order: WorkOrder = 'held-longest'): Promise<DeskList> => {
    const page = { order, rowsMax: ITEMS_SHOWN_MAX }
    const { items, total } = await listWork(services.db, region.id, filter, page)
    return { items: items.map((item) => ({ ...item, held: heldOf(item) })), total }
  }
  const mayLookInto = may(actor, 'audit.see', { regionId: region.id, agencyIds: [] })
  const [returned, drafts, ours, queue, approvals, still, concluded, reach, unjudged] = await Promise.all([
    isTeam ? list({ agencies: own, gateStates: ['returned'] }) : null,
    isTeam ? list({ agencies: own, gateStates: ['draft'] }) : null,
    isTeam ? list({ agencies: own }, 'name') : null,
    roles.has('coach')
      ? list({ agencies: 'all', gateStates: ['submitted'], forCoach: standsFor(actor, region.id, 'coach') })
      : null,
    roles.has('leader') ? list({ agencies: 'all', gateStates: ['reviewed'] }) : null,
    isManager ? list({ agencies: 'all', ids: await stillIds(services, region, 'team') }) : null,
    roles.has('evaluator') ? list({ agencies: 'all', verdicts: ['proven', 'promising', 'burdening'] }) : null,
    isManager || isTeam ? yearReach(services.db, region.id, year) : null,
    mayLookInto ? listJudgingFailures(services.db, region.id, ITEMS_SHOWN_MAX) : [],
  ])
  const toDo = returned &&
    drafts && {
      items: [...returned.items, ...drafts.items].slice(0, ITEMS_SHOWN_MAX),
      total: returned.total + drafts.total,
    }
  const without = reach?.agencies.filter(({ innovations }) => innovations === 0)
  return {
    year,
    toDo,
    ours,
    queue,
    approvals,
    still,
    concluded,
    without: isManager && reach && without ? { agencies: without, counted: reach.counted } : null,
    unjudged,
    ownIsWithout: isTeam && own !== 'all' && own.some((id) => without?.some((agency) => agency.id === id)),
  }
}

/** How many innovations a page of the list shows. */
export const LIST_ROWS_MAX = 50

export type ListFilter = {
  readonly words: string
  /** Key of an agency; one that the region does not have narrows nothing. */
  readonly agencyKey: string
  readonly stage: Stage | null
  readonly year: number | null
  readonly holder: Holder | null
  readonly verdict: VerdictName | null
  readonly lack: Lack | null
  /** Only what lies still: with its holder for longer than it should. */
  readonly isStill: boolean
  readonly order: 'pressing' | 'name'
  /** Only those that the public sees, or does not. */
  readonly published: 'yes' | 'no' | null
}

export type InnovationList = DeskList & {
  readonly agencies: readonly AgencyRow[]
  readonly years: readonly number[]
}

const gateStatesOf: Readonly<Record<Holder, WorkFilter['gateStates'] & object>> = {
  team: ['draft', 'returned'],
  coach: ['submitted'],
  leader: ['reviewed'],
  nobody: ['passed'],
}

async function narrowedTo(
  services: Services,
  actor: Actor,
  region: RegionScope,
  filter: ListFilter,
  regionAgencies: readonly AgencyRow[],
): Promise<WorkFilter> {
  const agency = regionAgencies.find(({ key }) => key === filter.agencyKey)
  return {
    agencies: agenciesWithin(actor, 'innovation.see', region.id),
    ...(filter.words ? { words: filter.words } : {}),
    ...(agency ? { agencyId: agency.id } : {}),
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.year ? { year: filter.year } : {}),
    ...(filter.holder ? { gateStates: gateStatesOf[filter.holder] } : {}),
    ...(filter.verdict ? { verdicts: [filter.verdict], goingOnOnly: true } : {}),
    ...(filter.lack ? { lack: filter.lack } : {}),
    ...(filter.published ? { isPublished: filter.published === 'yes' } : {}),
    ...(filter.isStill ? { ids: await stillIds(services, region) } : {}),
  }
}

/** The innovations of all pages of the list, at most `rowsMax`. */
export async function listFilteredIds(
  services: Services,
  actor: Actor,
  region: RegionScope,
  filter: ListFilter,
  rowsMax: number,
): Promise<InnovationId[]> {
  const agencies = await agenciesOf(services, region.id)
  const narrowed = await narrowedTo(services, actor, region, filter, agencies)
  const page = { order: 'name' as const, rowsMax: rowsMax }
  const { items } = await listWork(services.db, region.id, narrowed, page)
  return items.map(({ id }) => id)
}

/** A page of the list of innovations that this person may see, with what it can be narrowed to. */
export async function listDeskInnovations(
  services: Services,
  actor: Actor,
  region: RegionScope,
  filter: ListFilter,
  page: number,
): Promise<InnovationList> {
  const [regionAgencies, years, heldOf] = await Promise.all([
    agenciesOf(services, region.id),
    listYears(services.db, region.id),
    heldTimesIn(services, region),
  ])
  const narrowed = await narrowedTo(services, actor, region, filter, regionAgencies)
  const at = { order: filter.order, rowsMax: LIST_ROWS_MAX, skip: (page - 1) * LIST_ROWS_MAX }
  const { items, total } = await listWork(services.db, region.id, narrowed, at)
  return {
    items: items.map((item) => ({ ...item, held: heldOf(item) })),
    total,
    agencies: regionAgencies,
    years,
  }
}

/** The agencies for which this person may start an innovation, by name. */
export async function agenciesToStartIn(services: Services, actor: Actor, region: RegionScope) {
  const agencies = await agenciesOf(services, region.id)
  const isOpen = ({ id, endedOn }: AgencyRow) =>
    endedOn === null &&
    may(actor, 'innovation.create', { regionId: region.id, agencyIds: pathUp(agencies, id) })
  return agencies.filter(isOpen)
}
