import { countWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import { stuckSince } from '../../domain/lifecycle/stuck-since.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import { listAgenciesWithout } from '../../store/lifecycle/desk.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { latestTarget } from '../../store/region/region-tally.ts'
import {
  type BoardTallies,
  countStuck,
  listUndecided,
  readBoardTallies,
  readVerdictMoves,
  type StuckCounts,
  type UndecidedInnovation,
} from '../../store/verdict/board.ts'
import { type DueDecision, listDueDecisions } from '../../store/verdict/decision.ts'
import { countPlanned } from '../../store/verdict/evidence-plan.ts'
import { withUnits } from '../region/region-overview.ts'
import type { Services } from '../services.ts'

/** As many as a leader decides before a meeting. */
const undecidedMax = { burdening: 5, proven: 3 }
const DUE_MAX = 5
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** A decision whose day has come, and how many working days ago. */
export type LateDecision = DueDecision & { readonly daysLate: number }

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
  readonly stuck: StuckCounts
}

/** Everything on the leader's board. Reads counters and the first rows of indexes, never all innovations. */
export async function showBoard(
  services: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<Board> {
  const { db } = services
  const now = services.clock()
  const today = dayAt(now, region.timeZone)
  const year = Number(today.slice(0, 4))
  const holidays = await listHolidays(db, region.id)
  const heldBefore = stuckSince(today, holidays, now)
  const [rows, without, tallies, target, moves, burdening, proven, due, stuck, planned] = await Promise.all([
    listAgencies(db, region.id),
    listAgenciesWithout(db, region.id, year),
    readBoardTallies(db, region.id),
    latestTarget(db, region.id),
    readVerdictMoves(db, region.id, dayAt(new Date(now.getTime() - WEEK_MS), region.timeZone)),
    listUndecided(db, region.id, 'burdening', undecidedMax.burdening),
    listUndecided(db, region.id, 'proven', undecidedMax.proven),
    listDueDecisions(db, region.id, today, DUE_MAX),
    countStuck(db, region.id, { heldBefore, today }),
    countPlanned(db, region.id),
  ])
  const counting = rows.filter((row) => row.countsAsAgency)
  const isDue = new Set(due.map(({ slug }) => slug))
  return {
    today,
    agencies: {
      year,
      all: counting.length,
      thisYear: counting.length - without.length,
      ever: counting.filter(({ id }) => hasAny(rows, id, tallies)).length,
    },
    target,
    tallies,
    total: Object.values(tallies.verdict).reduce((sum, count) => sum + count, 0),
    planned,
    moves,
    undecided: [...burdening, ...proven].filter(({ slug }) => !isDue.has(slug)),
    due: due.map((one) => ({ ...one, daysLate: countWorkingDays(one.dueOn, today, holidays) })),
    stuck,
  }
}

/** Whether an agency or a unit below it ever had an innovation. */
function hasAny(rows: readonly AgencyRow[], id: AgencyRow['id'], { agency }: BoardTallies): boolean {
  return withUnits(rows, id).some((unit) => (agency[unit] ?? 0) > 0)
}
