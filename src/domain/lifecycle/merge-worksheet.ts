import type { WorksheetValues } from './worksheet.ts'

type Value = string | readonly string[] | undefined

export type MergedWorksheet = {
  readonly values: WorksheetValues
  /** My text of the fields that both sides changed; theirs stands in `values` until a person chooses. */
  readonly conflicts: Readonly<Record<string, string>>
}

function isSame(one: Value, other: Value): boolean {
  return (one ?? '') === (other ?? '')
}

function ticksOf(value: Value): readonly string[] {
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}

/** Ticks are single decisions: one that either side set or cleared since the base is set or cleared. */
function mergeTicks(base: Value, theirs: Value, mine: Value): readonly string[] {
  const [before, left, right] = [ticksOf(base), ticksOf(theirs), ticksOf(mine)]
  return [...new Set([...before, ...left, ...right])]
    .filter((key) => (before.includes(key) ? left.includes(key) && right.includes(key) : true))
    .sort()
}

/**
 * Brings two writers together who both began at `base`: a field that only one of them changed takes that
 * change, ticks of a checklist are merged one by one, and a text that both changed differently keeps both.
 * Swapping the writers gives the same fields in conflict and the same values elsewhere.
 */
export function mergeWorksheet(
  base: WorksheetValues,
  theirs: WorksheetValues,
  mine: WorksheetValues,
): MergedWorksheet {
  const values: Record<string, string | readonly string[]> = {}
  const conflicts: Record<string, string> = {}
  const keys = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])
  for (const key of [...keys].sort()) {
    const [was, left, right] = [base[key], theirs[key], mine[key]]
    const merged = [was, left, right].some((value) => typeof value === 'object')
      ? mergeTicks(was, left, right)
      : isSame(left, was)
        ? right
        : left
    // An empty answer and none are the same, so that clearing a field looks alike from both sides.
    if (merged !== undefined && merged.length > 0) values[key] = merged
    const isText = typeof left !== 'object' && typeof right !== 'object' && typeof was !== 'object'
    const bothChanged = !isSame(left, was) && !isSame(right, was) && !isSame(left, right)
    if (isText && bothChanged) conflicts[key] = typeof right === 'string' ? right : ''
  }
  return { values, conflicts }
}
