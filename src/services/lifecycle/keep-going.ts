import { ok, type Result, refused } from '../../domain/result.ts'
import { listMembers } from '../../store/access/member.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertKeeper, type KeeperScope, listKeepers, updateKeeper } from '../../store/lifecycle/keeper.ts'
import type { Services } from '../services.ts'

/** More than this and nobody feels asked. */
export const KEEPERS_MAX = 10

/**
 * Names somebody who keeps an innovation going; a colleague of that name in the region is known by their account. Refuses
 * 'named-already' and 'too-many'.
 */
export async function nameKeeper(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: KeeperScope,
  { name, office }: { name: string; office: string },
): Promise<Result<null, 'named-already' | 'too-many'>> {
  return change(db, author, 'keeper.name', async (transaction) => {
    const standing = (await listKeepers(transaction, scope)).filter(({ endedAt }) => endedAt === null)
    if (standing.length >= KEEPERS_MAX) return refused('too-many', { most: KEEPERS_MAX })
    const plain = (text: string) => text.toLowerCase()
    if (standing.some((one) => plain(one.name) === plain(name))) return refused('named-already')
    const members = await listMembers(transaction, scope.regionId)
    const same = new Set(members.filter((one) => plain(one.name) === plain(name)).map((one) => one.personId))
    // Two people of one name are not told apart by it.
    const personId = same.size === 1 ? ([...same][0] ?? null) : null
    await insertKeeper(transaction, scope, {
      name,
      office,
      personId,
      namedBy: author.personId,
      namedAt: clock(),
    })
    return ok(null)
  })
}

/** Notes the day of a transfer, or that there is none (null). Refuses 'no-such-keeper'. */
export async function noteTransfer(
  { db }: Pick<Services, 'db'>,
  author: Author,
  scope: KeeperScope,
  { id, leavesOn }: { id: string; leavesOn: string | null },
): Promise<Result<null, 'no-such-keeper'>> {
  return change(db, author, 'keeper.transfer', async (transaction) => {
    const noted = await updateKeeper(transaction, scope, id, { leavesOn })
    return noted ? ok(null) : refused('no-such-keeper')
  })
}

/** Ends somebody's part with what they handed over, and where it lies. Refuses 'no-such-keeper'. */
export async function handOverKeeping(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: KeeperScope,
  { id, handedOver }: { id: string; handedOver: string },
): Promise<Result<null, 'no-such-keeper'>> {
  return change(db, author, 'keeper.hand-over', async (transaction) => {
    const ended = await updateKeeper(transaction, scope, id, { endedAt: clock(), handedOver })
    return ended ? ok(null) : refused('no-such-keeper')
  })
}
