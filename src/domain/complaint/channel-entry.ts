import { classLabelOf } from './channel-fields.ts'
import type { ReportClass } from './report-class.ts'

/** What the national channel's form asks for, in its order. */
export const entryFields = [
  'reportClass',
  'title',
  'text',
  'receivedOn',
  'place',
  'agency',
  'category',
] as const
export type EntryField = (typeof entryFields)[number]

export type EntrySubject = {
  readonly reportClass: ReportClass
  readonly text: string
  readonly receivedOn: string
  readonly place: string | null
  readonly innovation: string | null
  readonly agency: string
  readonly category: string | null
}

/** A title is read in a list; longer ones are cut there. */
const TITLE_CHARACTERS_MAX = 100

/** The innovation and the first sentence, cut between words: a proposal, since our reports have no title. */
export function titleOf(text: string, innovation: string | null): string {
  const sentence = /^.*?(?:[.!?](?=\s|$)|$)/su.exec(text.trim())?.[0].replace(/\s+/g, ' ').trim() ?? ''
  const title = innovation === null ? sentence : `${innovation}: ${sentence}`
  if (title.length <= TITLE_CHARACTERS_MAX) return title
  const cut = title.slice(0, TITLE_CHARACTERS_MAX - 1)
  const space = cut.lastIndexOf(' ')
  // A cut must not leave half a letter of two halves.
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * What an officer enters in the national channel for a report, each value as that form takes it, in Indonesian. The text
 * stays as the citizen wrote it: by it an import finds the report again. What is not known is left out.
 */
export function nationalEntry(subject: EntrySubject): { field: EntryField; value: string }[] {
  const { reportClass, text, innovation, ...rest } = subject
  const values: Record<EntryField, string | null> = {
    reportClass: classLabelOf(reportClass),
    title: titleOf(text, innovation),
    text,
    ...rest,
  }
  return entryFields.flatMap((field) => {
    const value = values[field]
    return value ? [{ field, value }] : []
  })
}
