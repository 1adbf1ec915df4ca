import {
  checkMeeting,
  coachingActivity,
  type MeetingKind,
  PARTICIPANTS_MAX,
  type TypedParticipant,
} from '../../domain/coaching/coaching.ts'
import {
  type CivilServantNumberRefusal,
  readCivilServantNumber,
} from '../../domain/learning/civil-servant-number.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { listMembers } from '../../store/access/member.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  findMeetingRecords,
  holdInnovation,
  insertMeeting,
  insertMeetingEnd,
  insertParticipants,
  isMeetingHeld,
} from '../../store/coaching/meeting.ts'
import { finishStepRow, insertSteps, type NextStep } from '../../store/coaching/step.ts'
import { endRecords, insertRecord } from '../../store/learning/learning-record.ts'
import { learnerOf, learnerOfPerson } from '../learning/find-learner.ts'
import type { Services } from '../services.ts'
import type { CoachedScope } from './ask-coaching.ts'
import { noteMentions } from './mention.ts'

export type MeetingInput = {
  readonly kind: MeetingKind
  readonly heldOn: string
  readonly minutes: number
  readonly place: string
  readonly notes: string
  readonly coachId: string
  /** The coach is a civil servant whose office counts it as learning too. */
  readonly countsForCoach: boolean
  /** Accounts of those who were coached. */
  readonly people: readonly string[]
  /** Those who have none. */
  readonly others: readonly TypedParticipant[]
  readonly steps: readonly NextStep[]
  readonly today: string
  /** How the session is called in the record of whoever learned. */
  readonly name: string
  readonly organiser: string
}

export type MeetingRefusal =
  | 'in-the-future'
  | 'bad-minutes'
  | 'no-such-coach'
  | 'nobody-coached'
  | 'no-such-participant'
  | 'named-twice'
  | 'too-many'
  | 'held-already'
  | 'step-before-meeting'
  | CivilServantNumberRefusal

type Learner = { readonly id: string; readonly name: string }

const plainName = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** The learners behind the names of a form. Nobody stands twice, so that no session counts twice for one person. */
async function learnersOf(
  transaction: Database,
  scope: CoachedScope,
  input: MeetingInput,
): Promise<Result<Learner[], MeetingRefusal>> {
  const members = await listMembers(transaction, scope.regionId)
  const ticked = input.countsForCoach ? [...input.people, input.coachId] : input.people
  const [agencyId = null] = scope.agencyIds
  const learners: Learner[] = []
  for (const id of new Set(ticked)) {
    const member = members.find(({ personId }) => personId === id)
    if (!member) return refused('no-such-participant')
    const { personId, name } = member
    const found = await learnerOfPerson(transaction, scope.regionId, {
      personId,
      name,
      agencyId: member.agencyId,
    })
    learners.push({ id: found.id, name })
  }
  for (const { name, number } of input.others) {
    const read = number === '' ? null : readCivilServantNumber(number)
    if (read && !read.ok) return refused(read.code, { name })
    const digits = read?.value.digits ?? null
    const found = await learnerOf(transaction, scope.regionId, { name, agencyId, number: digits })
    learners.push({ id: found.id, name })
  }
  const doubled = learners.find(({ id, name }, place) =>
    learners.some(
      (other, at) => at < place && (other.id === id || plainName(other.name) === plainName(name)),
    ),
  )
  return doubled ? refused('named-twice', { name: doubled.name }) : ok(learners)
}

/** Writes the hours down, a record each, and who was there. */
async function recordLearners(
  transaction: Database,
  scope: CoachedScope,
  meetingId: string,
  { learners, input, now }: { learners: readonly Learner[]; input: MeetingInput; now: Date },
): Promise<void> {
  const { regionId } = scope
  const activity = coachingActivity(scope.innovationId, input)
  const participants = learners.map(({ id, name }) => ({
    regionId,
    meetingId,
    learnerId: id,
    name,
    recordId: newIdentifier(),
  }))
  for (const { recordId, learnerId } of participants) {
    const keys = { regionId, id: recordId, learnerId, name: input.name, organiser: input.organiser }
    await insertRecord(transaction, { ...activity, ...keys, recordedAt: now })
  }
  await insertParticipants(transaction, participants)
}

