/**
 * What happens with a row when its list is confirmed. `create` and `update` are written. `unchanged` is recorded already, with the
 * same values. `goes-on` is recorded, or stands in an earlier row, in another year: it gets this one too. `differs` is recorded with others: a person decides. `duplicate` repeats an earlier row, `skipped` was left out by
 * a person, `blocked` has something to be mended first.
 */
export type RowOutcome =
  | 'create'
  | 'goes-on'
  | 'update'
  | 'unchanged'
  | 'differs'
  | 'duplicate'
  | 'skipped'
  | 'blocked'

/** How many rows end each way, for the line above the list and for the confirmation. */
export function countOutcomes(
  rows: readonly { readonly outcome: RowOutcome }[],
): Readonly<Record<RowOutcome, number>> {
  const counts = {
    create: 0,
    'goes-on': 0,
    update: 0,
    unchanged: 0,
    differs: 0,
    duplicate: 0,
    skipped: 0,
    blocked: 0,
  }
  for (const row of rows) counts[row.outcome]++
  return counts
}

type Looked = { readonly outcome: RowOutcome; readonly issues: readonly { readonly severity: string }[] }

/** A row that nobody needs to look at is one that will be written as it is, or is recorded already. */
export function needsLook(row: Looked): boolean {
  if (['blocked', 'differs', 'duplicate', 'skipped'].includes(row.outcome)) return true
  return row.outcome !== 'unchanged' && row.issues.some((issue) => issue.severity === 'warning')
}

/** What is written when the list is confirmed. */
export function isWritten({ outcome }: { readonly outcome: RowOutcome }): boolean {
  return outcome === 'create' || outcome === 'goes-on' || outcome === 'update'
}
