import { dayAt } from '../../domain/calendar/working-days.ts'
import { type BaselineRefusal, checkBaseline } from '../../domain/measurement/indicator.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { IndicatorId, InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Indicator,
  type IndicatorDefinition,
  insertIndicator,
  listIndicators,
  replaceTargets,
  type Target,
  takenIndicatorKeys,
  updateIndicator,
} from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

export type IndicatorScope = {
  readonly region: Pick<RegionScope, 'id' | 'timeZone'>
  readonly innovationId: InnovationId
}

export type IndicatorInput = {
  readonly definition: IndicatorDefinition
  readonly targets: readonly Target[]
}

export type IndicatorRefusal =
  | BaselineRefusal
  | 'no-such-indicator'
  | 'purpose-taken'
  | 'frequency-has-values'
  | 'too-many-indicators'

/** More are never looked at; a page and a grid with more could not be read either. */
const indicatorsMax = 40

/** Defines an indicator of an innovation with its targets. Gives its key, which never changes. */
export async function defineIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  input: IndicatorInput,
): Promise<Result<{ key: string }, IndicatorRefusal>> {
  const now = services.clock()
  const checked = checkDefinition(input.definition, dayAt(now, region.timeZone))
  if (isRefused(checked)) return checked
  return change(services.db, author, 'indicator.define', async (transaction) => {
    const existing = await listIndicators(transaction, region.id, innovationId)
    if (existing.length >= indicatorsMax) return refused('too-many-indicators', { indicatorsMax })
    const clash = purposeClash(existing, checked.value, null)
    if (clash) return clash
    const key = freeSlug(checked.value.name, await takenIndicatorKeys(transaction, region.id, innovationId))
    const id = await insertIndicator(transaction, region.id, innovationId, { ...checked.value, key })
    await replaceTargets(transaction, region.id, id, input.targets)
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'indicator', now })
    return ok({ key })
  })
}

/** Changes what is said of an indicator, with its targets. How often it is measured stays once it has values. */
export async function changeIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  key: string,
  input: IndicatorInput,
): Promise<Result<null, IndicatorRefusal>> {
  const now = services.clock()
  const checked = checkDefinition(input.definition, dayAt(now, region.timeZone))
  if (isRefused(checked)) return checked
  return change(services.db, author, 'indicator.change', async (transaction) => {
    const existing = await listIndicators(transaction, region.id, innovationId)
    const indicator = existing.find((one) => one.key === key)
    if (!indicator) return refused('no-such-indicator')
    const clash = purposeClash(existing, checked.value, indicator.id)
    if (clash) return clash
    const keepsFrequency = indicator.frequency === checked.value.frequency
    if (!keepsFrequency && (await hasValues(transaction, region.id, innovationId, indicator.id))) {
      return refused('frequency-has-values')
    }
    await updateIndicator(transaction, region.id, indicator.id, checked.value)
    await replaceTargets(transaction, region.id, indicator.id, input.targets)
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'indicator', now })
    return ok(null)
  })
}

/** Ends an indicator: its values stay in the records, and it counts no more. */
export async function endIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  key: string,
): Promise<Result<null, IndicatorRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'indicator.end', async (transaction) => {
    const existing = await listIndicators(transaction, region.id, innovationId)
    const indicator = existing.find((one) => one.key === key)
    if (!indicator) return refused('no-such-indicator')
    await updateIndicator(transaction, region.id, indicator.id, { endedAt: now })
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'indicator', now })
    return ok(null)
  })
}

function checkDefinition(
  definition: IndicatorDefinition,
  today: string,
): Result<IndicatorDefinition, BaselineRefusal> {
  const { baselineValue: value, baselineOn: on, baselineSource: source } = definition
  const baseline = checkBaseline({ value, on, source }, today)
  if (isRefused(baseline)) return baseline
  return ok({
    ...definition,
    baselineValue: baseline.value.value,
    baselineOn: baseline.value.on,
    baselineSource: baseline.value.source,
  })
}

/** Two indicators that both say how many were served would make the verdict depend on their order. */
function purposeClash(
  existing: readonly Indicator[],
  { purpose }: IndicatorDefinition,
  except: IndicatorId | null,
) {
  const twin = existing.find((one) => one.id !== except && purpose !== null && one.purpose === purpose)
  return twin ? refused('purpose-taken', { name: twin.name }) : null
}

async function hasValues(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  indicatorId: IndicatorId,
): Promise<boolean> {
  const measurements = await listCurrentMeasurements(transaction, regionId, innovationId)
  return measurements.some((one) => one.indicatorId === indicatorId)
}
