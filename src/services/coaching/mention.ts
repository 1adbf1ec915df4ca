import { findMentions, type MentionPlace } from '../../domain/coaching/mention.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertMentions, listNameable, readMentionRows } from '../../store/coaching/mention.ts'
import type { Services } from '../services.ts'

/** What a desk shows of a text in which somebody was named. */
const EXCERPT_CHARACTERS_MAX = 300

type Scope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly agencyIds: readonly AgencyId[]
}

/** Puts a text on the desk of everybody whom it names, except its author. Within the transaction that keeps the text. */
export async function noteMentions(
  transaction: Database,
  author: Author,
  { regionId, innovationId, agencyIds }: Scope,
  { place, text, now }: { place: MentionPlace; text: string; now: Date },
): Promise<void> {
  if (!text.includes('@')) return
  const people = await listNameable(transaction, regionId, agencyIds)
  const named = findMentions(text, people).filter((id) => id !== author.personId)
  const row = {
    place,
    text: text.slice(0, EXCERPT_CHARACTERS_MAX),
    authorId: author.personId,
    createdAt: now,
  }
  await insertMentions(transaction, { regionId, innovationId }, named, row)
}

/** Whoever was named in texts on an innovation has read them. */
export async function readMentions(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId },
): Promise<Result<{ read: number }, never>> {
  return change(db, author, 'mention.read', async (transaction) =>
    ok({ read: await readMentionRows(transaction, scope, author.personId, clock()) }),
  )
}
