import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  guessMeasurementColumns,
  type IndicatorReference,
  type MeasurementMapping,
} from '../../domain/measurement/measurement-columns.ts'
import {
  type CheckedMeasurements,
  type CheckedValue,
  checkMeasurementRows,
} from '../../domain/measurement/measurement-rows.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type Database, isUniqueViolation } from '../../store/base/connect.ts'
import { findBatch, type IntakeBatch, updateBatch } from '../../store/intake/intake-batch.ts'
import {
  type ComparisonSeries,
  listComparisonSeries,
  putComparisonValues,
} from '../../store/measurement/comparison-series.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import { findRegionById } from '../../store/region/region.ts'
import { mendBatch, takeInFile } from '../intake/keep-intake.ts'
import type { Services } from '../services.ts'
import { readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { type ProposalRefusal, propose } from '../verdict/propose.ts'
import { type MeasurementEntry, type RecordRefusal, recordWithin } from './record-measurements.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** An indicator, or with a `place` the same figure elsewhere. */
export type ImportColumn = IndicatorReference & {
  readonly indicatorKey: string
  readonly place: string | null
}

export type CheckedMeasurementImport = {
  readonly batch: IntakeBatch
  /** What a column can hold: the indicators, and the places that they are compared to. */
  readonly columns: readonly ImportColumn[]
  readonly mapping: MeasurementMapping
  readonly checked: CheckedMeasurements
  readonly counts: Readonly<Record<'create' | 'differs' | 'unchanged' | 'empty', number>>
  /** Rows that are left out, each with its reason. */
  readonly blocked: number
}

function mappingOf(stored: Readonly<Record<string, number>>): MeasurementMapping {
  const { period, ...values } = stored
  return { period, values }
}

// No key of an indicator has this sign, so that a column of another place is never taken for one.
const comparisonMark = '~'

function columnsOf(
  indicators: readonly Indicator[],
  comparisons: readonly ComparisonSeries[],
): ImportColumn[] {
  const own = indicators.map(({ key, name, unit, frequency }) => ({
    key,
    name,
    unit,
    frequency,
    indicatorKey: key,
    place: null,
  }))
  const elsewhere = comparisons.flatMap(({ indicatorId, name: place }): ImportColumn[] => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    if (!indicator) return []
    const { key, name, unit, frequency } = indicator
    return [
      { key: `${key}${comparisonMark}`, name: `${name} ${place}`, unit, frequency, indicatorKey: key, place },
    ]
  })
  return [...own, ...elsewhere]
}

