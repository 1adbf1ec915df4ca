import { sql } from 'drizzle-orm'
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
