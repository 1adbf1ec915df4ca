import { sql } from 'drizzle-orm'
import type pg from 'pg'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/**
 * Of these keys of files those that no row names: neither an attachment, also one that was removed, nor the mark of a region,
 * also one of before, which the trail still names.
 */
export async function listUnnamedFiles(db: Database, keys: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ key: string }>(sql`
    SELECT key FROM unnest(${sql.param([...keys])}::text[]) AS key
    WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE storage_key = key)
      AND NOT EXISTS (SELECT 1 FROM region WHERE mark::text LIKE '%' || key || '%')
      AND NOT EXISTS (
        SELECT 1 FROM audit
        WHERE table_name = 'region' AND (before::text LIKE '%' || key || '%' OR after::text LIKE '%' || key || '%')
      )`)
  return rows.map(({ key }) => key)
}

const keyInText = "'[0-9a-f]{64}-[0-9a-f]{32}'"

/**
 * The keys of all files that rows name, of one region or of all, in their order: attachments, also those that were removed, and marks,
 * also of before.
 */
export async function readNamedFiles(client: pg.ClientBase, regionId: RegionId | null): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT storage_key AS key FROM attachment WHERE $1::integer IS NULL OR region_id = $1
     UNION SELECT (regexp_matches(mark::text, ${keyInText}, 'g'))[1] FROM region WHERE $1::integer IS NULL OR id = $1
     UNION SELECT (regexp_matches(concat(before, after), ${keyInText}, 'g'))[1] FROM audit
       WHERE table_name = 'region' AND ($1::integer IS NULL OR region_id = $1)
     ORDER BY 1`,
    [regionId],
  )
  return rows.map(({ key }) => key)
}
