import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { readSubjects, subjectLines } from '../../../../domain/learning/course.ts'
import { addCourse, changeCourse } from '../../../../services/learning/edit-course.ts'
import { type CourseRow, findCourse, listCourses } from '../../../../store/learning/course.ts'
import { listCohorts } from '../../../../store/programme/cohort.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { optionalLine, optionalText, requiredLine } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { surveyCodePattern } from '../../../slug.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { CourseFormPage } from './course-form-page.tsx'
import { DeskLearningPage } from './desk-learning-page.tsx'

export type Desk = Visit & { region: RegionScope; actor: Actor }

/** A hall holds fewer; more is a slip of the finger. */
const QUOTA_MAX = 2_000
const MINIMUM_PERCENT_DEFAULT = '70'

const wholeOf = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'number')
    .transform(Number)
    .pipe(z.number().min(min).max(max))

const about = {
  name: requiredLine(),
  organiser: requiredLine(),
  place: requiredLine(),
  description: optionalText(),
  quota: wholeOf(1, QUOTA_MAX),
  minimumPercent: wholeOf(0, 100),
  subjects: optionalText(),
  signatoryName: optionalLine(),
  signatoryPosition: optionalLine(),
  cohort: z.union([z.literal(''), z.guid()]).optional(),
}
const changeForm = z.object(about)
const addForm = z.object({ ...about, form: requiredLine() })

const todayOf = ({ services, region }: Desk) => dayAt(services.clock(), region.timeZone)

/** The course of the address, or null. */
export async function courseOf({ services, region, parameters }: Desk): Promise<CourseRow | null> {
  const code = parameters.course ?? ''
  return surveyCodePattern.test(code) ? findCourse(services.db, region.id, code) : null
}

export async function showDeskLearning(visit: Desk): Promise<Response> {
  const { services, region, actor } = visit
  const courses = await listCourses(services.db, region.id, { openOnly: false, now: services.clock() })
  const mayEdit = may(actor, 'learning.edit', { regionId: region.id, agencyIds: [] })
  return page(
    visit,
    <DeskLearningPage view={viewOf(visit)} region={region} courses={courses} mayEdit={mayEdit} />,
  )
}

function typedOf(course: CourseRow): Typed {
  const { name, form, organiser, place, description, quota, minimumPercent, subjects } = course
  return {
    name,
    form,
    organiser,
    place,
    description: description ?? '',
    quota: String(quota),
    minimumPercent: String(minimumPercent),
    subjects: subjectLines(subjects),
    signatoryName: course.signatoryName ?? '',
    signatoryPosition: course.signatoryPosition ?? '',
    cohort: course.cohortId ?? '',
  }
}

async function formAnswer(
  visit: Desk,
  course: CourseRow | null,
  { typed, errors }: { typed: Typed; errors?: Readonly<Record<string, string>> },
): Promise<Response> {
  const view = viewOf(visit)
  const cohorts = await listCohorts(visit.services.db, visit.region.id)
  const props = { region: visit.region.slug, course, typed, errors, today: todayOf(visit), cohorts }
  return page(visit, <CourseFormPage view={view} {...props} />, errors ? 422 : 200)
}

export async function showCourseForm(visit: Desk): Promise<Response> {
  const course = await courseOf(visit)
  if (visit.parameters.course !== undefined && !course) return notFound(visit)
  const typed = course ? typedOf(course) : { minimumPercent: MINIMUM_PERCENT_DEFAULT }
  return formAnswer(visit, course, { typed })
}

export async function handleCourse(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const course = await courseOf(visit)
  if (visit.parameters.course !== undefined && !course) return notFound(visit)
  const form = await parseForm(visit, course ? changeForm : addForm)
  if (!form.ok) return formAnswer(visit, course, form)
  const subjects = readSubjects(form.values.subjects ?? '')
  if (!subjects.ok) {
    const errors = { subjects: messages.learningDesk.subjectsRefused[subjects.code] }
    return formAnswer(visit, course, { typed: form.typed, errors })
  }
  const { cohort, ...rest } = form.values
  const cohorts = await listCohorts(services.db, region.id)
  const cohortId = cohorts.find(({ id }) => id === cohort)?.id ?? null
  const values = { ...rest, subjects: subjects.value, cohortId }
  if (course) {
    const scope = { regionId: region.id, courseId: course.id }
    const changed = await changeCourse(services, authorOf(visit), scope, values)
    if (changed.ok) return redirect(visit, paths.deskCourse(region.slug, course.code), 'saved')
    if (changed.code === 'no-such-course') return notFound(visit)
    return formAnswer(visit, course, { typed: form.typed, errors: boundsError(visit, changed) })
  }
  const kind = 'form' in form.values ? String(form.values.form) : ''
  const input = { ...values, form: kind, today: todayOf(visit), isExample: false }
  const added = await addCourse(services, authorOf(visit), region.id, input)
  if (added.ok) return redirect(visit, paths.deskCourse(region.slug, added.value.code), 'saved')
  const errors =
    added.code === 'out-of-bounds' ? boundsError(visit, added) : { form: messages.formError.choice }
  return formAnswer(visit, null, { typed: form.typed, errors })
}
