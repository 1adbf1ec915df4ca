import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type ComparisonPlace,
  type ComparisonValue,
  listComparisonSeries,
  putComparisonPlace,
  putComparisonValues,
  removeComparisonSeries,
  removeComparisonValues,
} from '../../store/measurement/comparison-series.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type ComparisonInput = {
  readonly place: ComparisonPlace
  /** New values, and others for periods that are on record. */
  readonly values: readonly ComparisonValue[]
  /** Periods whose value is taken away. */
  readonly emptied?: readonly string[]
}

export type ComparisonRefusal = 'no-such-indicator' | 'no-such-comparison'

async function indicatorOf(transaction: Database, scope: Scope, key: string): Promise<Indicator | null> {
  const indicators = await listIndicators(transaction, scope.regionId, scope.innovationId)
  return indicators.find((one) => one.key === key) ?? null
}

/**
 * Says to which place an indicator is compared, with its values; the innovation is judged again. What stood there before
 * is in the audit and in the evidence of the verdicts that were made with it.
 */
export async function setComparison(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  key: string,
  { place, values, emptied = [] }: ComparisonInput,
): Promise<Result<null, 'no-such-indicator'>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'comparison.set', async (transaction) => {
    const indicator = await indicatorOf(transaction, scope, key)
    if (!indicator) return refused('no-such-indicator')
    await putComparisonPlace(transaction, regionId, indicator.id, place)
    await removeComparisonValues(transaction, regionId, indicator.id, emptied)
    await putComparisonValues(transaction, regionId, indicator.id, values)
    await judgeWithin(transaction, { regionId, innovationId, cause: 'comparison', now })
    return ok(null)
  })
}

/** Takes the comparison of an indicator away; the innovation is judged again without it. */
export async function removeComparison(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  key: string,
): Promise<Result<null, ComparisonRefusal>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'comparison.remove', async (transaction) => {
    const indicator = await indicatorOf(transaction, scope, key)
    if (!indicator) return refused('no-such-indicator')
    const existing = await listComparisonSeries(transaction, regionId, innovationId)
    if (!existing.some((one) => one.indicatorId === indicator.id)) return refused('no-such-comparison')
    await removeComparisonSeries(transaction, regionId, indicator.id)
    await judgeWithin(transaction, { regionId, innovationId, cause: 'comparison', now })
    return ok(null)
  })
}
