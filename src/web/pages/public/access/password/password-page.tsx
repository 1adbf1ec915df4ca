import { PASSWORD_CHARACTERS_MIN } from '../../../../../domain/access/password.ts'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type PasswordPageProps = {
  view: View
  /** Where to go afterwards. */
  next: string
  /** The account's name, so that a password manager files the new one under it. */
  email: string
  /** Signed in with a password that was handed over. */
  first: boolean
  errors?: FieldErrors
}

/** Sets an own password: the current one, and the new one twice. What was typed is not sent back. */
export function PasswordPage({ view, next, email, first, errors }: PasswordPageProps) {
  const words = view.messages.password
  const title = first ? words.firstTitle : words.title
  const field = (name: string) => ({
    view,
    name,
    error: errors?.[name],
    required: true,
    type: 'password' as const,
  })
  return (
    <Page view={view} title={title}>
      <div class="prose stack">
        <h1>{title}</h1>
        <p class="lead">{first ? words.firstLead : words.lead}</p>
        <ErrorSummary view={view} errors={errors} />
        <form class="form" method="post" action={href(view, paths.password)} novalidate>
          <HiddenField name="next" value={next} />
          <input type="text" name="username" value={email} autocomplete="username" readonly hidden />
          <TextField
            {...field('current')}
            label={first ? words.currentOneTime : words.current}
            autocomplete="current-password"
          />
          <TextField
            {...field('password')}
            label={words.next}
            hint={words.nextHint(PASSWORD_CHARACTERS_MIN)}
            autocomplete="new-password"
          />
          <TextField {...field('repeat')} label={words.repeat} autocomplete="new-password" />
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      </div>
    </Page>
  )
}
