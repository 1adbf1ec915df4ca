import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { listIndicators } from '../../store/measurement/indicator.ts'
import type { NewMeasurement } from '../../store/measurement/measurement.ts'
import { listPlans } from '../../store/verdict/evidence-plan.ts'
import { propose } from './propose.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/**
 * Puts new values of periods that a plan has bound before a second person, one proposal for each outcome: those of months
 * that had begun when it was registered. They are on record at once, and are judged when they are confirmed. Gives whether any waits.
 */
export async function proposeCorrections(
  transaction: Database,
  scope: Scope,
  rows: readonly NewMeasurement[],
  by: { readonly by: PersonId | null; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { regionId, innovationId } = scope
  const plan = (await listPlans(transaction, regionId, innovationId)).at(-1)?.plan
  if (!plan?.recorded) return false
  let waits = false
  const indicators = await listIndicators(transaction, regionId, innovationId)
  for (const { id, key } of indicators.filter((one) => plan.recorded?.[one.key])) {
    const bound = plan.recorded[key] ?? []
    const after = rows
      .filter((row) => row.indicatorId === id && row.period < plan.registeredOn)
      .map(({ period, value }) => ({ period: period.slice(0, 7), value }))
    if (after.length === 0) continue
    const before = after.map(({ period }) => {
      return { period, value: bound.find((one) => one.period === period)?.value ?? null }
    })
    waits = true
    await propose(transaction, scope, {
      kind: 'correction',
      subject: key,
      content: { before, after },
      reason: by.reason,
      proposedBy: by.by,
      proposedAt: by.at,
    })
  }
  return waits
}
