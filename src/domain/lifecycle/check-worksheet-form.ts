import { ok, type Result, refused } from '../result.ts'
import { legalCriteria } from './legal-criteria.ts'
import type { Stage } from './stage.ts'
import type { WorksheetField } from './worksheet.ts'

/** More questions than this nobody answers with care. */
export const FORM_FIELDS_MAX = 40
/** A choice with more is a list, and belongs to data. */
export const FIELD_OPTIONS_MAX = 30

export type FormRefusal =
  | 'no-fields'
  | 'too-many-fields'
  | 'label-missing'
  | 'options-missing'
  | 'too-many-options'
  | 'limits-contradict'
  | 'key-taken'
  | 'legal-criteria-missing'

/** The shortest a word with its space can be; a text of so many words cannot have fewer characters. */
const WORD_CHARACTERS_MIN = 2

function checkField(field: WorksheetField): FormRefusal | null {
  const { kind, label, options = [], wordsMin, charactersMax } = field
  if (label.id.trim() === '' || label.en.trim() === '') return 'label-missing'
  const isChosen = kind === 'choice' || kind === 'checklist'
  if (isChosen && options.length === 0) return 'options-missing'
  if (options.length > FIELD_OPTIONS_MAX) return 'too-many-options'
  const isTooTight =
    wordsMin !== undefined && charactersMax !== undefined && wordsMin * WORD_CHARACTERS_MIN > charactersMax
  return isTooTight ? 'limits-contradict' : null
}

/** The law asks whether an innovation meets its five criteria; a region may ask more, but not less. */
function asksLegalCriteria(fields: readonly WorksheetField[]): boolean {
  return fields.some(({ kind, required, options = [] }) => {
    const asked = options.map(({ key }) => key)
    return kind === 'checklist' && required && legalCriteria.every((key) => asked.includes(key))
  })
}

/** Checks the questions of a stage as a region wants to ask them. The refusal names the field by its place, where it is about one. */
export function checkWorksheetForm(
  stage: Stage,
  fields: readonly WorksheetField[],
): Result<readonly WorksheetField[], FormRefusal> {
  if (fields.length === 0) return refused('no-fields')
  if (fields.length > FORM_FIELDS_MAX) return refused('too-many-fields', { limit: FORM_FIELDS_MAX })
  for (const [index, field] of fields.entries()) {
    const code = checkField(field)
    if (code) return refused(code, { index })
    const isTwin = fields.slice(0, index).some(({ key }) => key === field.key)
    if (isTwin) return refused('key-taken', { index })
  }
  if (stage === 'design' && !asksLegalCriteria(fields)) return refused('legal-criteria-missing')
  return ok(fields)
}
