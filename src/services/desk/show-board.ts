import { countWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import { listWork, type WorkItem } from '../../store/lifecycle/desk.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import {
  type BoardTallies,
  countLateComplaints,
  listUndecided,
  readBoardTallies,
  readVerdictMoves,
  type UndecidedInnovation,
} from '../../store/verdict/board.ts'
import { type DueDecision, listDueDecisions } from '../../store/verdict/decision.ts'
import { countPlanned } from '../../store/verdict/evidence-plan.ts'
import { listStill } from '../lifecycle/held-times.ts'
import { reachByYear, type YearReach } from '../region/count-agencies.ts'
import type { Services } from '../services.ts'

/** As many as a leader decides before a meeting. */
const undecidedMax = { burdening: 5, proven: 3 }
const DUE_MAX = 5
const APPROVALS_MAX = 10
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** A decision whose day has come, and how many working days ago. */
export type LateDecision = DueDecision & { readonly daysLate: number }

/** What lies still: innovations for longer with their coach or their team than the region allows, and complaints past their limit. */
type StuckCounts = { readonly coach: number; readonly team: number; readonly complaints: number }

export type Board = {
  readonly today: string
  /** How many agencies count, how many have an innovation of this year, and how many ever had one. */
  readonly agencies: {
    readonly year: number
    readonly all: number
    readonly thisYear: number
    readonly ever: number
  }
  readonly target: { readonly year: number; readonly agencies: number } | null
  readonly tallies: BoardTallies
  readonly total: number
  /** Innovations with a registered plan: no others can be proven. */
  readonly planned: number
  readonly moves: Readonly<Partial<Record<Verdict, number>>>
  readonly undecided: readonly UndecidedInnovation[]
  readonly due: readonly LateDecision[]
  /** Ideas and plans that wait for the leader's word, the longest first. */
  readonly approvals: readonly WorkItem[]
  readonly stuck: StuckCounts
}

/** Everything on the leader's board of a day, remembered until something changes in the region; complaints and holidays for a minute at most. */
export function showBoard(
  { db, clock, memory }: Pick<Services, 'db' | 'clock' | 'memory'>,
  region: RegionScope,
): Promise<Board> {
  const now = clock()
  const today = dayAt(now, region.timeZone)
  return memory.remember(region.id, `board ${region.id} ${today}`, () =>
    readBoard({ db, clock, memory }, region, now),
  )
}

/** Reads counters, the first rows of indexes, and of the innovations those that have been with somebody for long. */
async function readBoard(
  services: Pick<Services, 'db' | 'clock' | 'memory'>,
  region: RegionScope,
  now: Date,
): Promise<Board> {
  const { db } = services
  const today = dayAt(now, region.timeZone)
  const year = Number(today.slice(0, 4))
  const holidays = await listHolidays(db, region.id)
  const [years, tallies, moves, burdening, proven, due, still, late, planned, approvals] = await Promise.all([
    reachByYear(db, region.id, year),
    readBoardTallies(db, region.id),
    readVerdictMoves(db, region.id, dayAt(new Date(now.getTime() - WEEK_MS), region.timeZone)),
    listUndecided(db, region.id, 'burdening', undecidedMax.burdening),
    listUndecided(db, region.id, 'proven', undecidedMax.proven),
    listDueDecisions(db, region.id, today, DUE_MAX),
    listStill(services, region),
    countLateComplaints(db, region.id, today),
    countPlanned(db, region.id),
    listWork(
      db,
      region.id,
      { agencies: 'all', gateStates: ['reviewed'] },
      { order: 'held-longest', rowsMax: APPROVALS_MAX },
    ),
  ])
  const [reach] = years
  const isDue = new Set(due.map(({ slug }) => slug))
  return {
    today,
    agencies: {
      year,
      all: reach?.counted ?? 0,
      thisYear: reach?.having ?? 0,
      ever: countEver(years),
    },
    target: reach?.target ?? null,
    tallies,
    total: Object.values(tallies.verdict).reduce((sum, count) => sum + count, 0),
    planned,
    moves,
    undecided: [...burdening, ...proven].filter(({ slug }) => !isDue.has(slug)),
    approvals: approvals.items,
    due: due.map((one) => ({ ...one, daysLate: countWorkingDays(one.dueOn, today, holidays) })),
    stuck: {
      coach: still.filter(({ holder }) => holder === 'coach').length,
      team: still.filter(({ holder }) => holder === 'team').length,
      complaints: late,
    },
  }
}

/** How many of the agencies that count now have an innovation of some year. */
function countEver([present, ...earlier]: readonly YearReach[]): number {
  const all = present?.agencies ?? []
  return all.filter(({ id, innovations }) => {
    return innovations > 0 || earlier.some((year) => (year.innovations.get(id) ?? 0) > 0)
  }).length
}
