import { ok, type Result, refused } from '../result.ts'
import { type AddedQuestion, scaleSteps } from './added-question.ts'

/** Nine elements take thirty seconds; with more than these on top, people stop at the counter. */
export const ADDED_QUESTIONS_MAX = 10
/** More than fit on a phone's screen is a list, and not a question at a counter. */
export const ADDED_OPTIONS_MAX = 10

export type AddedQuestionFault =
  | 'too-many-questions'
  | 'label-missing'
  | 'options-missing'
  | 'too-many-options'
  | 'scale-words'
  | 'key-taken'
  | 'condition-broken'

function faultOfOptions({ kind, options = [] }: AddedQuestion): AddedQuestionFault | null {
  const labelled = options.every(({ label }) => label.id !== '' && label.en !== '')
  if (!labelled) return 'label-missing'
  if (kind === 'choice' && options.length < 2) return 'options-missing'
  if (kind === 'choice' && options.length > ADDED_OPTIONS_MAX) return 'too-many-options'
  if (kind === 'scale' && options.length > 0 && options.length !== scaleSteps.length) return 'scale-words'
  return null
}

/** The answers that a condition can wait for: only what is chosen can be compared. */
export function conditionsOf({ kind, options = [] }: AddedQuestion): readonly string[] {
  if (kind === 'choice') return options.map(({ key }) => key)
  return kind === 'scale' ? scaleSteps : []
}

function faultOf(question: AddedQuestion, earlier: readonly AddedQuestion[]): AddedQuestionFault | null {
  const { key, label, shownIf } = question
  if (label.id === '' || label.en === '') return 'label-missing'
  if (earlier.some((other) => other.key === key)) return 'key-taken'
  const fault = faultOfOptions(question)
  if (fault || !shownIf) return fault
  const asked = earlier.find((other) => other.key === shownIf.key)
  return asked && conditionsOf(asked).includes(shownIf.is) ? null : 'condition-broken'
}

/** Checks the questions that a region wants to add. The refusal names the question by its place, `index`. */
export function checkAddedQuestions(
  questions: readonly AddedQuestion[],
): Result<readonly AddedQuestion[], AddedQuestionFault> {
  if (questions.length > ADDED_QUESTIONS_MAX) {
    return refused('too-many-questions', { limit: ADDED_QUESTIONS_MAX })
  }
  for (const [index, question] of questions.entries()) {
    const fault = faultOf(question, questions.slice(0, index))
    if (fault) return refused(fault, { index })
  }
  return ok(questions)
}
