import { dayAt } from '../../domain/calendar/working-days.ts'
import { abusePattern, abusiveWordsOn, findAbuse } from '../../domain/moderation/abusive-text.ts'
import type { ReviewedText } from '../../domain/moderation/text-review.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { listAbusiveWords } from '../../store/moderation/abusive-word.ts'
import {
  findReviewOf,
  insertReview,
  insertReviewStep,
  updateReview,
} from '../../store/moderation/text-review.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

type Region = Pick<RegionScope, 'id' | 'timeZone'>
type Remembering = Pick<Services, 'db' | 'memory' | 'clock'>

/** What finds abusive words by the region's list of today, or null when the list is empty. */
export async function readAbusePattern(db: Database, region: Region, now: Date): Promise<RegExp | null> {
  const day = dayAt(now, region.timeZone)
  return abusePattern(abusiveWordsOn(day, await listAbusiveWords(db, region.id)))
}

/** The same, made once and remembered until the list changes. Asked before the transaction that keeps a text begins. */
export async function recallAbusePattern(
  { db, memory, clock }: Remembering,
  region: Region,
): Promise<RegExp | null> {
  const now = clock()
  const day = dayAt(now, region.timeZone)
  return memory.remember(region.id, `abuse:${region.id}:${day}`, () => readAbusePattern(db, region, now))
}

/** A citizen's text that came in, in the field where it is kept; null where nothing was written. */
export type CitizenText = { readonly field: string; readonly text: string | null | undefined }

/** A field and the abusive words found in it, never none. */
export type FoundAbuse = { readonly field: string; readonly words: readonly string[] }

/** The texts in which abusive words stand. */
export function abusiveTexts(pattern: RegExp | null, texts: readonly CitizenText[]): FoundAbuse[] {
  return texts
    .map(({ field, text }) => ({ field, words: findAbuse(text ?? '', pattern) }))
    .filter(({ words }) => words.length > 0)
}

type Row = Pick<ReviewedText, 'subject' | 'subjectId'>

/** Lets the texts of a row in which something was found wait for a moderator, in the transaction that keeps them. Handling goes on. */
export async function holdTexts(
  transaction: Database,
  regionId: RegionId,
  row: Row,
  found: readonly FoundAbuse[],
  now: Date,
): Promise<void> {
  for (const { field, words } of found) {
    const review = { state: 'waiting', words, createdAt: now } as const
    const { id, isNew } = await insertReview(transaction, regionId, { ...row, field }, review)
    if (!isNew) continue
    const step = { reviewId: id, kind: 'waiting', reason: null, personId: null, createdAt: now } as const
    await insertReviewStep(transaction, regionId, step)
  }
}

/**
 * Looks at a text that took the place of another one. Places that somebody covered belonged to the words before, so they are
 * found anew; what was shown waits again when the new words are abusive, and what was hidden stays hidden.
 */
export async function holdReplacedText(
  transaction: Database,
  regionId: RegionId,
  row: Row,
  replaced: { readonly field: string; readonly words: readonly string[] },
  now: Date,
): Promise<void> {
  const { field, words } = replaced
  if (words.length > 0) await holdTexts(transaction, regionId, row, [{ field, words }], now)
  const review = await findReviewOf(transaction, regionId, { ...row, field })
  if (!review) return
  const waits = words.length > 0 && review.state === 'released'
  const state = waits ? 'waiting' : review.state
  await updateReview(transaction, regionId, review.id, { state, words, masks: null, changedAt: now })
  const steps = [
    ...(review.masks ? (['masks-renewed'] as const) : []),
    ...(waits ? (['waiting'] as const) : []),
  ]
  for (const kind of steps) {
    const step = { reviewId: review.id, kind, reason: null, personId: null, createdAt: now }
    await insertReviewStep(transaction, regionId, step)
  }
}
