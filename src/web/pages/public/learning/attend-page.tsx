import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type AttendProps = {
  view: View
  region: string
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** One button for whoever scanned the screen on the phone that registered; two short codes for everybody else. */
export function AttendPage({ view, region, typed, errors }: AttendProps) {
  const words = view.messages.learning
  return (
    <SurveyPage view={view} title={words.attendTitle}>
      <h1>{words.attendTitle}</h1>
      <p class="lead">{words.attendLead}</p>
      <ErrorSummary view={view} errors={errors} />
      <form class="form" method="post" action={href(view, paths.attend(region))} novalidate>
        <TextField
          view={view}
          name="code"
          label={words.screenCode}
          value={typed.code}
          error={errors?.code}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <TextField
          view={view}
          name="registration"
          label={words.registrationCode}
          hint={words.registrationCodeHint}
          value={typed.registration}
          error={errors?.registration}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.attend}
          </button>
        </div>
      </form>
      <p>
        <a href={href(view, paths.learning(region))}>{words.title}</a>
      </p>
    </SurveyPage>
  )
}
