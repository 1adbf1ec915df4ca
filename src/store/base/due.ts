import { type SQL, sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from './connect.ts'

/** Tables of letters that wait to be sent. */
export type LetterTable = 'complaint_notice' | 'staff_letter' | 'change_letter'

/** What became of a letter: sent, to be tried again, or given up (`nextAttemptAt` null). */
export type LetterOutcome = { sentAt: Date } | { failure: string; nextAttemptAt: Date | null }

type Waiting = { readonly now: Date; readonly until: Date; readonly limit: number }

/**
 * Takes rows of a table whose time has come (`next_attempt_at`), each for one sender alone: until `until` nobody else takes them,
 * and who ends halfway leaves them to be tried again. A statement that gives the rows, for `WITH taken AS (...)`.
 */
export function takeDue(table: LetterTable, { now, until, limit }: Waiting): SQL {
  const of = sql.identifier(table)
  return sql`
    UPDATE ${of} n SET attempts = n.attempts + 1, next_attempt_at = ${until.toISOString()}::timestamptz
    FROM (
      SELECT region_id, id FROM ${of} WHERE next_attempt_at <= ${now.toISOString()}::timestamptz
      ORDER BY next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) due WHERE n.region_id = due.region_id AND n.id = due.id
    RETURNING n.*`
}

/** Notes what became of a letter that was taken. */
export async function noteOutcome(
  db: Database,
  table: LetterTable,
  letter: { readonly regionId: RegionId; readonly id: string },
  outcome: LetterOutcome,
): Promise<void> {
  const sent = 'sentAt' in outcome ? outcome.sentAt.toISOString() : null
  const next = 'sentAt' in outcome ? null : (outcome.nextAttemptAt?.toISOString() ?? null)
  const failure = 'sentAt' in outcome ? null : outcome.failure
  await db.execute(sql`
    UPDATE ${sql.identifier(table)} SET sent_at = ${sent}::timestamptz, next_attempt_at = ${next}::timestamptz, failure = ${failure}
    WHERE region_id = ${letter.regionId} AND id = ${letter.id}`)
}
