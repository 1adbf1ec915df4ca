import { PASSWORD_CHARACTERS_MIN } from '../../../../../domain/access/password.ts'
import type { LinkRefusal } from '../../../../../services/access/password-link.ts'
import { asset } from '../../../../assets.ts'
import { Card } from '../../../../components/card/card.tsx'
import { CopyField } from '../../../../components/copy-field/copy-field.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { consentSentence } from '../../../../consent.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type Form = { view: View; errors?: FieldErrors }

function NewPassword({ view, errors }: Form) {
  const words = view.messages.password
  const field = (name: string) => ({ view, name, error: errors?.[name], required: true })
  return (
    <>
      <TextField
        {...field('password')}
        type="password"
        label={words.next}
        hint={words.nextHint(PASSWORD_CHARACTERS_MIN)}
        autocomplete="new-password"
      />
      <TextField {...field('repeat')} type="password" label={words.repeat} autocomplete="new-password" />
      <p class="small">{consentSentence(view, 'staff')}</p>
      <div>
        <button class="ds-button" type="submit">
          {view.messages.passwordLink.save}
        </button>
      </div>
    </>
  )
}

/** Opened from a one-time link: sets a password. What was typed is not sent back. */
export function LinkPage({
  view,
  token,
  name,
  email,
  errors,
}: Form & { token: string; name: string; email: string }) {
  const words = view.messages.passwordLink
  return (
    <Page view={view} title={words.linkTitle}>
      <div class="prose stack">
        <h1>{words.linkTitle}</h1>
        <p class="lead">{words.linkLead(name)}</p>
        <ErrorSummary view={view} errors={errors} />
        <form class="form" method="post" action={href(view, paths.passwordLink(token))} novalidate>
          <input type="text" name="username" value={email} autocomplete="username" readonly hidden />
          <NewPassword view={view} errors={errors} />
        </form>
      </div>
    </Page>
  )
}

/** The same with a code that was read out. */
export function CodePage({ view, email, code, errors }: Form & { email?: string; code?: string }) {
  const words = view.messages.passwordLink
  return (
    <Page view={view} title={words.codeTitle}>
      <div class="prose stack">
        <h1>{words.codeTitle}</h1>
        <p class="lead">{words.codeLead}</p>
        <ErrorSummary view={view} errors={errors} />
        <form class="form" method="post" action={href(view, paths.passwordCode)} novalidate>
          <TextField
            view={view}
            name="email"
            type="email"
            label={view.messages.signIn.email}
            value={email}
            error={errors?.email}
            autocomplete="username"
            required
          />
          <TextField
            view={view}
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={code}
            error={errors?.code}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <NewPassword view={view} errors={errors} />
        </form>
      </div>
    </Page>
  )
}

/** Why a link opens nothing, and the ways on. */
export function EndedLinkPage({ view, refusal }: { view: View; refusal: LinkRefusal }) {
  const words = view.messages.passwordLink
  return (
    <Page view={view} title={words.endedTitle}>
      <div class="prose stack">
        <h1>{words.endedTitle}</h1>
        <p class="lead">{words.ended[refusal]}</p>
        <p>
          <a class="ds-button" href={href(view, paths.signIn)}>
            {view.messages.signIn.title}
          </a>
        </p>
        <p>
          <a href={href(view, paths.passwordLost)}>{words.lostTitle}</a>
        </p>
      </div>
    </Page>
  )
}

/** After a letter was asked for: the same words whether there is such an account or not. */
export function MailSentPage({ view }: { view: View }) {
  const words = view.messages.passwordLink
  return (
    <Page view={view} title={words.mailSentTitle}>
      <div class="prose stack">
        <h1>{words.mailSentTitle}</h1>
        <p class="lead">{words.mailSent}</p>
        <p>
          <a href={href(view, paths.signIn)}>{view.messages.signIn.title}</a>
        </p>
      </div>
    </Page>
  )
}

/** Whom to ask for a new password, and how. */
export function LostPage({ view, sendsMail, email, errors }: Form & { sendsMail: boolean; email?: string }) {
  const words = view.messages.passwordLink
  return (
    <Page view={view} title={words.lostTitle} head={<script type="module" src={asset('copy-field.js')} />}>
      <div class="prose stack">
        <h1>{words.lostTitle}</h1>
        <p class="lead">{words.lostLead}</p>
        {sendsMail && (
          <Card title={words.mailTitle}>
            <p>{words.mailLead}</p>
            <ErrorSummary view={view} errors={errors} />
            <form class="form" method="post" action={href(view, paths.passwordLost)}>
              <TextField
                view={view}
                name="email"
                type="email"
                label={view.messages.signIn.email}
                value={email}
                error={errors?.email}
                autocomplete="username"
                required
              />
              <div>
                <button class="ds-button" type="submit">
                  {words.mailButton}
                </button>
              </div>
            </form>
          </Card>
        )}
        <Card title={words.askTitle}>
          <p>{words.ask}</p>
          <p>
            <a class="ds-button" data-variant="secondary" href={href(view, paths.passwordCode)}>
              {words.codeLink}
            </a>
          </p>
          <p>{words.askServer}</p>
          <CopyField
            view={view}
            name="command"
            label={words.serverCommand}
            value="npx labinov person reset nama@contoh.go.id"
            rows={2}
          />
        </Card>
      </div>
    </Page>
  )
}
