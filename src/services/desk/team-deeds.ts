import type { Deed } from '../../domain/lifecycle/deed.ts'
import { nextOfOrder } from '../../domain/verdict/improvement-plan.ts'
import { listMissingValues } from '../../store/lifecycle/desk.ts'
import { listOpenOrders, type OpenOrder } from '../../store/verdict/improvement-plan.ts'
import type { Desk } from '../lifecycle/show-desk.ts'
import type { DeedScope } from './deed-scope.ts'

/** As many as a desk shows with all of them. */
const ROWS_MAX = 20

/** The worksheets that a team holds: what the coach noted first. */
export function worksheetDeeds({ toDo }: Desk): Deed[] {
  return (toDo?.items ?? []).map(({ slug, name, stage, gateState, openNotes, held }) => ({
    kind: gateState === 'returned' && openNotes > 0 ? 'answer-notes' : 'work-on-stage',
    innovation: { slug, name },
    stage,
    count: openNotes,
    dueOn: held.due,
    daysLate: held.daysLate,
  }))
}

/** The gates that a coach or a leader holds. */
export function gateDeeds({ queue, approvals }: Desk): Deed[] {
  return [...(queue?.items ?? []), ...(approvals?.items ?? [])].map(({ slug, name, stage, held }) => ({
    kind: 'review-stage',
    innovation: { slug, name },
    stage,
    dueOn: held.due,
    daysLate: held.daysLate,
  }))
}

/** The next thing of an order to improve: to plan, its next step, or the proof once its day has come. */
function orderDeed({ lateOn, today }: DeedScope, order: OpenOrder): Deed {
  const { slug, name } = order
  const { kind, what, dueOn } = nextOfOrder(order, today)
  return { kind, innovation: { slug, name }, text: what, dueOn, daysLate: lateOn(dueOn) }
}

/** The orders to improve of one's own agency, with the values that its measures lack. */
export async function improvementDeeds(scope: DeedScope): Promise<Deed[]> {
  const { db, region, own, month } = scope
  if (own.length === 0) return []
  const [orders, missing] = await Promise.all([
    listOpenOrders(db, region.id, own, ROWS_MAX),
    listMissingValues(db, region.id, own, month, ROWS_MAX),
  ])
  return [
    ...orders.map((order) => orderDeed(scope, order)),
    ...missing.map(({ slug, name, indicators, since }): Deed => {
      return { kind: 'fill-values', innovation: { slug, name }, count: indicators, text: since }
    }),
  ]
}
