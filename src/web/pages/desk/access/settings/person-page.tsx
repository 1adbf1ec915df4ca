import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import type { Colleague } from '../../../../../services/access/edit-person.ts'
import type { OpenSession } from '../../../../../store/access/session.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { LineAction } from '../../../../components/line-action/line-action.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { deviceName } from '../../../public/access/sessions/device-name.ts'

type PersonPageProps = {
  view: View
  colleague: Colleague
  sessions: readonly OpenSession[]
  /** Colleagues who could go on with what this one holds. */
  others: ReadonlyMap<string, string>
  /** The provider's name, and which account there opens this one; null without a provider. */
  link: { readonly name: string; readonly subject: string } | null
  leaveFault?: string
  timeZone: RegionTimeZone
  typed?: Typed
  errors?: FieldErrors
}

/** Whether the account has a second step, where it is signed in, and what ends either. */
function SignInCard({ view, colleague, sessions, timeZone }: PersonPageProps) {
  const words = view.messages.secondFactor
  const slug = view.region?.slug ?? ''
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.ofPersonTitle}>
      <p>{colleague.hasSecondFactor ? words.ofPersonOn : words.ofPersonOff}</p>
      {colleague.hasSecondFactor && (
        <details>
          <summary>{words.reset}</summary>
          <p>{words.resetLead}</p>
          <form method="post" action={href(view, paths.personSecondFactor(slug, colleague.personId))}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.reset}
            </button>
          </form>
        </details>
      )}
      <h3>{words.sessionsOf}</h3>
      {sessions.length === 0 && <p>{words.noSessions}</p>}
      <ul class="ruled-list">
        {sessions.map((session) => (
          <li>
            <b class="breakable">{deviceName(view, session.userAgent)}</b>
            <p class="small">
              {view.messages.signIn.since(moment(session.begunAt, timeZone))},{' '}
              {words.seen(moment(session.seenAt, timeZone))}
            </p>
            <LineAction
              action={href(view, paths.personSession(slug, colleague.personId))}
              fields={{ session: session.id }}
              label={view.messages.signIn.endSession}
              spoken={`${view.messages.signIn.endSession}: ${deviceName(view, session.userAgent)}`}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CorrectForm({ view, colleague, typed, errors }: PersonPageProps) {
  const words = view.messages.administration
  const field = (name: 'name' | 'email') => ({
    view,
    name,
    value: typed?.[name] ?? colleague[name],
    error: errors?.[name],
    required: true,
  })
  return (
    <Card title={view.messages.person.correctTitle}>
      <form
        class="form"
        method="post"
        action={href(view, paths.person(view.region?.slug ?? '', colleague.personId))}
      >
        <ErrorSummary view={view} errors={errors} labels={{ name: words.personName, email: words.email }} />
        <TextField {...field('name')} label={words.personName} autocomplete="off" />
        <TextField {...field('email')} type="email" label={words.email} autocomplete="off" />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {view.messages.person.correct}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** Which account at the provider opens this one. */
function ProviderCard({ view, colleague, link, typed, errors }: PersonPageProps) {
  if (link === null) return null
  const words = view.messages.provider
  return (
    <details class="card" open={errors?.subject !== undefined}>
      <summary>{words.linkTitle}</summary>
      <p>{words.linkLead(link.name)}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.personProvider(view.region?.slug ?? '', colleague.personId))}
      >
        <TextField
          view={view}
          name="subject"
          label={words.linkSubject}
          value={typed?.subject ?? link.subject}
          autocomplete="off"
          spellcheck={false}
          error={errors?.subject}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.linkSave}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Ends every role at once and hands them to somebody. */
function LeaveCard({ view, colleague, others, leaveFault }: PersonPageProps) {
  const words = view.messages.person
  return (
    <details class="card" open={leaveFault !== undefined}>
      <summary>{words.leaveTitle}</summary>
      <p>{words.leaveLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.personLeave(view.region?.slug ?? '', colleague.personId))}
      >
        <SelectField
          view={view}
          name="successor"
          label={words.successor}
          empty={words.nobodyTakesOver}
          options={[...others].map(([value, label]) => ({ value, label }))}
          error={leaveFault}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.leave}
          </button>
        </div>
      </form>
    </details>
  )
}

/** One colleague's account: the roles, a new password, the name and the address. */
export function PersonPage(props: PersonPageProps) {
  const { view, colleague } = props
  const words = view.messages.person
  const slug = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={colleague.name}>
      <div>
        <h1>{colleague.name}</h1>
        <p class="lead">{colleague.email}</p>
      </div>
      <Card title={words.rolesTitle}>
        <ul>
          {colleague.roles.map(({ role, agencyName }) => (
            <li>
              {view.messages.administration.roles[role]},{' '}
              {agencyName ?? view.messages.administration.wholeRegion}
            </li>
          ))}
        </ul>
      </Card>
      {colleague.worksElsewhere ? (
        <Notice view={view} tone="information">
          {words.worksElsewhere}
        </Notice>
      ) : (
        <>
          <Card title={words.resetTitle} tone="strong">
            <p>{words.resetLead}</p>
            <form method="post" action={href(view, paths.personLink(slug, colleague.personId))}>
              <button class="ds-button" type="submit">
                {words.reset}
              </button>
            </form>
          </Card>
          <SignInCard {...props} />
          <ProviderCard {...props} />
          <CorrectForm {...props} />
        </>
      )}
      <LeaveCard {...props} />
      <p>
        <a href={href(view, paths.people(slug))}>{view.messages.administration.back}</a>
      </p>
    </DeskShell>
  )
}
