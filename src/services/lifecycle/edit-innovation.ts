import type { Role } from '../../domain/access/role.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  findInnovationRecord,
  type InnovationProfile,
  type InnovationRecord,
  lockGate,
  updateInnovation,
} from '../../store/lifecycle/innovation.ts'
import { insertWithdrawal } from '../../store/verdict/withdrawal.ts'
import type { Services } from '../services.ts'
import { isLaunchBound, readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Scope = { readonly regionId: RegionId; readonly id: InnovationId }

/** The facts about an innovation as they stand, or null. */
export async function showProfile(services: Services, scope: Scope): Promise<InnovationRecord | null> {
  return findInnovationRecord(services.db, scope.regionId, scope.id)
}

/**
 * Changes the facts about an innovation. Its address stays, so that printed links keep leading to it. Refused 'launch-bound'
 * when it would move a launch that was recorded or planned: that has its own door, with a proof or a second person.
 */
export async function editInnovation(
  services: Services,
  author: Author,
  scope: Scope,
  profile: InnovationProfile,
): Promise<Result<null, 'not-found' | 'launch-bound'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.edit', async (transaction) => {
    if (!(await lockGate(transaction, scope.regionId, scope.id))) return refused('not-found')
    const stands = await findInnovationRecord(transaction, scope.regionId, scope.id)
    const moves = stands?.launchedOn !== profile.launchedOn
    const proof = { regionId: scope.regionId, innovationId: scope.id }
    if (moves && isLaunchBound(await readBinding(transaction, proof))) return refused('launch-bound')
    await updateInnovation(transaction, scope.regionId, scope.id, { ...profile, updatedAt: now })
    // The day of the launch parts before from after: everything measured is seen anew.
    const input = { regionId: scope.regionId, innovationId: scope.id, cause: 'launch' as const, now }
    await judgeWithin(transaction, input)
    return ok(null)
  })
}

/**
 * Shows an innovation in public, or takes it back. Refused `summary-missing` while nobody has said in one
 * sentence what it is: the public page begins with that sentence. Taking it back needs a reason ('reason-missing') and
 * leaves a public line with name, agency, last verdict, role and reason, so that no result goes in silence.
 */
export async function publishInnovation(
  services: Services,
  author: Author,
  scope: Scope,
  publish: boolean,
  reason: string | null = null,
): Promise<Result<null, 'not-found' | 'summary-missing' | 'reason-missing'>> {
  const now = services.clock()
  return change(
    services.db,
    author,
    publish ? 'innovation.publish' : 'innovation.unpublish',
    async (transaction) => {
      const found = await lockGate(transaction, scope.regionId, scope.id)
      if (!found) return refused('not-found')
      if (publish && !found.hasSummary) return refused('summary-missing')
      if (!publish && found.isPublished) {
        if (!reason?.trim()) return refused('reason-missing')
        const role = await roleOf(transaction, author, scope.regionId)
        const by = { withdrawnBy: author.personId, withdrawnAt: now }
        await insertWithdrawal(transaction, scope.regionId, scope.id, { reason: reason.trim(), role, ...by })
      }
      const changes = { publishedAt: publish ? now : null, updatedAt: now }
      await updateInnovation(transaction, scope.regionId, scope.id, changes)
      return ok(null)
    },
  )
}

/** The role by which somebody takes an innovation off the public pages: that of the laboratory before that of the agency. */
async function roleOf(transaction: Database, author: Author, regionId: RegionId): Promise<Role | null> {
  if (author.personId === null) return null
  const here = (await membershipsOf(transaction, author.personId)).filter((one) => one.regionId === regionId)
  const roles: readonly Role[] = ['lab-manager', 'coordinator']
  return roles.find((role) => here.some((one) => one.role === role)) ?? null
}
