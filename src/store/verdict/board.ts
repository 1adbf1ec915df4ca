import { sql } from 'drizzle-orm'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Recommendation, Verdict } from '../../domain/verdict/judgement.ts'
import type { Lack } from '../../domain/verdict/lacks.ts'
import { verdictRanks } from '../../domain/verdict/names.ts'
import type { Database } from '../base/connect.ts'
import type { Headline } from '../schema/innovation.ts'

/** An innovation as the board lists it. */
export type BoardInnovation = {
  readonly slug: string
  readonly name: string
  readonly agency: string
  readonly verdict: Verdict
  readonly headline: Headline | null
  readonly isExample: boolean
}

/** One that waits for a decision, with what its latest verdict advises. */
export type UndecidedInnovation = BoardInnovation & { readonly recommendation: Recommendation | null }

export type BoardTallies = {
  readonly verdict: Readonly<Partial<Record<Verdict, number>>>
  readonly stage: Readonly<Partial<Record<Stage, number>>>
  /** How many unproven ones have each reason to be that. */
  readonly lack: Readonly<Partial<Record<Lack, number>>>
}

/** The counts of the board, from the counters that triggers keep: the same cost with ten innovations and ten thousand. */
export async function readBoardTallies(db: Database, regionId: RegionId): Promise<BoardTallies> {
  const { rows } = await db.execute(sql`
    SELECT kind, key, count::int AS count FROM region_tally
    WHERE region_id = ${regionId} AND kind IN ('verdict', 'stage', 'lack') AND count > 0`)
  const of = (kind: string) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.key, row.count]))
  return { verdict: of('verdict'), stage: of('stage'), lack: of('lack') }
}

/** How many innovations each verdict won and lost since a day of the region's calendar, that day included. */
export async function readVerdictMoves(
  db: Database,
  regionId: RegionId,
  since: string,
): Promise<Partial<Record<Verdict, number>>> {
  const { rows } = await db.execute(sql`
    SELECT split_part(key, ':', 2) AS verdict, sum(count)::int AS change FROM region_tally
    WHERE region_id = ${regionId} AND kind = 'verdict-move' AND key >= ${since} GROUP BY 1`)
  return Object.fromEntries(rows.map((row) => [row.verdict, row.change]))
}

/** What the board shows of the innovation `i` and its agency `a`, with the advice of the verdict that stands. */
export const boardColumns = sql`i.slug, i.name, i.verdict, i.headline, i.is_example AS "isExample", a.abbreviation AS agency,
  (SELECT v.judgement -> 'recommendation' FROM verdict v WHERE v.region_id = i.region_id AND v.innovation_id = i.id
    ORDER BY v.created_at DESC, v.id DESC LIMIT 1) AS recommendation`

/** Innovations with a verdict about which nobody decided since they got it, by name. */
export async function listUndecided(
  db: Database,
  regionId: RegionId,
  verdict: Verdict,
  limit: number,
): Promise<UndecidedInnovation[]> {
  const { rows } = await db.execute(sql`
    SELECT ${boardColumns} FROM innovation i JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL AND i.verdict_rank = ${verdictRanks[verdict]} AND NOT EXISTS (
      SELECT 1 FROM decision d JOIN verdict v ON v.region_id = d.region_id AND v.id = d.verdict_id
      WHERE d.region_id = i.region_id AND d.innovation_id = i.id AND v.verdict = i.verdict)
    ORDER BY i.name, i.id LIMIT ${limit}`)
  return rows as UndecidedInnovation[]
}

/** Complaints whose limit has passed without an answer, read by the index of their queue. */
export async function countLateComplaints(db: Database, regionId: RegionId, today: string): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS late FROM complaint WHERE region_id = ${regionId}
      AND state IN ('received', 'verified', 'assigned', 'reopened') AND due_on < ${today}::date`)
  return Number(rows[0]?.late)
}
