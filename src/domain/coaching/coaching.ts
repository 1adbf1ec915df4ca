import type { Day } from '../calendar/working-days.ts'
import type { LearningActivity } from '../learning/hours.ts'
import { ok, type Result, refused } from '../result.ts'

/** What a team may ask its coach for, along the five stages. */
export const requestKinds = ['problem', 'idea', 'plan', 'data', 'proof', 'message', 'other'] as const
export type RequestKind = (typeof requestKinds)[number]

/** What becomes of a request: a coach agrees or declines, the team takes it back. */
export type RequestOutcome = 'agreed' | 'declined' | 'withdrawn'

/** A coach comes to the team, teams come to the coach, or they meet from afar. */
export const meetingKinds = ['visit', 'clinic', 'online'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** A meeting longer than a long working day is a slip of the finger. */
export const MEETING_MINUTES_MAX = 720
/** More people than this are a course, which has its own list. */
export const PARTICIPANTS_MAX = 60
/** A meeting that agrees on more has agreed on nothing; the form shows so many lines. */
export const NEXT_STEPS_MAX = 4

export type MeetingTimes = { readonly heldOn: Day; readonly minutes: number }

/** Refuses 'in-the-future' for a meeting that has not been, and 'bad-minutes'. */
export function checkMeeting(
  { heldOn, minutes }: MeetingTimes,
  today: Day,
): Result<null, 'in-the-future' | 'bad-minutes'> {
  if (heldOn > today) return refused('in-the-future')
  const isWhole = Number.isInteger(minutes) && minutes > 0 && minutes <= MEETING_MINUTES_MAX
  return isWhole ? ok(null) : refused('bad-minutes', { most: MEETING_MINUTES_MAX })
}

/** The kind of learning that a coaching session is, in the table of hours. */
const COACHING_FORM = 'coaching'

/**
 * A meeting as an activity of whoever was coached. Its subject is the innovation and the day, so that one session counts once
 * however many coaches were there and however often it was written down. Its hours follow from the table of its day: 2 JP a
 * session, two sessions a month at most (facts/learning-hours.json).
 */
export function coachingActivity(
  innovationId: string,
  { heldOn, minutes }: MeetingTimes,
): Omit<LearningActivity, 'id'> {
  return {
    subject: `coaching:${innovationId}:${heldOn}`,
    form: COACHING_FORM,
    startsOn: heldOn,
    endsOn: heldOn,
    units: 1,
    minutes,
    isAbroad: false,
  }
}

/** Somebody who was coached and has no account here: a name, and a civil servant's number where it was given. */
export type TypedParticipant = { readonly name: string; readonly number: string }

/** Participants from lines as people write them, `Siti Aminah; 19900101 201503 2 001`. Refuses 'too-many'. */
export function readParticipants(text: string): Result<TypedParticipant[], 'too-many'> {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  if (lines.length > PARTICIPANTS_MAX) return refused('too-many', { most: PARTICIPANTS_MAX })
  return ok(
    lines.map((line) => {
      const [name = '', number = ''] = line.split(/[;|\t]/, 2).map((part) => part.trim())
      return { name, number }
    }),
  )
}
