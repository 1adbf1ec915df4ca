import type { ReadRow } from './list-reader.ts'
import type { ListChange, ListRow } from './list-row.ts'
import { type RowIssue, rowIssue } from './row-issue.ts'
import type { RowOutcome } from './row-outcome.ts'

type Settled = {
  readonly label: string
  /** An earlier row that says the same, counted from 1. */
  readonly twin?: number | undefined
  /** Whether it is recorded already, and what the row says otherwise. */
  readonly recorded?: { readonly changes: readonly ListChange[] } | null
}

function outcomeOf(
  issues: readonly RowIssue<string>[],
  action: 'import' | 'skip' | undefined,
  { twin, recorded }: Settled,
): RowOutcome {
  if (action === 'skip') return 'skipped'
  if (twin !== undefined) return 'duplicate'
  if (recorded && recorded.changes.length === 0) return 'unchanged'
  if (issues.some(({ severity }) => severity === 'error')) return 'blocked'
  if (!recorded) return 'create'
  return action === 'import' ? 'update' : 'differs'
}

/** What becomes of a row that was read, by its twin in the file and by what is recorded: the same for every list. */
export function settleRow<Field extends string>(
  { row, cells, issues: read, decision }: Omit<ReadRow<Field, unknown>, 'values'>,
  settled: Settled,
): ListRow {
  const { twin, label, recorded } = settled
  const repeated =
    twin === undefined
      ? []
      : [rowIssue({ kind: 'repeated-row', severity: 'warning', value: label, of: { row: twin } })]
  const issues: readonly RowIssue<string>[] = [...repeated, ...read]
  return {
    row: row.row,
    line: row.line,
    cells,
    label,
    issues,
    outcome: outcomeOf(issues, decision?.action, settled),
    changes: recorded?.changes ?? [],
  }
}

/** What a row says otherwise than the record; a cell that says nothing erases nothing. */
export function changesBetween<Field extends string>(
  before: Readonly<Record<Field, string | null>>,
  after: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
): readonly ListChange[] {
  return fields.flatMap((field) => {
    const [was, is] = [before[field], after[field]]
    return is === null || is === was ? [] : [{ field, before: was, after: is }]
  })
}
