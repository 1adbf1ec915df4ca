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
export async function latestVerdict(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<StoredVerdict | null> {
  const [row] = await db
    .select(columns)
    .from(verdict)
    .where(and(eq(verdict.regionId, regionId), eq(verdict.innovationId, innovationId)))
    .orderBy(desc(verdict.createdAt), desc(verdict.id))
    .limit(1)
  return row ?? null
}

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
export async function lockForJudging(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<{ verdict: Verdict; launch: string | null } | null> {
  const { rows } = await transaction.execute(sql`
    SELECT i.verdict, (${launchOfInnovation})::text AS launch
    FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ${innovationId} FOR UPDATE OF i`)
  return (rows[0] as { verdict: Verdict; launch: string | null } | undefined) ?? null
}

/** Keeps a verdict in the history. */
export async function insertVerdict(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: Omit<StoredVerdict, 'id'>,
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(verdict).values({ regionId, id, innovationId, ...row })
  return id
}

/** Writes the figures by which lists show and order the innovation. */
export async function updateJudged(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  judged: {
    verdict: Verdict
    headline: Headline & { facts: ThreeFacts; sturdy?: SturdyWord; lacks: Lack[] }
    satisfactionIndex: number | null
    judgedAt: Date
  },
): Promise<void> {
  await transaction
    .update(innovation)
    .set({ ...judged, headline: { ...judged.headline }, verdictRank: verdictRanks[judged.verdict] })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, innovationId)))
}

type Due = { regionId: RegionId; innovationId: InnovationId }

/** Innovations that were judged before, in the order of their identifiers, after `after`: to look at them all in turn. */
export async function listJudged(db: Database, after: Due | null, limit: number): Promise<Due[]> {
  const begin = after ? sql`AND (region_id, id) > (${after.regionId}, ${after.innovationId}::uuid)` : sql``
  const { rows } = await db.execute(sql`
    SELECT region_id, id FROM innovation WHERE judged_at IS NOT NULL ${begin}
    ORDER BY region_id, id LIMIT ${limit}`)
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
