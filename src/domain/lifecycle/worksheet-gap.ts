import { readDate } from '../intake/dates.ts'
import { readNumber } from '../intake/numbers.ts'
import type { Stage } from './stage.ts'
import type { WorksheetField, WorksheetValues } from './worksheet.ts'

/** One thing that stands between a worksheet and its gate; `fieldKey` is null for proof outside the form. */
export type WorksheetGap = {
  readonly fieldKey: string | null
  readonly code:
    | 'missing'
    | 'too-long'
    | 'too-few-words'
    | 'not-a-number'
    | 'not-a-date'
    | 'unknown-choice'
    | 'not-all-ticked'
    | 'file-missing'
    | Requirement
  /** The limit that was not kept, or the keys that are not ticked. */
  readonly details: Readonly<Record<string, number | readonly string[]>>
}

/** Proof that a stage needs and that is kept elsewhere: indicators, the profile, measurements. */
export type Requirement =
  | 'outcome-indicator'
  | 'outcome-baseline'
  | 'evidence-plan'
  | 'launch-date'
  | 'outcome-measured'

/**
 * The vow made when the laboratory began: no innovation goes unmeasured. Without an outcome indicator with a
 * baseline, and a plan of what will prove it, Design does not pass, and without a launch and a measurement after it there are no results.
 */
export const requirements: Readonly<Record<Stage, readonly Requirement[]>> = {
  'drum-up': [],
  diagnose: [],
  design: ['outcome-indicator', 'outcome-baseline', 'evidence-plan'],
  deliver: ['launch-date', 'outcome-measured'],
  display: [],
}

/** What lies outside the worksheet's own text. */
export type WorksheetProof = {
  /** Fields that hold at least one file. */
  readonly fieldsWithFile: ReadonlySet<string>
  readonly met: ReadonlySet<Requirement>
}

/** How many words a person would count. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function checkText(field: WorksheetField, text: string): Omit<WorksheetGap, 'fieldKey'> | null {
  const limit = field.charactersMax
  if (limit !== undefined && text.length > limit) return { code: 'too-long', details: { limit } }
  const words = countWords(text)
  if (field.wordsMin !== undefined && words < field.wordsMin) {
    return { code: 'too-few-words', details: { limit: field.wordsMin, words } }
  }
  if (field.kind === 'number' && !readNumber(text).ok) return { code: 'not-a-number', details: {} }
  if (field.kind === 'date' && !readDate(text).ok) return { code: 'not-a-date', details: {} }
  const isKnown = field.options?.some((option) => option.key === text) ?? true
  return field.kind === 'choice' && !isKnown ? { code: 'unknown-choice', details: {} } : null
}

function checkField(
  field: WorksheetField,
  value: string | readonly string[] | undefined,
  proof: WorksheetProof,
): Omit<WorksheetGap, 'fieldKey'> | null {
  if (field.kind === 'indicators') return null
  if (field.kind === 'file') {
    const isMissing = field.required && !proof.fieldsWithFile.has(field.key)
    return isMissing ? { code: 'file-missing', details: {} } : null
  }
  if (field.kind === 'checklist') {
    const ticked = Array.isArray(value) ? value : []
    const open = (field.options ?? []).map((option) => option.key).filter((key) => !ticked.includes(key))
    return field.required && open.length > 0 ? { code: 'not-all-ticked', details: { open } } : null
  }
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return field.required ? { code: 'missing', details: {} } : null
  return checkText(field, text)
}

/**
 * What keeps a worksheet from its gate: first its fields in their order, then the proof that the stage needs.
 * A required checklist needs every tick: it is a list of conditions, not of choices.
 */
export function findGaps(
  stage: Stage,
  fields: readonly WorksheetField[],
  values: WorksheetValues,
  proof: WorksheetProof,
): WorksheetGap[] {
  const gaps: WorksheetGap[] = fields.flatMap((field) => {
    const gap = checkField(field, values[field.key], proof)
    return gap ? [{ fieldKey: field.key, ...gap }] : []
  })
  const needed = requirements[stage].filter((requirement) => !proof.met.has(requirement))
  const indicators = fields.find((field) => field.kind === 'indicators')?.key ?? null
  return [
    ...gaps,
    ...needed.map((code): WorksheetGap => {
      return { fieldKey: code.startsWith('outcome-') ? indicators : null, code, details: {} }
    }),
  ]
}
