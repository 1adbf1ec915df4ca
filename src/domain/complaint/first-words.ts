/** A title is no longer than one or two lines of a phone. */
const TITLE_CHARACTERS_MAX = 70

/** The first words of a text as its title: whole words on one line, with a mark where it goes on. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= TITLE_CHARACTERS_MAX) return line
  const cut = line.slice(0, TITLE_CHARACTERS_MAX + 1)
  const end = cut.lastIndexOf(' ')
  const words = end > 0 ? cut.slice(0, end) : cut.slice(0, TITLE_CHARACTERS_MAX)
  return `${words.replace(/(?<![,;:.–-])[,;:.–-]+$/, '')} …`
}
