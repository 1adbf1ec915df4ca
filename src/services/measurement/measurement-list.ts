import { dayAt } from '../../domain/calendar/working-days.ts'
import type { ListRow } from '../../domain/intake/list-row.ts'
import { type RowIssue, rowIssue } from '../../domain/intake/row-issue.ts'
import type { RowOutcome } from '../../domain/intake/row-outcome.ts'
import {
  guessMeasurementColumns,
  type IndicatorReference,
} from '../../domain/measurement/measurement-columns.ts'
import {
  type CheckedMeasurementRow,
  checkMeasurementRows,
} from '../../domain/measurement/measurement-rows.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { type ComparisonSeries, listComparisonSeries } from '../../store/measurement/comparison-series.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import {
  type Confirmation,
  type List,
  type ListScope,
  type ListSubject,
  listOf,
  type WriteRefusal,
  type Written,
} from '../intake/list.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { type MeasurementEntry, recordWithin } from './record-measurements.ts'
import { isElsewhere, keyElsewhere, recordElsewhere } from './values-elsewhere.ts'
import { mayWithdraw, tracesOfValues, withdrawWithin } from './withdraw-measurements.ts'

export type MeasurementRow = ListRow & { readonly checked: CheckedMeasurementRow }

/** What a column can hold: the indicators in use, and the same figures at the places that they are compared to. */
function columnsOf(
  indicators: readonly Indicator[],
  comparisons: readonly ComparisonSeries[],
): IndicatorReference[] {
  const elsewhere = comparisons.flatMap(({ indicatorId, place: at, name: place }): IndicatorReference[] => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    if (!indicator) return []
    const { key, name, unit, frequency } = indicator
    return [{ key: keyElsewhere(key, at), name: `${name} ${place}`, unit, frequency }]
  })
  return [
    ...indicators.map(({ key, name, unit, frequency }) => ({ key, name, unit, frequency })),
    ...elsewhere,
  ]
}

/** A row whose values are on record already, or that has none, changes nothing. */
const outcomeOf: Readonly<Record<CheckedMeasurementRow['outcome'], RowOutcome>> = {
  create: 'create',
  unchanged: 'unchanged',
  empty: 'unchanged',
  differs: 'update',
  correct: 'update',
  blocked: 'blocked',
  skipped: 'skipped',
}

function rowOf(checked: CheckedMeasurementRow, periodColumn: number | undefined): MeasurementRow {
  const { row, line, cells, outcome, values } = checked
  const changed = values.filter((one) => one.outcome === 'differs' || one.outcome === 'correct')
  const corrected =
    outcomeOf[outcome] === 'update' ? [rowIssue({ kind: 'value-corrected', severity: 'warning' })] : []
  return {
    row,
    line,
    cells,
    checked,
    label: checked.period?.slice(0, 7) ?? cells[periodColumn ?? -1] ?? '',
    issues: [...corrected, ...checked.issues],
    outcome: outcomeOf[outcome],
    changes: changed.map(({ indicatorKey, recorded, value }) => ({
      field: indicatorKey,
      before: recorded === null ? null : String(recorded),
      after: String(value),
    })),
  }
}

function entriesOf(rows: readonly MeasurementRow[]): MeasurementEntry[] {
  const isNews = (outcome: string) => outcome === 'create' || outcome === 'differs' || outcome === 'correct'
  return rows
    .filter(({ outcome }) => outcome === 'create' || outcome === 'update')
    .flatMap(({ checked: { period, values } }) =>
      values.flatMap(({ indicatorKey, value, outcome }) =>
        period !== null && value !== null && isNews(outcome) ? [{ indicatorKey, period, value }] : [],
      ),
    )
}

async function write(
  transaction: Database,
  { region, author, now }: ListScope,
  { innovationId }: ListSubject,
  rows: readonly MeasurementRow[],
  { reason, fileName }: Confirmation,
): Promise<Result<Written, WriteRefusal>> {
  const scope = { regionId: region.id, innovationId }
  const entries = entriesOf(rows)
  const elsewhere = await recordElsewhere(transaction, scope, author, { entries, reason, now })
  if (!elsewhere.ok) return elsewhere
  const own = entries.filter(({ indicatorKey }) => !isElsewhere(indicatorKey))
  const input = { entries: own, source: fileName, reason }
  const recorded = await recordWithin(transaction, scope, author, input, now)
  if (!recorded.ok) {
    if (recorded.code === 'no-such-indicator')
      throw new Error('an indicator of a list that was checked is gone')
    return { ...recorded, code: recorded.code }
  }
  if (elsewhere.value.written > 0) await judgeWithin(transaction, { ...scope, cause: 'comparison', now })
  const { ids } = recorded.value
  return ok({
    written: ids.length + elsewhere.value.written,
    traces: [...tracesOfValues(region.id, ids), ...elsewhere.value.traces],
  })
}

