import { dayAt } from '../../domain/calendar/working-days.ts'
import { type BaselineRefusal, checkBaseline } from '../../domain/measurement/indicator.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { IndicatorId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { WatchedField } from '../../domain/verdict/watched.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Indicator,
  type IndicatorDefinition,
  insertIndicator,
  listEndedIndicators,
  listIndicators,
  replaceTargets,
  type Target,
  takenIndicatorKeys,
  updateIndicator,
} from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { type ProposalRefusal, propose } from '../verdict/propose.ts'
import { proposeWatched } from '../verdict/propose-indicator.ts'

export type IndicatorScope = {
  readonly region: Pick<RegionScope, 'id' | 'timeZone'>
  readonly innovationId: InnovationId
}

export type IndicatorInput = {
  readonly definition: IndicatorDefinition
  readonly targets: readonly Target[]
  /** Why something is changed that a judgement rests on; needed where a second person has to agree. */
  readonly reason?: string | null
}

/** What came of a change: whether something of it waits for a second person. */
export type IndicatorChanged = { readonly waits: boolean }

export type IndicatorRefusal =
  | BaselineRefusal
  | 'no-such-indicator'
  | 'purpose-taken'
  | 'frequency-has-values'
  | 'too-many-indicators'
  | ProposalRefusal

/** More are never looked at; a page and a grid with more could not be read either. */
const INDICATORS_MAX = 40

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
    if (existing.length >= INDICATORS_MAX)
      return refused('too-many-indicators', { indicatorsMax: INDICATORS_MAX })
    const clash = purposeClash(existing, checked.value, null)
    if (clash) return clash
    const key = freeSlug(checked.value.name, await takenIndicatorKeys(transaction, region.id, innovationId))
    const id = await insertIndicator(transaction, region.id, innovationId, { ...checked.value, key })
    await replaceTargets(transaction, region.id, id, input.targets)
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'indicator', now })
    return ok({ key })
  })
}

/**
 * Changes what is said of an indicator, with its targets. How often it is measured stays once it has values. What a judgement
 * rests on (its plan, or values of an innovation that runs) stays as it is until a second person agrees; the rest is changed.
 */
export async function changeIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  key: string,
  input: IndicatorInput,
): Promise<Result<IndicatorChanged, IndicatorRefusal>> {
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
    const scope = { regionId: region.id, innovationId }
    const terms = { ...checked.value, nameEn: checked.value.nameEn ?? null, targets: input.targets }
    const proposed = { by: author.personId, at: now, reason: input.reason ?? '' }
    const watched = await proposeWatched(transaction, scope, indicator, terms, proposed)
    if (isRefused(watched)) return watched
    const free = freeOf(indicator, checked.value, watched.value)
    await updateIndicator(transaction, region.id, indicator.id, free)
    if (!watched.value.includes('targets')) {
      await replaceTargets(transaction, region.id, indicator.id, input.targets)
    }
    await judgeWithin(transaction, { ...scope, cause: 'indicator', now })
    return ok({ waits: watched.value.length > 0 })
  })
}

/**
 * Ends an indicator: its values stay in the records, and it counts no more. One that a judgement rests on goes on counting
 * until a second person agrees.
 */
export async function endIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  key: string,
  reason: string | null = null,
): Promise<Result<IndicatorChanged, IndicatorRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'indicator.end', async (transaction) => {
    const existing = await listIndicators(transaction, region.id, innovationId)
    const indicator = existing.find((one) => one.key === key)
    if (!indicator) return refused('no-such-indicator')
    const scope = { regionId: region.id, innovationId }
    const { ofIndicator } = await readBinding(transaction, scope)
    if (ofIndicator(indicator) !== 'free') {
      const proposed = await propose(transaction, scope, {
        kind: 'indicator-end',
        subject: key,
        content: { before: { name: indicator.name }, after: null },
        reason: reason ?? '',
        proposedBy: author.personId,
        proposedAt: now,
      })
      return proposed.ok ? ok({ waits: true }) : proposed
    }
    await updateIndicator(transaction, region.id, indicator.id, { endedAt: now })
    await judgeWithin(transaction, { ...scope, cause: 'indicator', now })
    return ok({ waits: false })
  })
}

export type ResumeRefusal =
  | 'no-such-indicator'
  | 'too-many-indicators'
  | 'purpose-taken'
  | 'resume-bound'
  | 'not-ended'

/**
 * Takes up an ended indicator again: the undo of `endIndicator`. What a judgement would rest on again, because it has values of an
 * innovation that runs or stands in its plan, is refused: its end was agreed on by two.
 */
export async function resumeIndicator(
  services: Services,
  author: Author,
  { region, innovationId }: IndicatorScope,
  key: string,
): Promise<Result<null, ResumeRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'indicator.resume', async (transaction) => {
    const scope = { regionId: region.id, innovationId }
    const ended = await listEndedIndicators(transaction, region.id, innovationId)
    const indicator = ended.find((one) => one.key === key)
    const existing = await listIndicators(transaction, region.id, innovationId)
    if (!indicator) {
      return refused(existing.some((one) => one.key === key) ? 'not-ended' : 'no-such-indicator')
    }
    if (existing.length >= INDICATORS_MAX) return refused('too-many-indicators')
    if (purposeClash(existing, indicator, null)) return refused('purpose-taken')
    const { plans, ofIndicator } = await readBinding(transaction, scope)
    const launch = await findLaunch(transaction, region.id, innovationId)
    const isSeen =
      (launch !== null || plans.length > 0) &&
      (await hasValues(transaction, region.id, innovationId, indicator.id))
    if (isSeen || ofIndicator(indicator) !== 'free') return refused('resume-bound')
    await updateIndicator(transaction, region.id, indicator.id, { endedAt: null })
    await judgeWithin(transaction, { ...scope, cause: 'indicator', now })
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

/** What may be changed at once: all but the fields that wait for a second person, which stay as they are. */
function freeOf(
  indicator: Indicator,
  definition: IndicatorDefinition,
  watched: readonly WatchedField[],
): Partial<IndicatorDefinition> {
  const kept = Object.fromEntries(
    Object.entries(indicator).filter(([field]) => watched.includes(field as WatchedField)),
  )
  return { ...definition, ...kept }
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
