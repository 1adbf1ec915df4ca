import { isPlaceholder } from '../intake/cell-mends.ts'
import { doubledHeadings } from '../intake/columns.ts'
import { type DateOrder, dateOrderOf } from '../intake/dates.ts'
import { type DecimalSign, decimalSignOf, readNumber } from '../intake/numbers.ts'
import { absentPeriods, type Period, readPeriod } from '../intake/periods.ts'
import { faultIssues, type RowIssue, rowIssue } from '../intake/row-issue.ts'
import { correctCells, type Table, type TableRow } from '../intake/table.ts'
import type { RowResolution } from '../lifecycle/innovation-rows.ts'
import { ok, type Result } from '../result.ts'
import type { IndicatorReference, MeasurementMapping } from './measurement-columns.ts'

export type MeasurementIssueKind =
  | 'unreadable-period'
  | 'future-period'
  | 'row-too-wide'
  | 'too-long'
  | 'duplicate-heading'
  | 'period-mismatch'
  | 'duplicate-period'
  | 'absent-period'
  | 'empty-value'
  | 'unreadable-number'
  | 'decimal-comma'
  | 'ambiguous-number'
  | 'unit-removed'
  | 'approximate-number'
  | 'negative-number'

/** `field` is the indicator's key. */
export type MeasurementIssue = RowIssue<MeasurementIssueKind>

export type ExistingMeasurement = {
  readonly indicatorKey: string
  /** First day of the period, '2020-10-01'. */
  readonly period: string
  readonly value: number
}

/**
 * What happens with a value when the import is confirmed: `create` is written; `unchanged` is recorded already;
 * `differs` is recorded with another value and becomes a `correct` (a row that supersedes) once a person chose
 * "import" for its row; `empty` is a gap, never a zero; `blocked` has an error; `skipped` was left out.
 */
export type ValueOutcome = 'create' | 'unchanged' | 'differs' | 'correct' | 'empty' | 'blocked' | 'skipped'

export type CheckedValue = {
  readonly indicatorKey: string
  readonly column: number
  readonly value: number | null
  readonly outcome: ValueOutcome
  /** The value on record, for `unchanged`, `differs` and `correct`. */
  readonly recorded: number | null
}

export type CheckedMeasurementRow = {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
  /** First day of the period; null when it cannot be read. */
  readonly period: string | null
  readonly values: readonly CheckedValue[]
  readonly issues: readonly MeasurementIssue[]
  /** `blocked` when any of its values is, so that nobody takes half a row for the whole. */
  readonly outcome: ValueOutcome
}

export type CheckedMeasurements = {
  readonly rows: readonly CheckedMeasurementRow[]
  /** What belongs to no row: periods that are absent between the first and the last one. */
  readonly issues: readonly MeasurementIssue[]
}

export type MeasurementContext = {
  readonly indicators: readonly IndicatorReference[]
  readonly existing: readonly ExistingMeasurement[]
  /** Today in the region, 'YYYY-MM-DD': a period that has not begun holds no value yet. */
  readonly today: string
  readonly resolutions?: ReadonlyMap<number, RowResolution>
}

/**
 * Checks a table of measurements, from a file or typed into a grid: one row a period, one column an indicator.
 * Empty cells and absent periods are gaps and are said to be; the same values again are `unchanged`.
 */
export function checkMeasurementRows(
  table: Table,
  mapping: MeasurementMapping,
  context: MeasurementContext,
): CheckedMeasurements {
  const columns = context.indicators
    .map((indicator) => ({ indicator, column: mapping.values[indicator.key] }))
    .filter((entry): entry is Column => entry.column !== undefined)
    .map((entry) => ({ ...entry, decimal: decimalOf(table, entry.column) }))
  const recorded = new Map(context.existing.map((one) => [`${one.indicatorKey}\n${one.period}`, one.value]))
  const seen = new Map<string, number>()
  const period = mapping.period
  const order = dateOrderOf(period === undefined ? [] : table.rows.map(({ cells }) => cells[period] ?? ''))
  const { today } = context
  const rows = table.rows.map((row) => {
    const resolution = context.resolutions?.get(row.row)
    return checkRow(row, { table, mapping, columns, recorded, seen, order, today, resolution })
  })
  const doubled = doubledHeadings(table.header).map((value) =>
    rowIssue<'duplicate-heading', string>({ kind: 'duplicate-heading', severity: 'warning', value }),
  )
  return { rows, issues: [...doubled, ...noteAbsentPeriods(rows, context.indicators)] }
}

type Column = { indicator: IndicatorReference; column: number; decimal?: DecimalSign | undefined }

type Surroundings = {
  readonly table: Table
  readonly mapping: MeasurementMapping
  readonly columns: readonly Column[]
  readonly recorded: ReadonlyMap<string, number>
  readonly order: DateOrder
  readonly today: string
  /** Rows of the periods met so far. */
  readonly seen: Map<string, number>
  readonly resolution: RowResolution | undefined
}

/** The sign of a column's texts. Cells that were numbers say nothing about how a text beside them is meant. */
function decimalOf(table: Table, column: number): DecimalSign | undefined {
  if (table.decimal !== 'unknown') return table.decimal
  const texts = table.rows.filter(({ numbers }) => !numbers?.includes(column))
  return decimalSignOf(texts.map(({ cells }) => cells[column] ?? ''))
}

