import type { PropsWithChildren } from 'hono/jsx'
import { originsOffered } from '../../../../domain/message/origin.ts'
import { type AddedQuestion, scaleSteps } from '../../../../domain/survey/added-question.ts'
import { questionsOf, respondentFieldsOf } from '../../../../domain/survey/survey.ts'
import { readVisitCode } from '../../../../domain/survey/visit-code.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import {
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import { SurveyChoice } from '../../../components/survey-choice/survey-choice.tsx'
import { consentSentence } from '../../../consent.ts'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'
import { addedName, trapName } from './survey-form.ts'

export type StepsProps = {
  view: View
  survey: Survey
  /** What was typed, or what the link filled in. */
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

/** The id of a step, which its address names. */
export const stepId = (step: number) => `step-${step}`

type StepProps = StepsProps & { step: number; question?: AddedQuestion }

/** Going on without an answer is passing over, where nothing has to be answered: the word changes with what is chosen. */
function NextWord({ view, canPass }: { view: View; canPass: boolean }) {
  const words = view.messages.survey
  if (!canPass) return <>{words.next}</>
  return (
    <>
      <span class="survey-pass">{words.pass}</span>
      <span class="survey-next">{words.next}</span>
    </>
  )
}

/** One question with its place in the survey and the way to the next. The last screen is no question, and not counted as one. */
function Step({ view, survey, step, question, children }: PropsWithChildren<StepProps>) {
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  const total = stepsOf(survey)
  const label = step < total ? view.messages.chrome.question(number(step), number(total - 1)) : words.lastStep
  const isChoice = question?.kind !== 'text' && question?.kind !== 'number'
  const condition = question?.shownIf
  return (
    <section
      class={step === 1 ? 'survey-step survey-step-first' : 'survey-step'}
      id={stepId(step)}
      tabindex={-1}
      aria-label={label}
      data-shown-if={condition && `${addedName(condition.key)}=${condition.is}`}
      data-required={question?.required ? addedName(question.key) : undefined}
    >
      <Progress value={step} max={total} label={label} />
      {children}
      {step < total && (
        <div class="survey-steps survey-between">
          <a class="ds-button" rel="next" href={`#${stepId(step + 1)}`}>
            <NextWord view={view} canPass={isChoice && !question?.required} />
          </a>
          {step > 1 && (
            <a class="ds-button" data-variant="tertiary" rel="prev" href={`#${stepId(step - 1)}`}>
              {words.back}
            </a>
          )}
        </div>
      )}
    </section>
  )
}

/** The elements of the regulation, the questions that the region added, and the last screen. */
function stepsOf({ elements, added }: Survey): number {
  return elements.length + added.length + 1
}

export function ElementSteps(props: StepsProps) {
  const { view, survey, typed, errors } = props
  return (
    <>
      {questionsOf(survey.elements, view.language).map((question, index) => (
        <Step {...props} step={index + 1}>
          <SurveyChoice
            view={view}
            name={question.key}
            question={question.question}
            options={question.options}
            value={typed?.[question.key]}
            error={errors?.[question.key]}
          />
        </Step>
      ))}
    </>
  )
}

/** For whom a question is, in words: without script it is seen by all. */
function Condition({ view, survey, question }: StepsProps & { question: AddedQuestion }) {
  const { shownIf } = question
  const asked = survey.added.find(({ key }) => key === shownIf?.key)
  if (!shownIf || !asked) return null
  const answer = asked.options?.find(({ key }) => key === shownIf.is)?.label[view.language] ?? shownIf.is
  return <p class="survey-if">{view.messages.survey.onlyIf(asked.label[view.language], answer)}</p>
}

function AddedField({ view, typed, errors, question }: StepsProps & { question: AddedQuestion }) {
  const { kind, required } = question
  const name = addedName(question.key)
  const label = question.label[view.language]
  const props = { view, name, value: typed?.[name], error: errors?.[name], required }
  if (kind === 'text') return <TextAreaField {...props} label={label} rows={3} />
  if (kind === 'number') return <NumberField {...props} label={label} />
  const named = question.options?.map(({ key, label: words }) => ({ key, label: words[view.language] })) ?? []
  const steps = scaleSteps.map((value, index) => ({ value, label: named[index]?.label ?? value }))
  const options =
    kind === 'choice' ? named.map(({ key, label: text }) => ({ value: key, label: text })) : steps
  return <SurveyChoice {...props} question={label} options={options} scale={kind === 'scale'} />
}

export function AddedSteps(props: StepsProps) {
  const { survey } = props
  return (
    <>
      {survey.added.map((question, index) => (
        <Step {...props} step={survey.elements.length + index + 1} question={question}>
          <Condition {...props} question={question} />
          <AddedField {...props} question={question} />
        </Step>
      ))}
    </>
  )
}

function Respondent({ view, survey, typed, errors }: StepsProps) {
  const words = view.messages.survey
  const fields = respondentFieldsOf(view.language)
  const filled = fields.some((field) => typed?.[field.key] || errors?.[field.key])
  return (
    <details class="survey-respondent" open={filled || survey.kind === 'interviewer'}>
      <summary>{words.respondent}</summary>
      <div class="form">
        <p class="small">{words.respondentHint}</p>
        {fields.map((field) => {
          const { key } = field
          const props = { view, name: key, label: field.name, value: typed?.[key], error: errors?.[key] }
          if (field.kind === 'choice') return <SelectField {...props} options={field.options} />
          if (field.kind === 'text') return <TextField {...props} autocomplete="off" />
          return <NumberField {...props} whole unit={words.years} />
        })}
      </div>
    </details>
  )
}

/** The code of the slip: unseen when the slip's own address brought it along, typed otherwise. */
function VisitField({ view, survey, typed, errors }: StepsProps) {
  const words = view.messages.visitCode
  if (!survey.asksVisit) return null
  const props = { name: 'visit', value: typed?.visit ?? '' }
  if (!errors?.visit && readVisitCode(props.value).ok) return <HiddenField {...props} />
  return (
    <TextField
      {...props}
      view={view}
      label={words.field}
      hint={words.fieldHint}
      autocomplete="off"
      spellcheck={false}
      error={errors?.visit}
      required
    />
  )
}

export function LastStep(props: StepsProps) {
  const { view, survey, typed, errors } = props
  const words = view.messages.survey
  const step = stepsOf(survey)
  return (
    <Step {...props} step={step}>
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
      <div class="survey-origin">
        <SelectField
          view={view}
          name="heard-from"
          label={words.heardFrom}
          empty={words.heardFromEmpty}
          value={typed?.['heard-from']}
          options={originsOffered(survey.channels).map((value) => ({ value, label: words.origins[value] }))}
        />
      </div>
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
      <VisitField {...props} />
      <div hidden={!errors?.[trapName]}>
        <TextField
          view={view}
          name={trapName}
          label={words.trap}
          autocomplete="off"
          value={typed?.[trapName]}
          error={errors?.[trapName]}
        />
      </div>
      <p class="small">{consentSentence(view, 'survey')}</p>
      <div class="survey-steps">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
        <a class="ds-button survey-between" data-variant="tertiary" rel="prev" href={`#${stepId(step - 1)}`}>
          {words.back}
        </a>
      </div>
    </Step>
  )
}
