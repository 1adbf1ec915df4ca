import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { OutcomeRecord } from '../../domain/verdict/evidence-plan.ts'
import type { Database } from '../../store/base/connect.ts'
import { listComparisonSeries } from '../../store/measurement/comparison-series.ts'
import { listIndicators, listTargets } from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'

/** The outcomes of an innovation in use, as the record has them now: what a plan is made from. */
export async function outcomeRecords(
  db: Database,
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
): Promise<OutcomeRecord[]> {
  const indicators = await listIndicators(db, regionId, innovationId)
  const targets = await listTargets(db, regionId, innovationId)
  const comparisons = await listComparisonSeries(db, regionId, innovationId)
  const measurements = await listCurrentMeasurements(db, regionId, innovationId)
  return indicators
    .filter(({ kind, purpose }) => kind === 'outcome' && purpose === null)
    .map((indicator) => {
      const isOwn = (row: { indicatorId: string }) => row.indicatorId === indicator.id
      const { baselineValue: value, baselineOn: on, baselineSource } = indicator
      return {
        key: indicator.key,
        name: indicator.name,
        definition: indicator.definition,
        unit: indicator.unit,
        direction: indicator.direction,
        frequency: indicator.frequency,
        baseline: value === null || on === null ? null : { value, on, source: baselineSource ?? '' },
        targets: targets.filter(isOwn).map(({ period, value }) => ({ period, value })),
        comparisons: comparisons.filter(isOwn).map(({ name }) => name),
        recorded: measurements
          .filter(isOwn)
          .map((row) => ({ period: row.period.slice(0, 7), value: row.value })),
      }
    })
}
