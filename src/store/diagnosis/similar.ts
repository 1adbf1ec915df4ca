import { sql } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Headline } from '../../domain/verdict/headline.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { Database } from '../base/connect.ts'

/** What was thought of or done already, with how many of the words that were asked for it shares. */
type Shared = { readonly shared: number; readonly name: string; readonly agencyName: string }

export type SimilarInnovation = Shared & {
  readonly slug: string
  readonly regionSlug: string
  readonly regionName: string
  readonly isOwnRegion: boolean
  /** Whether everybody sees its page. */
  readonly isPublic: boolean
  readonly verdict: VerdictName
  /** 0 is the surest result. */
  readonly verdictRank: number
  readonly headline: Headline | null
}

export type SimilarText = Shared & {
  readonly kind: 'problem' | 'idea'
  readonly id: string
  readonly agencyId: AgencyId
}

/** The best few; of more the words were too common to be a hint. */
const ROWS_MAX = 60

const anyOf = (stems: readonly string[]) =>
  sql`to_tsquery('simple', ${stems.map((stem) => `'${stem.replaceAll("'", "''")}'`).join(' | ')})`

const sharedIn = (vector: ReturnType<typeof sql>, stems: readonly string[]) =>
  sql`(SELECT count(*) FROM unnest(${sql.param([...stems])}::text[]) stem WHERE stem = ANY (tsvector_to_array(${vector})))::int`

/**
 * Innovations with some of these stems: the published ones of open regions, and all of the own region. Each verdict's index is
 * asked in turn.
 */
export async function listSimilarInnovations(
  db: Database,
  regionId: RegionId,
  stems: readonly string[],
): Promise<SimilarInnovation[]> {
  const published = [0, 1, 2, 3].map(
    (
      rank,
    ) => sql`(SELECT i.* FROM innovation i JOIN region o ON o.id = i.region_id AND o.opened_at IS NOT NULL
      WHERE i.verdict_rank = ${sql.raw(String(rank))} AND i.published_at IS NOT NULL AND i.region_id <> ${regionId}
        AND i.search @@ ${anyOf(stems)} LIMIT ${ROWS_MAX})`,
  )
  const own = sql`(SELECT i.* FROM innovation i
    WHERE i.region_id = ${regionId} AND i.gone_at IS NULL AND i.search @@ ${anyOf(stems)} LIMIT ${ROWS_MAX})`
  const { rows } = await db.execute(sql`
    SELECT i.name, i.slug, r.slug AS "regionSlug", r.name AS "regionName", i.region_id = ${regionId} AS "isOwnRegion",
      i.published_at IS NOT NULL AND r.opened_at IS NOT NULL AS "isPublic", i.verdict,
      i.verdict_rank AS "verdictRank", i.headline, a.name AS "agencyName",
      ${sharedIn(sql`i.search`, stems)} AS shared
    FROM (${sql.join([...published, own], sql` UNION ALL `)}) i
    JOIN region r ON r.id = i.region_id
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id`)
  return rows as SimilarInnovation[]
}

/** Problems and ideas of the region with some of these stems, without those that were merged away. */
export async function listSimilarTexts(
  db: Database,
  regionId: RegionId,
  stems: readonly string[],
): Promise<SimilarText[]> {
  const { rows } = await db.execute(sql`
    SELECT t.kind, t.id, t.agency_id AS "agencyId", t.name, a.name AS "agencyName", ${sharedIn(sql`t.words`, stems)} AS shared
    FROM (
      SELECT 'problem' AS kind, region_id, id, agency_id, statement AS name,
        to_tsvector('pg_catalog.indonesian', plain_text(statement)) AS words FROM problem WHERE region_id = ${regionId}
      UNION ALL
      SELECT 'idea', region_id, id, agency_id, name, to_tsvector('pg_catalog.indonesian',
        plain_text(concat_ws(' ', name, texts ->> 'idea', texts ->> 'short'))) FROM idea WHERE region_id = ${regionId}
    ) t JOIN agency a ON a.region_id = t.region_id AND a.id = t.agency_id
    WHERE t.words @@ ${anyOf(stems)} AND NOT EXISTS (SELECT FROM diagnosis_merge m
      WHERE m.region_id = t.region_id AND m.gone_id = t.id AND m.undone_at IS NULL)
    LIMIT ${ROWS_MAX}`)
  return rows as SimilarText[]
}
