import { normalName } from './names.ts'

/** Which column (counted from 0) holds which field; a field that is absent is not in the file. */
export type ColumnMapping<Field extends string> = { readonly [field in Field]?: number }

/** The headings, in normal form, under which each field is found, the first one first. */
export type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>

/**
 * Headings that stand over more than one column, as they are written first. Which of the columns is meant only a person knows,
 * so none of them is taken.
 */
export function doubledHeadings(header: readonly string[]): string[] {
  const forms = header.map(normalName)
  return header.filter(
    (_, at) =>
      forms[at] !== '' && forms.indexOf(forms[at] ?? '') === at && forms.lastIndexOf(forms[at] ?? '') > at,
  )
}

/**
 * Guesses from its headings which column holds which field. Case, punctuation, numbering ("1. Nama Inovasi") and stars of
 * required fields make no difference. Each column goes to one field only, and none of two
 * columns with one heading to any.
 */
export function guessMapping<Field extends string>(
  header: readonly string[],
  headings: Headings<Field>,
): ColumnMapping<Field> {
  const forms = header.map((heading) => normalName(heading).replace(/^\d+ (?=\D)/, ''))
  const mapping: { [field in Field]?: number } = {}
  const taken = new Set<number>()
  for (const field of Object.keys(headings) as Field[]) {
    for (const heading of headings[field]) {
      const column = forms.findIndex((form, index) => form === heading && !taken.has(index))
      if (column < 0 || forms.lastIndexOf(heading) > column) continue
      mapping[field] = column
      taken.add(column)
      break
    }
  }
  return mapping
}

/**
 * A guess with what a person chose for an earlier file in its place, wherever the new file has the same heading again. A
 * column that was chosen for one field is no longer guessed for another.
 */
export function recallMapping<Field extends string>(
  guess: ColumnMapping<Field>,
  header: readonly string[],
  earlier: { readonly header: readonly string[]; readonly mapping: ColumnMapping<Field> },
): ColumnMapping<Field> {
  const forms = header.map(normalName)
  const recalled = (Object.entries(earlier.mapping) as [Field, number][]).flatMap(([field, column]) => {
    const now = forms.indexOf(normalName(earlier.header[column] ?? ''))
    return now < 0 ? [] : [[field, now] as const]
  })
  const taken = new Set(recalled.map(([, column]) => column))
  const guessed = (Object.entries(guess) as [Field, number][]).filter(([, column]) => !taken.has(column))
  return Object.fromEntries([...guessed, ...recalled]) as ColumnMapping<Field>
}
