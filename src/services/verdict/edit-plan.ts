import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { SeriesMark } from '../../domain/verdict/evidence.ts'
import { type PlanDraft, planGaps } from '../../domain/verdict/evidence-plan.ts'
import { type Author, change } from '../../store/base/change.ts'
import { lockGate } from '../../store/lifecycle/innovation.ts'
import { hasPlan, putPlanDraft, readPlanDraft } from '../../store/verdict/evidence-plan.ts'
import type { Services } from '../services.ts'
import { outcomeRecords } from './outcome-records.ts'
import { type ProposalRefusal, propose } from './propose.ts'
import { planOfRecord } from './register-plan.ts'

type Scope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly timeZone: RegionTimeZone
}

/**
 * Keeps what a team plans. As long as nothing is registered it is a draft, however much of it is missing; afterwards it is a
 * change that waits for a second person, and must be as whole as the plan was. Gives whether it waits.
 */
export async function savePlan(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  draft: PlanDraft,
  reason: string | null,
): Promise<Result<{ waits: boolean }, ProposalRefusal | 'not-found' | 'incomplete'>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'evidence-plan.save', async (transaction) => {
    if (!(await lockGate(transaction, regionId, innovationId))) return refused('not-found')
    if (!(await hasPlan(transaction, regionId, innovationId))) {
      await putPlanDraft(transaction, regionId, innovationId, draft, { by: author.personId, at: now })
      return ok({ waits: false })
    }
    const gaps = planGaps(draft, await outcomeRecords(transaction, scope))
    if (gaps.length > 0) return refused('incomplete', { gaps })
    const { savedBy: _, ...before } = await readPlanDraft(transaction, regionId, innovationId)
    const proposed = await propose(transaction, scope, {
      kind: 'plan-terms',
      subject: null,
      content: { before, after: draft },
      reason: reason ?? '',
      proposedBy: author.personId,
      proposedAt: now,
    })
    return proposed.ok ? ok({ waits: true }) : proposed
  })
}

/**
 * Puts the plan of an innovation that passed Design without one before a second person: it is registered when they confirm
 * it, and proves what begins then. Refused 'incomplete' with the gaps.
 */
export async function proposePlan(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  reason: string,
): Promise<Result<null, ProposalRefusal | 'not-found' | 'incomplete' | 'already-registered'>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'evidence-plan.propose', async (transaction) => {
    if (!(await lockGate(transaction, regionId, innovationId))) return refused('not-found')
    if (await hasPlan(transaction, regionId, innovationId)) return refused('already-registered')
    const plan = await planOfRecord(transaction, scope, dayAt(now, scope.timeZone))
    if (!plan.ok) return plan
    const proposed = await propose(transaction, scope, {
      kind: 'plan',
      subject: null,
      content: { before: null, after: plan.value },
      reason,
      proposedBy: author.personId,
      proposedAt: now,
    })
    return proposed.ok ? ok(null) : proposed
  })
}

/** A mark on the series of one indicator, by its key, or of all: a changed definition, or a shock from outside. */
export type MarkInput = { readonly indicatorKey: string | null; readonly mark: SeriesMark }

/** Puts a mark on a series before a second person: it breaks the series, so that whoever sets it changes the verdict. */
export async function proposeMark(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  input: MarkInput,
): Promise<Result<null, ProposalRefusal | 'not-found'>> {
  const { regionId, innovationId } = scope
  const now = services.clock()
  return change(services.db, author, 'series-mark.propose', async (transaction) => {
    if (!(await lockGate(transaction, regionId, innovationId))) return refused('not-found')
    const proposed = await propose(transaction, scope, {
      kind: 'mark',
      subject: input.indicatorKey,
      content: { before: null, after: input.mark },
      reason: input.mark.note,
      proposedBy: author.personId,
      proposedAt: now,
    })
    return proposed.ok ? ok(null) : proposed
  })
}
