import { yearsWithoutDecree } from '../../domain/calendar/decree-year.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { lateSince } from '../../domain/verdict/improvement-plan.ts'
import { countAgenciesWithoutPerson } from '../../store/lifecycle/desk.ts'
import { listUndecided } from '../../store/verdict/board.ts'
import { listDueDecisions } from '../../store/verdict/decision.ts'
import { listOpenOrders } from '../../store/verdict/improvement-plan.ts'
import { waitingComplaints } from '../complaint/waiting-complaints.ts'
import type { Desk } from '../lifecycle/show-desk.ts'
import { waitingTexts } from '../moderation/waiting-texts.ts'
import { holidaysOf } from '../region/region-rows.ts'
import { waitingProposals } from '../verdict/waiting-proposals.ts'
import type { DeedScope } from './deed-scope.ts'

/** As many as a leader decides before a meeting. */
const DECISIONS_MAX = 10
const NAMES_MAX = 3
const ROWS_MAX = 100

const some = (names: readonly string[]) =>
  names.slice(0, NAMES_MAX).join(' · ') + (names.length > NAMES_MAX ? ' …' : '')

/** Complaints that wait for an answer, the late ones apart. */
export async function complaintDeeds(scope: DeedScope): Promise<Deed[]> {
  const waiting = await waitingComplaints(scope, scope.actor, scope.region)
  if (!waiting) return []
  const inTime = waiting.waiting - waiting.late
  return [
    ...(waiting.late > 0
      ? [{ kind: 'answer-late-complaints', count: waiting.late, daysLate: 1 } as const]
      : []),
    ...(inTime > 0 ? [{ kind: 'answer-complaints', count: inTime } as const] : []),
  ]
}

/** What waits for a second person or a moderator. */
export async function answerDeeds(scope: DeedScope): Promise<Deed[]> {
  const { mayAct, actor, region } = scope
  const proposals = mayAct('proposal.answer') ? await waitingProposals(scope, actor, region) : null
  const texts = mayAct('text.moderate') ? await waitingTexts(scope, actor, region) : null
  return [
    ...(proposals?.waiting ? [{ kind: 'answer-proposals', count: proposals.waiting } as const] : []),
    ...(texts?.waiting ? [{ kind: 'moderate', count: texts.waiting } as const] : []),
  ]
}

/** What only a leader decides: what was concluded since they last said something, and orders whose day has come. */
export async function decisionDeeds({ db, region, today, mayAct, lateOn }: DeedScope): Promise<Deed[]> {
  if (!mayAct('decision.make')) return []
  const [due, burdening, proven] = await Promise.all([
    listDueDecisions(db, region.id, today, DECISIONS_MAX),
    listUndecided(db, region.id, 'burdening', DECISIONS_MAX),
    listUndecided(db, region.id, 'proven', DECISIONS_MAX),
  ])
  const isDue = new Set(due.map(({ slug }) => slug))
  return [
    ...due.map(({ slug, name, dueOn, responsible }): Deed => {
      const order = { innovation: { slug, name }, text: responsible ?? '' }
      return { kind: 'decide-again', ...order, dueOn, daysLate: lateOn(dueOn) }
    }),
    ...[...burdening, ...proven]
      .filter(({ slug }) => !isDue.has(slug))
      .map(({ slug, name, verdict }): Deed => {
        return { kind: 'decide', innovation: { slug, name }, text: verdict }
      }),
  ]
}

/** What lies still in the region, for the lab manager and the coach: whom to remind, and which orders are late. */
export async function stillDeeds(scope: DeedScope, desk: Desk): Promise<Deed[]> {
  const { db, region, today, lateOn } = scope
  const late = desk.still?.items ?? []
  const orders = desk.still || desk.queue ? await listOpenOrders(db, region.id, 'all', ROWS_MAX) : []
  const lateOrders = orders.filter(
    ({ dueOn, step }) => dueOn < today || (step !== null && step.dueOn < today),
  )
  const longest = (days: readonly number[]) => Math.max(0, ...days)
  return [
    ...(late.length > 0
      ? [
          {
            kind: 'remind',
            count: desk.still?.total ?? late.length,
            text: some(late.map(({ name }) => name)),
            daysLate: longest(late.map(({ held }) => held.daysLate)),
          } as const,
        ]
      : []),
    ...(lateOrders.length > 0
      ? [
          {
            kind: 'follow-improvement',
            innovation: lateOrders[0],
            count: lateOrders.length,
            text: some(lateOrders.map(({ name }) => name)),
            daysLate: longest(lateOrders.map((order) => lateOn(lateSince(order, today)))),
          } as const,
        ]
      : []),
  ]
}

/** The years whose decree the region does not know, each by its first day. */
async function holidayDeeds({ db, memory, region, today, mayAct }: DeedScope): Promise<Deed[]> {
  if (!mayAct('holiday.edit')) return []
  const years = yearsWithoutDecree(today, await holidaysOf({ db, memory }, region.id))
  return years.map((year) => {
    const firstDay = `${year}-01-01`
    return { kind: 'fill-holidays', text: String(year), dueOn: firstDay > today ? firstDay : null }
  })
}

/** What a region lacks: agencies, people, an innovation of this year. */
export async function regionDeeds(scope: DeedScope, desk: Desk): Promise<Deed[]> {
  const { db, region, mayAct } = scope
  const counted = desk.without?.counted
  const without = desk.without?.agencies.length ?? 0
  const unpeopled = mayAct('member.edit') ? await countAgenciesWithoutPerson(db, region.id) : 0
  return [
    ...(desk.unjudged.length > 0
      ? [{ kind: 'look-into-unjudged', count: desk.unjudged.length } as const]
      : []),
    ...(counted === 0 && mayAct('agency.edit') ? [{ kind: 'add-agencies' } as const] : []),
    ...(await holidayDeeds(scope)),
    ...(unpeopled > 0 ? [{ kind: 'invite-people', count: unpeopled } as const] : []),
    ...(desk.ownIsWithout ? [{ kind: 'start-innovation', text: String(desk.year) } as const] : []),
    ...(without > 0
      ? [{ kind: 'see-agencies-without', count: without, text: String(desk.year) } as const]
      : []),
  ]
}
