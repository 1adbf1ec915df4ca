import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Asks for the code of a poster, for those who cannot scan it. */
export function CodePage({ view, typed, error }: { view: View; typed?: string; error?: string }) {
  const words = view.messages.survey
  return (
    <SurveyPage view={view} title={words.codeTitle}>
      <h1>{words.codeTitle}</h1>
      <p class="lead">{words.codeLead}</p>
      <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
      <CodeField view={view} typed={typed} error={error} />
    </SurveyPage>
  )
}

/** The field for the code of a poster, with an example of one. */
export function CodeField({ view, typed, error }: { view: View; typed?: string; error?: string }) {
  const words = view.messages.survey
  return (
    <form class="form" method="get" action={href(view, paths.surveyCode)}>
      <TextField
        view={view}
        name="code"
        label={words.code}
        hint={words.codeHint}
        value={typed}
        error={error}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <div>
        <button class="ds-button" type="submit">
          {words.codeNext}
        </button>
      </div>
    </form>
  )
}
