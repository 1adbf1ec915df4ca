import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../base/prepared.ts'
import { byInnovation, readTogether, rowsTogether } from '../base/read-together.ts'
import { voiceRelease } from '../schema/survey.ts'

export type StoredRelease = Omit<typeof voiceRelease.$inferSelect, 'regionId' | 'innovationId'>

/** What the public has been told about an innovation, or null before its first judgement. */
export const readRelease = readTogether<StoredRelease | null>(async (db, regionId, ids) => {
  const { innovationId: of, release, judgement, smallNumberLimit, answers } = voiceRelease
  const rows = await prepared(db, 'read_releases', (name) =>
    db
      .select({ of, release, judgement, smallNumberLimit, answers })
      .from(voiceRelease)
      .where(
        and(
          eq(voiceRelease.regionId, sql.placeholder('regionId')),
          sql`${of} = ANY(${sql.placeholder('ids')}::uuid[])`,
        ),
      )
      .prepare(name),
  ).execute({ regionId, ids: [...ids] })
  const found = byInnovation(rows)
  return (innovationId) => found(innovationId)[0] ?? null
})

/** Keeps what the public is told from now on; the caller holds the innovation. */
export const writeRelease = rowsTogether<StoredRelease, void>(async (transaction, regionId, told) => {
  const { regionId: region, innovationId: innovation } = voiceRelease
  await transaction
    .insert(voiceRelease)
    .values(told.map(({ innovationId, row }) => ({ regionId, innovationId, ...row })))
    .onConflictDoUpdate({
      target: [region, innovation],
      set: {
        release: sql`excluded.release`,
        judgement: sql`excluded.judgement`,
        smallNumberLimit: sql`excluded.small_number_limit`,
        answers: sql`excluded.answers`,
      },
      // Most judgements tell the public nothing new.
      setWhere: sql`(voice_release.release, voice_release.judgement, voice_release.small_number_limit)
        IS DISTINCT FROM (excluded.release, excluded.judgement, excluded.small_number_limit)`,
    })
  return () => undefined
})
