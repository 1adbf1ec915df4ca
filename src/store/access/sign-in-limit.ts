import { sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'

/** Counts one under each key and gives the counts in their running windows. A window is fixed: what comes later does not move its end. */
export async function countFailures(
  db: Database,
  keys: readonly { readonly key: string; readonly windowSeconds: number }[],
  now: Date,
): Promise<{ count: number; endsAt: Date }[]> {
  const counted: { count: number; endsAt: Date }[] = []
  for (const { key, windowSeconds } of keys) {
    const endsAt = new Date(now.getTime() + windowSeconds * 1000).toISOString()
    // Its own identifier each time: two who count the same key at once may meet in no other place than the key.
    const { rows } = await db.execute(sql`
      INSERT INTO sign_in_limit (id, key, count, ends_at) VALUES (${newIdentifier()}, ${key}, 1, ${endsAt})
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN sign_in_limit.ends_at <= ${now.toISOString()} THEN 1 ELSE sign_in_limit.count + 1 END,
        ends_at = CASE WHEN sign_in_limit.ends_at <= ${now.toISOString()} THEN ${endsAt} ELSE sign_in_limit.ends_at END
      RETURNING count, ends_at`)
    const [row] = rows as { count: number; ends_at: string }[]
    counted.push({ count: Number(row?.count), endsAt: new Date(row?.ends_at as string) })
  }
  return counted
}

/** Takes back what was counted before it turned out to be no failure. */
export async function uncountFailures(db: Database, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await db.execute(sql`UPDATE sign_in_limit SET count = greatest(count - 1, 0) WHERE key = ${key}`)
  }
}

/** Forgets the failures under every key that begins so; how many keys there were. */
export async function forgetFailures(db: Database, prefix: string): Promise<number> {
  const { rowCount } = await db.execute(sql`DELETE FROM sign_in_limit WHERE starts_with(key, ${prefix})`)
  return rowCount ?? 0
}

/** Removes windows that have ended: a flood of strange addresses leaves nothing behind. */
export async function removeEndedWindows(db: Database, now: Date): Promise<void> {
  await db.execute(sql`DELETE FROM sign_in_limit WHERE ends_at <= ${now.toISOString()}`)
}
