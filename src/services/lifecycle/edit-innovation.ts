import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  findInnovationRecord,
  type InnovationProfile,
  type InnovationRecord,
  lockGate,
  updateInnovation,
} from '../../store/lifecycle/innovation.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Scope = { readonly regionId: RegionId; readonly id: InnovationId }

/** The facts about an innovation as they stand, or null. */
export async function showProfile(services: Services, scope: Scope): Promise<InnovationRecord | null> {
  return findInnovationRecord(services.db, scope.regionId, scope.id)
}

/** Changes the facts about an innovation. Its address stays, so that printed links keep leading to it. */
export async function editInnovation(
  services: Services,
  author: Author,
  scope: Scope,
  profile: InnovationProfile,
): Promise<Result<null, 'not-found'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.edit', async (transaction) => {
    if (!(await lockGate(transaction, scope.regionId, scope.id))) return refused('not-found')
    await updateInnovation(transaction, scope.regionId, scope.id, { ...profile, updatedAt: now })
    // The day of the launch parts before from after: everything measured is seen anew.
    const input = { regionId: scope.regionId, innovationId: scope.id, cause: 'launch' as const, now }
    await judgeWithin(transaction, input)
    return ok(null)
  })
}

/**
 * Shows an innovation in public, or takes it back. Refused `summary-missing` while nobody has said in one
 * sentence what it is: the public page begins with that sentence.
 */
export async function publishInnovation(
  services: Services,
  author: Author,
  scope: Scope,
  publish: boolean,
): Promise<Result<null, 'not-found' | 'summary-missing'>> {
  const now = services.clock()
  return change(
    services.db,
    author,
    publish ? 'innovation.publish' : 'innovation.unpublish',
    async (transaction) => {
      const found = await lockGate(transaction, scope.regionId, scope.id)
      if (!found) return refused('not-found')
      if (publish && !found.hasSummary) return refused('summary-missing')
      const changes = { publishedAt: publish ? now : null, updatedAt: now }
      await updateInnovation(transaction, scope.regionId, scope.id, changes)
      return ok(null)
    },
  )
}
