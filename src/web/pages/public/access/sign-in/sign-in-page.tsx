import type { Role } from '../../../../../domain/access/role.ts'
import { DraftScript } from '../../../../components/draft-form/draft-form.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { CheckboxField, HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** A form that was sent without a living session: where it was going, and its fields as a browser sends them. */
export type Resume = { readonly path: string; readonly fields: string }

type SignInPageProps = {
  view: View
  next: string
  email?: string
  stays?: boolean
  error?: string
  resume: Resume | null
  /** A form with files was refused before it was read. */
  unreadFiles: boolean
  /** How the provider of the administration is called, where there is one. */
  provider?: string
  demoAccounts: readonly { role: Role; email: string; password: string }[]
}

export function SignInPage({
  view,
  next,
  email,
  stays,
  error,
  resume,
  unreadFiles,
  provider,
  demoAccounts,
}: SignInPageProps) {
  const words = view.messages.signIn
  return (
    <Page view={view} title={words.title} head={unreadFiles ? <DraftScript /> : undefined}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {resume && (
          <Notice view={view} tone="warning">
            {words.resume}
          </Notice>
        )}
        {unreadFiles && (
          <Notice view={view} tone="warning">
            {words.unreadFiles}
            <draft-lost />
          </Notice>
        )}
        {provider && !resume && (
          <p>
            <a
              class="ds-button"
              href={`${href(view, paths.signInByProvider)}?next=${encodeURIComponent(next)}`}
            >
              {view.messages.provider.signIn(provider)}
            </a>
          </p>
        )}
        <ErrorSummary view={view} errors={error ? { password: error } : undefined} />
        <form
          method="post"
          action={href(view, paths.signIn)}
          class="form"
          // A form within a form of text would grow beyond its bound: each sign of it would be written in three.
          enctype={resume ? 'multipart/form-data' : undefined}
        >
          <HiddenField name="next" value={next} />
          {resume && <HiddenField name="resume-path" value={resume.path} />}
          {resume && <HiddenField name="resume" value={resume.fields} />}
          <TextField
            view={view}
            name="email"
            type="email"
            label={words.email}
            value={email}
            autocomplete="username"
            required
          />
          <TextField
            view={view}
            name="password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            error={error}
            required
          />
          <CheckboxField
            view={view}
            name="stays"
            label={words.stays}
            hint={words.staysHint}
            checked={stays}
          />
          <div>
            <button class="ds-button" type="submit">
              {words.submit}
            </button>
          </div>
          <p>
            <a href={href(view, paths.passwordLost)}>{view.messages.passwordLink.lost}</a>
          </p>
        </form>
        {!resume && (
          <p>
            <a href={`${href(view, paths.signInByPasskey)}?next=${encodeURIComponent(next)}`}>
              {view.messages.passkey.signIn}
            </a>
          </p>
        )}
        {demoAccounts.length > 0 && (
          <details class="card">
            <summary>{words.demoAccounts}</summary>
            <ul class="ruled-list">
              {demoAccounts.map((account) => (
                <li>
                  <b>{view.messages.administration.roles[account.role]}</b>
                  <br />
                  <code>{account.email}</code> / <code>{account.password}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Page>
  )
}

/** After signing in again: the form that could not be received, ready to be sent by one press. */
export function ResumePage({ view, resume }: { view: View; resume: Resume }) {
  const words = view.messages.signIn
  return (
    <Page view={view} title={words.resumeTitle}>
      <div class="prose stack">
        <h1>{words.resumeTitle}</h1>
        <p class="lead">{words.resumeText}</p>
        <form method="post" action={href(view, resume.path)}>
          {[...new URLSearchParams(resume.fields)].map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          <button class="ds-button" type="submit">
            {words.resumeButton}
          </button>
        </form>
      </div>
    </Page>
  )
}
