import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { assignCoach, endAssignment, handOverCoaching } from '../../../../services/coaching/assign-coach.ts'
import { showQueueIn, showRegionCoaching } from '../../../../services/coaching/show-coaching.ts'
import { coachReviews } from '../../../../services/lifecycle/coach-reviews.ts'
import { findRegionsOf } from '../../../../store/access/membership.ts'
import { findInnovation } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { CoachQueuePage } from './coach-queue-page.tsx'
import { coachingAnswer, coachingSaved } from './coaching-answer.tsx'
import { RegionCoachingPage } from './region-coaching-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }
type Signed = Visit & { actor: Actor }

const PERSON_CHARACTERS_MAX = 100
const CHOICES_CHARACTERS_MAX = 20_000
const personField = z.string().min(1).max(PERSON_CHARACTERS_MAX)

async function regionAnswer(visit: Desk, typed: Typed = {}, errors?: FieldErrors): Promise<Response> {
  const { services, region, actor } = visit
  const shown = await showRegionCoaching(services, region)
  const subject = { regionId: region.id, agencyIds: [] }
  const props = {
    view: viewOf(visit),
    region,
    shown,
    typed,
    errors,
    mayAssign: may(actor, 'coaching.assign', subject),
    isCoach: actor.memberships.some(({ regionId, role }) => regionId === region.id && role === 'coach'),
  }
  return page(visit, <RegionCoachingPage {...props} />, errors ? 422 : 200)
}

export function showRegionCoachingPage(visit: Desk): Promise<Response> {
  return regionAnswer(visit)
}

const assignForm = z.object({
  coach: personField,
  cohort: z.union([z.literal(''), z.guid()]).optional(),
  innovations: z.string().max(CHOICES_CHARACTERS_MAX).optional(),
})

export async function handleAssign(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const form = await parseForm(visit, assignForm)
  if (!form.ok) return regionAnswer(visit, form.typed, form.errors)
  const slugs = (form.values.innovations ?? '').split('\n').filter((slug) => slug !== '')
  const found = await Promise.all(slugs.map((slug) => findInnovation(services.db, region.id, slug)))
  const assigned = await assignCoach(services, authorOf(visit), region.id, {
    coachId: form.values.coach,
    innovations: found.flatMap((one) => one?.id ?? []),
    cohortId: form.values.cohort || null,
  })
  if (assigned.ok) return redirect(visit, paths.coaching(region.slug), 'saved')
  const field = assigned.code === 'nothing-chosen' ? 'cohort' : 'coach'
  return regionAnswer(visit, form.typed, { [field]: messages.coaching.assignRefused[assigned.code] })
}

/** The same for the innovation of the address. */
export async function handleAssignHere(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const form = await parseForm(visit, z.object({ newCoach: personField }))
  if (!form.ok) return coachingAnswer(visit, form.typed, form.errors)
  const input = { coachId: form.values.newCoach, innovations: [innovation.id], cohortId: null }
  const assigned = await assignCoach(services, authorOf(visit), region.id, input)
  if (assigned.ok) return coachingSaved(visit)
  return coachingAnswer(visit, form.typed, { newCoach: messages.coaching.assignRefused[assigned.code] })
}

const endForm = z.object({ assignment: z.guid(), innovation: z.string().max(200).optional() })

export async function handleEndAssignment(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const form = await parseForm(visit, endForm)
  if (!form.ok) return notFound(visit)
  const ended = await endAssignment(services, authorOf(visit), region.id, form.values.assignment)
  if (!ended.ok) return notFound(visit)
  const slug = form.values.innovation
  const from = slug ? await findInnovation(services.db, region.id, slug) : null
  const next = from ? paths.innovationCoaching(region.slug, from.slug) : paths.coaching(region.slug)
  return redirect(visit, next, 'saved')
}

export async function handleHandOver(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const form = await parseForm(visit, z.object({ from: personField, to: personField }))
  if (!form.ok) return regionAnswer(visit, form.typed, form.errors)
  const moved = await handOverCoaching(services, authorOf(visit), region.id, form.values)
  if (moved.ok) return redirect(visit, paths.coaching(region.slug), 'saved')
  const field = moved.code === 'no-such-coach' ? 'to' : 'from'
  return regionAnswer(visit, form.typed, { [field]: messages.coaching.handOverRefused[moved.code] })
}

/** What waits for a coach, region by region. */
export async function showCoachQueue(visit: Signed): Promise<Response> {
  const { services, actor } = visit
  const regions = await findRegionsOf(services.db, actor.personId)
  const coached = regions.filter(({ id }) =>
    actor.memberships.some(({ regionId, role }) => regionId === id && role === 'coach'),
  )
  const queues = await Promise.all(
    coached.map(async (region) => ({
      ...(await showQueueIn(services.db, region, actor.personId)),
      reviews: await coachReviews(services, region.id, actor.personId),
    })),
  )
  return page(visit, <CoachQueuePage view={viewOf(visit)} queues={queues} />)
}
