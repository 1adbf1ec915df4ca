import { matterLines } from '../../../../documents/contact/reminder-text.ts'
import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { AgencyContact } from '../../../../services/contact/who-is-who.ts'
import type { Reminder } from '../../../../store/contact/reminder.ts'
import type { TeamPerson } from '../../../../store/contact/team-person.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type AgencyContactProps = {
  view: View
  contact: AgencyContact
  today: string
  reminders: readonly Reminder[]
  timeZone: RegionTimeZone
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** Somebody of the team: how they are reached, and a form for it. */
function Person({
  view,
  contact,
  person,
  timeZone,
  typed,
  errors,
}: AgencyContactProps & { person: TeamPerson }) {
  const words = view.messages.contact
  const format = formatsOf(view.language)
  const { personId, name, email, role, telephone, seenAt } = person
  const isRefused = typed.person === personId
  return (
    <li class="stack">
      <p>
        <b>{name}</b>, {view.messages.administration.roles[role]}
        <br />
        <small>
          {[
            email,
            telephone,
            seenAt ? words.seenOn(format.date(dayAt(seenAt, timeZone))) : words.neverSeenLong,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
      <FoldedForm
        title={words.telephoneOf(name)}
        action={href(view, paths.telephone(view.region?.slug ?? '', contact.agency.key))}
        button={view.messages.administration.save}
        open={isRefused && errors !== undefined}
      >
        <input type="hidden" name="person" value={personId} />
        <label class="field">
          {words.number}
          <input
            class="ds-input"
            type="tel"
            name="number"
            value={isRefused ? typed.number : (telephone ?? '')}
            aria-invalid={isRefused && errors ? 'true' : undefined}
          />
        </label>
        <p class="field-hint">{words.numberHint}</p>
        {isRefused && errors?.number && <p class="field-error">{errors.number}</p>}
      </FoldedForm>
    </li>
  )
}

function OwnTelephone({ view, contact, typed, errors }: AgencyContactProps) {
  const words = view.messages.contact
  const { agency, telephone } = contact
  const isRefused = errors !== undefined && !typed.person
  return (
    <Card title={words.ownTelephone}>
      <p>{telephone ? [telephone.name, telephone.number].filter(Boolean).join(': ') : words.noTelephone}</p>
      <FoldedForm
        title={words.changeTelephone}
        action={href(view, paths.telephone(view.region?.slug ?? '', agency.key))}
        button={view.messages.administration.save}
        open={isRefused}
      >
        <TextField
          view={view}
          name="number"
          label={words.number}
          hint={words.numberHint}
          type="tel"
          value={isRefused ? typed.number : telephone?.number}
          error={isRefused ? errors?.number : undefined}
        />
        <TextField
          view={view}
          name="name"
          label={words.whoAnswers}
          hint={words.whoAnswersHint}
          value={isRefused ? typed.name : (telephone?.name ?? '')}
          error={isRefused ? errors?.name : undefined}
        />
      </FoldedForm>
    </Card>
  )
}

function Late({ view, contact, today }: AgencyContactProps) {
  const words = view.messages.contact
  const { agency, matters, remindedOn } = contact
  if (matters.length === 0) return <p>{words.nothingLate}</p>
  return (
    <Card title={words.lateTitle} tone="strong">
      <ul>
        {matterLines(matters, view.language).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {remindedOn === today ? (
        <p>
          {words.remindedToday}{' '}
          <a href={href(view, paths.reminders(view.region?.slug ?? ''))}>{words.seeText}</a>
        </p>
      ) : (
        <form method="post" action={href(view, paths.reminders(view.region?.slug ?? ''))}>
          <input type="hidden" name="agency" value={agency.key} />
          <button class="ds-button" type="submit">
            {words.remindOne}
          </button>
        </form>
      )}
    </Card>
  )
}

/** One agency: what it is late with, whom to ask, and when it was reminded of what. */
export function AgencyContactPage(props: AgencyContactProps) {
  const { view, contact, reminders, errors } = props
  const words = view.messages.contact
  const format = formatsOf(view.language)
  const people = [...contact.coordinators, ...contact.team]
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={contact.agency.name}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.contacts(region) }, { label: contact.agency.name }]}
      />
      <h1>{contact.agency.name}</h1>
      <ErrorSummary view={view} errors={errors} labels={{ number: words.number, name: words.whoAnswers }} />
      <Late {...props} />
      <Card title={words.people}>
        {people.length === 0 ? (
          <p>{words.nobodyLong}</p>
        ) : (
          <ul class="ruled-list">
            {people.map((person) => (
              <Person {...props} person={person} />
            ))}
          </ul>
        )}
      </Card>
      <OwnTelephone {...props} />
      {reminders.length > 0 && (
        <Card title={words.remindersOf}>
          <ul class="ruled-list">
            {reminders.map(({ day, way, madeBy, matters }) => (
              <li>
                <b>{format.date(day)}</b>, {words.ways[way]}
                {madeBy && `, ${madeBy}`}
                <br />
                <small>{matterLines(matters, view.language).join('; ')}</small>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p class="small">{words.privacy}</p>
    </DeskShell>
  )
}
