import { type SQL, sql } from 'drizzle-orm'

type Waiting = { readonly now: Date; readonly until: Date; readonly limit: number }

/**
 * Takes rows of a table whose time has come (`next_attempt_at`), each for one sender alone: until `until` nobody else takes them,
 * and who ends halfway leaves them to be tried again. A statement that gives the rows, for `WITH taken AS (...)`.
 */
export function takeDue(table: 'complaint_notice' | 'staff_letter', { now, until, limit }: Waiting): SQL {
  const of = sql.identifier(table)
  return sql`
    UPDATE ${of} n SET attempts = n.attempts + 1, next_attempt_at = ${until.toISOString()}::timestamptz
    FROM (
      SELECT region_id, id FROM ${of} WHERE next_attempt_at <= ${now.toISOString()}::timestamptz
      ORDER BY next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) due WHERE n.region_id = due.region_id AND n.id = due.id
    RETURNING n.*`
}
