import { sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'

/** Counts an attempt to sign in and gives the number of attempts in the running window. */
export async function countSignIn(
  db: Database,
  key: string,
  now: Date,
  window_seconds: number,
): Promise<number> {
  const opened = new Date(now.getTime() - window_seconds * 1000).toISOString()
  const { rows } = await db.execute(sql`
    INSERT INTO sign_in_limit (id, key, count, last_request) VALUES (${key}, ${key}, 1, ${now.toISOString()})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN sign_in_limit.last_request < ${opened} THEN 1 ELSE sign_in_limit.count + 1 END,
      last_request = ${now.toISOString()}
    RETURNING count`)
  return Number((rows[0] as { count: number }).count)
}
