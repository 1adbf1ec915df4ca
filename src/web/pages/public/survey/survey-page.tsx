import type { Child } from 'hono/jsx'
import { ADDED_TEXT_CHARACTERS_MAX } from '../../../../domain/survey/added-question.ts'
import {
  RESPONDENT_TEXT_CHARACTERS_MAX,
  respondentFieldsOf,
  surveySeconds,
} from '../../../../domain/survey/survey.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import { asset } from '../../../assets.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { HiddenField } from '../../../components/field/field.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InterviewDay } from './interview-day.tsx'
import { KeptAnswers, Waiting } from './kept-answers.tsx'
import { idleRefresh, KioskReturn } from './kiosk-return.tsx'
import { addedName } from './survey-form.ts'
import { AddedSteps, ElementSteps, LastStep, type StepsProps, stepId } from './survey-steps.tsx'

/** What a link may fill in; one of several options has no length to mind. */
type Fillable = { readonly name: string; readonly label: string; readonly charactersMax?: number | null }

const respondentCharactersMax = { choice: null, age: 3, text: RESPONDENT_TEXT_CHARACTERS_MAX } as const

type SurveyFormProps = StepsProps & {
  /** Fresh for a new answer; the same again when the form was refused. */
  id: string
  started: string
  /** The signed identifier of this page. */
  pageId: string
  /** The version that was filled in. */
  formVersion: number
  /** Opened by an address that fills in nothing. */
  plain?: boolean
  /** Answers that came in today by an interviewer's code. */
  takenToday?: number
}

/** What the survey is about: the innovation, and the counter or campaign that the code stands at. */
export function surveyTitle(survey: Survey): string {
  // The dot stays with what it follows.
  return survey.label ? `${survey.innovation.name}\u00a0· ${survey.label}` : survey.innovation.name
}

/**
 * What the link has filled in, so that nothing of it goes unseen. On a page for no link it names what one may fill in, for
 * the phone that opens its copy of the page by a link later.
 */
function Prefilled({ view, survey, typed = {}, plain }: SurveyFormProps) {
  const words = view.messages.survey
  const fillable: readonly Fillable[] = [
    { name: 'knew-before', label: words.knewBefore },
    ...respondentFieldsOf(view.language).map(({ key, name, kind }) => ({
      name: key,
      label: name,
      charactersMax: respondentCharactersMax[kind],
    })),
    ...survey.added.map(({ key, label, kind }) => ({
      name: addedName(key),
      label: label[view.language],
      charactersMax: kind === 'text' || kind === 'number' ? ADDED_TEXT_CHARACTERS_MAX : null,
    })),
  ]
  const labels = fillable.filter(({ name }) => typed[name] !== undefined).map(({ label }) => label)
  if (labels.length === 0 && !plain) return null
  const names = fillable.map(({ name, charactersMax }) => (charactersMax ? `${name}:${charactersMax}` : name))
  return (
    <p
      class="survey-prefilled"
      data-prefill={plain ? names.join(' ') : undefined}
      hidden={labels.length === 0}
    >
      {words.prefilledBefore} <span>{labels.join(' · ')}</span>. {words.prefilledAfter}
    </p>
  )
}

function head(survey: Survey): Child[] {
  const script = <script type="module" src={asset('survey.js')} />
  if (survey.kind === 'kiosk') {
    return [script, <script type="module" src={asset('kiosk.js')} />, idleRefresh(survey)]
  }
  return survey.kind === 'interviewer'
    ? [script, <script type="module" src={asset('interview.js')} />]
    : [script]
}

/**
 * The survey: one form in one answer of the server, so that a weak signal is needed once. It shows one question a screen
 * by the address alone, and everything at once when something has to be mended. By the kind of its code it is filled in on
 * the citizen's own phone, on a kiosk that returns to the start, or by an interviewer, one person after the other.
 */
export function SurveyFormPage(props: SurveyFormProps) {
  const { view, survey, id, started, pageId, formVersion, errors } = props
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  const isKiosk = survey.kind === 'kiosk'
  const seconds = surveySeconds(survey.elements.length + survey.added.length)
  return (
    <SurveyPage
      view={view}
      title={words.title(survey.innovation.name)}
      head={head(survey)}
      alone={isKiosk}
      form="survey"
    >
      <h1 class="survey-title">{surveyTitle(survey)}</h1>
      <Waiting view={view} />
      <ErrorSummary view={view} errors={errors} />
      {survey.kind === 'interviewer' && <InterviewDay {...props} />}
      {!errors && <Prefilled {...props} />}
      <form
        class={errors ? 'survey-form' : 'survey-form survey-by-step'}
        id="survey"
        method="post"
        action={href(view, paths.survey(survey.code))}
        autocomplete={isKiosk ? 'off' : undefined}
        novalidate
      >
        <HiddenField name="id" value={id} />
        <HiddenField name="form" value={String(formVersion)} />
        <HiddenField name="started" value={started} />
        <HiddenField name="page" value={pageId} />
        <ElementSteps {...props} />
        <AddedSteps {...props} />
        <LastStep {...props} />
      </form>
      <KeptAnswers view={view} kind={survey.kind} />
      {isKiosk && <KioskReturn view={view} survey={survey} />}
      <p class="small survey-ways">
        {words.intro(number(seconds))}{' '}
        {!errors && !isKiosk && (
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
