import { addWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { latestTarget } from '../../store/region/region-tally.ts'
import {
  type BoardInnovation,
  type BoardTallies,
  countStuck,
  listBoardInnovations,
  listUndecided,
  readBoardTallies,
  readVerdictMoves,
  type StuckCounts,
} from '../../store/verdict/board.ts'
import { type DueDecision, listDueDecisions } from '../../store/verdict/decision.ts'
import { countPlanned } from '../../store/verdict/evidence-plan.ts'
import { withUnits } from '../region/region-overview.ts'
import type { Services } from '../services.ts'

/** One page of a phone's list; more are a tap away. */
export const BOARD_ROWS = 20
/** As many as a leader decides before a meeting. */
const undecidedMax = { burdening: 5, proven: 3 }
const DUE_MAX = 10
/** From so many working days on an item counts as stuck. */
export const STUCK_AFTER_WORKING_DAYS = 10
const WEEK_MS = 7 * 24 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export type BoardAgency = Pick<AgencyRow, 'key' | 'name' | 'abbreviation'> & { readonly innovations: number }

export type Board = {
  readonly today: string
  readonly agencies: readonly BoardAgency[]
  /** Agencies with at least one innovation, their own or of a unit below them. */
  readonly agenciesWith: number
  readonly target: { readonly year: number; readonly agencies: number } | null
  readonly tallies: BoardTallies
  readonly total: number
  /** Innovations with a registered plan: no others can be proven. */
  readonly planned: number
  readonly moves: Readonly<Partial<Record<Verdict, number>>>
  readonly undecided: readonly BoardInnovation[]
  readonly due: readonly DueDecision[]
  readonly stuck: StuckCounts
  readonly list: readonly BoardInnovation[]
  readonly listTotal: number
}

/** Everything on the leader's board. Reads counters and the first rows of indexes, never all innovations. */
export async function showBoard(
  services: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  wish: { verdict: Verdict | null; page: number },
): Promise<Board> {
  const { db } = services
  const now = services.clock()
  const today = dayAt(now, region.timeZone)
  const list = { verdict: wish.verdict, offset: (wish.page - 1) * BOARD_ROWS, limit: BOARD_ROWS }
  const heldBefore = momentOf(stuckSince(today, await listHolidays(db, region.id)), now)
  const [rows, tallies, target, moves, burdening, proven, due, stuck, innovations, planned] =
    await Promise.all([
      listAgencies(db, region.id),
      readBoardTallies(db, region.id),
      latestTarget(db, region.id),
      readVerdictMoves(db, region.id, dayAt(new Date(now.getTime() - WEEK_MS), region.timeZone)),
      listUndecided(db, region.id, 'burdening', undecidedMax.burdening),
      listUndecided(db, region.id, 'proven', undecidedMax.proven),
      listDueDecisions(db, region.id, today, DUE_MAX),
      countStuck(db, region.id, { heldBefore, today }),
      listBoardInnovations(db, region.id, list),
      countPlanned(db, region.id),
    ])
  const agencies = agenciesOf(rows, tallies)
  const total = Object.values(tallies.verdict).reduce((sum, count) => sum + count, 0)
  return {
    today,
    agencies,
    agenciesWith: agencies.filter((agency) => agency.innovations > 0).length,
    target,
    tallies,
    total,
    planned,
    moves,
    undecided: [...burdening, ...proven],
    due,
    stuck,
    list: innovations,
    listTotal: wish.verdict ? (tallies.verdict[wish.verdict] ?? 0) : total,
  }
}

function agenciesOf(rows: readonly AgencyRow[], tallies: BoardTallies): BoardAgency[] {
  return rows
    .filter((row) => row.countsAsAgency)
    .map(({ id, key, name, abbreviation }) => ({
      key,
      name,
      abbreviation,
      innovations: withUnits(rows, id).reduce((sum, unit) => sum + (tallies.agency[unit] ?? 0), 0),
    }))
}

/** The latest day of which `stuckAfter_workingDays` working days have passed until today. */
function stuckSince(today: string, holidays: ReadonlySet<string>): string {
  let day = today
  const back = (from: string) => new Date(Date.parse(`${from}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
  while (addWorkingDays(day, STUCK_AFTER_WORKING_DAYS, holidays) > today) day = back(day)
  return day
}

/** The moment as many whole days before now as the day is before today: what was held since is older than that. */
function momentOf(day: string, now: Date): Date {
  const days = Math.round((now.getTime() - Date.parse(`${day}T00:00:00Z`)) / DAY_MS)
  return new Date(now.getTime() - days * DAY_MS)
}
