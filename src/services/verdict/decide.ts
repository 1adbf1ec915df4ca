import { dayAt } from '../../domain/calendar/working-days.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { checkDecision, type Decision, type DecisionRefusal } from '../../domain/verdict/decision.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type DecisionRecord, insertDecision, listDecisions } from '../../store/verdict/decision.ts'
import { latestVerdict } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from './judge-innovation.ts'

export type DecisionInput = Omit<Decision, 'kind'> & { readonly kind: string }

/**
 * Records what a leader decides, with the verdict and so the evidence as they stand at this moment: the innovation is
 * judged once more before, so that nobody decides on yesterday's figures.
 */
export async function decide(
  services: Services,
  author: Author,
  { region, innovationId }: { region: Pick<RegionScope, 'id' | 'timeZone'>; innovationId: InnovationId },
  input: DecisionInput,
): Promise<Result<{ id: string }, DecisionRefusal | 'needs-person'>> {
  const { personId } = author
  if (personId === null) return refused('needs-person')
  const now = services.clock()
  const checked = checkDecision(input, dayAt(now, region.timeZone))
  if (isRefused(checked)) return checked
  return change(services.db, author, 'decision.make', async (transaction) => {
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'request', now })
    const verdict = await latestVerdict(transaction, region.id, innovationId)
    const id = await insertDecision(transaction, region.id, innovationId, {
      ...checked.value,
      verdictId: verdict?.id ?? null,
      decidedBy: personId,
      decidedAt: now,
    })
    return ok({ id })
  })
}

/** A decision for a page, with whether its day has come without a newer decision. */
export type ShownDecision = DecisionRecord & { readonly isDue: boolean }

/** The latest decisions about an innovation, newest first, for the desk, the board and the public page. */
export async function showDecisions(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
): Promise<ShownDecision[]> {
  const today = dayAt(services.clock(), region.timeZone)
  const decisions = await listDecisions(services.db, region.id, innovationId)
  return decisions.map((decision, index) => ({
    ...decision,
    isDue: index === 0 && decision.dueOn !== null && decision.dueOn <= today,
  }))
}
