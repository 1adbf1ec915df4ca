import givenNames from '../facts/given-names.json' with { type: 'json' }

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

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/gu
/** Thirteen digits or more, also written in groups. */
const LONG_NUMBER = /(?<![\d])\d(?:[ .-]?\d){12,19}(?!\d)/g
const GROUPED_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/
/** 0812..., 62 812..., (+62) 812...: nine to fourteen digits. */
const MOBILE = /(?<!\d)\(?(?:\+?62|0)\)?[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/g
/** (021) 1234567, 0274-123456. */
const LANDLINE = /(?<!\d)\(?0[2-79]\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)/g
const CITIZEN_DIGITS = 16
const CIVIL_SERVANT_DIGITS = 18

/** Forms of address, then titles that may stand before the name, then up to four capitalised words. */
const NAMED =
  /(?<!\p{L})(?:bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|saudari|tuan|nyonya|ny|mas|mbak|kang|teh)\.?\s+(?:(?:rt|rw|haji|hajah|h|hj|dr|drs|dra|ir|prof|ustaz|ustad)\.?\s+)*/giu
const NAME_WORDS = /^\p{Lu}[\p{L}'’.]*(?:[ \t]+\p{Lu}[\p{L}'’.]*){0,3}/u

/** Capitalised words after "Bapak" that name an office or a thing, not a person. */
const OFFICES = new Set(
  (
    'wali walikota bupati gubernur camat lurah kepala ketua sekretaris presiden menteri kades kadis kabid staf ' +
    'petugas pegawai guru dokter bidan perawat polisi hakim jaksa rt rw kota hamil rumah negara pertiwi dinas ' +
    'badan kantor puskesmas kelurahan kecamatan pkk dan atau yang di'
  ).split(' '),
)

/** Names that are known in small letters too: phones begin a sentence with a capital, and nothing else. */
const GIVEN_NAMES = new Set(givenNames.names)
const SMALL_NAME = /^([ \t]*)(\p{L}[\p{L}'’]*)/u

/**
 * Finds personal data in open text, in order and without overlap. It errs on the side of covering: a person may lift
 * a mask, nobody can take back what was shown. Signs that nobody sees, which copied text brings along, part no number
 * and no name. A name without a form of address is not found, and in small letters only one that is common.
 */
export function findPersonalData(text: string): PersonalDataSpan[] {
  const places: number[] = []
  for (const seen of text.matchAll(/\P{Cf}+/gu)) {
    for (let at = 0; at < seen[0].length; at += 1) places.push(seen.index + at)
  }
  if (places.length === text.length) return findInSeenText(text)
  const placeOf = (at: number) => places[at] as number
  return findInSeenText(text.replace(/\p{Cf}/gu, '')).map(({ kind, start, end }) =>
    spanOf(kind, placeOf(start), placeOf(end - 1) + 1 - placeOf(start)),
  )
}

function findInSeenText(text: string): PersonalDataSpan[] {
  const found: PersonalDataSpan[] = []
  const add = (span: PersonalDataSpan) => {
    if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span)
  }
  for (const match of text.matchAll(EMAIL)) add(spanOf('email', match.index, match[0].length))
  for (const match of text.matchAll(LONG_NUMBER)) {
    const kind = numberKind(match[0])
    if (kind !== null) add(spanOf(kind, match.index, match[0].length))
  }
  for (const pattern of [MOBILE, LANDLINE]) {
    for (const match of text.matchAll(pattern)) add(spanOf('phone', match.index, match[0].length))
  }
  for (const match of text.matchAll(NAMED)) {
    const start = match.index + match[0].length
    const length = nameLength(text.slice(start, start + 120))
    if (length > 0) add(spanOf('name', start, length))
  }
  return found.sort((one, other) => one.start - other.start)
}

function spanOf(kind: PersonalDataKind, start: number, length: number): PersonalDataSpan {
  return { kind, start, end: start + length }
}

function numberKind(text: string): PersonalDataKind | null {
  const digits = text.replace(/\D/g, '')
  if (digits.length === CITIZEN_DIGITS) return GROUPED_THOUSANDS.test(text) ? null : 'citizen-number'
  if (GROUPED_THOUSANDS.test(text) || /^(?:0|62)8/.test(digits)) return null
  return digits.length === CIVIL_SERVANT_DIGITS ? 'civil-servant-number' : 'long-number'
}

/** Length of the name at the beginning of a text: capitalised words up to the first that names an office, then known ones. */
function nameLength(text: string): number {
  const words = NAME_WORDS.exec(text)?.[0].split(/(?<=\S)(?=[ \t])/) ?? []
  const end = words.findIndex((word) => OFFICES.has(word.trim().toLowerCase().replace(/\.$/, '')))
  let length = (end < 0 ? words : words.slice(0, end)).join('').replace(/\.$/, '').length
  while (end < 0) {
    const [whole, gap, word] = SMALL_NAME.exec(text.slice(length)) ?? []
    // Without a gap the word belongs to what is before it.
    if (!whole || !word || (length > 0 && !gap) || !isGivenName(word)) break
    length += whole.length
  }
  return length
}

/** Also with what is hung on to it: "budinya". */
function isGivenName(word: string): boolean {
  const name = word.toLowerCase()
  return GIVEN_NAMES.has(name) || GIVEN_NAMES.has(name.replace(/nya$/, ''))
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
