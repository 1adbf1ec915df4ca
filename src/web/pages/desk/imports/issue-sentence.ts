import type { RowIssue } from '../../../../domain/intake/row-issue.ts'
import type { Messages } from '../../../messages/id.ts'

/**
 * One issue of a row as a sentence: what is wrong, how it was written, and what it becomes or likely means. Where no page
 * stands around it, `twinLine` is the line of the row's twin in the same file.
 */
export function issueSentence(
  messages: Messages,
  issue: RowIssue<string>,
  twinLine: number | null = null,
): string {
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
  if (twinLine !== null) parts.push(` (${words.twinRow(String(twinLine))})`)
  return parts.join('')
}

// A whole description would bury the sentence; its beginning is enough to find the cell.
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
