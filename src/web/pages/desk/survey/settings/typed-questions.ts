import { type AddedQuestion, addedKinds, scaleSteps } from '../../../../../domain/survey/added-question.ts'
import { conditionsOf } from '../../../../../domain/survey/check-added-questions.ts'
import type { EditedQuestion } from '../../../../../services/survey/edit-survey-form.ts'
import { clean } from '../../../../forms/fields.ts'
import type { Typed } from '../../../../forms/parse-form.ts'

/** The longest question or option: more is read by nobody at a counter. */
const WORDS_CHARACTERS_MAX = 200

/** A question as the form shows it, under `question.N.`. */
export function typedQuestion(question: AddedQuestion, place: number): Record<string, string> {
  const { key, kind, label, options = [], shownIf, required } = question
  const prefix = `question.${place}.`
  return {
    [`${prefix}key`]: key,
    [`${prefix}kind`]: kind,
    [`${prefix}labelId`]: label.id,
    [`${prefix}labelEn`]: label.en,
    [`${prefix}options`]: options.map(({ label: words }) => `${words.id} | ${words.en}`).join('\n'),
    [`${prefix}shownIf`]: shownIf ? conditionName(shownIf) : '',
    [`${prefix}place`]: String(place),
    ...(required ? { [`${prefix}required`]: 'yes' } : {}),
  }
}

const conditionName = ({ key, is }: { key: string; is: string }) => `${key}=${is}`

/** The answers that a question can wait for, of those that are asked already. */
export function conditionsIn(added: readonly AddedQuestion[]) {
  return added.flatMap((question) =>
    conditionsOf(question).map((is) => ({
      key: question.key,
      value: conditionName({ key: question.key, is }),
      question: question.label,
      answer: question.options?.find(({ key }) => key === is)?.label ?? { id: is, en: is },
    })),
  )
}

function line(text: string | undefined): string {
  return clean(text ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, WORDS_CHARACTERS_MAX)
}

/** Options keep the keys they had, by their Indonesian words, so that the answers of all versions are counted together. */
function optionsOf(text: string, kind: string, known: AddedQuestion | undefined): AddedQuestion['options'] {
  const lines = text.split('\n').map(line).filter(Boolean)
  const past = known?.options ?? []
  const used = new Set(past.map(({ key }) => key))
  return lines.map((one, index) => {
    const [id = '', en = id] = one.split('|').map(line)
    const label = { id, en }
    if (kind === 'scale') return { key: scaleSteps[index] ?? String(index + 1), label }
    const kept = past.find((option) => option.label.id === id)
    if (kept) return { key: kept.key, label }
    let number = 1
    while (used.has(`option-${number}`)) number += 1
    used.add(`option-${number}`)
    return { key: `option-${number}`, label }
  })
}

function questionAt(typed: Typed, place: number, current: readonly AddedQuestion[]): EditedQuestion | null {
  const read = (name: string) => typed[`question.${place}.${name}`]
  const known = current.find(({ key }) => key === read('key'))
  const label = { id: line(read('labelId')), en: line(read('labelEn')) }
  if (read('remove') || (!known && label.id === '' && label.en === '')) return null
  // The kind of a question that was asked stays: its answers would lose their meaning.
  const kind = known?.kind ?? addedKinds.find((one) => one === read('kind')) ?? 'text'
  const options = kind === 'choice' || kind === 'scale' ? optionsOf(read('options') ?? '', kind, known) : []
  const [key, is] = (read('shownIf') ?? '').split('=')
  return {
    key: known?.key ?? null,
    kind,
    label,
    required: read('required') !== undefined,
    ...(options && options.length > 0 ? { options } : {}),
    ...(key && is ? { shownIf: { key, is } } : {}),
  }
}

/** The places that were sent, in the order that was asked for. */
export function placesOf(typed: Typed): number[] {
  const places = Object.keys(typed).flatMap((name) => {
    const found = /^question\.(\d{1,2})\.labelId$/.exec(name)
    return found ? [Number(found[1])] : []
  })
  const order = (place: number) => Number((typed[`question.${place}.place`] ?? '').replace(',', '.')) || place
  return places.sort((one, other) => order(one) - order(other) || one - other)
}

/** The questions as they were sent, with the place of each for its errors. */
export function questionsIn(
  typed: Typed,
  current: readonly AddedQuestion[],
): { question: EditedQuestion; place: number }[] {
  return placesOf(typed).flatMap((place) => {
    const question = questionAt(typed, place, current)
    return question ? [{ question, place }] : []
  })
}
