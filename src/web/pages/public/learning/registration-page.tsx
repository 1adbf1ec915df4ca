import type { After } from '../../../../services/learning/show-after.ts'
import type { CertificateRow } from '../../../../store/learning/certificate.ts'
import type { CourseRow, SessionRow } from '../../../../store/learning/course.ts'
import type { RegistrationRow } from '../../../../store/learning/registration.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Page } from '../../../components/page/page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { CodeForm } from './learning-page.tsx'
import { RegistrationAfter } from './registration-after.tsx'
import { sessionTime } from './session-times.ts'

/** Asks for the code of a registration. */
export function OpenRegistrationPage(props: { view: View; region: string; typed: string; error?: string }) {
  const { view, region, typed, error } = props
  const words = view.messages.learning
  return (
    <Page view={view} title={words.openTitle}>
      <h1>{words.openTitle}</h1>
      <ErrorSummary view={view} errors={error ? { registration: error } : undefined} />
      <CodeForm
        view={view}
        action={paths.registrations(region)}
        name="registration"
        label={words.registrationCode}
        hint={words.registrationCodeHint}
        button={words.open}
        value={typed}
        error={error}
      />
      <p>
        <a href={href(view, paths.learning(region))}>{words.title}</a>
      </p>
    </Page>
  )
}

type RegistrationProps = {
  view: View
  region: RegionScope
  registration: RegistrationRow
  course: CourseRow
  sessions: readonly SessionRow[]
  attendances: readonly { sessionId: string; countedAt: Date }[]
  certificate: CertificateRow | null
  mayWithdraw: boolean
  after: After
}

function Presence({ view, region, sessions, attendances }: RegistrationProps) {
  const words = view.messages.learning
  const { moment } = formatsOf(view.language)
  return (
    <section class="stack">
      <h2>{words.sessions}</h2>
      {sessions.length === 0 && <p>{words.noSessions}</p>}
      <ul>
        {sessions.map((session) => {
          const found = attendances.find(({ sessionId }) => sessionId === session.id)
          return (
            <li>
              {sessionTime(view, session, region.timeZone)}:{' '}
              <b>{found ? words.attended(moment(found.countedAt, region.timeZone)) : words.notAttended}</b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Certificate({ view, region, registration, certificate }: RegistrationProps) {
  const words = view.messages.learning
  if (!certificate) return <p>{words.certificateNot}</p>
  const { slug } = region
  return (
    <>
      <p>
        {certificate.number}, {formatsOf(view.language).number(certificate.content.hours)} JP
      </p>
      <p>
        <a class="ds-button" href={href(view, paths.registrationFile(slug, registration.code))}>
          {words.download}
        </a>
      </p>
      <p>
        <a href={href(view, paths.certificate(slug, certificate.code))}>{words.checkLink}</a>
      </p>
    </>
  )
}

/** What the owner of a registration holds: their seat, their presence, their certificate. */
export function RegistrationPage(props: RegistrationProps) {
  const { view, region, registration, course, mayWithdraw } = props
  const words = view.messages.learning
  return (
    <Page view={view} title={words.mine}>
      <h1>{course.name}</h1>
      <p class="lead">{words.states[registration.state]}</p>
      <p>{words.mineLead(registration.name)}</p>
      <section class="card stack">
        <h2 class="card-title">{words.registrationCode}</h2>
        <p>
          <b class="ticket-number">{registration.code}</b>
        </p>
        <p>{words.keepCode}</p>
        {registration.state === 'registered' && (
          <p>
            <a href={href(view, paths.attend(region.slug))}>{words.attendTitle}</a>
          </p>
        )}
      </section>
      <Presence {...props} />
      <RegistrationAfter view={view} region={region.slug} code={registration.code} after={props.after} />
      <section class="stack">
        <h2>{words.certificate}</h2>
        <Certificate {...props} />
      </section>
      {mayWithdraw && (
        <ConfirmAction
          action={href(view, paths.withdrawRegistration(region.slug, registration.code))}
          label={words.withdraw}
          question={view.messages.beforeEnd.registration}
          confirm={view.messages.beforeEnd.cancel}
        />
      )}
    </Page>
  )
}
