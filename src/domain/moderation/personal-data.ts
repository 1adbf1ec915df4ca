import { findMailAddresses } from './personal-mail.ts'
import { findNames } from './personal-name.ts'
import { findNumbers } from './personal-number.ts'
import { seenText } from './seen-text.ts'

/**
 * Numbers and names that tell who somebody is: the citizen's number (NIK, also that of the family card), the civil
 * servant's (NIP), other long numbers (tax, account, card), telephone, e-mail, and a name after "Bapak" or "Ibu".
 * 'other' is never found: it is what a person covered by hand.
 */
export type PersonalDataKind =
  | 'citizen-number'
  | 'civil-servant-number'
  | 'long-number'
  | 'phone'
  | 'email'
  | 'name'
  | 'other'

export type PersonalDataSpan = {
  readonly kind: PersonalDataKind
  /** From the first character to after the last one, counted in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/**
 * Finds personal data in open text, in order and without overlap. It errs on the side of covering: a person may lift
 * a mask, nobody can take back what was shown. The text is read as it is seen: wide digits, kinds of spaces, accents and signs that nobody
 * sees part no number and no name. A name without anything that says so is not found, unless two known ones stand together.
 */
export function findPersonalData(text: string): PersonalDataSpan[] {
  const seen = seenText(text)
  const found: PersonalDataSpan[] = []
  const add = (kind: PersonalDataKind, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end })
  }
  for (const { start, end } of findMailAddresses(seen.text)) add('email', start, end)
  for (const { kind, start, end } of findNumbers(seen.text)) add(kind, start, end)
  for (const { start, end } of findNames(seen.text)) add('name', start, end)
  return found
    .map(({ kind, start, end }) => ({ kind, start: seen.startOf(start), end: seen.endOf(end - 1) }))
    .sort((one, other) => one.start - other.start)
}

export type MaskedText = {
  readonly text: string
  /** Where each mask stands in the masked text and what it hides; kept apart from what is shown. */
  readonly masks: readonly (PersonalDataSpan & { readonly hidden: string })[]
}

/** The text with each span replaced by its label, such as '[nomor telepon]'. Spans are in order and do not overlap. */
export function maskPersonalData(
  text: string,
  spans: readonly PersonalDataSpan[],
  label: (kind: PersonalDataKind) => string,
): MaskedText {
  const masks: MaskedText['masks'][number][] = []
  let masked = ''
  let reached = 0
  for (const { kind, start, end } of spans) {
    masked += text.slice(reached, start)
    const mask = label(kind)
    masks.push({
      kind,
      start: masked.length,
      end: masked.length + mask.length,
      hidden: text.slice(start, end),
    })
    masked += mask
    reached = end
  }
  return { text: masked + text.slice(reached), masks }
}

/** The text as it was before it was masked, for those who may see it. */
export function unmaskPersonalData({ text, masks }: MaskedText): string {
  let original = ''
  let reached = 0
  for (const { start, end, hidden } of masks) {
    original += text.slice(reached, start) + hidden
    reached = end
  }
  return original + text.slice(reached)
}
