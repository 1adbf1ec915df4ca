import { periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { PeriodKind } from '../../domain/intake/periods.ts'
import {
  checkRegionValues,
  hasPeriods,
  indicatorChoice,
  type RegionValueRow,
  recordedKey,
  type ValueField,
  valueFields,
  valueHeadings,
  valuesToWrite,
} from '../../domain/measurement/region-value-rows.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { InnovationId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  listRegionIndicators,
  listValuesBetween,
  type PlacedIndicator,
} from '../../store/measurement/region-indicators.ts'
import { type Confirmation, type ListScope, listOf, type WriteRefusal, type Written } from '../intake/list.ts'
import { type MeasurementEntry, recordWithin } from './record-measurements.ts'
import { mayWithdraw, tracesOfValues, withdrawWithin } from './withdraw-measurements.ts'

/** Every period that a value can have: software records nothing from before the republic. */
const ALL = { from: '1945-01-01', until: '2099-12-31' }
/** A template shows so many months behind this one. */
const TEMPLATE_MONTHS = 12
const MONTHS_OF: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

async function recordedOf(
  db: Database,
  { region }: Pick<ListScope, 'region'>,
  ids: readonly string[],
  span = ALL,
) {
  const values = await listValuesBetween(db, region.id, ids, span)
  return new Map(values.map(({ indicatorId, period, value }) => [recordedKey(indicatorId, period), value]))
}

type Entries = Map<InnovationId, MeasurementEntry[]>

function byInnovation(rows: readonly RegionValueRow[], indicators: readonly PlacedIndicator[]): Entries {
  const placed = new Map(indicators.map((one) => [one.id, one]))
  const entries: Entries = new Map()
  for (const row of rows) {
    const indicator = placed.get(row.values.indicator?.id ?? '')
    if (!indicator) continue
    const own = valuesToWrite(row).map(({ period, value }) => ({
      indicatorKey: indicator.key,
      period,
      value,
    }))
    entries.set(indicator.innovationId, [...(entries.get(indicator.innovationId) ?? []), ...own])
  }
  return entries
}

async function writeValues(
  transaction: Database,
  { region, author, now }: ListScope,
  rows: readonly RegionValueRow[],
  { reason, fileName }: Confirmation,
): Promise<Result<Written, WriteRefusal>> {
  const indicators = await listRegionIndicators(transaction, region.id)
  const ids: string[] = []
  for (const [innovationId, entries] of byInnovation(rows, indicators)) {
    if (entries.length === 0) continue
    const scope = { regionId: region.id, innovationId }
    const input = { entries, source: fileName, reason }
    const recorded = await recordWithin(transaction, scope, author, input, now)
    if (!recorded.ok) {
      if (recorded.code === 'no-such-indicator')
        throw new Error('an indicator of a list that was checked is gone')
      return { ...recorded, code: recorded.code }
    }
    ids.push(...recorded.value.ids)
  }
  return ok({ written: ids.length, traces: tracesOfValues(region.id, ids) })
}

/** First days of the periods of a kind that begin in the last months, the oldest first. */
function periodsUntil(today: string, kind: PeriodKind): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const step = MONTHS_OF[kind]
  const months = Array.from({ length: TEMPLATE_MONTHS + 1 }, (_, at) => last - TEMPLATE_MONTHS + at)
  return months.filter((month) => month % step === 0).map((month) => `${periodOf(month)}-01`)
}

/** How a period is headed, so that it is read again as the same one. */
function headingOf(firstDay: string, kind: PeriodKind): string {
  const [year = '', month = ''] = firstDay.split('-')
  if (kind === 'year') return year
  return kind === 'quarter' ? `${year}-Q${Math.floor((Number(month) - 1) / 3) + 1}` : `${year}-${month}`
}

/** The indicators in force with the values on record, to be filled in: months first, then quarters and years where there are any. */
async function template(db: Database, { region, now }: Pick<ListScope, 'region' | 'now'>) {
  const indicators = await listRegionIndicators(db, region.id)
  const today = dayAt(now, region.timeZone)
  const kinds = (['month', 'quarter', 'year'] as const).filter(
    (kind) => kind === 'month' || indicators.some(({ frequency }) => frequency === kind),
  )
  const periods = kinds.flatMap((kind) => periodsUntil(today, kind).map((firstDay) => ({ kind, firstDay })))
  const ids = indicators.map(({ id }) => id)
  const recorded = await recordedOf(db, { region }, ids, {
    from: periods[0]?.firstDay ?? ALL.from,
    until: today,
  })
  return {
    header: [
      ...['Perangkat daerah', 'Inovasi', 'Indikator', 'Satuan'],
      ...periods.map(({ kind, firstDay }) => headingOf(firstDay, kind)),
    ],
    rows: indicators.map((one) => [
      ...[one.agencyName, one.innovationName, one.name, one.unit],
      ...periods.map(({ kind, firstDay }) =>
        kind === one.frequency ? (recorded.get(recordedKey(one.id, firstDay)) ?? null) : null,
      ),
    ]),
  }
}

/** The values of all innovations in one file. */
export const regionValueList = listOf<ValueField, RegionValueRow>({
  kind: 'values',
  action: 'measurement.import',
  fields: valueFields,
  required: ['innovation', 'indicator'],
  asked: [],
  headings: valueHeadings,
  lacks: (table, mapping) => (hasPeriods(table, mapping) ? [] : ['period']),
  tables: [],
  check: async (db, scope, table, reading) => {
    const indicators = await listRegionIndicators(db, scope.region.id)
    const ids = indicators.map(({ id }) => id)
    const today = dayAt(scope.now, scope.region.timeZone)
    const rows = checkRegionValues(table, reading, {
      indicators,
      recorded: await recordedOf(db, scope, ids),
      today,
    })
    const innovations = new Map(indicators.map((one) => [one.innovation, one.innovationName]))
    const isReplacing = (row: RegionValueRow) => valuesToWrite(row).some(({ recorded }) => recorded !== null)
    return {
      rows,
      asksReason: rows.some(isReplacing),
      choices: {
        innovation: [...innovations].map(([value, label]) => ({ value, label })),
        indicator: indicators.map((one) => ({
          value: indicatorChoice(one),
          label: `${one.innovationName}: ${one.name}`,
        })),
      },
    }
  },
  write: (_, transaction, scope, rows, confirmation) => writeValues(transaction, scope, rows, confirmation),
  mayUndo: mayWithdraw,
  undo: withdrawWithin,
  example: template,
})
