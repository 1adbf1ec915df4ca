import { and, eq, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { voiceRelease } from '../schema/survey.ts'

export type StoredRelease = Omit<typeof voiceRelease.$inferSelect, 'regionId' | 'innovationId'>

/** What the public has been told about an innovation, or null before its first judgement. */
export async function readRelease(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<StoredRelease | null> {
  const { release, judgement, smallNumberLimit, answers } = voiceRelease
  const [row] = await prepared(db, 'read_release', (name) =>
    db
      .select({ release, judgement, smallNumberLimit, answers })
      .from(voiceRelease)
      .where(
        and(
          eq(voiceRelease.regionId, sql.placeholder('regionId')),
          eq(voiceRelease.innovationId, sql.placeholder('innovationId')),
        ),
      )
      .prepare(name),
  ).execute({ regionId, innovationId })
  return row ?? null
}

/** Keeps what the public is told from now on; the caller holds the innovation. */
export async function writeRelease(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: StoredRelease,
): Promise<void> {
  const { regionId: region, innovationId: innovation } = voiceRelease
  await transaction
    .insert(voiceRelease)
    .values({ regionId, innovationId, ...row })
    .onConflictDoUpdate({
      target: [region, innovation],
      set: row,
      // Most judgements tell the public nothing new.
      setWhere: sql`(voice_release.release, voice_release.judgement, voice_release.small_number_limit)
        IS DISTINCT FROM (excluded.release, excluded.judgement, excluded.small_number_limit)`,
    })
}
