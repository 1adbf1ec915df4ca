import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { innovation } from '../schema/innovation.ts'
import { improvement, voiceRelease } from '../schema/survey.ts'
import { card, type ListedInnovation, listedOf } from './innovation-card.ts'

/** The published innovations of which at least `answersMin` answers are told, at most `limit`, those with most answers. */
export async function listHeard(
  db: Database,
  regionId: RegionId,
  answersMin: number,
  limit: number,
): Promise<ListedInnovation[]> {
  const { rows } = await db.execute(sql`
    SELECT ${card} AS card FROM ${voiceRelease} v
    JOIN ${innovation} ON innovation.region_id = v.region_id AND innovation.id = v.innovation_id
    WHERE v.region_id = ${regionId} AND v.answers >= ${answersMin} AND innovation.published_at IS NOT NULL
    ORDER BY v.answers DESC, innovation.id LIMIT ${limit}`)
  return rows.map((row) => listedOf(String(row.card)))
}

/** Something that was changed because of what citizens said, with the innovation that changed it. */
export type ToldImprovement = {
  readonly text: string
  readonly changedOn: string
  readonly slug: string
  readonly name: string
}

/** The latest changes that published innovations of a region tell of, one of each innovation. */
export async function listLatestImprovements(
  db: Database,
  regionId: RegionId,
  limit: number,
): Promise<ToldImprovement[]> {
  const { rows } = await db.execute(sql`
    SELECT text, "changedOn", slug, name FROM (
      SELECT DISTINCT ON (m.innovation_id) m.text, m.changed_on::text AS "changedOn", i.slug, i.name
      FROM ${improvement} m JOIN ${innovation} i ON i.region_id = m.region_id AND i.id = m.innovation_id
      WHERE m.region_id = ${regionId} AND m.withdrawn_at IS NULL AND i.published_at IS NOT NULL
      ORDER BY m.innovation_id, m.changed_on DESC, m.created_at DESC
    ) latest ORDER BY "changedOn" DESC, slug LIMIT ${limit}`)
  return rows as ToldImprovement[]
}
