import { and, eq, isNull, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { innovation, innovationMerge, type MergeBefore } from '../schema/innovation.ts'

/** What a merge looks at of each of the two records. */
export type MergeSide = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly earlierNames: readonly string[]
  readonly years: readonly number[]
  readonly stoppedOn: string | null
  readonly publishedAt: Date | null
  readonly goneAt: Date | null
}

/** A record as a merge sees it, held until the transaction ends; null where there is none. */
export async function holdMergeSide(
  transaction: Database,
  regionId: RegionId,
  id: InnovationId,
): Promise<MergeSide | null> {
  const [row] = await transaction
    .select({
      id: innovation.id,
      slug: innovation.slug,
      name: innovation.name,
      earlierNames: innovation.earlierNames,
      years: sql<number[]>`(SELECT coalesce(array_agg(y.year::int), '{}') FROM innovation_year y
        WHERE y.region_id = ${innovation.regionId} AND y.innovation_id = ${innovation.id})`,
      stoppedOn: innovation.stoppedOn,
      publishedAt: innovation.publishedAt,
      goneAt: innovation.goneAt,
    })
    .from(innovation)
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, id)))
    .for('update')
  return row ?? null
}

/** Takes a record out of all lists and off the public pages; `intoId` is the one that it was, or null when it is thrown away. */
export async function setGone(
  transaction: Database,
  regionId: RegionId,
  id: InnovationId,
  { intoId, today, now }: { intoId: InnovationId | null; today: string; now: Date },
): Promise<void> {
  const left = { goneAt: now, mergedIntoId: intoId, publishedAt: null, stoppedOn: today, updatedAt: now }
  await transaction
    .update(innovation)
    .set(left)
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, id)))
}

/** Brings a record back as it was. */
export async function setBack(
  transaction: Database,
  regionId: RegionId,
  id: InnovationId,
  { publishedAt, stoppedOn }: Pick<MergeBefore, 'publishedAt' | 'stoppedOn'>,
  now: Date,
): Promise<void> {
  const was = { publishedAt: publishedAt ? new Date(publishedAt) : null, stoppedOn }
  await transaction
    .update(innovation)
    .set({ goneAt: null, mergedIntoId: null, ...was, updatedAt: now })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, id)))
}

export async function setEarlierNames(
  transaction: Database,
  regionId: RegionId,
  id: InnovationId,
  earlierNames: readonly string[],
): Promise<void> {
  await transaction
    .update(innovation)
    .set({ earlierNames: [...earlierNames] })
    .where(and(eq(innovation.regionId, regionId), eq(innovation.id, id)))
}

/** Lets the survey codes of one ask for the other; gives which. Answers stay with the one that they were given for. */
export async function moveCodes(
  transaction: Database,
  regionId: RegionId,
  from: InnovationId,
  to: InnovationId,
  only?: readonly string[],
): Promise<string[]> {
  const some = only ? sql`AND code = ANY(${sql.param([...only])}::text[])` : sql``
  const { rows } = await transaction.execute(sql`
    UPDATE survey_code SET innovation_id = ${to}
    WHERE region_id = ${regionId} AND innovation_id = ${from} ${some} RETURNING code`)
  return rows.map((row) => row.code as string)
}

export async function insertMerge(
  transaction: Database,
  regionId: RegionId,
  row: {
    readonly innovationId: InnovationId
    readonly intoId: InnovationId
    readonly before: MergeBefore
    readonly mergedBy: PersonId | null
    readonly mergedAt: Date
  },
): Promise<string> {
  const id = newIdentifier(row.mergedAt.getTime())
  await transaction.insert(innovationMerge).values({ regionId, id, ...row })
  return id
}

export type StandingMerge = {
  readonly id: string
  readonly innovationId: InnovationId
  readonly intoId: InnovationId
  readonly name: string
  readonly slug: string
  readonly before: MergeBefore
  readonly mergedAt: Date
}

/** The merges into an innovation that stand, the latest first. */
export async function listMerges(
  db: Database,
  regionId: RegionId,
  intoId: InnovationId,
): Promise<StandingMerge[]> {
  return db
    .select({
      id: innovationMerge.id,
      innovationId: innovationMerge.innovationId,
      intoId: innovationMerge.intoId,
      name: innovation.name,
      slug: innovation.slug,
      before: innovationMerge.before,
      mergedAt: innovationMerge.mergedAt,
    })
    .from(innovationMerge)
    .innerJoin(
      innovation,
      and(eq(innovation.regionId, innovationMerge.regionId), eq(innovation.id, innovationMerge.innovationId)),
    )
    .where(
      and(
        eq(innovationMerge.regionId, regionId),
        eq(innovationMerge.intoId, intoId),
        isNull(innovationMerge.undoneAt),
      ),
    )
    .orderBy(sql`${innovationMerge.mergedAt} DESC, ${innovationMerge.id} DESC`)
}

export async function endMerge(
  transaction: Database,
  regionId: RegionId,
  id: string,
  undone: { readonly undoneBy: PersonId | null; readonly undoneAt: Date },
): Promise<void> {
  await transaction
    .update(innovationMerge)
    .set(undone)
    .where(and(eq(innovationMerge.regionId, regionId), eq(innovationMerge.id, id)))
}

/** What Labinov itself writes of an innovation, and what is looked at in another way. */
const untouching: readonly string[] = [
  ...['innovation_year', 'verdict', 'verdict_due', 'judging_failure', 'worksheet', 'worksheet_revision'],
  ...['voice_tally', 'voice_month', 'voice_release', 'added_tally', 'heard_tally'],
]

/**
 * Whether anybody has done anything with an innovation since it was made: written, measured, asked, answered, reported, decided
 * or shown it. Every table that names innovations is asked, so that a new one cannot be forgotten.
 */
export async function isTouched(db: Database, regionId: RegionId, id: InnovationId): Promise<boolean> {
  const tables = await db.execute(sql`
    SELECT c.relname AS name FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'innovation_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> ALL(${sql.param([...untouching])}::text[])`)
  const of = (name: string) =>
    sql`SELECT FROM ${sql.identifier(name)} t WHERE t.region_id = i.region_id AND t.innovation_id = i.id`
  const touched = [
    sql`i.published_at IS NOT NULL`,
    sql`EXISTS (${of('worksheet_revision')} AND t.saved_at > i.created_at)`,
    ...tables.rows.map((row) => sql`EXISTS (${of(row.name as string)})`),
  ]
  const { rows } = await db.execute(sql`
    SELECT ${sql.join(touched, sql` OR `)} AS touched
    FROM innovation i WHERE i.region_id = ${regionId} AND i.id = ${id}`)
  return (rows[0] as { touched: boolean } | undefined)?.touched ?? true
}

/** The address of the innovation that a gone one was merged into, as long as that is shown; null otherwise. */
export async function findMergedSlug(db: Database, regionId: RegionId, slug: string): Promise<string | null> {
  const { rows } = await db.execute(sql`
    SELECT kept.slug FROM innovation gone
    JOIN innovation kept ON kept.region_id = gone.region_id AND kept.id = gone.merged_into_id
    WHERE gone.region_id = ${regionId} AND gone.slug = ${slug} AND gone.gone_at IS NOT NULL AND kept.gone_at IS NULL`)
  return (rows[0] as { slug: string } | undefined)?.slug ?? null
}
