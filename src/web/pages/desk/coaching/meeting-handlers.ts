import { z } from 'zod'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { meetingKinds, NEXT_STEPS_MAX, readParticipants } from '../../../../domain/coaching/coaching.ts'
import type { Language } from '../../../../domain/language.ts'
import {
  finishCoachingStep,
  type MeetingRefusal,
  recordMeeting,
  withdrawMeeting,
} from '../../../../services/coaching/record-meeting.ts'
import type { NextStep } from '../../../../store/coaching/step.ts'
import { day, optionalLine, optionalText, requiredLine, requiredText, ticked } from '../../../forms/fields.ts'
import { requiredNumber } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'
import { notFound } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { coachingAnswer, coachingSaved, scopeOf } from './coaching-answer.tsx'

const NOTES_MAX = 5_000
const PEOPLE_CHARACTERS_MAX = 6_000
const REASON_MAX = 300

const meetingForm = (language: Language) =>
  z.object({
    meetingKind: z.enum(meetingKinds),
    heldOn: day,
    minutes: requiredNumber(language),
    place: optionalLine(),
    coach: z.string().min(1).max(100),
    notes: requiredText(NOTES_MAX),
    people: z.string().max(PEOPLE_CHARACTERS_MAX).optional(),
    others: optionalText(PEOPLE_CHARACTERS_MAX),
    countsForCoach: ticked,
  })

/** The next steps of the form; a line that is begun must be whole. */
function stepsOf(typed: Typed, messages: Messages): { steps: NextStep[]; errors: Record<string, string> } {
  const steps: NextStep[] = []
  const errors: Record<string, string> = {}
  for (let place = 1; place <= NEXT_STEPS_MAX; place += 1) {
    const [text = '', holder = '', dueOn = ''] = ['Text', 'Holder', 'Due'].map((part) =>
      (typed[`step${place}${part}`] ?? '').trim(),
    )
    if (text === '' && holder === '' && dueOn === '') continue
    const line = z.object({ text: requiredLine(500), holder: requiredLine(), dueOn: day })
    const read = line.safeParse({ text, holder, dueOn })
    if (read.success) steps.push(read.data)
    else errors[`step${place}Text`] = messages.coaching.stepIncomplete
  }
  return { steps, errors }
}

/** Beside which field a refusal is told. */
function errorsOf(code: MeetingRefusal, { coaching }: Messages): Record<string, string> {
  const words = coaching.meetingRefused
  switch (code) {
    case 'in-the-future':
    case 'held-already':
      return { heldOn: words[code] }
    case 'bad-minutes':
      return { minutes: words[code] }
    case 'no-such-coach':
      return { coach: words[code] }
    case 'nobody-coached':
    case 'no-such-participant':
      return { people: words[code] }
    case 'named-twice':
    case 'too-many':
      return { others: words[code] }
    case 'step-before-meeting':
      return { step1Due: words[code] }
    default:
      return { others: words.number }
  }
}

export async function handleMeeting(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages, language } = visit
  const form = await parseForm(visit, meetingForm(language))
  const { steps, errors } = stepsOf(form.typed, messages)
  const isOnline = form.typed.meetingKind === 'online'
  if (!isOnline && (form.typed.place ?? '').trim() === '') errors.place = messages.formError.missing
  if (!form.ok) return coachingAnswer(visit, form.typed, { ...form.errors, ...errors })
  if (Object.keys(errors).length > 0) return coachingAnswer(visit, form.typed, errors)
  const others = readParticipants(form.values.others ?? '')
  if (!others.ok) return coachingAnswer(visit, form.typed, errorsOf(others.code, messages))
  const { meetingKind: kind, heldOn, minutes, place, coach, notes, people, countsForCoach } = form.values
  const recorded = await recordMeeting(services, authorOf(visit), scopeOf(visit), {
    kind,
    heldOn,
    minutes,
    // An online meeting is held nowhere else.
    place: place ?? messages.coaching.meetingKinds.online,
    notes,
    coachId: coach,
    countsForCoach,
    people: (people ?? '').split('\n').filter((id) => id !== ''),
    others: others.value,
    steps,
    today: dayAt(services.clock(), region.timeZone),
    name: messages.coaching.sessionName(innovation.name),
    organiser: region.name,
  })
  if (recorded.ok) return coachingSaved(visit)
  return coachingAnswer(visit, form.typed, errorsOf(recorded.code, messages))
}

const takeBackForm = z.object({ meeting: z.guid(), reason: requiredText(REASON_MAX) })

export async function handleTakeBack(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, takeBackForm)
  if (!form.ok) return coachingAnswer(visit, form.typed, form.errors)
  const { meeting: id, reason } = form.values
  const taken = await withdrawMeeting(visit.services, authorOf(visit), scopeOf(visit), { id, reason })
  return taken.ok ? coachingSaved(visit) : notFound(visit)
}

export async function handleStepDone(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, z.object({ step: z.guid() }))
  if (!form.ok) return notFound(visit)
  const done = await finishCoachingStep(visit.services, authorOf(visit), scopeOf(visit), form.values.step)
  return done.ok ? coachingSaved(visit) : notFound(visit)
}
