import { type TestMoment, testMoments } from '../../../../domain/learning/course-test.ts'
import { takeTest, testIsOpen } from '../../../../services/learning/course-test.ts'
import { listSessions } from '../../../../store/learning/course.ts'
import { findQuestions, listOwnPoints } from '../../../../store/learning/course-test.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { readForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { openOwnRegistration } from './own-registration-handlers.ts'
import { TestPage } from './test-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** A room sends at once behind one address. */
const testsOfNetwork: Pace = { name: 'test', usesMax: 1_000, windowSeconds: 600, spacingMs: 20 }

async function foundOf(visit: InRegion) {
  const { services, region, parameters } = visit
  const moment = testMoments.find((one) => one === parameters.moment)
  const found = await openOwnRegistration(visit)
  if (found instanceof Response) return found
  if (!moment) return notFound(visit)
  const { registration, course } = found
  const [questions, sessions, points] = await Promise.all([
    findQuestions(services.db, region.id, course.id),
    listSessions(services.db, region.id, course.id),
    listOwnPoints(services.db, region.id, registration.id),
  ])
  return { registration, course, moment, questions, sessions, points }
}

export async function showTest(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  if (!(await paced(visit, testsOfNetwork))) return tooMany(visit)
  const found = await foundOf(visit)
  if (found instanceof Response) return found
  if (found.questions.length === 0) return notFound(visit)
  const { registration, course, moment, questions, sessions, points } = found
  const words = messages.learningAfter.takeRefused
  const open = testIsOpen(services, moment, sessions)
  const isTaken = points.some((one) => one.moment === moment)
  const refusal = isTaken
    ? words['answered-already']
    : registration.state !== 'registered'
      ? words['not-seated']
      : open.ok
        ? null
        : words[open.code]
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  visit.context.header('Cache-Control', 'no-store')
  const props = { view, region: region.slug, registration, course, moment, questions, refusal }
  return page(visit, <TestPage {...props} />)
}

const OPTION_PATTERN = /^\d{1,2}$/

/** Answers are sent as `q0`, `q1` ... with the place of the chosen option; what is left open stays open. */
export async function handleTest(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  if (!(await paced(visit, testsOfNetwork))) return tooMany(visit)
  const found = await foundOf(visit)
  if (found instanceof Response) return found
  const { typed } = await readForm(visit)
  const answers = found.questions.map((_, place) => {
    const text = typed[`q${place}`] ?? ''
    return OPTION_PATTERN.test(text) ? Number(text) : null
  })
  const moment: TestMoment = found.moment
  const input = { registrationCode: found.registration.code, moment, answers }
  const taken = await takeTest(services, authorOf(visit), region.id, input)
  if (taken.ok) return redirect(visit, paths.registration(region.slug, found.registration.code), 'saved')
  if (taken.code === 'no-such-registration' || taken.code === 'no-test') return notFound(visit)
  const view = viewOf(visit)
  const { registration, course, questions } = found
  const refusal = messages.learningAfter.takeRefused[taken.code]
  const props = { view, region: region.slug, registration, course, moment, questions, refusal }
  return page(visit, <TestPage {...props} />, 409)
}
