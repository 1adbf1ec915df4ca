import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import type { Resume } from './sign-in-page.tsx'

type StepPageProps = { view: View; next: string; resume: Resume | null; error?: string }

/** The second step of signing in: the code that the phone shows now, or one from the paper. */
export function StepPage({ view, next, resume, error }: StepPageProps) {
  const words = view.messages.secondFactor
  return (
    <Page view={view} title={words.stepTitle}>
      <div class="prose stack">
        <h1>{words.stepTitle}</h1>
        <p class="lead">{words.stepLead}</p>
        <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
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
            autofocus
            required
          />
          <div>
            <button class="ds-button" type="submit">
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
