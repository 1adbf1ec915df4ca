import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  attendanceStep,
  codeOfDigest,
  livingSteps,
  readAttendanceCode,
} from '../../domain/learning/attendance-code.ts'
import { DOOR_BEFORE_MINUTES, doorIsOpen } from '../../domain/learning/course.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertAttendance } from '../../store/learning/attendance.ts'
import { listOpenSessions, listSessions, type SessionRow } from '../../store/learning/course.ts'
import { findRegistration } from '../../store/learning/registration.ts'
import type { Services } from '../services.ts'

type Clocked = Pick<Services, 'secret' | 'clock'>

function codeAt({ secret }: Pick<Services, 'secret'>, session: string, step: number): string {
  return codeOfDigest(createHmac('sha256', secret).update(`attendance:${session}:${step}`).digest())
}

/** The code that the screen of a session shows now. Refuses 'not-yet' and 'over', when nobody could use it. */
export function attendanceCode(
  services: Clocked,
  session: Pick<SessionRow, 'id' | 'opensAt' | 'closesAt'>,
): Result<string, 'not-yet' | 'over'> {
  const now = services.clock().getTime()
  const open = doorIsOpen(timesOf(session), now)
  return open.ok ? ok(codeAt(services, session.id, attendanceStep(now))) : open
}

const timesOf = ({ opensAt, closesAt }: Pick<SessionRow, 'opensAt' | 'closesAt'>) => ({
  opensAt: opensAt.getTime(),
  closesAt: closesAt.getTime(),
})

/** The session whose screen shows or showed this code within its life, or null. */
export async function sessionOfCode(
  services: Clocked & Pick<Services, 'db'>,
  db: Database,
  regionId: RegionId,
  typed: string,
): Promise<SessionRow | null> {
  const code = readAttendanceCode(typed)
  if (code === null) return null
  const now = services.clock()
  const opensBefore = new Date(now.getTime() + DOOR_BEFORE_MINUTES * 60_000)
  const sessions = await listOpenSessions(db, regionId, { opensBefore, closesAfter: now })
  const steps = livingSteps(now.getTime())
  const sent = Buffer.from(code)
  return (
    sessions.find(({ id }) =>
      steps.some((step) => timingSafeEqual(sent, Buffer.from(codeAt(services, id, step)))),
    ) ?? null
  )
}

export type AttendRefusal =
  | 'code-gone'
  | 'no-such-registration'
  | 'other-course'
  | 'not-seated'
  | 'counted-already'

/**
 * Counts a registration as present at the session whose screen shows the code. Once: whoever sends the same again, or at the
 * same moment twice, is told that they are counted. Refuses 'code-gone' for a code that lives no more or never did,
 * 'no-such-registration', 'other-course', 'not-seated' and 'counted-already'.
 */
export async function attend(
  services: Pick<Services, 'db' | 'clock' | 'secret'>,
  author: Author,
  regionId: RegionId,
  { code, registrationCode }: { code: string; registrationCode: string },
): Promise<Result<{ courseName: string }, AttendRefusal>> {
  return change(services.db, author, 'course.attend', async (transaction) => {
    const session = await sessionOfCode(services, transaction, regionId, code)
    if (!session) return refused('code-gone')
    const found = await findRegistration(transaction, regionId, registrationCode)
    if (!found) return refused('no-such-registration')
    const { registration, course } = found
    if (registration.courseId !== session.courseId) return refused('other-course', { course: course.name })
    if (registration.state !== 'registered') return refused('not-seated', { state: registration.state })
    const isNew = await insertAttendance(transaction, {
      regionId,
      sessionId: session.id,
      registrationId: registration.id,
      way: 'code',
      reason: null,
      countedAt: services.clock(),
    })
    return isNew ? ok({ courseName: course.name }) : refused('counted-already')
  })
}

/**
 * Counts somebody by hand, whose telephone failed them: with a reason, under the name of who did it. Refuses
 * 'no-such-registration', 'no-such-session', 'not-yet' before the session and 'counted-already'.
 */
export async function attendByHand(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, courseId }: { regionId: RegionId; courseId: string },
  { registrationCode, sessionId, reason }: { registrationCode: string; sessionId: string; reason: string },
): Promise<Result<null, 'no-such-registration' | 'no-such-session' | 'not-yet' | 'counted-already'>> {
  return change(db, author, 'course.attend', async (transaction) => {
    const found = await findRegistration(transaction, regionId, registrationCode)
    if (found?.registration.courseId !== courseId || found.registration.state !== 'registered') {
      return refused('no-such-registration')
    }
    const session = (await listSessions(transaction, regionId, courseId)).find(({ id }) => id === sessionId)
    if (!session) return refused('no-such-session')
    const now = clock()
    if (now < session.opensAt) return refused('not-yet')
    const keys = { regionId, sessionId, registrationId: found.registration.id }
    const isNew = await insertAttendance(transaction, { ...keys, way: 'desk', reason, countedAt: now })
    return isNew ? ok(null) : refused('counted-already')
  })
}
