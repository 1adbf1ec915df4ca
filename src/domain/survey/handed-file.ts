import type { Language } from '../language.ts'
import { ok, type Result, refused } from '../result.ts'

/** What an interviewer takes in a month, many times over. */
export const HANDED_ANSWERS_MAX = 2_000
/** Two thousand answers of the longest kind that people write. */
export const HANDED_BYTES_MAX = 4 * 1024 * 1024
/** Nine scores, a sentence of a thousand characters and the region's own questions, in a form's own writing. */
const FIELDS_CHARACTERS_MAX = 60_000

/** An answer that waits on an interviewer's device: the form as it would have been sent, and when it was filled in. */
export type HandedAnswer = {
  readonly fields: string
  readonly language: Language
  readonly keptAt: Date
}

type HandedRefusal = 'not-ours' | 'too-many' | 'other-code' | 'empty'

function answerIn(entry: unknown): HandedAnswer | null {
  const { fields, language, keptAt } = Object(entry) as Record<string, unknown>
  const moment = typeof keptAt === 'number' ? new Date(keptAt) : null
  if (typeof fields !== 'string' || fields.length > FIELDS_CHARACTERS_MAX) return null
  if (!moment || Number.isNaN(moment.getTime())) return null
  return { fields, language: language === 'en' ? 'en' : 'id', keptAt: moment }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

/**
 * Reads the file that an interviewer's device writes of what waits on it (islands/interview.ts). What does not look like an
 * answer is left out of `answers` and counted in `unread`. Refuses 'not-ours' for any other file, 'other-code' for answers to
 * another survey, 'too-many' above HANDED_ANSWERS_MAX, and 'empty'.
 */
export function readHandedFile(
  text: string,
  code: string,
): Result<{ answers: readonly HandedAnswer[]; unread: number }, HandedRefusal> {
  const file = parsed(text)
  if (file.labinov !== 'kept-answers' || !Array.isArray(file.answers)) return refused('not-ours')
  if (typeof file.code !== 'string' || file.code.toUpperCase() !== code) return refused('other-code')
  if (file.answers.length === 0) return refused('empty')
  if (file.answers.length > HANDED_ANSWERS_MAX) return refused('too-many', { max: HANDED_ANSWERS_MAX })
  const answers = file.answers.map(answerIn)
  const read = answers.filter((answer) => answer !== null)
  return ok({ answers: read, unread: answers.length - read.length })
}
