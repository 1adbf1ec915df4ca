import { questionsOf, respondentFieldsOf } from '../../../../domain/voice/survey.ts'
import type { Survey } from '../../../../store/survey.ts'
import { asset } from '../../../assets.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import {
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import { SurveyChoice } from '../../../components/survey-choice/survey-choice.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { trapName } from './survey-form.ts'

export type SurveyFormProps = {
  view: View
  survey: Survey
  /** Fresh for a new answer; the same again when the form was refused. */
  id: string
  started: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

const stepId = (step: number) => `step-${step}`

function StepLinks({ view, step }: { view: View; step: number }) {
  const words = view.messages.survey
  return (
    <div class="survey-steps survey-between">
      <a class="ds-button" href={`#${stepId(step + 1)}`}>
        {words.next}
      </a>
      {step > 1 && (
        <a class="ds-button" data-variant="tertiary" href={`#${stepId(step - 1)}`}>
          {words.back}
        </a>
      )}
    </div>
  )
}

function ElementSteps({ view, survey, typed, errors }: SurveyFormProps) {
  const { number } = formatsOf(view.language)
  const questions = questionsOf(survey.elements, view.language)
  const total = questions.length + 1
  return (
    <>
      {questions.map((question, index) => (
        <section
          class={index === 0 ? 'survey-step survey-step-first' : 'survey-step'}
          id={stepId(index + 1)}
          tabindex={-1}
          aria-label={view.messages.chrome.question(number(index + 1), number(total))}
        >
          <Progress
            value={index + 1}
            max={total}
            label={view.messages.chrome.question(number(index + 1), number(total))}
          />
          <SurveyChoice
            view={view}
            name={question.key}
            question={question.question}
            options={question.options}
            value={typed?.[question.key]}
            error={errors?.[question.key]}
          />
          <StepLinks view={view} step={index + 1} />
        </section>
      ))}
    </>
  )
}

function Respondent({ view, typed, errors }: SurveyFormProps) {
  const words = view.messages.survey
  const fields = respondentFieldsOf(view.language)
  const filled = fields.some((field) => typed?.[field.key] || errors?.[field.key])
  return (
    <details class="survey-respondent" open={filled}>
      <summary>{words.respondent}</summary>
      <div class="form">
        <p class="small">{words.respondentHint}</p>
        {fields.map((field) => {
          const props = { view, name: field.key, label: field.name, error: errors?.[field.key] }
          return field.options ? (
            <SelectField {...props} options={field.options} value={typed?.[field.key]} />
          ) : (
            <NumberField {...props} whole unit={words.years} value={typed?.[field.key]} />
          )
        })}
      </div>
    </details>
  )
}

function LastStep(props: SurveyFormProps) {
  const { view, survey, typed, errors } = props
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  const step = survey.elements.length + 1
  const label = view.messages.chrome.question(number(step), number(step))
  return (
    <section class="survey-step" id={stepId(step)} tabindex={-1} aria-label={label}>
      <Progress value={step} max={step} label={label} />
      <SurveyChoice
        view={view}
        name="knew-before"
        question={words.knewBefore}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={typed?.['knew-before']}
        error={errors?.['knew-before']}
      />
      <TextAreaField
        view={view}
        name="sentence"
        label={words.sentence}
        hint={words.sentenceHint}
        rows={3}
        value={typed?.sentence}
        error={errors?.sentence}
      />
      <Respondent {...props} />
      <div class={errors?.[trapName] ? undefined : 'survey-trap'}>
        <TextField
          view={view}
          name={trapName}
          label={words.trap}
          autocomplete="off"
          value={typed?.[trapName]}
          error={errors?.[trapName]}
        />
      </div>
      <p class="small">{words.privacy}</p>
      <div class="survey-steps">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
        <a class="ds-button survey-between" data-variant="tertiary" href={`#${stepId(step - 1)}`}>
          {words.back}
        </a>
      </div>
    </section>
  )
}

/** What the phone says of answers that wait on it; shown by the island, so nothing of it is seen without script. */
function KeptAnswers({ view }: { view: View }) {
  const words = view.messages.survey
  return (
    <kept-answers data-scope={href(view, paths.surveys)}>
      <div role="status">
        <p data-state="offline" hidden>
          {words.offline}
        </p>
        <p data-state="nothing" hidden>
          {words.errorNothing}
        </p>
        <p data-state="sent" hidden>
          {words.keptSent}
        </p>
        <p data-state="waiting" hidden>
          {words.waitingBefore} <b data-count="">0</b> {words.waitingAfter}
        </p>
      </div>
      <div class="stack" data-state="kept" hidden>
        <h2 tabindex={-1}>{words.keptTitle}</h2>
        <p>{words.keptText}</p>
        <div class="actions">
          <button class="ds-button" type="button" data-again="">
            {words.another}
          </button>
        </div>
      </div>
    </kept-answers>
  )
}

/** What the survey is about: the innovation, and the counter or campaign that the code stands at. */
export function surveyTitle(survey: Survey): string {
  return survey.label ? `${survey.innovation.name} · ${survey.label}` : survey.innovation.name
}

/**
 * The survey: one form in one answer of the server, so that a weak signal is needed once. It shows one question a screen
 * by the address alone, and everything at once when something has to be mended.
 */
export function SurveyFormPage(props: SurveyFormProps) {
  const { view, survey, id, started, errors } = props
  const words = view.messages.survey
  const address = href(view, paths.survey(survey.code))
  return (
    <SurveyPage
      view={view}
      title={words.title(survey.innovation.name)}
      head={<script type="module" src={asset('survey.js')} />}
    >
      <h1 class="survey-title">{surveyTitle(survey)}</h1>
      <ErrorSummary view={view} errors={errors} />
      <form
        class={errors ? 'survey-form' : 'survey-form survey-by-step'}
        id="survey"
        method="post"
        action={address}
        novalidate
      >
        <HiddenField name="id" value={id} />
        <HiddenField name="started" value={started} />
        <ElementSteps {...props} />
        <LastStep {...props} />
      </form>
      <KeptAnswers view={view} />
      <p class="small survey-ways">
        {words.intro}{' '}
        {!errors && (
          <>
            <a class="survey-way-all" href="#survey">
              {words.all}
            </a>
            <a class="survey-way-steps" href={`#${stepId(1)}`}>
              {words.byStep}
            </a>
          </>
        )}
      </p>
    </SurveyPage>
  )
}