/** The values on record, by the keys of the columns. */
async function recordedOf(db: Database, regionId: RegionId, { innovationId }: ListSubject) {
  const indicators = await listIndicators(db, regionId, innovationId)
  const comparisons = await listComparisonSeries(db, regionId, innovationId)
  const keyOf = new Map(indicators.map(({ id, key }) => [id, key]))
  const own = await listCurrentMeasurements(db, regionId, innovationId)
  const existing = [
    ...own.map((row) => ({ ...row, indicatorKey: keyOf.get(row.indicatorId) ?? '' })),
    ...comparisons.flatMap(({ indicatorId, place, values }) =>
      values.map((row) => ({ ...row, indicatorKey: keyElsewhere(keyOf.get(indicatorId) ?? '', place) })),
    ),
  ]
  return { columns: columnsOf(indicators, comparisons), existing }
}

const namesOf = (columns: readonly IndicatorReference[]) =>
  Object.fromEntries(columns.map(({ key, name, unit }) => [key, `${name} (${unit})`]))

/** Values of one innovation: a row a period, a column an indicator. Its fields are the indicators that are in use now. */
export async function measurementListOf(
  db: Database,
  regionId: RegionId,
  subject: ListSubject,
): Promise<List> {
  const { columns: known } = await recordedOf(db, regionId, subject)
  return listOf<string, MeasurementRow>({
    kind: 'measurements',
    action: 'measurement.record',
    subject,
    fields: ['period', ...known.map(({ key }) => key)],
    names: namesOf(known),
    required: ['period'],
    asked: [],
    headings: {},
    guess: ({ header }) => {
      const { period, values } = guessMeasurementColumns(header, known)
      return { ...values, ...(period === undefined ? {} : { period }) }
    },
    tables: ['comparison_value'],
    check: async (transaction, { region, now }, table, reading) => {
      const { columns, existing } = await recordedOf(transaction, region.id, subject)
      const { period, ...values } = reading.mapping
      const mapping = { period, values: values as Readonly<Record<string, number>> }
      const today = dayAt(now, region.timeZone)
      const resolutions = reading.decisions
      const checked = checkMeasurementRows(table, mapping, {
        indicators: columns,
        existing,
        today,
        resolutions,
      })
      const rows = checked.rows.map((row) => rowOf(row, period))
      const notes: readonly RowIssue<string>[] = checked.issues
      return { rows, choices: {}, notes, asksReason: rows.some(({ outcome }) => outcome === 'update') }
    },
    write: (_, transaction, scope, rows, confirmation) =>
      write(transaction, scope, subject, rows, confirmation),
    mayUndo: mayWithdraw,
    undo: async (transaction, scope, traces, takeBack) => {
      await takeBack()
      await withdrawWithin(transaction, scope, traces)
      const isElsewhereToo = traces.some(({ table }) => table === 'comparison_value')
      const judged = { regionId: scope.region.id, innovationId: subject.innovationId, now: scope.now }
      if (isElsewhereToo) await judgeWithin(transaction, { ...judged, cause: 'comparison' })
    },
    example: async (transaction, { region, now }) => {
      const { columns, existing } = await recordedOf(transaction, region.id, subject)
      const year = Number(dayAt(now, region.timeZone).slice(0, 4))
      const periods = Array.from({ length: 12 }, (_, at) => `${year - 1}-${String(at + 1).padStart(2, '0')}`)
      const recorded = (key: string, period: string) =>
        existing.find((one) => one.indicatorKey === key && one.period === `${period}-01`)?.value ?? null
      return {
        header: ['Bulan', ...columns.map(({ name }) => name)],
        rows: periods.map((period) => [period, ...columns.map(({ key }) => recorded(key, period))]),
      }
    },
  })
}
