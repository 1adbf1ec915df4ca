import { meetingKinds, NEXT_STEPS_MAX } from '../../../../domain/coaching/coaching.ts'
import type { ShownMeeting } from '../../../../store/coaching/meeting.ts'
import { Card } from '../../../components/card/card.tsx'
import { CheckboxesField } from '../../../components/field/choice.tsx'
import {
  CheckboxField,
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { type CoachingProps, fieldOf } from './coaching-props.ts'
import { MentionHint } from './mentions-card.tsx'

function MeetingLine({ meeting, ...props }: CoachingProps & { meeting: ShownMeeting }) {
  const { view, region, innovation, can } = props
  const words = view.messages.coaching
  const { date } = formatsOf(view.language)
  const day = date(meeting.heldOn)
  return (
    <li class="stack">
      <p>
        <b>{words.meetingLine(words.meetingKinds[meeting.kind], day, meeting.minutes)}</b>
        <br />
        <small>
          {words.meetingWhere(meeting.place, meeting.coachName ?? '–')} ·{' '}
          {words.participants(meeting.participants.join(', '))}
        </small>
      </p>
      {meeting.endReason !== null ? (
        <p>{words.withdrawn(meeting.endReason)}</p>
      ) : (
        <p class="coach-words">{meeting.notes}</p>
      )}
      {meeting.endReason === null && can.record && (
        <details>
          <summary>{words.takeBack}</summary>
          <form
            class="form"
            method="post"
            action={href(view, paths.coachingTakeBack(region.slug, innovation.slug))}
          >
            <input type="hidden" name="meeting" value={meeting.id} />
            <label class="field">
              {words.takeBackReason}
              <input class="ds-input" type="text" name="reason" />
            </label>
            <div>
              <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                {words.takeBackOf(day)}
              </button>
            </div>
          </form>
        </details>
      )}
    </li>
  )
}

/** Lines for what was agreed: what, who, until when. */
function StepFields(props: CoachingProps) {
  const words = props.view.messages.coaching
  const field = fieldOf(props)
  return (
    <fieldset class="field field-group">
      <legend class="field-label">{words.steps}</legend>
      {Array.from({ length: NEXT_STEPS_MAX }, (_, index) => index + 1).map((place) => (
        <div class="coaching-step">
          <TextField {...field(`step${place}Text`)} label={words.stepText(place)} />
          <TextField {...field(`step${place}Holder`)} label={words.stepHolder(place)} />
          <DateField {...field(`step${place}Due`)} label={words.stepDue(place)} />
        </div>
      ))}
    </fieldset>
  )
}

const meetingFields = ['meetingKind', 'heldOn', 'minutes', 'place', 'coach', 'notes', 'people', 'others']

function MeetingForm(props: CoachingProps) {
  const { view, region, innovation, shown, typed, errors, readerId } = props
  const words = view.messages.coaching
  const field = fieldOf(props)
  const isReaderCoach = shown.allCoaches.some(({ id }) => id === readerId)
  const own = shown.coaches.find(({ isStanding }) => isStanding)?.coachId
  const coach = typed.coach ?? (isReaderCoach ? readerId : own)
  const isRefused = Object.keys(errors ?? {}).some(
    (name) => meetingFields.includes(name) || name.startsWith('step'),
  )
  return (
    <FoldedForm
      title={words.record}
      action={href(view, paths.coachingMeetings(region.slug, innovation.slug))}
      button={words.record}
      open={isRefused}
    >
      <SelectField
        {...field('meetingKind')}
        label={words.meetingKind}
        options={meetingKinds.map((value) => ({ value, label: words.meetingKinds[value] }))}
        required
      />
      <DateField {...field('heldOn')} label={words.heldOn} max={shown.today} required />
      <NumberField {...field('minutes')} label={words.minutes} whole required />
      <TextField {...field('place')} label={words.place} hint={words.placeHint} isAlwaysFilled />
      <SelectField
        {...field('coach')}
        value={coach}
        label={words.coach}
        options={shown.allCoaches.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextAreaField {...field('notes')} label={words.notes} required />
      <MentionHint {...props} />
      {shown.team.length > 0 && (
        <CheckboxesField
          {...field('people')}
          label={words.team}
          options={shown.team.map(({ id, name }) => ({ value: id, label: name }))}
          values={(typed.people ?? '').split('\n')}
        />
      )}
      <TextAreaField {...field('others')} label={words.others} hint={words.othersHint} rows={2} />
      <CheckboxField
        view={view}
        name="countsForCoach"
        label={words.countsForCoach}
        checked={Boolean(typed.countsForCoach)}
      />
      <p class="field-hint">{words.hoursNote}</p>
      <StepFields {...props} />
    </FoldedForm>
  )
}

/** Visits, clinics and calls, with what was said there. */
export function MeetingsCard(props: CoachingProps) {
  const { view, shown, can } = props
  const words = view.messages.coaching
  return (
    <Card title={words.meetings} id="meetings">
      {shown.meetings.length === 0 ? (
        <p>{words.noMeetings}</p>
      ) : (
        <ul class="ruled-list">
          {shown.meetings.map((meeting) => (
            <MeetingLine {...props} meeting={meeting} />
          ))}
        </ul>
      )}
      {can.record && (shown.allCoaches.length === 0 ? <p>{words.noCoaches}</p> : <MeetingForm {...props} />)}
    </Card>
  )
}
