import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { ProposalContent } from '../../domain/verdict/proposal.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type ComparisonPlace,
  type ComparisonSeries,
  type ComparisonValue,
  listComparisonSeries,
  putComparisonPlace,
  putComparisonValues,
  removeComparisonSeries,
  removeComparisonValues,
} from '../../store/measurement/comparison-series.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import type { Services } from '../services.ts'
import type { ComparisonChange, PlaceBefore } from '../verdict/apply-proposal.ts'
import { readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { type ProposalRefusal, propose } from '../verdict/propose.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type ComparisonInput = {
  /** Which of the indicator's places, from 1 to `COMPARISON_PLACES_MAX`. */
  readonly at?: number
  readonly place: ComparisonPlace
  /** New values, and others for periods that are on record. */
  readonly values: readonly ComparisonValue[]
  /** Periods whose value is taken away. */
  readonly emptied?: readonly string[]
  /** Why a comparison changes that a registered plan names; needed then, because a second person has to agree. */
  readonly reason?: string | null
}

/** Whether the change waits for a second person. */
export type ComparisonSet = { readonly waits: boolean }

export type ComparisonRefusal = 'no-such-indicator' | 'no-such-comparison' | ProposalRefusal

export type SetRefusal = 'no-such-indicator' | 'place-twice' | ProposalRefusal

async function indicatorOf(transaction: Database, scope: Scope, key: string): Promise<Indicator | null> {
  const indicators = await listIndicators(transaction, scope.regionId, scope.innovationId)
  return indicators.find((one) => one.key === key) ?? null
}

/**
 * Says to which place an indicator is compared, with its values; the innovation is judged again. What stood there before
 * is in the audit and in the evidence of the verdicts that were made with it. Of an indicator in a registered plan only new
 * periods of the place that it names are taken at once: another place, or other values of it, wait for a second person.
 */
export async function setComparison(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  key: string,
  { at = 1, place, values, emptied = [], reason = null }: ComparisonInput,
): Promise<Result<ComparisonSet, SetRefusal>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'comparison.set', async (transaction) => {
    const indicator = await indicatorOf(transaction, scope, key)
    if (!indicator) return refused('no-such-indicator')
    const places = await placesOf(transaction, scope, indicator)
    if (places.some((one) => one.place !== at && one.name === place.name)) return refused('place-twice')
    const stands = places.find((one) => one.place === at) ?? null
    const wanted = { at, place, values, emptied }
    if (await isBound(transaction, scope, indicator)) {
      if (!onlyAdds(stands, wanted)) {
        const content = { before: placeOf(stands), after: wanted }
        return proposed(transaction, scope, author, { key, content, reason, now })
      }
    }
    const of = { indicatorId: indicator.id, place: at }
    await putComparisonPlace(transaction, regionId, of, place)
    await removeComparisonValues(transaction, regionId, of, emptied)
    await putComparisonValues(transaction, regionId, of, values)
    await judgeWithin(transaction, { regionId, innovationId, cause: 'comparison', now })
    return ok({ waits: false })
  })
}

/** Takes the comparison of an indicator away; the innovation is judged again without it. One that a plan names waits for a second person. */
export async function removeComparison(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  key: string,
  { at = 1, reason = null }: { readonly at?: number; readonly reason?: string | null } = {},
): Promise<Result<ComparisonSet, ComparisonRefusal>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'comparison.remove', async (transaction) => {
    const indicator = await indicatorOf(transaction, scope, key)
    if (!indicator) return refused('no-such-indicator')
    const stands = (await placesOf(transaction, scope, indicator)).find((one) => one.place === at)
    if (!stands) return refused('no-such-comparison')
    if (await isBound(transaction, scope, indicator)) {
      const content = { before: placeOf(stands), after: null }
      return proposed(transaction, scope, author, { key, content, reason, now })
    }
    await removeComparisonSeries(transaction, regionId, { indicatorId: indicator.id, place: at })
    await judgeWithin(transaction, { regionId, innovationId, cause: 'comparison', now })
    return ok({ waits: false })
  })
}

async function placesOf(transaction: Database, { regionId, innovationId }: Scope, { id }: Indicator) {
  const series = await listComparisonSeries(transaction, regionId, innovationId)
  return series.filter((one) => one.indicatorId === id)
}

/** The place as it stands, with its values: the plan that named it goes on being judged beside it. */
function placeOf(stands: ComparisonSeries | null): PlaceBefore | null {
  return stands && { at: stands.place, name: stands.name, source: stands.source, values: stands.values }
}

async function isBound(transaction: Database, scope: Scope, indicator: Indicator): Promise<boolean> {
  const { ofIndicator } = await readBinding(transaction, scope)
  return ofIndicator(indicator) === 'planned'
}

/** True for new periods of the place that stands: nothing that was there is another, or gone. */
function onlyAdds(stands: ComparisonSeries | null, { place, values, emptied }: ComparisonChange): boolean {
  if (!stands || stands.name !== place.name) return false
  const known = new Map(stands.values.map(({ period, value }) => [period, value]))
  const changes = values.some(({ period, value }) => known.has(period) && known.get(period) !== value)
  return !changes && !emptied.some((period) => known.has(period))
}

async function proposed(
  transaction: Database,
  scope: Scope,
  author: Author,
  change: { key: string; content: ProposalContent; reason: string | null; now: Date },
): Promise<Result<ComparisonSet, ProposalRefusal>> {
  const made = await propose(transaction, scope, {
    kind: 'comparison',
    subject: change.key,
    content: change.content,
    reason: change.reason ?? '',
    proposedBy: author.personId,
    proposedAt: change.now,
  })
  return made.ok ? ok({ waits: true }) : made
}
