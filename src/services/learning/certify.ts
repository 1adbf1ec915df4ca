import { randomInt } from 'node:crypto'
import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  type CertificateContent,
  certificateNumber,
  newCertificateCode,
} from '../../domain/learning/certificate.ts'
import { mayCertify } from '../../domain/learning/course.ts'
import { hoursOfActivity, type LearningActivity } from '../../domain/learning/hours.ts'
import { tableOn } from '../../domain/learning/hours-table.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertCertificate, lastSerial, withdrawCertificateRow } from '../../store/learning/certificate.ts'
import { type CourseRow, listSessions, lockCourse, type SessionRow } from '../../store/learning/course.ts'
import { insertRecord } from '../../store/learning/learning-record.ts'
import { listParticipants, type Participant } from '../../store/learning/registration.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** What a course is as an activity of whoever took it: its days, and the minutes of its subjects, or of its sessions without any. */
export function activityOf(
  course: Pick<CourseRow, 'id' | 'form' | 'subjects'>,
  sessions: readonly SessionRow[],
  timeZone: RegionScope['timeZone'],
): Omit<LearningActivity, 'id'> | null {
  const first = sessions[0]
  const last = sessions.at(-1)
  if (!first || !last) return null
  const days = new Set(sessions.map(({ opensAt }) => dayAt(opensAt, timeZone)))
  const taught = course.subjects.reduce((sum, { minutes }) => sum + minutes, 0)
  const met = sessions.reduce(
    (sum, { opensAt, closesAt }) => sum + (closesAt.getTime() - opensAt.getTime()),
    0,
  )
  return {
    subject: `course:${course.id}`,
    form: course.form,
    startsOn: dayAt(first.opensAt, timeZone),
    endsOn: dayAt(last.opensAt, timeZone),
    units: days.size,
    minutes: taught > 0 ? taught : Math.floor(met / 60_000),
    isAbroad: false,
  }
}

type Certified = { readonly issued: number; readonly notEarned: number }

/**
 * Gives everybody on a course's list who has earned it their certificate, and the hours with it; whoever has one keeps it. Refuses
 * 'no-such-course', 'course-runs' before its last session is over, and 'no-hours' where the table gives none for its kind.
 */
export async function certifyCourse(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  courseId: string,
): Promise<Result<Certified, 'no-such-course' | 'course-runs' | 'no-hours'>> {
  const now = clock()
  return change(db, author, 'course.certify', async (transaction) => {
    const course = await lockCourse(transaction, region.id, courseId)
    if (!course) return refused('no-such-course')
    const sessions = await listSessions(transaction, region.id, courseId)
    const isOver = sessions.every(({ closesAt }) => closesAt < now)
    const activity = activityOf(course, sessions, region.timeZone)
    if (!activity || !isOver) return refused('course-runs')
    const given = hoursOfActivity({ ...activity, id: '' })
    if (!given.ok) return refused('no-hours', { reason: given.code })
    const participants = await listParticipants(transaction, region.id, courseId)
    const { minimumPercent } = course
    const earned = participants.filter(
      ({ state, attended, certificateId }) =>
        certificateId === null &&
        mayCertify(state, { sessions: sessions.length, attended, minimumPercent, isOver }).ok,
    )
    const issuedOn = dayAt(now, region.timeZone)
    const year = Number(issuedOn.slice(0, 4))
    let serial = await lastSerial(transaction, region.id, year)
    for (const participant of earned) {
      serial += 1
      const content = contentOf(course, activity, participant, given.value)
      await certify(transaction, region.id, {
        course,
        activity,
        participant,
        content,
        issuedOn,
        year,
        serial,
        now,
      })
    }
    const seated = participants.filter(({ state }) => state === 'registered').length
    const standing = participants.filter(({ certificateId }) => certificateId !== null).length
    return ok({ issued: earned.length, notEarned: seated - earned.length - standing })
  })
}

function contentOf(
  course: CourseRow,
  { startsOn, endsOn, form }: Omit<LearningActivity, 'id'>,
  { name }: Participant,
  hours: number,
): CertificateContent {
  const { organiser, place, subjects, signatoryName, signatoryPosition, isExample } = course
  const minutesPerHour = tableOn(endsOn)?.minutesPerHour ?? 0
  const about = { name, courseName: course.name, form, organiser, place, startsOn, endsOn }
  return { ...about, hours, minutesPerHour, subjects, signatoryName, signatoryPosition, isExample }
}

async function certify(
  transaction: Database,
  regionId: RegionId,
  one: {
    course: CourseRow
    activity: Omit<LearningActivity, 'id'>
    participant: Participant
    content: CertificateContent
    issuedOn: string
    year: number
    serial: number
    now: Date
  },
): Promise<void> {
  const { course, participant, content, issuedOn, year, serial, now } = one
  const id = newIdentifier()
  await insertCertificate(transaction, {
    regionId,
    id,
    registrationId: participant.id,
    code: newCertificateCode(randomInt),
    number: certificateNumber(serial, course.code, year),
    serial,
    year,
    issuedOn,
    content,
  })
  await insertRecord(transaction, {
    ...one.activity,
    regionId,
    id: newIdentifier(),
    learnerId: participant.learnerId,
    name: course.name,
    organiser: course.organiser,
    certificateId: id,
    recordedAt: now,
  })
}

/** Withdraws a certificate with its reason: whoever checks it is told so, and its hours count no more. Refuses 'no-such-certificate'. */
export async function withdrawCertificate(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  { id, reason }: { id: string; reason: string },
): Promise<Result<null, 'no-such-certificate'>> {
  return change(db, author, 'course.withdraw-certificate', async (transaction) => {
    const values = { withdrawnAt: clock(), withdrawnReason: reason }
    const done = await withdrawCertificateRow(transaction, regionId, id, values)
    return done ? ok(null) : refused('no-such-certificate')
  })
}
