import { dayAt } from '../domain/government/working-days.ts'
import { abusePattern, abusiveWordsOn, findAbuse } from '../domain/voice/abusive-text.ts'
import type { ReviewedText } from '../domain/voice/text-review.ts'
import { listAbusiveWords } from '../store/abusive-word.ts'
import type { Database } from '../store/connect.ts'
import type { RegionScope } from '../store/region.ts'
import { insertReview, insertReviewStep } from '../store/text-review.ts'
import type { Services } from './services.ts'

type Region = Pick<RegionScope, 'id' | 'timeZone'>
type Remembering = Pick<Services, 'db' | 'memory' | 'clock'>

/** What finds abusive words by the region's list of today; made once and remembered until the list changes. */
async function recallAbusePattern(
  { db, memory, clock }: Remembering,
  region: Region,
): Promise<RegExp | null> {
  const day = dayAt(clock(), region.timeZone)
  return memory.remember(`abuse:${region.id}:${day}`, async () =>
    abusePattern(abusiveWordsOn(day, await listAbusiveWords(db, region.id))),
  )
}

/** A text that came in, and the abusive words found in it. */
export type FoundAbuse = ReviewedText & { readonly words: readonly string[] }

/** Lets the texts in which something was found wait for a moderator, in the transaction that keeps them. Handling goes on. */
export async function holdTexts(
  transaction: Database,
  region: Region,
  found: readonly FoundAbuse[],
  now: Date,
): Promise<void> {
  for (const { words, ...subject } of found) {
    if (words.length === 0) continue
    const review = { state: 'waiting', words, createdAt: now } as const
    const { id, isNew } = await insertReview(transaction, region.id, subject, review)
    if (!isNew) continue
    const step = { reviewId: id, kind: 'waiting', reason: null, personId: null, createdAt: now } as const
    await insertReviewStep(transaction, region.id, step)
  }
}

/** The abusive words of a text by the region's list. Asked before the transaction that keeps the text begins. */
export async function abuseIn(services: Remembering, region: Region, text: string | null): Promise<string[]> {
  return text === null ? [] : findAbuse(text, await recallAbusePattern(services, region))
}
