import { DateField, SelectField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { sessionTime } from '../../public/learning/session-times.ts'
import type { DeskCourseProps } from './course-props.ts'

/** Schedules one more session. */
export function SessionForm({ view, region, course, sessions, typed, errors }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const given = (name: string) => ({ name, value: typed?.[name], error: errors?.[name] })
  const isOpen = sessions.length === 0 || ['day', 'opens', 'closes'].some((name) => errors?.[name])
  return (
    <details class="card" open={isOpen}>
      <summary>
        <b>{words.addSession}</b>
      </summary>
      <form
        class="form"
        method="post"
        action={href(view, paths.courseSessions(region.slug, course.code))}
        novalidate
      >
        <DateField view={view} {...given('day')} label={words.day} required />
        <TextField view={view} {...given('opens')} label={words.opens} hint={words.timeHint} required />
        <TextField view={view} {...given('closes')} label={words.closes} hint={words.timeHint} required />
        <div>
          <button class="ds-button" type="submit">
            {words.addSession}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Counts somebody whose telephone failed them, with the reason. */
export function ByHandForm({ view, region, course, sessions, typed, errors }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const given = (name: string) => ({ name, value: typed?.[name], error: errors?.[name] })
  return (
    <details class="card" open={['registration', 'session', 'reason'].some((name) => errors?.[name])}>
      <summary>
        <b>{words.byHand}</b>
      </summary>
      <p>{words.byHandLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.attendByHand(region.slug, course.code))}
        novalidate
      >
        <TextField
          view={view}
          {...given('registration')}
          label={view.messages.learning.registrationCode}
          hint={view.messages.learning.registrationCodeHint}
          autocomplete="off"
          required
        />
        <SelectField
          view={view}
          {...given('session')}
          label={words.session}
          options={sessions.map((session) => ({
            value: session.id,
            label: sessionTime(view, session, region.timeZone),
          }))}
          required
        />
        <TextAreaField view={view} {...given('reason')} label={words.reason} rows={2} required />
        <div>
          <button class="ds-button" type="submit">
            {words.record}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Gives everybody their certificate who has earned it. */
export function CertifyForm({ view, region, course }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const { percent } = formatsOf(view.language)
  return (
    <section class="card stack">
      <h2 class="card-title">{words.certify}</h2>
      <p>{words.certifyLead(percent(course.minimumPercent / 100))}</p>
      <form method="post" action={href(view, paths.certify(region.slug, course.code))}>
        <button class="ds-button" type="submit">
          {words.certify}
        </button>
      </form>
    </section>
  )
}

/** Withdraws one certificate with its reason. */
export function WithdrawForm({ view, region, course, participants, typed, errors }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const given = (name: string) => ({ name, value: typed?.[name], error: errors?.[name] })
  const options = participants.flatMap(({ certificateId, certificateNumber, name }) =>
    certificateId === null ? [] : { value: certificateId, label: `${certificateNumber} ${name}` },
  )
  return (
    <details class="card" open={['certificate', 'withdrawReason'].some((name) => errors?.[name])}>
      <summary>
        <b>{words.withdrawTitle}</b>
      </summary>
      <p>{words.withdrawLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.withdrawCertificate(region.slug, course.code))}
        novalidate
      >
        <SelectField
          view={view}
          {...given('certificate')}
          label={words.withdrawChoose}
          options={options}
          required
        />
        <TextAreaField view={view} {...given('withdrawReason')} label={words.reason} rows={2} required />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.withdrawCertificate}
          </button>
        </div>
      </form>
    </details>
  )
}
