import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { testMoments } from '../../../../domain/learning/course-test.ts'
import { followUpRespondents, followUpState } from '../../../../domain/learning/follow-up.ts'
import { testIsOpen } from '../../../../services/learning/course-test.ts'
import { followUpMark } from '../../../../services/learning/follow-up.ts'
import type { CourseRow, SessionRow } from '../../../../store/learning/course.ts'
import { findQuestions, listOwnPoints } from '../../../../store/learning/course-test.ts'
import { listRespondents } from '../../../../store/learning/follow-up.ts'
import { listMaterial } from '../../../../store/learning/material.ts'
import type { RegistrationRow } from '../../../../store/learning/registration.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { paths } from '../../../paths.ts'
import type { Visit } from '../../../visit.ts'
import type { After } from './registration-after.tsx'

type Found = { registration: RegistrationRow; course: CourseRow; sessions: readonly SessionRow[] }

/** What a registration leads to besides its seat: tests that are open, material, the survey while it is due. */
export async function afterOf(
  { services, region }: Visit & { region: RegionScope },
  { registration, course, sessions }: Found,
): Promise<After> {
  const { db, clock } = services
  const [questions, points, material, said] = await Promise.all([
    findQuestions(db, region.id, course.id),
    listOwnPoints(db, region.id, registration.id),
    listMaterial(db, { regionId: region.id, courseId: course.id }),
    listRespondents(db, region.id, registration.id),
  ])
  const isSeated = registration.state === 'registered'
  const taken = new Set(points.map(({ moment }) => moment))
  const last = sessions.at(-1)
  const today = dayAt(clock(), region.timeZone)
  const isDue =
    isSeated && last !== undefined && followUpState(dayAt(last.closesAt, region.timeZone), today) === 'due'
  const link = (respondent: (typeof followUpRespondents)[number]) => {
    const mark = followUpMark(services, registration.id, respondent)
    return [respondent, paths.followUp(region.slug, registration.id, respondent, mark)] as const
  }
  return {
    questions: questions.length,
    points,
    openTests: testMoments.filter(
      (moment) =>
        isSeated && questions.length > 0 && !taken.has(moment) && testIsOpen(services, moment, sessions).ok,
    ),
    material: registration.state === 'withdrawn' ? [] : material,
    followUp: isDue
      ? Object.fromEntries(followUpRespondents.filter((one) => !said.includes(one)).map(link))
      : null,
  }
}
