import type { RowIssue } from './row-issue.ts'

/** Outcomes of rows that are not in the records afterwards. */
const LEFT_OUT: readonly string[] = ['blocked', 'duplicate', 'differs', 'skipped']

/** A checked row of any list, as far as it can be handed back. */
export type RejectableRow<Issue> = {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: string
  readonly issues: readonly Issue[]
}

/**
 * The rows that were not taken over, to be mended and sent again: the cells as they stand, the line in the file
 * they came from, and the reasons. `sentence` says an issue in the reader's language, with the line of its twin in the
 * same file; `headings` names the two columns that are added.
 */
export function rejectedRows<Issue extends RowIssue<string>>(
  header: readonly string[],
  rows: readonly RejectableRow<Issue>[],
  sentence: (issue: Issue, twinLine: number | null) => string,
  headings: { readonly line: string; readonly reason: string },
): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const lines = new Map(rows.map(({ row, line }) => [row, line]))
  const twinLine = ({ of }: Issue) => (of && 'row' in of ? (lines.get(of.row) ?? null) : null)
  const reasons = (issues: readonly Issue[]) =>
    reasonsOf(issues).map((issue) => sentence(issue, twinLine(issue)))
  return {
    header: [...header, headings.line, headings.reason],
    rows: rows
      .filter((row) => LEFT_OUT.includes(row.outcome))
      .map((row) => [...row.cells, String(row.line), reasons(row.issues).join(' ')]),
  }
}

/** What keeps a row out; mends and mere hints are no reasons, unless there is nothing else to say. */
function reasonsOf<Issue extends RowIssue<string>>(issues: readonly Issue[]): readonly Issue[] {
  const reasons = issues.filter((issue) => issue.severity === 'error' || issue.kind === 'duplicate')
  return reasons.length > 0 ? reasons : issues.filter((issue) => issue.severity === 'warning')
}
