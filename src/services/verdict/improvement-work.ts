import { dayAt } from '../../domain/calendar/working-days.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId } from '../../domain/scope.ts'
import type { Continuation } from '../../domain/verdict/decision.ts'
import {
  type BeforeSince,
  beforeSince,
  checkPlan,
  type ImprovementPlan,
  type PlanRefusal,
} from '../../domain/verdict/improvement-plan.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { putContinuation } from '../../store/verdict/continuation.ts'
import { type DecisionRecord, listDecisions } from '../../store/verdict/decision.ts'
import { putPlan, readPlan } from '../../store/verdict/improvement-plan.ts'
import type { Services } from '../services.ts'

type Region = Pick<RegionScope, 'id' | 'timeZone'>
type Scope = { readonly region: Region; readonly innovationId: InnovationId }

/** An indicator before a change and since it, in its unit. */
export type SinceChange = Pick<Indicator, 'id' | 'name' | 'unit'> & BeforeSince

export type ImprovementWork = {
  readonly decision: DecisionRecord
  readonly plan: ImprovementPlan | null
  readonly indicators: readonly Indicator[]
  /** The day since which `since` looks: when the new way began, or the decision itself as long as that is not said. */
  readonly sinceDay: string
  readonly since: readonly SinceChange[]
}

/** The order to improve that stands, or null where the latest decision is another one or there is none. */
async function orderOf(db: Database, { region, innovationId }: Scope): Promise<DecisionRecord | null> {
  const [latest] = await listDecisions(db, region.id, innovationId, 1)
  return latest?.kind === 'improve' ? latest : null
}

/**
 * An order to improve with its plan, and what was measured before the change and since it; null where no such order stands.
 * Without a plan every outcome is looked at, with one what it says is measured again.
 */
export async function showImprovement(
  { db }: Pick<Services, 'db'>,
  region: Region,
  innovationId: InnovationId,
): Promise<ImprovementWork | null> {
  const decision = await orderOf(db, { region, innovationId })
  if (!decision) return null
  const [plan, indicators, measurements] = await Promise.all([
    readPlan(db, region.id, decision.id),
    listIndicators(db, region.id, innovationId),
    listCurrentMeasurements(db, region.id, innovationId),
  ])
  const sinceDay = plan?.changedOn ?? dayAt(decision.decidedAt, region.timeZone)
  const chosen = indicators.filter(({ id, kind }) =>
    plan && plan.indicatorIds.length > 0 ? plan.indicatorIds.includes(id) : kind === 'outcome',
  )
  const since = chosen.map(({ id, name, unit }) => {
    const values = measurements.filter(
      ({ indicatorId, check }) => indicatorId === id && check?.outcome !== 'doubted',
    )
    return { id, name, unit, ...beforeSince(values, sinceDay) }
  })
  return { decision, plan, indicators, sinceDay, since }
}

/** Keeps the plan of the order to improve that stands. Refuses 'no-order' where there is none, and what `checkPlan` refuses. */
export async function saveImprovementPlan(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  plan: ImprovementPlan,
): Promise<Result<null, PlanRefusal | 'no-order'>> {
  const now = services.clock()
  const { region, innovationId } = scope
  return change(services.db, author, 'improvement-plan.save', async (transaction) => {
    const order = await orderOf(transaction, scope)
    if (!order?.dueOn) return refused('no-order')
    const indicatorIds = (await listIndicators(transaction, region.id, innovationId)).map(({ id }) => id)
    const bounds = { today: dayAt(now, region.timeZone), dueOn: order.dueOn, indicatorIds }
    const checked = checkPlan(plan, bounds)
    if (isRefused(checked)) return checked
    const { measureBy } = checked.value
    if (measureBy === null) return refused('measure-by-missing')
    const key = { regionId: region.id, decisionId: order.id }
    await putPlan(transaction, key, { ...checked.value, measureBy }, { by: author.personId, at: now })
    return ok(null)
  })
}

/** Says how an innovation goes on this year. That it is stopped says only a leader's decision. */
export async function sayContinuation(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { region, innovationId }: Scope,
  said: { status: Exclude<Continuation, 'stopped'>; note: string | null },
): Promise<void> {
  const now = services.clock()
  const scope = { regionId: region.id, innovationId }
  const year = Number(dayAt(now, region.timeZone).slice(0, 4))
  await change(services.db, author, 'continuation.set', (transaction) =>
    putContinuation(transaction, scope, {
      year,
      ...said,
      decisionId: null,
      setBy: author.personId,
      setAt: now,
    }),
  )
}