function checkInput(input: MeetingInput): Result<null, MeetingRefusal> {
  const checked = checkMeeting(input, input.today)
  if (!checked.ok) return checked
  if (input.people.length + input.others.length === 0) return refused('nobody-coached')
  if (input.people.length + input.others.length > PARTICIPANTS_MAX)
    return refused('too-many', { most: PARTICIPANTS_MAX })
  const isLate = input.steps.every(({ dueOn }) => dueOn >= input.heldOn)
  return isLate ? ok(null) : refused('step-before-meeting')
}

/**
 * Writes a meeting down: its notes, what was agreed, and the hours of whoever was coached. Those of the coach only where that was
 * said. Refuses 'in-the-future', 'bad-minutes', 'no-such-coach', 'nobody-coached', 'no-such-participant', 'named-twice',
 * 'too-many', 'step-before-meeting', 'held-already' for a second meeting of coach and innovation on a day, and as the reading of
 * a civil servant's number does.
 */
export async function recordMeeting(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: CoachedScope,
  input: MeetingInput,
): Promise<Result<null, MeetingRefusal>> {
  const checked = checkInput(input)
  if (!checked.ok) return checked
  const { regionId, innovationId } = scope
  const { kind, heldOn, minutes, place, notes } = input
  const now = clock()
  return change(db, author, 'coaching.record', async (transaction) => {
    await holdInnovation(transaction, scope)
    const members = await listMembers(transaction, regionId)
    const coach = members.find(({ personId, role }) => personId === input.coachId && role === 'coach')
    if (!coach) return refused('no-such-coach')
    const coachId = coach.personId
    if (await isMeetingHeld(transaction, scope, { coachId, heldOn })) return refused('held-already')
    const learners = await learnersOf(transaction, scope, input)
    if (!learners.ok) return learners
    const id = newIdentifier(now.getTime())
    const row = { regionId, id, innovationId, kind, heldOn, minutes, place, notes, coachId }
    await insertMeeting(transaction, { ...row, recordedBy: author.personId, recordedAt: now })
    await recordLearners(transaction, scope, id, { learners: learners.value, input, now })
    await insertSteps(transaction, { regionId, innovationId }, id, input.steps)
    await noteMentions(transaction, author, scope, { place: 'coaching', text: notes, now })
    return ok(null)
  })
}

/** Takes a meeting back with a reason: its hours count no more, its steps ask nobody. Refuses 'no-such-meeting'. */
export async function withdrawMeeting(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, innovationId }: Pick<CoachedScope, 'regionId' | 'innovationId'>,
  { id, reason }: { id: string; reason: string },
): Promise<Result<null, 'no-such-meeting'>> {
  const row = { reason, endedBy: author.personId, endedAt: clock() }
  return change(db, author, 'coaching.withdraw', async (transaction) => {
    const found = await findMeetingRecords(transaction, { regionId, innovationId }, id)
    if (!found || !(await insertMeetingEnd(transaction, { ...row, regionId, meetingId: id })))
      return refused('no-such-meeting')
    await endRecords(transaction, regionId, found.records, row)
    return ok(null)
  })
}

/** Says that what was agreed is done. Refuses 'no-such-step'. */
export async function finishCoachingStep(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId | null },
  { regionId, innovationId }: Pick<CoachedScope, 'regionId' | 'innovationId'>,
  id: string,
): Promise<Result<null, 'no-such-step'>> {
  return change(db, author, 'coaching.finish-step', async (transaction) => {
    const row = { doneAt: clock(), doneBy: author.personId }
    const done = await finishStepRow(transaction, { regionId, innovationId }, id, row)
    return done ? ok(null) : refused('no-such-step')
  })
}
