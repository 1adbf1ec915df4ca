import type { WorksheetField } from '../../../../../domain/lifecycle/worksheet.ts'
import type { EditedField } from '../../../../../services/lifecycle/edit-worksheet-form.ts'
import type { Typed } from '../../../../forms/parse-form.ts'

/** The kinds of answers that a region may ask for; the keys of the words for them. */
export const fieldKinds = [
  'short-text',
  'long-text',
  'number',
  'date',
  'choice',
  'checklist',
  'file',
  'indicators',
] as const satisfies readonly WorksheetField['kind'][]

/** The blank questions at the end of the form; more are added by saving once. */
export const BLANK_FIELDS = 1
/** The longest question, hint or option. */
const WORDS_CHARACTERS_MAX = 300

/** A field as the form shows it, under `field.N.`. */
export function typedField(field: WorksheetField, place: number): Record<string, string> {
  const options = (field.options ?? []).map(({ label }) => `${label.id} | ${label.en}`)
  const prefix = `field.${place}.`
  return {
    [`${prefix}key`]: field.key,
    [`${prefix}kind`]: field.kind,
    [`${prefix}labelId`]: field.label.id,
    [`${prefix}labelEn`]: field.label.en,
    [`${prefix}hintId`]: field.hint?.id ?? '',
    [`${prefix}hintEn`]: field.hint?.en ?? '',
    ...(field.required ? { [`${prefix}required`]: 'yes' } : {}),
    [`${prefix}charactersMax`]: String(field.charactersMax ?? ''),
    [`${prefix}wordsMin`]: String(field.wordsMin ?? ''),
    [`${prefix}options`]: options.join('\n'),
    [`${prefix}place`]: String(place),
  }
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number((text ?? '').replaceAll('.', '').trim())
  return Number.isSafeInteger(number) && number > 0 && number <= 50_000 ? number : undefined
}

function line(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, WORDS_CHARACTERS_MAX)
}

/** Options keep the keys they had, by their Indonesian words, so that stored answers keep their meaning. */
function optionsOf(text: string, known: WorksheetField | undefined): WorksheetField['options'] {
  const lines = text
    .split('\n')
    .map(line)
    .filter((one) => one !== '')
  const used = new Set<string>()
  return lines.map((one, index) => {
    const [id = '', en = id] = one.split('|').map(line)
    const kept = known?.options?.find(({ label, key }) => label.id === id && !used.has(key))
    let key = kept?.key ?? `option-${index + 1}`
    while (used.has(key) || (!kept && known?.options?.some((other) => other.key === key))) key = `${key}-n`
    used.add(key)
    return { key, label: { id, en } }
  })
}

function fieldAt(typed: Typed, place: number, current: readonly WorksheetField[]): EditedField | null {
  const read = (name: string) => typed[`field.${place}.${name}`]
  const known = current.find(({ key }) => key === read('key'))
  const label = { id: line(read('labelId')), en: line(read('labelEn')) }
  if (read('remove') || (!known && label.id === '' && label.en === '')) return null
  // The kind of a question that was asked stays: stored answers would lose their meaning.
  const kind = known?.kind ?? fieldKinds.find((one) => one === read('kind')) ?? 'long-text'
  const hint = { id: line(read('hintId')), en: line(read('hintEn')) || line(read('hintId')) }
  const charactersMax = numberOf(read('charactersMax'))
  const wordsMin = numberOf(read('wordsMin'))
  const isChosen = kind === 'choice' || kind === 'checklist'
  return {
    key: known?.key ?? null,
    kind,
    label,
    required: read('required') !== undefined,
    ...(hint.id ? { hint } : {}),
    ...(charactersMax ? { charactersMax } : {}),
    ...(wordsMin ? { wordsMin } : {}),
    ...(isChosen ? { options: optionsOf(read('options') ?? '', known) } : {}),
  }
}

/** The places that were sent, in the order that was asked for. */
export function placesOf(typed: Typed): number[] {
  const places = Object.keys(typed).flatMap((name) => {
    const found = /^field\.(\d{1,3})\.labelId$/.exec(name)
    return found ? [Number(found[1])] : []
  })
  const order = (place: number) => Number((typed[`field.${place}.place`] ?? '').replace(',', '.')) || place
  return places.sort((one, other) => order(one) - order(other) || one - other)
}

/** The questions as they were sent, with the place of each for its errors. */
export function fieldsOf(
  typed: Typed,
  current: readonly WorksheetField[],
): { field: EditedField; place: number }[] {
  return placesOf(typed).flatMap((place) => {
    const field = fieldAt(typed, place, current)
    return field ? [{ field, place }] : []
  })
}
