import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { VerdictCause } from '../../domain/verdict/cause.ts'
import type { Evidence } from '../../domain/verdict/evidence.ts'
import type { Headline } from '../../domain/verdict/headline.ts'
import type { Judgement, Verdict } from '../../domain/verdict/judgement.ts'
import type { Lack } from '../../domain/verdict/lacks.ts'
import { verdictRanks } from '../../domain/verdict/names.ts'
import type { SturdyWord } from '../../domain/verdict/sensitivity.ts'
import type { ThreeFacts } from '../../domain/verdict/three-facts.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { byInnovation, readTogether, rowsOfEach, rowsTogether } from '../base/read-together.ts'
import { innovation } from '../schema/innovation.ts'
import { verdict } from '../schema/verdict.ts'
import { launchOfInnovation } from './launch.ts'

/** A verdict as it was made: with its evidence, and the version of the policy. */
export type StoredVerdict = {
  readonly id: string
  readonly verdict: Verdict
  readonly previous: Verdict
  readonly judgement: Judgement
  readonly evidence: Evidence
  readonly policyVersion: number
  readonly cause: VerdictCause
  readonly createdAt: Date
}

const columns = {
  id: verdict.id,
  verdict: verdict.verdict,
  previous: verdict.previous,
  judgement: verdict.judgement,
  evidence: verdict.evidence,
  policyVersion: verdict.policyVersion,
  cause: verdict.cause,
  createdAt: verdict.createdAt,
}

/** The verdict that stands, or null while the innovation was never judged. */
export const latestVerdict = readTogether<StoredVerdict | null>(async (db, regionId, ids) => {
  const newest = sql`SELECT id FROM verdict v WHERE v.region_id = ${regionId} AND v.innovation_id = asked.asked_id
    ORDER BY v.created_at DESC, v.id DESC LIMIT 1`
  const rows = await db
    .select({ of: verdict.innovationId, ...columns })
    .from(verdict)
    .where(
      sql`${verdict.regionId} = ${regionId} AND ${verdict.id} IN (
        SELECT one.id FROM unnest(${sql.param([...ids])}::uuid[]) asked (asked_id) CROSS JOIN LATERAL (${newest}) one)`,
    )
  const of = byInnovation(rows)
  return (innovationId) => of(innovationId)[0] ?? null
})

/** One verdict of an innovation by its identifier, or null. */
export async function findVerdict(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  id: string,
): Promise<StoredVerdict | null> {
  const [row] = await db
    .select(columns)
    .from(verdict)
    .where(and(eq(verdict.regionId, regionId), eq(verdict.innovationId, innovationId), eq(verdict.id, id)))
  return row ?? null
}

export type VerdictEntry = Pick<
  StoredVerdict,
  'id' | 'verdict' | 'previous' | 'policyVersion' | 'cause' | 'createdAt'
>

/** The history of an innovation's verdicts, newest first. */
export async function listVerdicts(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  limit = 50,
): Promise<VerdictEntry[]> {
  const { judgement: _, evidence: __, ...entry } = columns
  return db
    .select(entry)
    .from(verdict)
    .where(and(eq(verdict.regionId, regionId), eq(verdict.innovationId, innovationId)))
    .orderBy(desc(verdict.createdAt), desc(verdict.id))
    .limit(limit)
}

/** What of an innovation matters for judging it, locked, so that two judgements of it come one after the other. */
export const lockForJudging = readTogether<{ verdict: Verdict; launch: string | null } | null>(
  async (transaction, regionId, ids) => {
    const { rows } = await transaction.execute(sql`
      SELECT i.id AS asked_id, i.verdict, (${launchOfInnovation})::text AS launch
      FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ANY(${sql.param([...ids])}::uuid[]) FOR UPDATE OF i`)
    const of = rowsOfEach(rows)
    return (innovationId) =>
      (of(innovationId)[0] as { verdict: Verdict; launch: string | null } | undefined) ?? null
  },
)

/** Locks those of some innovations that nobody else holds just now, and gives them: who locks several must wait for none. */
export async function lockFree(transaction: Database, some: readonly Due[]): Promise<Set<InnovationId>> {
  const { rows } = await transaction.execute(sql`
    SELECT i.id FROM innovation i
    JOIN unnest(${sql.param(some.map(({ regionId }) => regionId))}::int[], ${sql.param(some.map(({ innovationId }) => innovationId))}::uuid[])
      asked (region_id, id) ON i.region_id = asked.region_id AND i.id = asked.id
    FOR UPDATE OF i SKIP LOCKED`)
  return new Set(rows.map(({ id }) => id as InnovationId))
}

