import type { DecimalSign } from '../intake/numbers.ts'
import { tableFromGrid } from '../intake/table.ts'
import type { IndicatorReference } from './measurement-columns.ts'
import { checkMeasurementRows, type ExistingMeasurement } from './measurement-rows.ts'
import { looksMistyped } from './outlier-months.ts'

export type GridProblem = 'unreadable' | 'in-future' | 'cannot-empty' | 'needs-reason' | 'looks-mistyped'

export type GridEntry = { readonly indicatorKey: string; readonly period: string; readonly value: number }

export type CheckedGrid = {
  /** New and changed values; those on record already are left out. */
  readonly entries: readonly GridEntry[]
  /** What is wrong, by the name of the cell: all of it, so that each is asked once. */
  readonly problems: ReadonlyMap<string, readonly GridProblem[]>
}

/** The name of a cell in a form. */
export function cellName(indicatorKey: string, period: string): string {
  return `value-${indicatorKey}-${period}`
}

const numbersOf = (measurements: readonly ExistingMeasurement[]) => measurements.map(({ value }) => value)

/** A period in the words that `readPeriod` takes for its kind. */
function periodText(firstDay: string, frequency: IndicatorReference['frequency']): string {
  const [year, month] = [firstDay.slice(0, 4), Number(firstDay.slice(5, 7))]
  if (frequency === 'year') return year
  return frequency === 'month' ? firstDay.slice(0, 7) : `${year}-Q${Math.ceil(month / 3)}`
}

/**
 * Checks values typed into a grid, one row a period and one column an indicator of the same frequency. Cells that were
 * not sent are left as they are; an empty cell is a gap, but a value on record cannot be emptied. `hasReason`
 * allows values on record to be corrected, `isSure` values that look like a slip of the hand.
 */
export function checkGrid(
  cells: Readonly<Record<string, string>>,
  grid: {
    readonly indicators: readonly IndicatorReference[]
    readonly periods: readonly string[]
    readonly existing: readonly ExistingMeasurement[]
    readonly decimal: DecimalSign
    readonly hasReason: boolean
    readonly isSure?: boolean
    /** Today in the region, 'YYYY-MM-DD'. */
    readonly today: string
  },
): CheckedGrid {
  const { indicators, periods, existing, decimal, hasReason, isSure = false, today } = grid
  const header = ['period', ...indicators.map(({ key }) => key)]
  const frequency = indicators[0]?.frequency ?? 'month'
  const rows = periods.map((period) => [
    periodText(period, frequency),
    ...indicators.map(({ key }) => cells[cellName(key, period)] ?? ''),
  ])
  const mapping = {
    period: 0,
    values: Object.fromEntries(indicators.map(({ key }, index) => [key, index + 1])),
  }
  const checked = checkMeasurementRows(tableFromGrid(header, rows, decimal), mapping, {
    indicators,
    existing,
    today,
  })
  const recorded = new Set(existing.map((one) => cellName(one.indicatorKey, one.period)))
  const entries: GridEntry[] = []
  const problems = new Map<string, readonly GridProblem[]>()
  for (const [index, { values }] of checked.rows.entries()) {
    const period = periods[index] ?? ''
    for (const { indicatorKey, value, outcome } of values) {
      const name = cellName(indicatorKey, period)
      if (cells[name] === undefined) continue
      if (outcome === 'blocked' && period > today) {
        if (value !== null) problems.set(name, ['in-future'])
      } else if (outcome === 'blocked') problems.set(name, ['unreadable'])
      else if (outcome === 'empty' && recorded.has(name)) problems.set(name, ['cannot-empty'])
      else if (value !== null && outcome !== 'unchanged') {
        const others = existing.filter((one) => one.indicatorKey === indicatorKey && one.period !== period)
        const needsReason = outcome === 'differs' && !hasReason
        const asks = !isSure && looksMistyped(numbersOf(others), value)
        const found: GridProblem[] = [
          ...(needsReason ? (['needs-reason'] as const) : []),
          ...(asks ? (['looks-mistyped'] as const) : []),
        ]
        if (found.length > 0) problems.set(name, found)
        else entries.push({ indicatorKey, period, value })
      }
    }
  }
  return { entries, problems }
}