function checkRow(row: TableRow, around: Surroundings): CheckedMeasurementRow {
  const cells = correctCells(row.cells, around.resolution?.cells)
  const periodCell = around.mapping.period === undefined ? '' : (cells[around.mapping.period] ?? '')
  const reading = readPeriod(periodCell, around.order)
  const isCorrected = Object.keys(around.resolution?.cells ?? {}).length > 0
  const issues: MeasurementIssue[] = faultIssues(row, around.table.header, isCorrected)
  const isSkipped = around.resolution?.action === 'skip'
  const said = { field: null, column: headingOf(around, around.mapping.period), value: periodCell }
  if (!reading.ok) issues.push(rowIssue({ kind: 'unreadable-period', severity: 'error', ...said }))
  else if (reading.value.firstDay > around.today) {
    issues.push(rowIssue({ kind: 'future-period', severity: 'error', ...said }))
  } else if (!isSkipped) {
    const key = `${reading.value.kind} ${reading.value.firstDay}`
    const twin = around.seen.get(key)
    if (twin === undefined) around.seen.set(key, row.row)
    else issues.push(rowIssue({ kind: 'duplicate-period', severity: 'error', ...said, of: { row: twin } }))
  }
  const isRowBlocked = issues.length > 0
  const values = around.columns.map((column) =>
    checkValue(
      cells,
      withOwnSign(column, row, around),
      reading.ok ? reading.value : null,
      around,
      issues,
      isRowBlocked,
    ),
  )
  const settled = isSkipped ? values.map((value) => ({ ...value, outcome: 'skipped' as const })) : values
  return {
    row: row.row,
    line: row.line,
    cells,
    period: reading.ok ? reading.value.firstDay : null,
    values: settled,
    issues,
    outcome: isSkipped ? 'skipped' : isRowBlocked ? 'blocked' : rowOutcome(settled),
  }
}

/** A cell that was a number has a decimal point, whatever the texts of its column mean; one that a person corrected is a text. */
function withOwnSign(column: Column, row: TableRow, { resolution }: Surroundings): Column {
  const isNumber = row.numbers?.includes(column.column) && resolution?.cells?.[column.column] === undefined
  return isNumber ? { ...column, decimal: 'point' } : column
}

const BY_WEIGHT: readonly ValueOutcome[] = ['blocked', 'differs', 'correct', 'create', 'unchanged']

function rowOutcome(values: readonly CheckedValue[]): ValueOutcome {
  return BY_WEIGHT.find((outcome) => values.some((value) => value.outcome === outcome)) ?? 'empty'
}

function checkValue(
  cells: readonly string[],
  column: Column,
  period: Period | null,
  around: Surroundings,
  issues: MeasurementIssue[],
  isRowBlocked: boolean,
): CheckedValue {
  const { indicator } = column
  const cell = cells[column.column] ?? ''
  const said = { field: indicator.key, column: headingOf(around, column.column), value: cell }
  const settled = { indicatorKey: indicator.key, column: column.column }
  const reading = readCell(cell, column.decimal, said, issues)
  const isMismatch = period !== null && period.kind !== indicator.frequency && cell.trim() !== ''
  if (isMismatch) issues.push(rowIssue({ kind: 'period-mismatch', severity: 'error', ...said }))
  if (reading.ok && reading.value === null)
    return { ...settled, value: null, outcome: 'empty', recorded: null }
  if (!reading.ok || period === null || isMismatch || isRowBlocked) {
    return { ...settled, value: reading.ok ? reading.value : null, outcome: 'blocked', recorded: null }
  }
  const recorded = around.recorded.get(`${indicator.key}\n${period.firstDay}`) ?? null
  const isDecided = around.resolution?.action === 'import'
  const outcome =
    recorded === null
      ? 'create'
      : recorded === reading.value
        ? 'unchanged'
        : isDecided
          ? 'correct'
          : 'differs'
  return { ...settled, value: reading.value, outcome, recorded }
}

type Said = { field: string; column: string | null; value: string }

/** The value of a cell, null for a gap; notes what was mended or needs a look. */
function readCell(
  cell: string,
  decimal: DecimalSign | undefined,
  said: Said,
  issues: MeasurementIssue[],
): Result<number | null> {
  if (cell.trim() === '' || isPlaceholder(cell)) {
    issues.push(rowIssue({ kind: 'empty-value', severity: 'warning', ...said }))
    return ok(null)
  }
  const reading = readNumber(cell, decimal)
  if (!reading.ok) {
    issues.push(rowIssue({ kind: 'unreadable-number', severity: 'error', ...said }))
    return reading
  }
  const { value, alternative, unit, isApproximate } = reading.value
  const mend = String(value)
  if (alternative !== null) {
    const candidates = [value, alternative].map((one) => ({ value: String(one), label: String(one) }))
    issues.push(rowIssue({ kind: 'ambiguous-number', severity: 'warning', ...said, mend, candidates }))
  } else if (reading.value.decimal === 'comma' && decimal !== 'comma') {
    issues.push(rowIssue({ kind: 'decimal-comma', severity: 'mended', ...said, mend }))
  }
  if (unit !== null) issues.push(rowIssue({ kind: 'unit-removed', severity: 'mended', ...said, mend }))
  if (isApproximate) issues.push(rowIssue({ kind: 'approximate-number', severity: 'warning', ...said, mend }))
  if (value < 0) issues.push(rowIssue({ kind: 'negative-number', severity: 'warning', ...said, mend }))
  return ok(value)
}

function headingOf(around: Surroundings, column: number | undefined): string | null {
  return column === undefined ? null : (around.table.header[column] ?? null)
}

function noteAbsentPeriods(
  rows: readonly CheckedMeasurementRow[],
  indicators: readonly IndicatorReference[],
): MeasurementIssue[] {
  const kind = indicators[0]?.frequency
  if (kind === undefined || indicators.some((indicator) => indicator.frequency !== kind)) return []
  const periods = rows.flatMap((row) => (row.period === null ? [] : [row.period]))
  return absentPeriods(periods, kind).map((period) =>
    rowIssue({ kind: 'absent-period', severity: 'warning', value: period }),
  )
}
