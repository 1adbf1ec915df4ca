/** What may stand in braces in a template, by its names in both languages: `{tiket}` and `{ticket}` are the same. */
const names = {
  ticket: ['tiket', 'ticket'],
  agency: ['instansi', 'agency'],
  due: ['tenggat', 'due'],
  innovation: ['inovasi', 'innovation'],
  region: ['daerah', 'region'],
} as const

export type Placeholder = keyof typeof names

/** The placeholders as they are written in a language. */
export function placeholdersIn(language: 'id' | 'en'): string[] {
  return Object.values(names).map(([id, en]) => `{${language === 'id' ? id : en}}`)
}

const inBraces = /\{([^{}\n]{1,40})\}/g

function placeholderOf(name: string): Placeholder | undefined {
  const plain = name.trim().toLowerCase()
  return (Object.keys(names) as Placeholder[]).find((key) =>
    (names[key] as readonly string[]).includes(plain),
  )
}

/** What stands in braces and is no placeholder, so that it would reach a citizen as it is. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(inBraces)].filter(([, name]) => !placeholderOf(name ?? '')).map(([whole]) => whole)
}

/** Placeholders that were not filled: an answer with one of them is not finished. */
export function openPlaceholders(text: string): string[] {
  return [...text.matchAll(inBraces)].filter(([, name]) => placeholderOf(name ?? '')).map(([whole]) => whole)
}

/** The template with its values. What has no value stays in braces, to be written by the handler. */
export function fillTemplate(text: string, values: Readonly<Record<Placeholder, string | null>>): string {
  return text.replace(inBraces, (whole, name: string) => {
    const placeholder = placeholderOf(name)
    return (placeholder && values[placeholder]) ?? whole
  })
}
