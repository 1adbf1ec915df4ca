import { z } from 'zod'
import { agenciesWithin } from '../../../../domain/access/permission.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { questionLines, readQuestions } from '../../../../domain/learning/course-test.ts'
import { saveQuestions, showTestResult } from '../../../../services/learning/course-test.ts'
import { followUpMark, sendFollowUp, showFollowUp } from '../../../../services/learning/follow-up.ts'
import { listSessions } from '../../../../store/learning/course.ts'
import { listParticipants } from '../../../../store/learning/registration.ts'
import { listSkilled, listSkills, listUnskilledAgencies } from '../../../../store/learning/skill.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { CourseTestPage } from './course-test-page.tsx'
import { FollowUpResultPage } from './follow-up-result-page.tsx'
import { courseOf, type Desk } from './handlers.tsx'
import { SkillsPage } from './skills-page.tsx'

/** Forty questions of seven lines. */
const QUESTIONS_CHARACTERS_MAX = 60_000
const SUBJECT_CHARACTERS_MAX = 200

async function testAnswer(visit: Desk, typed?: Typed, errors?: Record<string, string>): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const result = await showTestResult(services, { regionId: region.id, courseId: course.id })
  const view = viewOf(visit, { exampleData: region.holdsExampleData || course.isExample })
  const text = typed?.questions ?? questionLines(result.questions)
  const props = { view, region: region.slug, course, result, text, errors }
  return page(visit, <CourseTestPage {...props} />, errors ? 422 : 200)
}

export function showCourseTest(visit: Desk): Promise<Response> {
  return testAnswer(visit)
}

export async function handleQuestions(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const form = await parseForm(visit, z.object({ questions: z.string().max(QUESTIONS_CHARACTERS_MAX) }))
  if (!form.ok) return testAnswer(visit, form.typed, { ...form.errors })
  const words = messages.learningAfter
  const read = readQuestions(form.values.questions)
  if (!read.ok) {
    const question = 'question' in read.details ? ` ${words.atQuestion(String(read.details.question))}` : ''
    return testAnswer(visit, form.typed, { questions: words.questionsRefused[read.code] + question })
  }
  const scope = { regionId: region.id, courseId: course.id }
  const saved = await saveQuestions(services, authorOf(visit), scope, read.value)
  if (saved.ok) return redirect(visit, paths.courseTest(region.slug, course.code), 'saved')
  if (saved.code === 'no-such-course') return notFound(visit)
  return testAnswer(visit, form.typed, { questions: words.questionsRefused[saved.code] })
}

export async function showCourseFollowUp(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  const [shown, sessions, participants] = await Promise.all([
    showFollowUp(services, region, course.id),
    listSessions(services.db, region.id, course.id),
    listParticipants(services.db, region.id, course.id),
  ])
  const last = sessions.at(-1)
  const asked = participants.filter(({ attended }) => attended > 0)
  const props = {
    view: viewOf(visit, { exampleData: region.holdsExampleData || course.isExample }),
    region,
    course,
    shown,
    lastDay: last ? dayAt(last.closesAt, region.timeZone) : null,
    today: dayAt(services.clock(), region.timeZone),
    links: asked.map(({ id, name }) => ({
      name,
      isAnswered: shown.answeredBy.has(id),
      path: paths.followUp(region.slug, id, 'participant', followUpMark(services, id, 'participant')),
    })),
  }
  return page(visit, <FollowUpResultPage {...props} />)
}

export async function handleFollowUpSent(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const course = await courseOf(visit)
  if (!course) return notFound(visit)
  await parseForm(visit, z.object({}))
  const scope = { regionId: region.id, courseId: course.id }
  await sendFollowUp(services, authorOf(visit), scope)
  return redirect(visit, paths.courseFollowUp(region.slug, course.code), 'saved')
}

/** Who learned what, and which agency has nobody; one subject by its name in the query. */
export async function showSkills(visit: Desk): Promise<Response> {
  const { services, region, actor, query } = visit
  const subject = (query.get('subject') ?? '').slice(0, SUBJECT_CHARACTERS_MAX).trim() || null
  const reach = agenciesWithin(actor, 'learning.see', region.id)
  const [skills, people, untrained] = await Promise.all([
    listSkills(services.db, region.id),
    subject === null ? [] : listSkilled(services.db, region.id, subject, reach),
    listUnskilledAgencies(services.db, region.id, subject),
  ])
  const props = { region: region.slug, subject, skills, people, untrained: untrained.map(({ name }) => name) }
  return page(visit, <SkillsPage view={viewOf(visit)} {...props} />)
}
