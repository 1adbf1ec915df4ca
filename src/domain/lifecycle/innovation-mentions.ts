import { nameForms, normalName } from '../intake/names.ts'

export type InnovationReference = { readonly id: string; readonly name: string }

/** Shorter names, such as abbreviations of three letters, stand in too many sentences that mean something else. */
const NAME_LETTERS_MIN = 5

type Known = { readonly innovation: InnovationReference; readonly form: string; readonly oneWord: boolean }

/**
 * Finds the innovations that a text names, the longest name first: "Sianduk" in "berkas Sianduk saya hilang". A name of one
 * word counts only where the text writes it with a capital letter, because many are words of everyday; a name within a
 * longer one that was found is not found again.
 */
export function mentionFinder(
  innovations: readonly InnovationReference[],
): (text: string) => readonly InnovationReference[] {
  const known: Known[] = innovations
    .flatMap((innovation) =>
      nameForms(innovation.name)
        .variants.filter((form) => form.replace(/ /g, '').length >= NAME_LETTERS_MIN)
        .map((form) => ({ innovation, form, oneWord: !form.includes(' ') })),
    )
    .sort((one, other) => other.form.length - one.form.length)
  return (text) => {
    let rest = ` ${normalName(text)} `
    const capitals = new Set((text.match(/\p{Lu}[\p{L}\p{N}'’-]*/gu) ?? []).map(normalName))
    const found: InnovationReference[] = []
    for (const { innovation, form, oneWord } of known) {
      if (!rest.includes(` ${form} `) || (oneWord && !capitals.has(form))) continue
      rest = rest.replaceAll(` ${form} `, ' · ')
      if (!found.some(({ id }) => id === innovation.id)) found.push(innovation)
    }
    return found
  }
}
