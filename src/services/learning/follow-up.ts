import { createHmac, timingSafeEqual } from 'node:crypto'
import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  type FollowUpFigures,
  type FollowUpRespondent,
  type FollowUpScores,
  followUpFigures,
  followUpState,
} from '../../domain/learning/follow-up.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type CourseRow, listSessions } from '../../store/learning/course.ts'
import {
  insertFollowUpAnswer,
  listFollowUpAnswers,
  listRespondents,
  markFollowUpSent,
} from '../../store/learning/follow-up.ts'
import { findRegistrationById, type RegistrationRow } from '../../store/learning/registration.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

const MARK_SIGNS = 16

/**
 * What the end of a link to the survey must be: it opens this one question of this one registration and nothing else, so that
 * whoever took a course hands it to a superior or a colleague, and not the code by which the seat can be given back.
 */
export function followUpMark(
  { secret }: Pick<Services, 'secret'>,
  registrationId: string,
  respondent: FollowUpRespondent,
): string {
  const text = `follow-up:${registrationId}:${respondent}`
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, MARK_SIGNS)
}

function isMark(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export type FollowUpLink = {
  readonly registrationId: string
  readonly respondent: FollowUpRespondent
  readonly mark: string
}

export type FollowUpRefusal = 'no-such-link' | 'to-come' | 'over' | 'answered-already'

type Opened = { readonly registration: RegistrationRow; readonly course: CourseRow }

/** What a link leads to. Refuses 'no-such-link', 'to-come', 'over' and 'answered-already'. */
export async function openFollowUp(
  services: Pick<Services, 'db' | 'clock' | 'secret'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  link: FollowUpLink,
): Promise<Result<Opened, FollowUpRefusal>> {
  const { db, clock } = services
  const { registrationId, respondent, mark } = link
  if (!isMark(mark, followUpMark(services, registrationId, respondent))) return refused('no-such-link')
  const found = await findRegistrationById(db, region.id, registrationId)
  if (found?.registration.state !== 'registered') return refused('no-such-link')
  const last = (await listSessions(db, region.id, found.course.id)).at(-1)
  if (!last) return refused('to-come')
  const state = followUpState(dayAt(last.closesAt, region.timeZone), dayAt(clock(), region.timeZone))
  if (state !== 'due') return refused(state)
  const said = await listRespondents(db, region.id, registrationId)
  return said.includes(respondent) ? refused('answered-already') : ok(found)
}

/** Keeps what somebody says three months after a course, once. Refuses as the opening of its link does. */
export async function answerFollowUp(
  services: Pick<Services, 'db' | 'clock' | 'secret'>,
  author: Author,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  link: FollowUpLink,
  said: { scores: FollowUpScores; subject: string | null; remark: string | null },
): Promise<Result<null, FollowUpRefusal>> {
  return change(services.db, author, 'course.follow-up', async (transaction) => {
    const opened = await openFollowUp({ ...services, db: transaction }, region, link)
    if (!opened.ok) return opened
    const { registrationId, respondent } = link
    const keys = { regionId: region.id, registrationId, respondent, answeredAt: services.clock() }
    const isNew = await insertFollowUpAnswer(transaction, { ...keys, ...said })
    return isNew ? ok(null) : refused('answered-already')
  })
}

/** Says that the links of a course's survey were handed on. Refuses 'no-such-course', also where that was said before. */
export async function sendFollowUp(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
): Promise<Result<null, 'no-such-course'>> {
  return change(db, author, 'course.send-follow-up', async (transaction) => {
    const isNew = await markFollowUpSent(transaction, regionId, courseId, clock())
    return isNew ? ok(null) : refused('no-such-course')
  })
}

export type ShownFollowUp = {
  readonly figures: readonly FollowUpFigures[]
  readonly remarks: readonly { readonly respondent: FollowUpRespondent; readonly text: string }[]
  /** Subjects that were of most use, with how many named each. */
  readonly subjects: readonly { readonly name: string; readonly people: number }[]
  /** Registrations for which the participant has not answered. */
  readonly answeredBy: ReadonlySet<string>
}

/** What was said three months after a course. Words are shown only where enough answered that nobody is recognised by them. */
export async function showFollowUp(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  courseId: string,
): Promise<ShownFollowUp> {
  const answers = await listFollowUpAnswers(db, region.id, courseId)
  const isEnough = answers.length >= region.settings.smallNumberLimit
  const subjects = Map.groupBy(
    answers.filter(({ subject }) => subject !== null),
    ({ subject }) => subject as string,
  )
  return {
    figures: followUpFigures(answers, region.settings.smallNumberLimit),
    remarks: isEnough
      ? answers.flatMap(({ respondent, remark }) => (remark === null ? [] : { respondent, text: remark }))
      : [],
    subjects: isEnough
      ? [...subjects]
          .map(([name, own]) => ({ name, people: own.length }))
          .sort((one, other) => other.people - one.people)
      : [],
    answeredBy: new Set(
      answers
        .filter(({ respondent }) => respondent === 'participant')
        .map(({ registrationId }) => registrationId),
    ),
  }
}