/** Takes in a file of values: reads it and keeps it for checking. Nothing of it is recorded yet. */
export async function startMeasurementImport(
  services: Pick<Services, 'db'>,
  author: Author,
  { regionId, innovationId }: Scope,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<string>> {
  const batch = { kind: 'measurements', subjectId: innovationId, action: 'measurement.import.start' } as const
  return takeInFile(services, author, regionId, file, batch, async ({ header }) => {
    const indicators = await listIndicators(services.db, regionId, innovationId)
    const comparisons = await listComparisonSeries(services.db, regionId, innovationId)
    const { period, values } = guessMeasurementColumns(header, columnsOf(indicators, comparisons))
    return { mapping: { ...values, ...(period === undefined ? {} : { period }) } }
  })
}

/** A file of values of this innovation, or null. */
async function batchOf(db: Database, scope: Scope, batchId: string, forUpdate = false) {
  const batch = await findBatch(db, scope.regionId, batchId, forUpdate)
  return batch?.kind === 'measurements' && batch.subjectId === scope.innovationId ? batch : null
}

/** The dry run of a file: every row with its values, what is wrong, and what would be written. */
export async function showMeasurementImport(
  services: Pick<Services, 'db' | 'clock'>,
  scope: Scope,
  batchId: string,
): Promise<CheckedMeasurementImport | null> {
  const batch = await batchOf(services.db, scope, batchId)
  return batch && checkBatch(services.db, scope, batch, services.clock())
}

async function checkBatch(
  db: Database,
  scope: Scope,
  batch: IntakeBatch,
  now: Date,
): Promise<CheckedMeasurementImport> {
  const indicators = await listIndicators(db, scope.regionId, scope.innovationId)
  const current = await listCurrentMeasurements(db, scope.regionId, scope.innovationId)
  const comparisons = await listComparisonSeries(db, scope.regionId, scope.innovationId)
  const keyOf = new Map(indicators.map(({ id, key }) => [id, key]))
  const existing = [
    ...current.map((row) => ({ ...row, indicatorKey: keyOf.get(row.indicatorId) ?? '' })),
    ...comparisons.flatMap(({ indicatorId, values }) =>
      values.map((row) => ({ ...row, indicatorKey: `${keyOf.get(indicatorId)}${comparisonMark}` })),
    ),
  ]
  const mapping = mappingOf(batch.mapping)
  const columns = columnsOf(indicators, comparisons)
  const region = await findRegionById(db, scope.regionId)
  const today = region ? dayAt(now, region.timeZone) : now.toISOString().slice(0, 10)
  const checked = checkMeasurementRows(batch.table, mapping, { indicators: columns, existing, today })
  const values = checked.rows.filter(({ outcome }) => outcome !== 'blocked').flatMap((row) => row.values)
  const count = (outcome: CheckedValue['outcome']) => values.filter((one) => one.outcome === outcome).length
  const counts = {
    create: count('create'),
    differs: count('differs'),
    unchanged: count('unchanged'),
    empty: count('empty'),
  }
  const blocked = checked.rows.filter((row) => row.outcome === 'blocked').length
  return { batch, columns, mapping, checked, counts, blocked }
}

/** Keeps which column holds the period and which each indicator. */
export async function mapMeasurementColumns(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  batchId: string,
  mapping: Readonly<Record<string, number>>,
): Promise<Result<null, 'not-found' | 'already-confirmed'>> {
  const find = (transaction: Database) => batchOf(transaction, scope, batchId, true)
  return mendBatch(services, author, scope.regionId, 'measurement.import.mend', find, () => ({
    mapping: { ...mapping },
  }))
}

export type ConfirmRefusal =
  | RecordRefusal
  | 'not-found'
  | 'already-confirmed'
  | 'nothing-to-write'
  | ProposalRefusal

/**
 * Writes the rows of a file that can be read, all of them or nothing: new values, and with a reason corrections of those on record;
 * a row with an error stays out as a whole. It is checked again inside the transaction,
 * so that what was recorded meanwhile counts; a second confirmation writes nothing.
 */
export async function confirmMeasurementImport(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  batchId: string,
  reason: string | null,
): Promise<Result<{ written: number }, ConfirmRefusal>> {
  const now = services.clock()
  try {
    return await change(services.db, author, 'measurement.import.confirm', async (transaction) => {
      const batch = await batchOf(transaction, scope, batchId, true)
      if (!batch) return refused('not-found')
      if (batch.state !== 'checked') return refused('already-confirmed')
      const { checked, counts } = await checkBatch(transaction, scope, batch, now)
      if (counts.create + counts.differs === 0) return refused('nothing-to-write')
      const entries = entriesOf(checked)
      const elsewhere = await recordElsewhere(transaction, scope, author, { entries, reason, now })
      if (isRefused(elsewhere)) return elsewhere
      const own = entries.filter(({ indicatorKey }) => !indicatorKey.endsWith(comparisonMark))
      const input = { entries: own, source: batch.fileName, reason }
      const recorded = await recordWithin(transaction, scope, author, input, now)
      if (isRefused(recorded)) return recorded
      if (elsewhere.value > 0) await judgeWithin(transaction, { ...scope, cause: 'comparison', now })
      const written = recorded.value.created + recorded.value.corrected + elsewhere.value
      await updateBatch(transaction, scope.regionId, batchId, {
        state: 'confirmed',
        written,
        confirmedAt: now,
      })
      return ok({ written })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('changed-meanwhile')
    throw error
  }
}

/**
 * Writes the values of other places; one on record changes only with a reason, as the own values do, and where a plan names
 * the place only with a second person. Gives how many were taken.
 */
async function recordElsewhere(
  transaction: Database,
  scope: Scope,
  author: Author,
  { entries, reason, now }: { entries: readonly MeasurementEntry[]; reason: string | null; now: Date },
): Promise<Result<number, ProposalRefusal>> {
  const { regionId, innovationId } = scope
  const { ofIndicator } = await readBinding(transaction, scope)
  const indicators = await listIndicators(transaction, regionId, innovationId)
  const comparisons = await listComparisonSeries(transaction, regionId, innovationId)
  let written = 0
  for (const { indicatorId, values, name, source } of comparisons) {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    const wanted = entries.filter(({ indicatorKey }) => indicatorKey === `${indicator?.key}${comparisonMark}`)
    const onRecord = new Set(values.map(({ period }) => period))
    const changed = wanted.filter(({ period }) => onRecord.has(period))
    if (!reason && changed.length > 0) return refused('reason-missing')
    const waits = indicator !== undefined && ofIndicator(indicator) === 'planned' ? changed : []
    if (indicator && waits.length > 0) {
      const values = waits.map(({ period, value }) => ({ period, value }))
      const content = { before: { name, source }, after: { place: { name, source }, values, emptied: [] } }
      const proposal = { kind: 'comparison' as const, subject: indicator.key, content, reason: reason ?? '' }
      const made = await propose(transaction, scope, {
        ...proposal,
        proposedBy: author.personId,
        proposedAt: now,
      })
      if (!made.ok) return made
    }
    await putComparisonValues(
      transaction,
      regionId,
      indicatorId,
      wanted.filter((one) => !waits.includes(one)),
    )
    written += wanted.length
  }
  return ok(written)
}

function entriesOf({ rows }: CheckedMeasurements): MeasurementEntry[] {
  return rows.flatMap(({ period, values, outcome: ofRow }) =>
    values.flatMap(({ indicatorKey, value, outcome }) =>
      ofRow !== 'blocked' &&
      period !== null &&
      value !== null &&
      (outcome === 'create' || outcome === 'differs')
        ? [{ indicatorKey, period, value }]
        : [],
    ),
  )
}
