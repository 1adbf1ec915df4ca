import { ok, type Result, refused } from '../../domain/result.ts'
import type { PlanScope } from '../../store/action-plan/plan-step.ts'
import {
  deleteStakeholder,
  insertStakeholder,
  listStakeholders,
  type StakeholderTexts,
} from '../../store/action-plan/stakeholder.ts'
import { type Author, change } from '../../store/base/change.ts'
import { isIdentifier } from '../../store/base/identifier.ts'
import { lockGate } from '../../store/lifecycle/innovation.ts'
import type { Services } from '../services.ts'

/** More than anybody can take along. */
export const STAKEHOLDERS_MAX = 40

/** Puts somebody with a stake on the map of a plan. Refuses 'too-many'. */
export async function addStakeholder(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: PlanScope,
  texts: StakeholderTexts,
): Promise<Result<null, 'too-many'>> {
  const createdAt = services.clock()
  return change(services.db, author, 'plan-stakeholder.add', async (transaction) => {
    // Two who add at once come one after the other, so that neither goes beyond the most.
    await lockGate(transaction, scope.regionId, scope.innovationId)
    if ((await listStakeholders(transaction, scope)).length >= STAKEHOLDERS_MAX) return refused('too-many')
    await insertStakeholder(transaction, scope, { ...texts, createdBy: author.personId, createdAt })
    return ok(null)
  })
}

/** Takes somebody off the map. Refuses 'no-such-stakeholder'. */
export async function removeStakeholder(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: PlanScope,
  id: string,
): Promise<Result<null, 'no-such-stakeholder'>> {
  if (!isIdentifier(id)) return refused('no-such-stakeholder')
  return change(services.db, author, 'plan-stakeholder.remove', async (transaction) =>
    (await deleteStakeholder(transaction, scope, id)) ? ok(null) : refused('no-such-stakeholder'),
  )
}
