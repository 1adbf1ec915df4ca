import { raw } from 'hono/html'
import type { View } from '../../view.ts'
import { fieldId, HintAndError } from '../field/frame.tsx'

// One path each, because a survey draws 36 of them on phones with weak signals.
const face = (mouth: string) =>
  raw(
    `<svg class="face" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M8.5 9v1m7-1v1M${mouth}"/></svg>`,
  )

/** From the worst answer (1) to the best (4); decoration, the words say it. */
const faces = [
  face('8 17c1.2-2 6.8-2 8 0'),
  face('8 15.5h8'),
  face('8 14.5c1.6 2 6.4 2 8 0'),
  face('7.5 13.5c.6 5 8.4 5 9 0z'),
]

type SurveyChoiceProps = {
  view: View
  name: string
  question: string
  /** The answers from worst to best, with the words of the survey. */
  options: readonly { value: string; label: string }[]
  value?: string
  error?: string
  required?: boolean
  /** Faces belong to a scale of four; other choices have none. */
  scale?: boolean
  /** The question is the page's heading when it stands alone on the screen. */
  alone?: boolean
}

/** One question of the survey with large targets, for a thumb on a small phone. */
export function SurveyChoice(props: SurveyChoiceProps) {
  const { view, name, question, options, value, error } = props
  const { scale = options.length === 4, alone } = props
  return (
    <fieldset
      class={error ? 'survey-choice field-invalid' : 'survey-choice'}
      aria-describedby={error ? `${fieldId(name)}-error` : undefined}
    >
      <legend>{alone ? <h1>{question}</h1> : question}</legend>
      <HintAndError view={view} name={name} label={question} error={error} />
      {options.map((option, index) => (
        <label class="survey-option">
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            value={option.value}
            checked={option.value === value}
          />
          <span>
            {scale && faces[index]}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
