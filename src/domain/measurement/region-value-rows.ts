import { isPlaceholder } from '../intake/cell-mends.ts'
import type { ColumnMapping, Headings } from '../intake/columns.ts'
import { type Found, type ListReader, type ReadRow, readRows } from '../intake/list-reader.ts'
import type { ListReading, ListRow } from '../intake/list-row.ts'
import { agencyFinder } from '../intake/nearest.ts'
import { type DecimalSign, decimalSignOf, readNumber } from '../intake/numbers.ts'
import { type Period, type PeriodKind, readPeriod } from '../intake/periods.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from '../intake/row-issue.ts'
import { settleRow } from '../intake/settle-row.ts'
import type { Table, TableRow } from '../intake/table.ts'

export const valueFields = ['agency', 'innovation', 'indicator', 'period', 'value'] as const
export type ValueField = (typeof valueFields)[number]

export const valueHeadings: Headings<ValueField> = {
  agency: ['perangkat daerah', 'opd', 'skpd', 'instansi', 'agency'],
  innovation: ['inovasi', 'nama inovasi', 'innovation'],
  indicator: ['indikator', 'nama indikator', 'uraian', 'indicator'],
  period: ['periode', 'bulan', 'waktu', 'period', 'month'],
  value: ['nilai', 'capaian', 'realisasi', 'jumlah', 'value'],
}

/** An indicator in force, with the innovation that it measures. */
export type RegionIndicator = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly frequency: PeriodKind
  readonly innovation: string
  readonly innovationName: string
}

export type RegionValue = {
  readonly period: string
  readonly value: number
  readonly recorded: number | null
}

export type RegionValueRow = ListRow & {
  readonly values: {
    readonly indicator: RegionIndicator | null
    readonly entries: readonly RegionValue[]
    /** Somebody decided that its values replace those on record. */
    readonly isTakenIn: boolean
  }
}

export type RegionValueContext = {
  readonly indicators: readonly RegionIndicator[]
  /** Values on record, by indicator and first day of the period. */
  readonly recorded: ReadonlyMap<string, number>
  /** Today in the region, 'YYYY-MM-DD': a period that has not begun holds no value yet. */
  readonly today: string
}

/** The name under which an indicator is chosen from a list of all of them. */
export const indicatorChoice = ({ innovation, key }: RegionIndicator) => `${innovation}~${key}`
export const recordedKey = (indicatorId: string, period: string) => `${indicatorId} ${period}`

type Column = { readonly column: number; readonly period: Period; readonly decimal: DecimalSign | undefined }

/** The columns that are headed by a month, a quarter or a year, where no other field has them. */
export function periodColumns(table: Table, mapping: ColumnMapping<ValueField>): readonly Column[] {
  const taken = new Set(Object.values(mapping))
  return table.header.flatMap((heading, column) => {
    const period = taken.has(column) ? null : readPeriod(heading, 'day-first')
    return period?.ok ? [{ column, period: period.value, decimal: signOf(table, column) }] : []
  })
}

/** The sign of a column's texts. Cells that were numbers say nothing about how a text beside them is meant. */
function signOf(table: Table, column: number): DecimalSign | undefined {
  if (table.decimal !== 'unknown') return table.decimal
  const texts = table.rows.filter(({ numbers }) => !numbers?.includes(column))
  return decimalSignOf(texts.map(({ cells }) => cells[column] ?? ''))
}

type Finder = (reader: ListReader<ValueField>) => RegionIndicator | null

