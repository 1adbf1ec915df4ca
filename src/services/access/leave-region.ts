import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { forgetDevices } from '../../store/access/known-device.ts'
import { endMembershipRow, insertMembership, lockMemberships } from '../../store/access/member.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { endLinks } from '../../store/access/password-link.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { moveAssignments } from '../../store/coaching/assignment.ts'
import type { Services } from '../services.ts'

export type LeaveRefusal = 'no-such-person' | 'no-such-successor' | 'last-administrator'

type Leave = {
  readonly regionId: RegionId
  readonly personId: string
  /** A colleague who takes over every role; null where nobody does. */
  readonly successorId: string | null
}

/** Whoever works nowhere any more is signed out everywhere, and no link of theirs opens anything. */
export async function closeIfNowhere(transaction: Database, personId: PersonId, now: Date): Promise<void> {
  const left = await membershipsOf(transaction, personId)
  if (left.length > 0) return
  await endSessionRowsOf(transaction, personId)
  await forgetDevices(transaction, personId)
  await endLinks(transaction, personId, now)
}

/**
 * Lets a colleague leave a region: all their roles end, and a successor holds them from now on, with what they hold in their
 * agencies and what they coach. What the leaver did stays under their name. How many roles were handed over.
 */
export async function leaveRegion(
  services: Services,
  author: Author,
  { regionId, personId, successorId }: Leave,
): Promise<Result<{ readonly ended: number; readonly handedOver: number }, LeaveRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'member.leave', async (transaction) => {
    const held = await lockMemberships(transaction, regionId)
    const own = held.filter((one) => one.personId === personId)
    const [first] = own
    if (!first) return refused('no-such-person')
    const theirs = held.filter((one) => one.personId === successorId)
    if (successorId !== null && (theirs.length === 0 || successorId === personId)) {
      return refused('no-such-successor')
    }
    const administrators = held.filter(({ role }) => role === 'administrator')
    if (administrators.every((one) => one.personId === personId) && successorId === null) {
      return refused('last-administrator')
    }
    const missing = own.filter(
      ({ role, agencyId }) => !theirs.some((one) => one.role === role && one.agencyId === agencyId),
    )
    const taken = successorId === null ? [] : missing
    for (const { role, agencyId } of taken) {
      const row = { personId: successorId as PersonId, role, agencyId, createdAt: now }
      await insertMembership(transaction, regionId, row)
    }
    if (successorId !== null && own.some(({ role }) => role === 'coach')) {
      const move = { from: first.personId, to: successorId as PersonId, by: author.personId, now }
      await moveAssignments(transaction, regionId, move)
    }
    for (const { id } of own) await endMembershipRow(transaction, regionId, id, now)
    await closeIfNowhere(transaction, first.personId, now)
    await noteInAudit(transaction, 'person', { id: personId, successor: successorId ?? '' }, regionId)
    return ok({ ended: own.length, handedOver: taken.length })
  })
}
