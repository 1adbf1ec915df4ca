import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskReader } from '../../documents/reader/reader.ts'
import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { readNumber } from '../../domain/intake/numbers.ts'
import type { IndicatorId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { type Author, change, system } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type ComparisonPlace,
  type ComparisonValue,
  putComparisonPlace,
  putComparisonValues,
} from '../../store/measurement/comparison-series.ts'
import {
  type IndicatorDefinition,
  insertIndicator,
  replaceTargets,
} from '../../store/measurement/indicator.ts'
import { replaceServiceChanges } from '../../store/measurement/service-change.ts'
import { listInnovationIds } from '../../store/verdict/verdict.ts'
import { type MeasurementEntry, recordWithin } from '../measurement/record-measurements.ts'
import type { Services } from '../services.ts'
import { judgeInnovation } from '../verdict/judge-innovation.ts'
import { daysBefore } from './days-before.ts'
import { insertDemonstrationDecision } from './decision.ts'
import { demonstrationFolder } from './innovations.ts'
import {
  type IndicatorExample,
  type MeasurementExample,
  measurementExamples,
  siandukIndicators,
} from './measurement-examples.ts'
import { fixedRandom } from './random.ts'

const SEED = 20_201_221
/** Before anything of the demonstration was measured; then every innovation is judged for the first time. */
const FIRST_JUDGED_DAYS_AGO = 60

/** The last month that is over. */
function lastMonth(services: Services): number {
  return (monthOf(dayAt(services.clock(), 'Asia/Jakarta')) ?? 0) - 1
}

/** A value around an average, never below zero: the same in every demonstration. */
function around(average: number, spread: number, digits: number, random: () => number): number {
  if (average === 0) return 0
  const noise = (random() + random() + random() - 1.5) * spread
  return Number(Math.max(0, average + noise).toFixed(digits))
}

function valuesOf(key: string, { series }: IndicatorExample, last: number, random: () => number) {
  if (!series) return []
  const first = monthOf(series.from) ?? last
  const launch = monthOf(series.launch) ?? last
  const end = last - (series.openMonths ?? 0)
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index): MeasurementEntry => {
    const month = first + index
    const hasFaded = series.faded !== undefined && month > end - series.faded.months
    const since = hasFaded ? series.faded!.average : series.after
    const average = month < launch ? series.before : since
    const value = around(average, series.spread, series.digits, random)
    return { indicatorKey: key, period: `${periodOf(month)}-01`, value }
  })
}

async function insertExampleIndicator(
  transaction: Database,
  scope: { regionId: RegionId; innovationId: InnovationId },
  definition: IndicatorDefinition,
  target: { period: string; value: number } | null,
  order: { key: string; createdAt: Date },
): Promise<IndicatorId> {
  const id = await insertIndicator(transaction, scope.regionId, scope.innovationId, {
    ...definition,
    ...order,
    isExample: true,
  })
  if (target) await replaceTargets(transaction, scope.regionId, id, [target])
  return id
}

type Filled = {
  definition: IndicatorDefinition
  target: number | null
  entries: MeasurementEntry[]
  key: string
  /** The same figure at another place. */
  comparison?: { place: ComparisonPlace; values: ComparisonValue[] }
}

async function insertFilled(
  services: Services,
  author: Author,
  scope: { regionId: RegionId; innovationId: InnovationId },
  filled: readonly Filled[],
  costs: MeasurementExample['costs'],
): Promise<void> {
  const now = services.clock()
  const period = `${now.getUTCFullYear()}-12-01`
  await change(services.db, author, 'demonstration.measurements', async (transaction) => {
    for (const [index, { key, definition, target, comparison }] of filled.entries()) {
      const aim = target === null ? null : { period, value: target }
      const createdAt = new Date(now.getTime() + index)
      const id = await insertExampleIndicator(transaction, scope, definition, aim, { key, createdAt })
      if (comparison) {
        const { place, values } = comparison
        const of = { indicatorId: id, place: 1 }
        await putComparisonPlace(transaction, scope.regionId, of, { ...place, isExample: true })
        await putComparisonValues(transaction, scope.regionId, of, values)
      }
    }
    const source = 'contoh'
    const rows = costs.map((cost) => ({ ...cost, source }))
    await replaceServiceChanges(transaction, scope.regionId, scope.innovationId, rows)
    const entries = filled.flatMap((one) => one.entries)
    const outcome = await recordWithin(transaction, scope, author, { entries, source, reason: null }, now)
    if (!outcome.ok) throw new Error(`the demonstration's measurements were refused: ${outcome.code}`)
  })
}