/** Finds the indicator of a row by the names of its innovation and of itself, or by what was chosen. */
function indicatorFinder(indicators: readonly RegionIndicator[]): Finder {
  const byChoice = new Map(indicators.map((one) => [indicatorChoice(one), one]))
  const innovations = new Map(indicators.map((one) => [one.innovation, one.innovationName]))
  const find = agencyFinder([...innovations].map(([key, name]) => ({ key, name })))
  const finders = new Map<string, (text: string) => Found>()
  const within = (slug: string) => {
    const own = indicators.filter(({ innovation }) => innovation === slug)
    const names = own.map((one) => {
      const aliases = [`${one.name} ${one.unit}`, `${one.name} (${one.unit})`, one.key]
      return { key: indicatorChoice(one), name: one.name, aliases }
    })
    const finder = finders.get(slug) ?? foundBy(agencyFinder(names))
    finders.set(slug, finder)
    return finder
  }
  const innovation = foundBy(find)
  return (reader) => {
    const chosen = byChoice.get(reader.said('indicator') ?? '')
    if (chosen) return chosen
    const kinds = { unknown: 'unknown-innovation', missing: 'missing-innovation' } as const
    const slug = reader.choice('innovation', innovation, kinds)
    if (slug === null) return null
    const kindsOf = { unknown: 'unknown-indicator', missing: 'missing-indicator' } as const
    const key = reader.choice('indicator', within(slug), kindsOf)
    return key === null ? null : (byChoice.get(key) ?? null)
  }
}

function foundBy(find: ReturnType<typeof agencyFinder>): (text: string) => Found {
  return (text) => {
    const { match, agencyKey, candidates } = find(text)
    const near = candidates.map((one) => ({ value: one.agencyKey, label: one.name }))
    return { value: agencyKey, isCertain: match === 'exact' || match === 'alias', candidates: near }
  }
}

type Cell = {
  readonly text: string
  readonly column: number | null
  readonly decimal: DecimalSign | undefined
}
type Issue = RowIssue<RowIssueKind, ValueField>

/** The value of a cell, null for a gap; notes what was mended or needs a look. */
function valueIn({ text, decimal }: Cell, heading: string | null, issues: Issue[]): number | null {
  if (text.trim() === '' || isPlaceholder(text)) return null
  const said = { column: heading, value: text } as const
  const reading = readNumber(text, decimal)
  if (!reading.ok) {
    issues.push(rowIssue({ kind: 'unreadable-number', severity: 'error', ...said }))
    return null
  }
  const { value, alternative } = reading.value
  if (alternative !== null) {
    const candidates = [value, alternative].map((one) => ({ value: String(one), label: String(one) }))
    issues.push(
      rowIssue({ kind: 'ambiguous-number', severity: 'warning', ...said, mend: String(value), candidates }),
    )
  }
  return value
}

function periodIssue(period: Period, indicator: RegionIndicator | null, today: string): RowIssueKind | null {
  if (period.firstDay > today) return 'future-period'
  return indicator && indicator.frequency !== period.kind ? 'period-mismatch' : null
}

type Around = {
  readonly table: Table
  readonly columns: readonly Column[]
  readonly context: RegionValueContext
  readonly reading: ListReading<ValueField>
}

/** The cells of a row that may hold values, each with its period; one where the period stands in a column of its own. */
function cellsOf(read: ReadValue, { columns, reading, table }: Around, issues: Issue[]) {
  const { row, cells } = read
  const isTyped = (column: number) => read.decision?.cells?.[column] !== undefined
  const signFor = (column: number, decimal: DecimalSign | undefined): DecimalSign | undefined =>
    row.numbers?.includes(column) && !isTyped(column) ? 'point' : decimal
  const { period: at, value: of } = reading.mapping
  if (at === undefined || of === undefined) {
    return columns.map(({ column, period, decimal }) => ({
      period,
      cell: { text: cells[column] ?? '', column, decimal: signFor(column, decimal) },
      heading: table.header[column] ?? null,
    }))
  }
  const period = readPeriod(cells[at] ?? '', 'day-first')
  const said = { field: 'period', column: table.header[at] ?? null, value: cells[at] ?? '' } as const
  if (!period.ok) issues.push(rowIssue({ kind: 'unreadable-period', severity: 'error', ...said }))
  if (!period.ok) return []
  const decimal = signFor(of, signOf(table, of))
  const cell = { text: cells[of] ?? '', column: of, decimal }
  return [{ period: period.value, cell, heading: table.header[of] ?? null }]
}

