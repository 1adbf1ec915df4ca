import skm from '../facts/skm.json' with { type: 'json' }
import { readNumber } from '../intake/numbers.ts'
import { ok, type Result, refused } from '../result.ts'

/** Words in both languages of every page. */
type Words = { readonly id: string; readonly en: string }

export const addedKinds = ['choice', 'scale', 'text', 'number'] as const
export type AddedKind = (typeof addedKinds)[number]

/** A question that a region adds to the elements of the regulation. Its key is never used for another question. */
export type AddedQuestion = {
  readonly key: string
  readonly kind: AddedKind
  readonly label: Words
  readonly required: boolean
  /** What a choice offers; for a scale the words of its steps from the worst to the best, or nothing. */
  readonly options?: readonly { readonly key: string; readonly label: Words }[]
  /** Asked only of those who chose this answer of an earlier question. */
  readonly shownIf?: { readonly key: string; readonly is: string }
}

/** The steps of an added scale: those of the regulation's own, so that one page has one scale and no middle to hide in. */
export const scaleSteps: readonly string[] = Array.from(
  { length: skm.scale.max - skm.scale.min + 1 },
  (_, index) => String(skm.scale.min + index),
)

/** A sentence or two, as long as the open sentence of the survey may be half: it is one of several questions. */
export const ADDED_TEXT_CHARACTERS_MAX = 500

/** Answers by the key of the question: the key of an option, a step, a number with a point, or a text. */
export type AddedAnswers = Readonly<Record<string, string>>

export type AddedRefusal = 'missing' | 'choice' | 'number' | 'too-long'

function readOne(question: AddedQuestion, text: string): Result<string, AddedRefusal> {
  switch (question.kind) {
    case 'choice':
      return question.options?.some(({ key }) => key === text) ? ok(text) : refused('choice')
    case 'scale':
      return scaleSteps.includes(text) ? ok(text) : refused('choice')
    case 'number': {
      const reading = readNumber(text)
      return reading.ok ? ok(String(reading.value.value)) : refused('number')
    }
    case 'text':
      return text.length <= ADDED_TEXT_CHARACTERS_MAX ? ok(text) : refused('too-long')
  }
}

/** True when an answer that was given so far asks this question too. */
export function isShown({ shownIf }: AddedQuestion, answers: AddedAnswers): boolean {
  return !shownIf || answers[shownIf.key] === shownIf.is
}

/**
 * Reads what was sent to added questions, in their order. An answer to a question that this person was not asked is left
 * out. What cannot be taken stands in `refusals` by the key of its question, and is left out of the answers as well.
 */
export function readAddedAnswers(
  questions: readonly AddedQuestion[],
  sent: Readonly<Record<string, string | undefined>>,
): { answers: AddedAnswers; refusals: Readonly<Record<string, AddedRefusal>> } {
  const answers: Record<string, string> = {}
  const refusals: Record<string, AddedRefusal> = {}
  for (const question of questions) {
    if (!isShown(question, answers)) continue
    const text = (sent[question.key] ?? '').trim()
    if (text === '') {
      if (question.required) refusals[question.key] = 'missing'
      continue
    }
    const reading = readOne(question, text)
    if (reading.ok) answers[question.key] = reading.value
    else refusals[question.key] = reading.code
  }
  return { answers, refusals }
}
