import type { RowIssue } from '../../../../domain/intake/row-issue.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { storedWord } from './choice-label.ts'

/**
 * One issue of a row as a sentence: what is wrong, how it was written, and what it becomes or likely means. Where no page
 * stands around it, `twinLine` is the line of the row's twin in the same file.
 */
export function issueSentence(
  view: Pick<View, 'language' | 'messages'>,
  issue: RowIssue<string>,
  twinLine: number | null = null,
): string {
  const words = view.messages.intake
  const reasons: Readonly<Record<string, string>> = words.issues
  const parts = [
    issue.column ? `${words.inColumn(issue.column)}: ` : '',
    reasons[issue.kind] ?? words.refusals.other,
  ]
  const details: string[] = []
  // A period that the file leaves out is written nowhere.
  if (issue.kind === 'absent-period') details.push(asWritten(view, issue.value.slice(0, 7)))
  else if (issue.value && issue.kind !== 'duplicate') details.push(words.writtenAs(shorten(issue.value)))
  if (issue.mend && issue.severity !== 'error') {
    details.push(words.mendedTo(storedWord(view, issue.field, issue.mend) ?? asWritten(view, issue.mend)))
  }
  if (details.length > 0) parts.push(` (${details.join('; ')})`)
  const [likeliest] = issue.candidates
  if (issue.severity === 'error' && likeliest) parts.push(` ${words.likely(likeliest.label)}`)
  if (twinLine !== null) parts.push(` (${words.twinRow(String(twinLine))})`)
  return parts.join('')
}

/** A moment, a day or a month as people write it; anything else as it is, the beginning of what is long. */
export function asWritten({ language }: Pick<View, 'language'>, value: string): string {
  const { date, moment, monthLong } = formatsOf(language)
  // The clocks of the region show it so; it is not moved to another zone once more.
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return moment(new Date(`${value}Z`), 'UTC')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value)
  return /^\d{4}-\d{2}$/.test(value) ? monthLong(value) : shorten(value)
}

// A whole description would bury the sentence; its beginning is enough to find the cell.
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