type ReadValue = ReadRow<ValueField, RegionIndicator | null>

function entriesOf(read: ReadValue, around: Around, issues: Issue[]): readonly RegionValue[] {
  const { values: indicator } = read
  const { recorded, today } = around.context
  return cellsOf(read, around, issues).flatMap(({ period, cell, heading }) => {
    const value = valueIn(cell, heading, issues)
    if (value === null) return []
    const wrong = periodIssue(period, indicator, today)
    if (wrong) issues.push(rowIssue({ kind: wrong, severity: 'error', column: heading, value: cell.text }))
    const known = indicator && recorded.get(recordedKey(indicator.id, period.firstDay))
    return [{ period: period.firstDay, value, recorded: known ?? null }]
  })
}

/** What a row says otherwise than the record. */
function differences(entries: readonly RegionValue[]) {
  return entries
    .filter(({ value, recorded }) => recorded !== null && recorded !== value)
    .map(({ period, value, recorded }) => ({ field: period, before: String(recorded), after: String(value) }))
}

function labelOf(
  indicator: RegionIndicator | null,
  row: TableRow,
  mapping: ColumnMapping<ValueField>,
): string {
  if (indicator) return `${indicator.innovationName}: ${indicator.name}`
  return [mapping.innovation, mapping.indicator]
    .map((column) => row.cells[column ?? -1] ?? '')
    .filter((cell) => cell !== '')
    .join(': ')
}

/**
 * Checks the values of a whole region: a row for each indicator with its months as columns, or a row for each value. A month that
 * has not come, or a number that cannot be read, keeps its row out and no other. An empty cell is a gap and says nothing. A
 * value on record under another figure is replaced only where somebody takes the row in, with a reason.
 */
export function checkRegionValues(
  table: Table,
  reading: ListReading<ValueField>,
  context: RegionValueContext,
): readonly RegionValueRow[] {
  const find = indicatorFinder(context.indicators)
  const around: Around = { table, columns: periodColumns(table, reading.mapping), context, reading }
  const earlier = new Map<string, number>()
  return readRows(table, reading, [], find).map((read) => {
    const issues: Issue[] = []
    const entries = entriesOf(read, around, issues)
    const indicator = read.values
    const keys = indicator ? entries.map(({ period }) => recordedKey(indicator.id, period)) : []
    const twin = keys.map((key) => earlier.get(key)).find((found) => found !== undefined)
    if (twin === undefined && read.decision?.action !== 'skip') {
      for (const key of keys) earlier.set(key, read.row.row)
    }
    const changes = differences(entries)
    const isNew = entries.some(({ recorded }) => recorded === null)
    if (isNew && changes.length > 0) {
      issues.push(rowIssue({ kind: 'value-differs', severity: 'warning', value: String(changes.length) }))
    }
    const isNothing = entries.length === 0 && issues.length === 0 && indicator !== null
    const settled = settleRow(
      { ...read, issues: [...issues, ...read.issues] },
      {
        label: labelOf(indicator, read.row, reading.mapping),
        twin,
        recorded: isNothing || (!isNew && entries.length > 0) ? { changes } : null,
      },
    )
    return {
      ...settled,
      changes,
      values: { indicator, entries, isTakenIn: read.decision?.action === 'import' },
    }
  })
}

/** The values of a row that are written: new ones, and those that differ where somebody took the row in. */
export function valuesToWrite({ values, outcome }: RegionValueRow): readonly RegionValue[] {
  if (outcome !== 'create' && outcome !== 'update') return []
  return values.entries.filter(
    ({ value, recorded }) => recorded === null || (recorded !== value && values.isTakenIn),
  )
}

/** A head without any period and without columns for one holds no values. */
export function hasPeriods(table: Table, mapping: ColumnMapping<ValueField>): boolean {
  const { period, value } = mapping
  return (period !== undefined && value !== undefined) || periodColumns(table, mapping).length > 0
}
