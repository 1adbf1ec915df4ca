import { earlierNamesOf } from '../../domain/lifecycle/lineage.ts'
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
import { setEarlierNames } from '../../store/lifecycle/innovation-merge.ts'
import type { Services } from '../services.ts'
import { isLaunchBound, readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Scope = { readonly regionId: RegionId; readonly id: InnovationId }

/** The facts about an innovation as they stand, or null. */
export async function showProfile(services: Services, scope: Scope): Promise<InnovationRecord | null> {
  return findInnovationRecord(services.db, scope.regionId, scope.id)
}

/** A day that was typed is known; a year alone stays where nobody typed a day instead of it. */
function trialOf(stands: InnovationRecord, { trialOn }: InnovationProfile) {
  if (trialOn === stands.trialOn || (trialOn === null && stands.trialPrecision === 'year'))
    return { trialOn: stands.trialOn, trialPrecision: stands.trialPrecision }
  return { trialPrecision: trialOn === null ? null : ('day' as const) }
}

function implementedOf(stands: InnovationRecord, { implementedOn }: InnovationProfile) {
  if (
    implementedOn === stands.implementedOn ||
    (implementedOn === null && stands.implementedPrecision === 'year')
  )
    return { implementedOn: stands.implementedOn, implementedPrecision: stands.implementedPrecision }
  return { implementedPrecision: implementedOn === null ? null : ('day' as const) }
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
    const dates = stands ? { ...trialOf(stands, profile), ...implementedOf(stands, profile) } : {}
    await updateInnovation(transaction, scope.regionId, scope.id, { ...profile, ...dates, updatedAt: now })
    if (stands && stands.name !== profile.name) {
      // Searches and the next list find it by what it was called, too.
      const names = earlierNamesOf([...stands.earlierNames, stands.name], profile.name)
      await setEarlierNames(transaction, scope.regionId, scope.id, names)
    }
    // The day of the launch parts before from after: everything measured is seen anew.
    const input = { regionId: scope.regionId, innovationId: scope.id, cause: 'launch' as const, now }
    await judgeWithin(transaction, input)
    return ok(null)
  })
}
