import { dayAt } from '../../domain/calendar/working-days.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { checkPolicy, type PolicyRefusal, type Thresholds } from '../../domain/verdict/check-policy.ts'
import { type Author, change, system } from '../../store/base/change.ts'
import type { RegionScope } from '../../store/region/region.ts'
import {
  insertPolicy,
  listPolicies,
  lockPolicies,
  type PolicyVersion,
  policyInForce,
} from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'

export type PolicyChange = {
  /** The version that the person saw: a change of an older one is refused, so that nobody overwrites unseen. */
  readonly basedOn: number
  readonly thresholds: Thresholds
  readonly reason: string
}

/**
 * Sets a new version of the region's thresholds. The old versions and the verdicts made with them stay; a job judges
 * every innovation again with the new one.
 */
export async function changePolicy(
  services: Services,
  author: Author,
  region: Pick<RegionScope, 'id' | 'timeZone'> & { id: RegionId },
  { basedOn, thresholds, reason }: PolicyChange,
): Promise<Result<{ version: number }, 'changed-meanwhile' | 'nothing-changed', PolicyRefusal>> {
  const now = services.clock()
  const checked = checkPolicy(thresholds)
  if (isRefused(checked)) return checked
  return change(services.db, author, 'policy.change', async (transaction) => {
    await lockPolicies(transaction, region.id)
    const current = await policyInForce(transaction, region.id)
    if (current.version !== basedOn) return refused('changed-meanwhile', { version: current.version })
    const { key: _, validFrom: __, ...before } = current.policy
    const names = Object.keys(thresholds) as (keyof Thresholds)[]
    if (names.every((name) => before[name] === thresholds[name])) return refused('nothing-changed')
    const version = current.version + 1
    const policy = { ...thresholds, key: `region-${version}`, validFrom: dayAt(now, region.timeZone) }
    await insertPolicy(transaction, region.id, {
      version,
      policy,
      reason,
      createdBy: author.personId,
      createdAt: now,
    })
    return ok({ version })
  })
}

/** Every version of the region's policy, the one in force first; the first look makes version 1. */
export async function openPolicies(
  services: Pick<Services, 'db'>,
  regionId: RegionId,
): Promise<[PolicyVersion, ...PolicyVersion[]]> {
  const [first, ...others] = await listPolicies(services.db, regionId)
  if (first) return [first, ...others]
  await change(services.db, system('policy'), 'policy.begin', (transaction) =>
    policyInForce(transaction, regionId),
  )
  const [made] = await listPolicies(services.db, regionId)
  if (!made) throw new Error('the region has no policy')
  return [made]
}
