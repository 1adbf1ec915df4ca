import type { Actor } from '../../domain/access/role.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { groupsOf, type ServedGroups } from '../../domain/survey/served-groups.ts'
import type { SecondPersonRefusal } from '../../domain/verdict/proposal.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertServedGroups } from '../../store/survey/served-groups.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from './judge-innovation.ts'
import { secondPersonFor } from './second-person.ts'

/** Shares of fewer groups than these are no shares. */
const GROUPS_MIN = 2

/**
 * Records how many of those served belong to each group, and judges again. Only by somebody who is not of the judged agency and
 * never worked for the innovation (`secondPerson`): otherwise a team would choose whose answers count. Refuses as that does,
 * 'months-turned' when the last month is before the first or after today's, and 'one-group' when fewer than two groups are served.
 */
export async function recordServedGroups(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  input: { readonly count: ServedGroups; readonly actor: Actor; readonly today: string },
): Promise<Result<null, 'months-turned' | 'one-group' | SecondPersonRefusal>> {
  const { count, actor, today } = input
  if (count.until < count.from || count.until > today.slice(0, 7)) return refused('months-turned')
  const known = groupsOf(count.field)
  const groups = count.groups.filter(({ key, served }) => known.includes(key) && served > 0)
  if (groups.length < GROUPS_MIN) return refused('one-group')
  const now = clock()
  return change(db, author, 'served-groups.record', async (transaction) => {
    const second = await secondPersonFor(transaction, actor, scope, null)
    if (!second.ok) return second
    await insertServedGroups(transaction, {
      ...count,
      ...scope,
      groups,
      id: newIdentifier(),
      recordedBy: actor.personId,
      recordedAt: now,
    })
    await judgeWithin(transaction, { ...scope, cause: 'answers', now })
    return ok(null)
  })
}
