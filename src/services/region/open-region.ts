import { ok, type Result, refused } from '../../domain/result.ts'
import { listMembers } from '../../store/access/member.ts'
import { type Author, change } from '../../store/base/change.ts'
import { findRegion, insertRegion, type RegionFacts } from '../../store/region/region.ts'
import { type Invited, inviteMember } from '../access/edit-members.ts'
import type { Services } from '../services.ts'
import { saveNationalHolidays } from './national-holidays.ts'

/** Below this many people nothing is told in public, until the region sets a limit of its own. */
const SMALL_NUMBER_LIMIT_DEFAULT = 5

/**
 * Opens a region with the national holidays and its first administrator, who invites everybody else. One that was cut off
 * before it had an administrator is finished by the same call. Refuses 'region-taken' when its slug or code is another's.
 */
export async function openRegion(
  services: Services,
  author: Author,
  facts: RegionFacts,
  administrator: { name: string; email: string },
): Promise<Result<Invited, 'region-taken' | 'agency-missing' | 'role-held'>> {
  const opened = await change(services.db, author, 'region.open', async (transaction) => {
    const known = await findRegion(transaction, facts.slug)
    if (known && (await listMembers(transaction, known.id)).length === 0) return ok(known.id)
    const regionId = await insertRegion(transaction, facts, { smallNumberLimit: SMALL_NUMBER_LIMIT_DEFAULT })
    if (regionId === null) return refused('region-taken')
    await saveNationalHolidays(transaction, regionId)
    return ok(regionId)
  })
  if (!opened.ok) return opened
  return inviteMember(services, author, opened.value, {
    ...administrator,
    role: 'administrator',
    agencyKey: null,
  })
}
