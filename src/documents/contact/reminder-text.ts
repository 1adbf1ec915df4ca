import { MATTERS_TOLD_MAX, type Matter } from '../../domain/contact/matter.ts'
import type { Language } from '../../domain/language.ts'
import { reminderWords } from './words.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

function monthOf(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}

function lineOf(matter: Matter, language: Language): string {
  const words = reminderWords[language]
  switch (matter.kind) {
    case 'stage':
      return words.stage(matter.name, matter.stage, matter.daysLate)
    case 'improvement':
      return words.improvement(matter.name, matter.daysLate)
    case 'values':
      return words.values(matter.name, monthOf(matter.since, language))
    case 'complaints':
      return words.complaints(matter.count)
    case 'readiness':
      return words.readiness(matter.year, matter.daysLate)
    case 'no-innovation':
      return words.none(matter.year)
  }
}

/** What an agency is late with, a line each, the first few; then how many more there are. */
export function matterLines(matters: readonly Matter[], language: Language): string[] {
  const told = matters.slice(0, MATTERS_TOLD_MAX).map((matter) => lineOf(matter, language))
  const rest = matters.length - told.length
  return rest > 0 ? [...told, reminderWords[language].more(rest)] : told
}

/**
 * A reminder as an e-mail or a message by hand: to whom, what is late, and the address of the desk, `null` where nobody there has an account. It names no person and holds no
 * word of a citizen, because messages are passed on.
 */
export function composeReminder(
  facts: { agency: string; region: string; matters: readonly Matter[]; address: string | null },
  language: Language,
): { subject: string; text: string } {
  const words = reminderWords[language]
  const lines = matterLines(facts.matters, language).map((line) => `- ${line}`)
  const parts = [
    words.greeting(facts.agency),
    `${words.lead}\n${lines.join('\n')}`,
    ...(facts.address === null ? [] : [`${words.open}\n${facts.address}`]),
    words.closing(facts.region),
  ]
  return { subject: words.subject(facts.region), text: `${parts.join('\n\n')}\n` }
}
