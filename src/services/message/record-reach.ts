import type { Actor } from '../../domain/access/role.ts'
import {
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  RUPIAH_MAX,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import type { Channel } from '../../domain/message/channel.ts'
import type { ReachBasis } from '../../domain/message/reach.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { SecondPersonRefusal } from '../../domain/verdict/proposal.ts'
import { type Author, change } from '../../store/base/change.ts'
import { isIdentifier, newIdentifier } from '../../store/base/identifier.ts'
import { findOpenReach, insertReachEnd, insertReachRecord } from '../../store/message/reach-record.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { secondPersonFor } from '../verdict/second-person.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type NewReach = {
  readonly channel: Channel
  readonly title: string
  readonly place: string
  readonly heldOn: string
  readonly people: number
  readonly basis: ReachBasis
  readonly source: string | null
  /** Spent, in rupiah. */
  readonly cost: number | null
}

/**
 * Keeps what an event, an article or a broadcast reached, and judges anew. One without a source is kept too, and counts for
 * nothing until it is entered with one. Refused 'in-the-future' and 'out-of-bounds'.
 */
export async function recordReach(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  input: NewReach,
  today: string,
): Promise<Result<{ readonly id: string }, 'in-the-future', OutOfBounds>> {
  const checked = checkBounds({
    title: wordsFault(input.title),
    place: wordsFault(input.place),
    heldOn: dayFault(input.heldOn),
    people: numberFault(input.people, { min: 0 }),
    cost: numberFault(input.cost, { min: 0, max: RUPIAH_MAX }),
  })
  if (!checked.ok) return checked
  if (input.heldOn > today) return refused('in-the-future')
  const id = newIdentifier()
  const now = services.clock()
  return change(services.db, author, 'reach.record', async (transaction) => {
    const row = { ...scope, ...input, id, createdBy: author.personId, createdAt: now }
    await insertReachRecord(transaction, row)
    await judgeWithin(transaction, { ...scope, cause: 'reach', now })
    return ok({ id })
  })
}

/**
 * Takes a record back, or doubts it as a second person: it counts no more, and stays to be read. Refused 'no-such-record', and
 * for a doubt what `secondPerson` refuses: who gains by a number does not settle it, nor who entered it.
 */
export async function endReach(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope & { readonly id: string },
  end: { readonly kind: 'withdrawn' | 'doubted'; readonly note: string; readonly actor: Actor },
): Promise<Result<null, 'no-such-record' | SecondPersonRefusal>> {
  const { regionId, innovationId, id } = scope
  if (!isIdentifier(id)) return refused('no-such-record')
  const now = services.clock()
  const action = end.kind === 'doubted' ? 'reach.doubt' : 'reach.withdraw'
  return change(services.db, author, action, async (transaction) => {
    const found = await findOpenReach(transaction, regionId, innovationId, id)
    if (!found) return refused('no-such-record')
    if (end.kind === 'doubted') {
      const second = await secondPersonFor(transaction, end.actor, scope, found.createdBy)
      if (!second.ok) return second
    }
    const row = { regionId, recordId: id, kind: end.kind, note: end.note }
    const ended = await insertReachEnd(transaction, { ...row, endedBy: author.personId, endedAt: now })
    if (!ended) return refused('no-such-record')
    await judgeWithin(transaction, { regionId, innovationId, cause: 'reach', now })
    return ok(null)
  })
}
