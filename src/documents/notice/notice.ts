import type { NoticeKind } from '../../domain/complaint/notice.ts'
import { en } from './en.ts'
import { id, type NoticeWords } from './id.ts'

export type NoticeFacts = {
  readonly kind: NoticeKind
  readonly language: 'id' | 'en'
  readonly ticket: string
  readonly regionName: string
  /** Where the reader goes on. */
  readonly link: string
  /** The last day to answer, or null. */
  readonly dueOn: string | null
}

const words: Readonly<Record<'id' | 'en', NoticeWords>> = { id, en }
const locales = { id: 'id-ID', en: 'en-GB' } as const

function dateOf(day: string, language: 'id' | 'en'): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/**
 * The letter about a step. It names the ticket and where to read on, and nothing of what anybody wrote: letters lie about
 * in mailboxes that others read too.
 */
export function composeNotice(facts: NoticeFacts): { subject: string; text: string } {
  const { kind, language, ticket, regionName, link, dueOn } = facts
  const { subjects, sentences, due, readOn, closing } = words[language]
  const isOwed = kind === 'received' || kind === 'assigned' || kind === 'reminded' || kind === 'escalated'
  const lines = [
    sentences[kind](ticket),
    ...(dueOn !== null && isOwed ? [due(dateOf(dueOn, language))] : []),
    `${readOn}\n${link}`,
    closing(regionName),
  ]
  return { subject: subjects[kind](ticket), text: `${lines.join('\n\n')}\n` }
}

/** The letter to somebody who asked to hear of changes: what changed, as everybody may read it, and how to end such letters. */
export function composeChangeLetter(facts: {
  readonly language: 'id' | 'en'
  readonly regionName: string
  readonly innovationName: string
  readonly text: string
  /** The day since which it is so, 'YYYY-MM-DD'. */
  readonly changedOn: string
  /** The innovation's page; null where nobody sees it. */
  readonly link: string | null
  readonly endLink: string
}): { subject: string; text: string } {
  const { language, innovationName, regionName, changedOn, link, endLink } = facts
  const { changed, readOn, closing } = words[language]
  const lines = [
    changed.sentence(innovationName, dateOf(changedOn, language)),
    facts.text,
    ...(link === null ? [] : [`${readOn}\n${link}`]),
    `${changed.end}\n${endLink}`,
    closing(regionName),
  ]
  return { subject: changed.subject(innovationName), text: `${lines.join('\n\n')}\n` }
}

/**
 * The first letter to an address that somebody left with a report: asks whether letters are wanted there. It names no report, because whoever reads it may
 * have to do with none.
 */
export function composeConfirmation(facts: {
  readonly language: 'id' | 'en'
  readonly regionName: string
  readonly link: string
  readonly days: number
}): { subject: string; text: string } {
  const { confirm, closing } = words[facts.language]
  const lines = [confirm.sentence(facts.days), `${confirm.link}\n${facts.link}`, closing(facts.regionName)]
  return { subject: confirm.subject, text: `${lines.join('\n\n')}\n` }
}