/** Keeps a verdict in the history. */
export const insertVerdict = rowsTogether<Omit<StoredVerdict, 'id'>, string>(
  async (transaction, regionId, made) => {
    const rows = made.map(({ innovationId, row }) => {
      return { regionId, id: newIdentifier(row.createdAt.getTime()), innovationId, ...row }
    })
    await transaction.insert(verdict).values(rows)
    const idOf = new Map(rows.map(({ innovationId, id }) => [innovationId, id]))
    return (innovationId) => idOf.get(innovationId)!
  },
)

/** Writes the figures by which lists show and order the innovation. */
export const updateJudged = rowsTogether<
  {
    verdict: Verdict
    headline: Headline & { facts: ThreeFacts; sturdy?: SturdyWord; lacks: Lack[] }
    satisfactionIndex: number | null
    judgedAt: Date
  },
  void
>(async (transaction, regionId, judged) => {
  const rows = judged.map(({ innovationId, row }) => ({
    id: innovationId,
    verdict: row.verdict,
    rank: verdictRanks[row.verdict],
    headline: row.headline,
    satisfaction_index: row.satisfactionIndex,
    judged_at: row.judgedAt,
  }))
  await transaction.execute(sql`
    UPDATE innovation i SET verdict = j.verdict, verdict_rank = j.rank, headline = j.headline,
      satisfaction_index = j.satisfaction_index, judged_at = j.judged_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      j (id uuid, verdict text, rank int, headline jsonb, satisfaction_index real, judged_at timestamptz)
    WHERE i.region_id = ${regionId} AND i.id = j.id`)
  return () => undefined
})

type Due = { regionId: RegionId; innovationId: InnovationId }

/**
 * Innovations that were judged before the day of their region on which `now` lies, in the order of their identifiers, after `after`.
 * What passes by itself passes with a day: whatever was judged on this one, by a change or by a night that was cut off, stands.
 */
export async function listAged(db: Database, now: Date, after: Due | null, limit: number): Promise<Due[]> {
  const begin = after
    ? sql`AND (i.region_id, i.id) > (${after.regionId}, ${after.innovationId}::uuid)`
    : sql``
  const { rows } = await db.execute(sql`
    SELECT i.region_id, i.id FROM innovation i JOIN region r ON r.id = i.region_id
    WHERE i.judged_at < date_trunc('day', ${now.toISOString()}::timestamptz, r.time_zone) ${begin}
    ORDER BY i.region_id, i.id LIMIT ${limit}`)
  return rows.map((row) => ({
    regionId: row.region_id as RegionId,
    innovationId: row.id as InnovationId,
  }))
}

/** The verdicts that stand in a region, those of what was stopped apart: what has one that is not unproven first, by name. */
export async function listStanding(
  db: Database,
  regionId: RegionId,
  limit: number,
): Promise<{ rows: { id: InnovationId; slug: string; name: string; verdict: Verdict }[]; total: number }> {
  const going = and(eq(innovation.regionId, regionId), isNull(innovation.stoppedOn))
  const { id, slug, name, verdict: standing } = innovation
  const rows = await db
    .select({ id, slug, name, verdict: standing })
    .from(innovation)
    .where(going)
    .orderBy(sql`${standing} = 'unproven'`, name, id)
    .limit(limit)
  return { rows, total: await db.$count(innovation, going) }
}

/** Every innovation of a region. For work that goes through all of them once, never for a page. */
export async function listInnovationIds(db: Database, regionId: RegionId): Promise<InnovationId[]> {
  const rows = await db
    .select({ id: innovation.id })
    .from(innovation)
    .where(eq(innovation.regionId, regionId))
    .orderBy(innovation.id)
  return rows.map((row) => row.id)
}

/** The day from which an innovation ran, or null before its launch. */
export async function findLaunch(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<string | null> {
  const { rows } = await db.execute(sql`
    SELECT (${launchOfInnovation})::text AS launch
    FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ${innovationId}`)
  return (rows[0] as { launch: string | null } | undefined)?.launch ?? null
}
