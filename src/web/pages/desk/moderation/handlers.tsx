import { z } from 'zod'
import type { Actor } from '../../../../domain/access/role.ts'
import { reviewedSubjects, textStates } from '../../../../domain/moderation/text-review.ts'
import { moderateText, reviewText, showReview } from '../../../../services/moderation/moderate-text.ts'
import { countReviews, listReviews } from '../../../../store/moderation/text-review.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { optionalLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { pageOf } from '../../../page-number.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { ModerationPage } from './moderation-page.tsx'
import { ReviewPage } from './review-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }

const REVIEWS_OF_PAGE = 30

export async function showModeration(visit: Desk): Promise<Response> {
  const { services, region, query } = visit
  const state = textStates.find((name) => name === query.get('state')) ?? 'waiting'
  const counts = await countReviews(services.db, region.id)
  const pages = Math.max(1, Math.ceil(counts[state] / REVIEWS_OF_PAGE))
  const number = Math.min(pageOf(query), pages)
  const wish = { state, limit: REVIEWS_OF_PAGE, offset: (number - 1) * REVIEWS_OF_PAGE }
  const reviews = await listReviews(services.db, region.id, wish)
  const props = {
    region: region.slug,
    timeZone: region.timeZone,
    state,
    reviews,
    counts,
    pages,
    page: number,
  }
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <ModerationPage view={viewOf(visit)} {...props} />)
}

const subjectForm = z.object({
  subject: z.enum(reviewedSubjects),
  id: z.guid(),
  field: optionalLine(),
})

/** Opens the review of a text from the page where it stands. */
export async function handleReviewText(visit: Desk): Promise<Response> {
  const form = await parseForm(visit, subjectForm)
  if (!form.ok) return notFound(visit)
  const { subject: kind, id: subjectId, field } = form.values
  const subject = { subject: kind, subjectId, field: field ?? 'text' }
  const outcome = await reviewText(visit.services, authorOf(visit), visit.region.id, subject)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.textReview(visit.region.slug, outcome.value.reviewId))
}

type Again = {
  isOpen?: boolean
  typed?: Typed
  errors?: Readonly<Record<string, string>>
  status?: 409 | 422
}

async function answer(visit: Desk, { isOpen = false, status, ...again }: Again = {}): Promise<Response> {
  const { region, services } = visit
  const scope = { regionId: region.id, reviewId: visit.parameters.review ?? '' }
  const shown = await showReview(services, authorOf(visit), scope, isOpen)
  if (!shown) return notFound(visit)
  visit.context.header('Cache-Control', 'no-store')
  const props = { region: region.slug, timeZone: region.timeZone, shown, isOpen, ...again }
  return page(visit, <ReviewPage view={viewOf(visit)} {...props} />, status ?? 200)
}

export function showTextReview(visit: Desk): Promise<Response> {
  return answer(visit)
}

/** No redirect: the original exists on this one page, and each opening is written down. */
export function showOriginal(visit: Desk): Promise<Response> {
  return answer(visit, { isOpen: true })
}

const moveForm = z.discriminatedUnion('move', [
  z.object({ move: z.literal('release') }),
  z.object({ move: z.literal('wait') }),
  z.object({ move: z.literal('find-again') }),
  z.object({ move: z.literal('hide'), reason: requiredText(1_000) }),
  z.object({ move: z.literal('mask'), words: requiredText(200) }),
  z.object({
    move: z.literal('lift-mask'),
    start: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
  }),
])

export async function handleTextReview(visit: Desk): Promise<Response> {
  const form = await parseForm(visit, moveForm)
  if (!form.ok) return answer(visit, { typed: form.typed, errors: form.errors, status: 422 })
  const scope = { regionId: visit.region.id, reviewId: visit.parameters.review ?? '' }
  const outcome = await moderateText(visit.services, authorOf(visit), scope, form.values)
  if (outcome.ok) return redirect(visit, paths.textReview(visit.region.slug, scope.reviewId), 'saved')
  if (outcome.code === 'no-such-review') return notFound(visit)
  const sentence = visit.messages.moderation.refusals[outcome.code]
  const isWords = outcome.code === 'words-not-in-text'
  const errors = { [isWords ? 'words' : '']: sentence }
  return answer(visit, { typed: form.typed, errors, status: isWords ? 422 : 409 })
}
