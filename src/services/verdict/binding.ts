import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Binding } from '../../domain/verdict/watched.ts'
import type { Database } from '../../store/base/connect.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import { listPlans, type PlanVersion } from '../../store/verdict/evidence-plan.ts'
import { type LaunchRecord, listLaunches } from '../../store/verdict/launch.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type InnovationBinding = {
  /** The versions of its plan, the first one first; none while nothing is registered. */
  readonly plans: readonly PlanVersion[]
  readonly launches: readonly LaunchRecord[]
  /** How far an indicator is bound, by its key and identifier. */
  readonly ofIndicator: (indicator: { readonly id: string; readonly key: string }) => Binding
}

/** What of an innovation is bound by its plan, by its launch, and by values that were seen. */
export async function readBinding(
  db: Database,
  { regionId, innovationId }: Scope,
): Promise<InnovationBinding> {
  const plans = await listPlans(db, regionId, innovationId)
  const launches = await listLaunches(db, regionId, innovationId)
  const launch = await findLaunch(db, regionId, innovationId)
  const measurements = await listCurrentMeasurements(db, regionId, innovationId)
  const withValues = new Set(measurements.map((row): string => row.indicatorId))
  const planned = new Set(plans.at(-1)?.plan.outcomes.map(({ key }) => key))
  return {
    plans,
    launches,
    ofIndicator: ({ id, key }) => {
      if (planned.has(key)) return 'planned'
      return withValues.has(id) && (launch !== null || plans.length > 0) ? 'judged' : 'free'
    },
  }
}

/** True once the launch can only move with a second person: it was recorded, or a plan is registered. */
export function isLaunchBound({ plans, launches }: Pick<InnovationBinding, 'plans' | 'launches'>): boolean {
  return plans.length > 0 || launches.length > 0
}
