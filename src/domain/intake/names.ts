/** Words in parentheses that mark a row and are no second name. */
const MARKERS = new Set(['contoh', 'example'])

/**
 * The form of a name that two spellings share: compatibility characters resolved, accents, case and
 * punctuation removed, `&` read as "dan", white space single. For comparing only, never shown or stored as a name.
 */
export function normalName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export type NameForms = {
  readonly full: string
  /** Every way the name may be written elsewhere: whole, without parentheses, only their content, its capitals. */
  readonly variants: readonly string[]
}

/**
 * Normal forms under which a name may meet its twin: "Anjungan Dukcapil Mandiri (ADM)" also goes by
 * "anjungan dukcapil mandiri" and "adm". Markers such as "(contoh)" give no form of their own.
 */
export function nameForms(text: string): NameForms {
  const full = normalName(text)
  const variants = new Set<string>()
  const outside = normalName(text.replace(/\([^()]*\)/g, ' '))
  if (outside !== '') variants.add(outside)
  for (const match of text.matchAll(/\(([^()]*)\)/g)) {
    const inside = normalName(match[1] as string)
    if (inside !== '' && !MARKERS.has(inside)) variants.add(inside)
  }
  variants.delete(full)
  return { full, variants: full === '' ? [] : [full, ...variants] }
}

/** One line without spaces at its ends and without double spaces, as a name is stored. */
export function tidyName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
