import { dayAt } from '../../domain/calendar/working-days.ts'
import { type TestMoment, testMoments } from '../../domain/learning/course-test.ts'
import {
  type FollowUpRespondent,
  followUpRespondents,
  followUpState,
} from '../../domain/learning/follow-up.ts'
import type { CourseRow, SessionRow } from '../../store/learning/course.ts'
import { findQuestions, listOwnPoints } from '../../store/learning/course-test.ts'
import { listRespondents } from '../../store/learning/follow-up.ts'
import { listMaterial, type Material } from '../../store/learning/material.ts'
import type { RegistrationRow } from '../../store/learning/registration.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { testIsOpen } from './course-test.ts'
import { type FollowUpLink, followUpMark } from './follow-up.ts'

/** What a registration leads to besides its seat. */
export type After = {
  readonly questions: number
  readonly points: readonly { readonly moment: TestMoment; readonly points: number }[]
  readonly openTests: readonly TestMoment[]
  readonly material: readonly Material[]
  /** Links of the survey after three months for those who have not answered; none while it is not due. */
  readonly followUp: readonly FollowUpLink[]
}

type Found = { registration: RegistrationRow; course: CourseRow; sessions: readonly SessionRow[] }

/** Tests that are open, material, and the survey while it is due, for whoever holds a registration. */
export async function showAfter(
  services: Pick<Services, 'db' | 'clock' | 'secret'>,
  region: RegionScope,
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
  const link = (respondent: FollowUpRespondent): FollowUpLink => {
    const registrationId = registration.id
    return { registrationId, respondent, mark: followUpMark(services, registrationId, respondent) }
  }
  const canTake = (moment: TestMoment) =>
    isSeated && questions.length > 0 && !taken.has(moment) && testIsOpen(services, moment, sessions).ok
  return {
    questions: questions.length,
    points,
    openTests: testMoments.filter(canTake),
    material: isSeated ? material : [],
    followUp: isDue ? followUpRespondents.filter((one) => !said.includes(one)).map(link) : [],
  }
}
