import { sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { type LetterOutcome, noteOutcome, takeDue } from '../base/due.ts'
import { newIdentifier } from '../base/identifier.ts'
import { changeLetter } from '../schema/change-follower.ts'

/** Puts the first letter of somebody who asked into the outbox: it asks the owner of the address. */
export async function insertFirstLetter(
  transaction: Database,
  regionId: RegionId,
  followerId: string,
  now: Date,
): Promise<void> {
  const moments = { createdAt: now, nextAttemptAt: now }
  await transaction.insert(changeLetter).values({ regionId, id: newIdentifier(), followerId, ...moments })
}

/** Puts one letter about an improvement into the outbox for each who asked to hear of changes there. How many. */
export async function insertChangeLetters(
  transaction: Database,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  improvementId: string,
  now: Date,
): Promise<number> {
  const { rows } = await transaction.execute(sql`
    INSERT INTO change_letter (region_id, id, follower_id, improvement_id, created_at, next_attempt_at)
    SELECT region_id, gen_random_uuid(), id, ${improvementId}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    FROM change_follower WHERE region_id = ${scope.regionId} AND innovation_id = ${scope.innovationId} AND ended_at IS NULL
    ON CONFLICT (region_id, follower_id, improvement_id) DO NOTHING RETURNING id`)
  return rows.length
}

/** A letter that is tried now. */
export type DueChangeLetter = {
  readonly id: string
  readonly regionId: RegionId
  readonly attempts: number
  readonly followerId: string
  /** Null when the wish has ended, or the person was taken out of the report. */
  readonly address: string | null
  readonly language: 'id' | 'en'
  readonly regionSlug: string
  readonly regionName: string
  readonly innovationSlug: string
  readonly innovationName: string
  /** Whether everybody sees the innovation's page. */
  readonly isPublic: boolean
  readonly isFirst: boolean
  /** Null when it was taken back meanwhile. */
  readonly change: { readonly text: string; readonly changedOn: string } | null
}

/** Takes letters whose time has come, each for one sender alone until `until`. */
export async function takeDueChangeLetters(
  db: Database,
  now: Date,
  until: Date,
  limit: number,
): Promise<DueChangeLetter[]> {
  const { rows } = await db.execute(sql`
    WITH taken AS (${takeDue('change_letter', { now, until, limit })})
    SELECT t.id, t.region_id AS "regionId", t.attempts, t.follower_id AS "followerId",
      CASE WHEN f.ended_at IS NULL THEN coalesce(f.email, c.contact_email) END AS address, f.language,
      r.slug AS "regionSlug", r.name AS "regionName", i.slug AS "innovationSlug", i.name AS "innovationName",
      i.published_at IS NOT NULL AND r.opened_at IS NOT NULL AS "isPublic", t.improvement_id IS NULL AS "isFirst",
      CASE WHEN p.id IS NOT NULL AND p.withdrawn_at IS NULL
        THEN jsonb_build_object('text', p.text, 'changedOn', p.changed_on::text) END AS change
    FROM taken t
    JOIN change_follower f ON f.region_id = t.region_id AND f.id = t.follower_id
    JOIN innovation i ON i.region_id = f.region_id AND i.id = f.innovation_id
    JOIN region r ON r.id = t.region_id
    LEFT JOIN complaint c ON c.region_id = f.region_id AND c.id = f.complaint_id
    LEFT JOIN improvement p ON p.region_id = t.region_id AND p.id = t.improvement_id
    ORDER BY t.created_at, t.id`)
  return rows as DueChangeLetter[]
}

/** Notes what became of a letter: sent, to be tried again, or given up (`nextAttemptAt` null). */
export async function noteChangeLetter(
  db: Database,
  letter: Pick<DueChangeLetter, 'regionId' | 'id'>,
  outcome: LetterOutcome,
): Promise<void> {
  await noteOutcome(db, 'change_letter', letter, outcome)
}