/** The example series of Sianduk as the file gives it, and its invented continuation up to last month. */
async function siandukFilled(services: Services): Promise<Filled[]> {
  const bytes = readFileSync(join(demonstrationFolder, 'measurements-sianduk.csv'))
  const table = await deskReader.readTable(bytes)
  if (!table.ok) throw new Error(`the demonstration's series was refused: ${table.code}`)
  const { header, rows } = table.value
  const random = fixedRandom(SEED)
  const last = lastMonth(services)
  return siandukIndicators.map(({ column, definition, target }, index) => {
    const at = header.indexOf(column)
    const key = `${column.replaceAll('_', '-')}`
    const given = rows.flatMap(({ cells }): MeasurementEntry[] => {
      const reading = readNumber(cells[at] ?? '', 'point')
      return reading.ok ? [{ indicatorKey: key, period: `${cells[0]}-01`, value: reading.value.value }] : []
    })
    const recent = given.slice(-6).map(({ value }) => value)
    const average = recent.reduce((sum, value) => sum + value, 0) / recent.length
    const begin = (monthOf(given.at(-1)?.period ?? '') ?? last) + 1
    const digits = index === 1 ? 0 : 1
    const continued = Array.from(
      { length: Math.max(0, last - begin + 1) },
      (_, step): MeasurementEntry => ({
        indicatorKey: key,
        period: `${periodOf(begin + step)}-01`,
        value: around(average, average * 0.15, digits, random),
      }),
    )
    const entries = [...given, ...continued]
    const isDays = column === 'waktu_penyelesaian_hari'
    return { key, definition, target, entries, ...(isDays ? { comparison: elsewhere(entries) } : {}) }
  })
}

/** An invented place that went on as before: the months of a series around an average that hardly falls. */
function elsewhere(entries: readonly MeasurementEntry[]): Filled['comparison'] {
  const random = fixedRandom(SEED + 1)
  const place = { name: 'Wilayah pembanding (contoh)', source: 'data rekaan untuk contoh' }
  const values = entries.map(({ period }, index) => ({
    period,
    value: around(9.4 - 0.01 * index, 1.6, 1, random),
  }))
  return { place, values }
}

async function insertSianduk(services: Services, regionId: RegionId): Promise<void> {
  const innovation = await findInnovation(services.db, regionId, 'sianduk')
  if (!innovation) throw new Error('the demonstration has no innovation sianduk')
  const then = daysBefore(services, 30)
  const scope = { regionId, innovationId: innovation.id }
  await insertFilled(then, system('demonstration'), scope, await siandukFilled(services), [
    { key: 'visits', before: 2, after: 0 },
    { key: 'rupiah', before: 45_000, after: 12_000 },
  ])
}

async function insertExample(
  services: Services,
  regionId: RegionId,
  example: MeasurementExample,
  team: PersonId | null,
): Promise<void> {
  const innovation = await findInnovation(services.db, regionId, example.slug)
  if (!innovation) throw new Error(`the demonstration has no innovation ${example.slug}`)
  const random = fixedRandom(SEED + example.slug.length)
  const last = lastMonth(services)
  const filled = example.indicators.map((one, index): Filled => {
    const key = one.definition.purpose === 'complaints-per-thousand' ? 'pengaduan' : `ukuran-${index + 1}`
    return { key, definition: one.definition, target: one.target, entries: valuesOf(key, one, last, random) }
  })
  const author: Author = team
    ? { personId: team, kind: 'person', origin: 'demonstration' }
    : system('demonstration')
  const then = daysBefore(services, example.daysAgo)
  await insertFilled(then, author, { regionId, innovationId: innovation.id }, filled, example.costs)
}

/** Invented series and decisions, and a first verdict on every innovation; the history of weeks in one go. */
export async function insertDemonstrationMeasurements(services: Services, regionId: RegionId): Promise<void> {
  const before = daysBefore(services, FIRST_JUDGED_DAYS_AGO)
  for (const innovationId of await listInnovationIds(services.db, regionId)) {
    await judgeInnovation(before, system('demonstration'), { regionId, innovationId, cause: 'request' })
  }
  const team = await findPersonByEmail(services.db, 'inovator@contoh.invalid')
  const ofTeam = new Set(['lacak-izin-lewat-pesan-singkat', 'izin-kilat-warung', 'loket-ramah-disabilitas'])
  for (const example of measurementExamples) {
    await insertExample(services, regionId, example, ofTeam.has(example.slug) ? team : null)
    if (example.slug === 'lacak-izin-lewat-pesan-singkat')
      await insertDemonstrationDecision(services, regionId)
  }
  await insertSianduk(services, regionId)
}
