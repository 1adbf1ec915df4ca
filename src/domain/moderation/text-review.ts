import {
  findPersonalData,
  maskPersonalData,
  type PersonalDataKind,
  type PersonalDataSpan,
} from './personal-data.ts'

export const reviewedSubjects = ['answer', 'complaint', 'complaint-step'] as const

/** Where a citizen's open text stands: in an answer to a survey, in a report, or in a word said on its way. */
export type ReviewedText = {
  readonly subject: (typeof reviewedSubjects)[number]
  readonly subjectId: string
  /**
   * 'text' is the sentence, the report or the word itself. A report also has its 'place' and the 'national-text' that the
   * national channel shows; an answer has `addedField` and `respondentField` of what was typed.
   */
  readonly field: string
}

/** The field of what was typed to a question that the region added. */
export function addedField(key: string): string {
  return `added.${key}`
}

/** The field of what somebody typed about themselves. */
export function respondentField(key: string): string {
  return `respondent.${key}`
}

/** What a field is, without the question that it belongs to. */
export type FieldKind = 'text' | 'place' | 'national-text' | 'added' | 'respondent'

export function fieldKindOf(field: string): FieldKind {
  return field.split('.', 1)[0] as FieldKind
}

export const textStates = ['waiting', 'released', 'hidden'] as const
/** A text that waits or is hidden is seen by nobody but the moderator and the named handler. */
export type TextState = (typeof textStates)[number]

/** Decisions can be taken back: 'waiting' undoes a release or a hiding, 'masks-renewed' undoes masks set by hand. */
export type TextReviewStepKind =
  | TextState
  | 'opened'
  | 'mask-lifted'
  | 'mask-added'
  | 'masks-renewed'
  | 'looked-into'

/** What was decided about a text: its state, and the places to cover when a person set them. */
export type TextDecision = {
  readonly state: TextState
  readonly masks: readonly PersonalDataSpan[] | null
}

/** What is covered in a text: what a person decided, else what is found. A place outside the text covers nothing. */
export function masksOf(
  text: string,
  decision: Pick<TextDecision, 'masks'> | null,
): readonly PersonalDataSpan[] {
  if (!decision?.masks) return findPersonalData(text)
  return decision.masks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
}

export type MaskLabel = (kind: PersonalDataKind | 'held') => string

/** A text as others may read it: covered, or one sentence in its place while it waits or is hidden. */
export function shownText(text: string, decision: TextDecision | null, label: MaskLabel): string {
  if (decision && decision.state !== 'released') return label('held')
  return maskPersonalData(text, masksOf(text, decision), label).text
}

/** The masks with every further place where the words stand; null when they do not stand in the text, or only covered. */
export function withMask(
  text: string,
  masks: readonly PersonalDataSpan[],
  words: string,
): readonly PersonalDataSpan[] | null {
  if (words === '') return null
  const added: PersonalDataSpan[] = []
  const lower = text.toLowerCase()
  // Where small letters are longer than capitals the places would not be those of the text.
  const [within, sought] = lower.length === text.length ? [lower, words.toLowerCase()] : [text, words]
  for (
    let start = within.indexOf(sought);
    start >= 0;
    start = within.indexOf(sought, start + sought.length)
  ) {
    const end = start + sought.length
    if (!masks.some((mask) => start < mask.end && mask.start < end)) added.push({ kind: 'other', start, end })
  }
  return added.length === 0 ? null : [...masks, ...added].sort((one, other) => one.start - other.start)
}
