import { sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { type LetterOutcome, noteOutcome, takeDue } from '../base/due.ts'
import { newIdentifier } from '../base/identifier.ts'
import { staffLetter } from '../schema/contact.ts'

/** What was sent or given up is thrown away after so many days. */
const LETTER_DAYS_MAX = 30

export type NewLetter = {
  readonly personId: PersonId
  readonly kind: 'reminder' | 'digest' | 'urgent' | 'report'
  readonly subject: string
  readonly text: string
}

/** Puts letters to colleagues into the outbox, together with what they tell of. */
export async function insertLetters(
  transaction: Database,
  regionId: RegionId,
  letters: readonly NewLetter[],
  now: Date,
): Promise<void> {
  if (letters.length === 0) return
  const moments = { createdAt: now, nextAttemptAt: now }
  await transaction
    .insert(staffLetter)
    .values(letters.map((one) => ({ ...one, ...moments, regionId, id: newIdentifier(now.getTime()) })))
}

export type DueLetter = {
  readonly id: string
  readonly regionId: RegionId
  readonly subject: string
  readonly text: string
  readonly attempts: number
  /** Null when the colleague works here no more. */
  readonly address: string | null
}

/** Takes letters whose time has come, each for one sender alone until `until`. */
export async function takeDueLetters(
  db: Database,
  now: Date,
  until: Date,
  limit: number,
): Promise<DueLetter[]> {
  const { rows } = await db.execute(sql`
    WITH taken AS (${takeDue('staff_letter', { now, until, limit })})
    SELECT t.id, t.region_id AS "regionId", t.subject, t.text, t.attempts, p.email AS address
    FROM taken t LEFT JOIN person p ON p.id = t.person_id AND EXISTS (
      SELECT 1 FROM membership m WHERE m.region_id = t.region_id AND m.person_id = p.id AND m.ended_at IS NULL)
    ORDER BY t.created_at, t.id`)
  return rows as DueLetter[]
}

/** Notes what became of a letter: sent, to be tried again, or given up (`nextAttemptAt` null). */
export async function noteLetter(
  db: Database,
  letter: Pick<DueLetter, 'regionId' | 'id'>,
  outcome: LetterOutcome,
): Promise<void> {
  await noteOutcome(db, 'staff_letter', letter, outcome)
}

/** Throws away what went, or was given up, long ago. */
export async function deleteOldLetters(db: Database, now: Date): Promise<void> {
  await db.execute(sql`
    DELETE FROM staff_letter WHERE next_attempt_at IS NULL
      AND created_at < ${now.toISOString()}::timestamptz - make_interval(days => ${LETTER_DAYS_MAX})`)
}
