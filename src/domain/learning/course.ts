import { ok, type Result, refused } from '../result.ts'

/** Where somebody stands on the list of a course; `held` waits for a look of the organiser and stands in nobody's way. */
export type RegistrationState = 'registered' | 'waiting' | 'withdrawn' | 'held'

/** A registration as the list of a course holds it. `place` is the order in which people came. */
export type Registration = { readonly id: string; readonly place: number; readonly state: RegistrationState }

/** The state of whoever comes now: a seat while there is one and nobody waits before them. */
export function stateOnArrival(quota: number, others: readonly Registration[]): RegistrationState {
  const seated = others.filter(({ state }) => state === 'registered').length
  const waits = others.some(({ state }) => state === 'waiting')
  return seated < quota && !waits ? 'registered' : 'waiting'
}

/** A part of the seats that one network has without anybody having looked at who it is. */
const NETWORK_SEATS_PART = 4
/** The part of the seats that networks have together beyond one each, without anybody having looked. */
const REPEATED_SEATS_PART = 2
/** So many of one network are kept on a list at least, whatever its quota; beyond it they are not people. */
const NETWORK_LINES_MIN = 200

/**
 * How one more of a network without a name that we know comes in, when `standing` of it have a seat or wait for one, and `lines` of it were ever
 * written down; `repeated` are those of all networks that stand there beyond the first of each, of whom nobody has looked who they are. Beyond a
 * quarter of the quota it is 'held', for the organiser to look at: one office is let in by one press, and one stranger with many names takes no
 * more than that quarter. Beyond half of the quota repeated it is held too, unless it is the first of its network: so whoever would fill
 * a course needs half as many networks as seats. Beyond twice the quota, and at least 200, it is 'refused'.
 */
export function admissionOf(
  quota: number,
  { standing, lines, repeated }: { standing: number; lines: number; repeated: number },
): 'free' | 'held' | 'refused' {
  if (lines >= Math.max(NETWORK_LINES_MIN, 2 * quota)) return 'refused'
  if (standing === 0) return 'free'
  if (standing >= Math.floor(quota / NETWORK_SEATS_PART)) return 'held'
  return repeated < Math.floor(quota / REPEATED_SEATS_PART) ? 'free' : 'held'
}

/** So many of one network are shown to the organiser together: two are a household or two colleagues. */
const NETWORK_SHOWN_MIN = 3

/** Those of a list that came from one network each, without an account and without having been looked at, the largest number first. */
export function networksOf<
  One extends { readonly state: RegistrationState; readonly network: string | null },
>(list: readonly One[]): One[][] {
  const standing = list.filter(
    ({ network, state }) => network !== null && (state === 'registered' || state === 'waiting'),
  )
  return [...Map.groupBy(standing, ({ network }) => network).values()]
    .filter(({ length }) => length >= NETWORK_SHOWN_MIN)
    .toSorted((one, other) => other.length - one.length)
}

/** Who of the waiting moves up, in the order in which they came, when seats are free: by a withdrawal or a larger quota. */
export function movingUp(quota: number, list: readonly Registration[]): Registration[] {
  const seated = list.filter(({ state }) => state === 'registered').length
  return list
    .filter(({ state }) => state === 'waiting')
    .sort((one, other) => one.place - other.place)
    .slice(0, Math.max(0, quota - seated))
}

/** A session of a course as far as attendance and hours ask for it. Moments are in milliseconds of the clock. */
export type SessionTimes = { readonly opensAt: number; readonly closesAt: number }

/** How long before its beginning the door of a session opens. */
export const DOOR_BEFORE_MINUTES = 60

export type DoorRefusal = 'not-yet' | 'over'

/** Whether somebody may be counted as present now. Refuses 'not-yet' and 'over'. */
export function doorIsOpen(session: SessionTimes, now: number): Result<null, DoorRefusal> {
  if (now < session.opensAt - DOOR_BEFORE_MINUTES * 60_000) return refused('not-yet')
  return now > session.closesAt ? refused('over') : ok(null)
}

export type CertificateRefusal = 'not-seated' | 'too-few-sessions' | 'course-runs'

/**
 * Whether somebody has earned the certificate of a course: a seat, all sessions over, and the share of sessions that the course
 * asks for, in percent. Refuses 'not-seated', 'course-runs' and 'too-few-sessions'.
 */
export function mayCertify(
  state: RegistrationState,
  {
    sessions,
    attended,
    minimumPercent,
    isOver,
  }: {
    sessions: number
    attended: number
    minimumPercent: number
    isOver: boolean
  },
): Result<null, CertificateRefusal> {
  if (state !== 'registered') return refused('not-seated')
  if (!isOver || sessions === 0) return refused('course-runs')
  const needed = Math.max(1, Math.ceil((sessions * minimumPercent) / 100))
  return attended >= needed ? ok(null) : refused('too-few-sessions', { attended, needed })
}

/** What a course teaches, with the minutes it takes. */
export type CourseSubject = { readonly name: string; readonly minutes: number }

/** More subjects than a certificate has lines. */
export const COURSE_SUBJECTS_MAX = 30
const SUBJECT_MINUTES_MAX = 10_000

/**
 * Subjects from lines as people write them, `Inovasi daerah; 90`: a name and its minutes. Refuses 'no-minutes' with the line
 * that has none, and 'too-many'.
 */
export function readSubjects(text: string): Result<CourseSubject[], 'no-minutes' | 'too-many'> {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  if (lines.length > COURSE_SUBJECTS_MAX) return refused('too-many', { most: COURSE_SUBJECTS_MAX })
  const subjects: CourseSubject[] = []
  for (const line of lines) {
    const [, name = '', figure = ''] = /^(.*\S)\s*[;|\t]\s*(\d{1,5})$/.exec(line) ?? []
    const minutes = Number(figure)
    if (name === '' || minutes < 1 || minutes > SUBJECT_MINUTES_MAX) return refused('no-minutes', { line })
    subjects.push({ name, minutes })
  }
  return ok(subjects)
}

/** The lines from which `readSubjects` reads the same. */
export function subjectLines(subjects: readonly CourseSubject[]): string {
  return subjects.map(({ name, minutes }) => `${name}; ${minutes}`).join('\n')
}
