import type { PersonalDataSpan } from '../../domain/moderation/personal-data.ts'
import {
  masksOf,
  type ReviewedText,
  type TextDecision,
  type TextReviewStepKind,
  withMask,
} from '../../domain/moderation/text-review.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  findReview,
  holdsText,
  insertReview,
  insertReviewStep,
  listReviewSteps,
  type TextReview,
  type TextReviewStep,
  updateReview,
} from '../../store/moderation/text-review.ts'
import type { Services } from '../services.ts'

/** What a moderator does with a text. Each can be taken back: by waiting again, by masking, by the masks as they are found. */
export type ModeratorMove =
  | { readonly move: 'release' }
  | { readonly move: 'hide'; readonly reason: string }
  | { readonly move: 'wait' }
  | { readonly move: 'lift-mask'; readonly start: number }
  | { readonly move: 'mask'; readonly words: string }
  | { readonly move: 'find-again' }

export type ModerationRefusal = 'no-such-review' | 'already-so' | 'words-not-in-text'

type Scope = { readonly regionId: RegionId; readonly reviewId: string }
type Outcome = {
  readonly kind: TextReviewStepKind
  readonly changes: Partial<TextDecision>
  readonly reason?: string
}

function outcomeOf(review: TextReview, input: ModeratorMove): Outcome | null {
  const masks = masksOf(review.text, review)
  switch (input.move) {
    case 'release':
      return review.state === 'released' ? null : { kind: 'released', changes: { state: 'released' } }
    case 'hide': {
      const changes = { state: 'hidden' } as const
      return review.state === 'hidden' ? null : { kind: 'hidden', changes, reason: input.reason }
    }
    case 'wait':
      return review.state === 'waiting' ? null : { kind: 'waiting', changes: { state: 'waiting' } }
    case 'lift-mask': {
      const left = masks.filter(({ start }) => start !== input.start)
      return left.length === masks.length ? null : { kind: 'mask-lifted', changes: { masks: left } }
    }
    case 'mask': {
      const more = withMask(review.text, masks, input.words)
      return more && { kind: 'mask-added', changes: { masks: more } }
    }
    case 'find-again':
      return review.masks === null ? null : { kind: 'masks-renewed', changes: { masks: null } }
  }
}

/** Decides about a text; what it was stands in the steps and in the audit. Two at once act one after the other. */
export async function moderateText(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, reviewId }: Scope,
  input: ModeratorMove,
): Promise<Result<null, ModerationRefusal>> {
  const now = services.clock()
  return change(services.db, author, `text.${input.move}`, async (transaction) => {
    const review = await findReview(transaction, regionId, reviewId, true)
    if (!review) return refused('no-such-review')
    const outcome = outcomeOf(review, input)
    if (!outcome) return refused(input.move === 'mask' ? 'words-not-in-text' : 'already-so')
    await updateReview(transaction, regionId, reviewId, { ...outcome.changes, changedAt: now })
    await insertReviewStep(transaction, regionId, {
      reviewId,
      kind: outcome.kind,
      reason: outcome.reason ?? null,
      personId: author.personId,
      createdAt: now,
    })
    return ok(null)
  })
}

/** Opens the review of any open text, so that missed personal data can be covered. Nothing of it changes by that. */
export async function reviewText(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  subject: ReviewedText,
): Promise<Result<{ reviewId: string }, 'no-such-text'>> {
  const now = services.clock()
  return change(services.db, author, 'text.look-into', async (transaction) => {
    if (!(await holdsText(transaction, regionId, subject))) return refused('no-such-text')
    const review = { state: 'released', words: [], createdAt: now } as const
    const { id, isNew } = await insertReview(transaction, regionId, subject, review)
    if (isNew) {
      const step = { reviewId: id, kind: 'looked-into', reason: null } as const
      await insertReviewStep(transaction, regionId, { ...step, personId: author.personId, createdAt: now })
    }
    return ok({ reviewId: id })
  })
}

/** A review as its page shows it. */
export type ShownReview = {
  readonly review: TextReview
  readonly masks: readonly PersonalDataSpan[]
  readonly steps: readonly TextReviewStep[]
}

/** A review with its masks and steps. `opens` shows the text without masks, which is written down first. */
export async function showReview(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, reviewId }: Scope,
  opens: boolean,
): Promise<ShownReview | null> {
  const review = await findReview(services.db, regionId, reviewId)
  if (!review) return null
  if (opens) {
    const step = { reviewId, kind: 'opened', reason: null } as const
    await change(services.db, author, 'text.open-original', (transaction) =>
      insertReviewStep(transaction, regionId, {
        ...step,
        personId: author.personId,
        createdAt: services.clock(),
      }),
    )
  }
  const steps = await listReviewSteps(services.db, regionId, reviewId)
  return { review, masks: masksOf(review.text, review), steps }
}
