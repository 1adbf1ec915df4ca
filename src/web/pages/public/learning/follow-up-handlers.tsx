import { z } from 'zod'
import { followUpRespondents } from '../../../../domain/learning/follow-up.ts'
import { answerFollowUp, type FollowUpLink, openFollowUp } from '../../../../services/learning/follow-up.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { optionalLine, optionalText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { page, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { FollowUpAnswered, FollowUpPage } from './follow-up-page.tsx'

type InRegion = Visit & { region: RegionScope }

const answersOfNetwork: Pace = { name: 'follow-up', usesMax: 300, windowSeconds: 600, spacingMs: 100 }

function linkOf({ parameters }: InRegion): FollowUpLink | null {
  const respondent = followUpRespondents.find((one) => one === parameters.respondent)
  const { registration: registrationId = '', mark = '' } = parameters
  return respondent ? { registrationId, respondent, mark } : null
}

async function followUpAnswer(
  visit: InRegion,
  typed: Typed = {},
  errors?: Record<string, string>,
): Promise<Response> {
  const { services, region, messages } = visit
  const words = messages.learningAfter
  const link = linkOf(visit)
  const opened = link && (await openFollowUp(services, region, link))
  visit.context.header('Cache-Control', 'no-store')
  if (!link || !opened?.ok) {
    const code = opened && !opened.ok ? opened.code : 'no-such-link'
    const element = <FollowUpAnswered view={viewOf(visit)} sentence={words.followUpRefused[code]} />
    return page(visit, element, code === 'no-such-link' ? 404 : 200)
  }
  const { registration, course } = opened.value
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  const props = { view, region: region.slug, link, registration, course, typed, errors }
  return page(visit, <FollowUpPage {...props} />, errors ? 422 : 200)
}

export async function showFollowUpForm(visit: InRegion): Promise<Response> {
  return (await paced(visit, answersOfNetwork)) ? followUpAnswer(visit) : tooMany(visit)
}

const score = z.enum(['1', '2', '3', '4']).transform(Number)
const followUpForm = z.object({
  used: score,
  support: score,
  attitude: score,
  performance: score,
  effect: score,
  subject: optionalLine(),
  remark: optionalText(1_000),
})

export async function handleFollowUp(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  if (!(await paced(visit, answersOfNetwork))) return tooMany(visit)
  const form = await parseForm(visit, followUpForm)
  const link = linkOf(visit)
  if (!form.ok || !link) return followUpAnswer(visit, form.typed, form.ok ? undefined : { ...form.errors })
  const { subject, remark, ...scores } = form.values
  const answered = await answerFollowUp(services, authorOf(visit), region, link, { scores, subject, remark })
  if (!answered.ok) return followUpAnswer(visit, form.typed)
  const view = viewOf(visit)
  return page(visit, <FollowUpAnswered view={view} sentence={messages.learningAfter.thanks} />)
}
