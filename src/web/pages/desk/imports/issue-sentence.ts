import type { RowIssue } from '../../../../domain/intake/row-issue.ts'
import type { Messages } from '../../../messages/id.ts'

/** One issue of a row as a sentence: what is wrong, how it was written, and what it becomes or likely means. */
export function issueSentence(messages: Messages, issue: RowIssue<string>): string {
  const words = messages.intake
  const reasons: Readonly<Record<string, string>> = words.issues
  const parts = [
    issue.column ? `${words.inColumn(issue.column)}: ` : '',
    reasons[issue.kind] ?? words.refusals.other,
  ]
  const details: string[] = []
  if (issue.value && issue.kind !== 'duplicate') details.push(words.writtenAs(shorten(issue.value)))
  if (issue.mend && issue.severity !== 'error') details.push(words.mendedTo(shorten(issue.mend)))
  if (details.length > 0) parts.push(` (${details.join('; ')})`)
  const [likeliest] = issue.candidates
  if (issue.severity === 'error' && likeliest) parts.push(` ${words.likely(likeliest.label)}`)
  return parts.join('')
}

// A whole description would bury the sentence; its beginning is enough to find the cell.
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
