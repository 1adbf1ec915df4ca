import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { PasskeyForm, passkeyScript } from '../../../../components/passkey-form/passkey-form.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import type { Resume } from './sign-in-page.tsx'

type StepPageProps = {
  view: View
  next: string
  resume: Resume | null
  /** What the browser is told that shall show a passkey, where this person has one. */
  passkey: string | null
  error?: string
}

/** The second step of signing in: the code that the phone shows now, or one from the paper. */
export function StepPage({ view, next, resume, passkey, error }: StepPageProps) {
  const words = view.messages.secondFactor
  return (
    <Page view={view} title={words.stepTitle} head={passkey !== null && passkeyScript()}>
      <div class="prose stack">
        <h1>{words.stepTitle}</h1>
        <p class="lead">{words.stepLead}</p>
        <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
        {passkey !== null && (
          <PasskeyForm
            view={view}
            action={href(view, paths.signInStep)}
            kind="show"
            options={passkey}
            isLarge={resume !== null}
            fields={{ next, ...(resume && { 'resume-path': resume.path, resume: resume.fields }) }}
          />
        )}
        {passkey !== null && <h2>{view.messages.passkey.stepCode}</h2>}
        <form
          method="post"
          action={href(view, paths.signInStep)}
          class="form"
          enctype={resume ? 'multipart/form-data' : undefined}
        >
          <HiddenField name="next" value={next} />
          {resume && <HiddenField name="resume-path" value={resume.path} />}
          {resume && <HiddenField name="resume" value={resume.fields} />}
          <TextField
            view={view}
            name="code"
            label={words.code}
            hint={words.codeHint}
            autocomplete="one-time-code"
            error={error}
            spellcheck={false}
            autofocus={passkey === null}
            required
          />
          <div>
            <button class="ds-button" data-variant={passkey === null ? undefined : 'secondary'} type="submit">
              {view.messages.signIn.submit}
            </button>
          </div>
        </form>
        <details>
          <summary>{words.lostPhone}</summary>
          <p>{words.lostPhoneText}</p>
        </details>
      </div>
    </Page>
  )
}
