import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Author } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { listComparisonSeries, putComparisonValues } from '../../store/measurement/comparison-series.ts'
import { listIndicators } from '../../store/measurement/indicator.ts'
import { readBinding } from '../verdict/binding.ts'
import { type ProposalRefusal, propose } from '../verdict/propose.ts'
import type { MeasurementEntry } from './record-measurements.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

// No key of an indicator has this sign, so that a column of another place is never taken for one.
const ELSEWHERE = '~'

/** The key of the same figure at a place that it is compared to; the first place has no number. */
export const keyElsewhere = (indicatorKey: string, place: number) =>
  `${indicatorKey}${ELSEWHERE}${place > 1 ? place : ''}`
export const isElsewhere = (key: string) => key.includes(ELSEWHERE)

/**
 * Writes the values of other places; one on record changes only with a reason, as the own values do, and where a plan names
 * the place only with a second person. Gives how many were taken, and what can be taken back.
 */
export async function recordElsewhere(
  transaction: Database,
  scope: Scope,
  author: Author,
  { entries, reason, now }: { entries: readonly MeasurementEntry[]; reason: string | null; now: Date },
): Promise<Result<{ written: number; traces: Trace[] }, ProposalRefusal>> {
  const { regionId, innovationId } = scope
  const { ofIndicator } = await readBinding(transaction, scope)
  const indicators = await listIndicators(transaction, regionId, innovationId)
  const comparisons = await listComparisonSeries(transaction, regionId, innovationId)
  const traces: Trace[] = []
  let written = 0
  for (const { indicatorId, place: at, values, name, source } of comparisons) {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    const key = keyElsewhere(indicator?.key ?? '', at)
    const wanted = entries.filter(({ indicatorKey }) => indicatorKey === key)
    const onRecord = new Map(values.map((one) => [one.period, one.value]))
    const changed = wanted.filter(({ period }) => onRecord.has(period))
    if (!reason && changed.length > 0) return refused('reason-missing')
    const waits = indicator !== undefined && ofIndicator(indicator) === 'planned' ? changed : []
    if (indicator && waits.length > 0) {
      const changedTo = waits.map(({ period, value }) => ({ period, value }))
      const content = {
        before: { at, name, source, values },
        after: { at, place: { name, source }, values: changedTo, emptied: [] },
      }
      const proposal = { kind: 'comparison' as const, subject: indicator.key, content, reason: reason ?? '' }
      const made = await propose(transaction, scope, {
        ...proposal,
        proposedBy: author.personId,
        proposedAt: now,
      })
      if (!made.ok) return made
    }
    const put = wanted.filter((one) => !waits.includes(one))
    await putComparisonValues(transaction, regionId, { indicatorId, place: at }, put)
    traces.push(
      ...put.map(({ period }): Trace => {
        const before = onRecord.get(period)
        const key = { region_id: regionId, indicator_id: indicatorId, place: at, period }
        return { table: 'comparison_value', key, before: before === undefined ? null : { value: before } }
      }),
    )
    written += wanted.length
  }
  return ok({ written, traces })
}
