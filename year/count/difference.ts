/** Compares two counts of the same thing and keeps where they differ. */
export type Comparison = {
  readonly same: (where: string, expected: unknown, found: unknown) => void
  /** Rows in any order: each is compared as one text, and those that only one side has are told. */
  readonly sameRows: (where: string, expected: readonly string[], found: readonly string[]) => void
  readonly differences: readonly string[]
  readonly compared: () => number
}

const ROWS_TOLD_MAX = 6

function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(row) ?? 0
    left.set(row, count - 1)
    return count <= 0
  })
}

export function startComparison(): Comparison {
  const differences: string[] = []
  let compared = 0
  const same: Comparison['same'] = (where, expected, found) => {
    compared += 1
    const [one, other] = [JSON.stringify(expected), JSON.stringify(found)]
    if (one !== other) differences.push(`${where}: counted ${one}, told ${other}`)
  }
  const sameRows: Comparison['sameRows'] = (where, expected, found) => {
    compared += expected.length
    same(`${where}, rows`, expected.length, found.length)
    const missing = without(expected, found)
    const extra = without(found, expected)
    if (missing.length > 0)
      differences.push(`${where}: ${missing.length} not told: ${missing.slice(0, ROWS_TOLD_MAX).join(' ; ')}`)
    if (extra.length > 0)
      differences.push(
        `${where}: ${extra.length} told too much: ${extra.slice(0, ROWS_TOLD_MAX).join(' ; ')}`,
      )
  }
  return { same, sameRows, differences, compared: () => compared }
}
