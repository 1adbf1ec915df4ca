/** What an announcement is made of: what stands on the innovation's public page, and where to read on. */
export type AnnouncementFacts = {
  readonly name: string
  readonly agencyName: string
  readonly summary: string | null
  readonly description: string | null
  readonly beneficiaries: string | null
  /** Short link or address of the page. */
  readonly address: string
}

export type AnnouncementWords = {
  readonly from: (agencyName: string) => string
  readonly for: (beneficiaries: string) => string
  readonly readOn: (address: string) => string
}

/** Letters that a text message, a post and a notice hold: the lengths in which an announcement is written. */
export const ANNOUNCEMENT_LENGTHS = { short: 160, middle: 500, long: 1_500 } as const

export type Announcements = Readonly<Record<keyof typeof ANNOUNCEMENT_LENGTHS, string>>

/** A text of at most so many letters, cut behind a word and marked as cut. */
export function cutText(text: string, charactersMax: number): string {
  const tidy = text.trim().replace(/\s+/g, ' ')
  if (tidy.length <= charactersMax) return tidy
  const room = tidy.slice(0, Math.max(0, charactersMax - 1))
  const end = room.lastIndexOf(' ')
  return `${(end > charactersMax / 2 ? room.slice(0, end) : room).replace(/(?<![\s.,;:–-])[\s.,;:–-]+$/, '')}…`
}

const asSentence = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`)

/**
 * An announcement in three lengths, none longer than its place holds. It says what the public page says and claims no figure; its
 * end, where to read on, is never cut.
 */
export function announcementsOf(facts: AnnouncementFacts, words: AnnouncementWords): Announcements {
  const { name, agencyName, summary, description, beneficiaries, address } = facts
  const end = words.readOn(address)
  const sentences = [summary ?? '', beneficiaries ? words.for(beneficiaries) : '', words.from(agencyName)]
    .filter((text) => text !== '')
    .map(asSentence)
  // One letter for the space before the end, and one for a full stop that nobody wrote.
  const within = (text: string, charactersMax: number) =>
    `${asSentence(cutText(text, charactersMax - end.length - 2))} ${end}`
  const told = `${name}: ${sentences.join(' ')}`
  return {
    short: within(`${name}. ${summary ?? ''}`, ANNOUNCEMENT_LENGTHS.short),
    middle: within(told, ANNOUNCEMENT_LENGTHS.middle),
    long: within(`${told} ${description ?? ''}`, ANNOUNCEMENT_LENGTHS.long),
  }
}
