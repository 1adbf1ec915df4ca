import { type SQL, sql } from 'drizzle-orm'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { FurtherNetworks, Release, ReleasedPart } from '../../domain/verdict/release.ts'
import { rowsOfEach, rowsTogether } from '../base/read-together.ts'
import { columnOf } from '../survey/answer.ts'

const gaveScore = (key: string) => sql.raw(`${columnOf(key)} IS NOT NULL`)
/** Which answers are in a part. */
const parts: readonly (readonly [part: ReleasedPart, isIn: SQL])[] = [
  ['all', sql`true`],
  ...elementKeys.map((key) => [key, gaveScore(key)] as const),
  ['knew-yes', sql`knew_before`],
  ['knew-no', sql`NOT knew_before`],
]
const columns = parts.map((_, index) => sql.raw(`part_${index}`))
/** The signs of a network's key that say within which salt it was made. */
const SALT_CHARACTERS = 4

/**
 * From how many networks a day the answers came that count and arrived since each part was told last. Keys of one day are compared within one salt,
 * and of several salts (a process that started anew, several processes) the one with the most networks counts. What somebody signed in brought in, and
 * what was kept before networks were known, is one each. It reads the answers since the last step: a handful, unless all come from one place.
 */
export const countFurtherNetworks = rowsTogether<Pick<Release, 'toldUpTo'> | null, FurtherNetworks>(
  async (db, regionId, asked) => {
    const since = asked.map(({ innovationId, row: told }) => ({
      asked_id: innovationId,
      since: parts.map(([part]) => told?.toldUpTo?.[part] ?? '-infinity'),
    }))
    const counted = parts.map(
      ([, isIn], index) =>
        sql`count(DISTINCT key) FILTER (WHERE ${isIn} AND received_at > asked.since[${sql.raw(String(index + 1))}]) AS ${columns[index]}`,
    )
    const ofDay = columns.map(
      (column) => sql`coalesce(sum(${column}) FILTER (WHERE salt = ''), 0)
      + coalesce(max(${column}) FILTER (WHERE salt <> ''), 0) AS ${column}`,
    )
    const all = columns.map((column) => sql`coalesce(sum(${column}), 0)::float8 AS ${column}`)
    const { rows } = await db.execute(sql`
    SELECT asked.asked_id, one.* FROM jsonb_to_recordset(${JSON.stringify(since)}::jsonb) asked (asked_id uuid, since timestamptz[])
    CROSS JOIN LATERAL (WITH further AS (
      SELECT *, (received_at AT TIME ZONE 'UTC')::date AS day,
        CASE WHEN batch IS NULL THEN coalesce(network_key, device_key, id::text) ELSE id::text END AS key,
        CASE WHEN batch IS NULL AND network_key IS NOT NULL THEN left(network_key, ${SALT_CHARACTERS}) ELSE '' END AS salt
      FROM answer
      WHERE region_id = ${regionId} AND innovation_id = asked.asked_id AND mark IS NULL
        AND received_at > (SELECT min(moment) FROM unnest(asked.since) moment)
    ), of_salt AS (
      SELECT day, salt, max(received_at) AS up_to, ${sql.join(counted, sql`, `)} FROM further GROUP BY day, salt
    ), of_day AS (
      SELECT day, max(up_to) AS up_to, ${sql.join(ofDay, sql`, `)} FROM of_salt GROUP BY day
    )
    SELECT max(up_to)::text AS up_to, ${sql.join(all, sql`, `)} FROM of_day) one`)
    const of = rowsOfEach(rows)
    return (innovationId) => {
      const row = of(innovationId)[0] as Record<string, number | string | null>
      return {
        // PostgreSQL's own words for the moment, which keep its microseconds.
        upTo: (row.up_to as string | null) ?? '-infinity',
        parts: Object.fromEntries(parts.map(([part], index) => [part, row[`part_${index}`] as number])),
      }
    }
  },
)
