import { createHmac, timingSafeEqual } from 'node:crypto'
import { readTicket } from '../../domain/complaint/ticket.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  endFollower,
  type Follower,
  findFollower,
  findFollowerOfReport,
  insertFollower,
} from '../../store/complaint/change-follower.ts'
import { insertFirstLetter } from '../../store/complaint/change-letter.ts'
import { findByTicket } from '../../store/complaint/complaint.ts'
import type { Services } from '../services.ts'

/** 132 bits, which nobody guesses, in a link that fits on a line. */
const MARK_CHARACTERS = 22

/** What the link in a letter carries beside the wish's identifier, so that nobody ends that of another. */
export function markOf({ secret }: Pick<Services, 'secret'>, followerId: string): string {
  const written = `change-follower:${followerId}`
  return createHmac('sha256', secret).update(written).digest('base64url').slice(0, MARK_CHARACTERS)
}

/**
 * Keeps an address that somebody left after a survey, to be told once of each change; it is joined to no answer. Its owner is
 * asked by the first letter before anything else goes there. Refuses 'no-mail' where this installation sends none. Whether the
 * address was there already is not told: it may be another's.
 */
export async function followChanges(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  { email, language }: { readonly email: string; readonly language: 'id' | 'en' },
): Promise<Result<null, 'no-mail'>> {
  if (!services.mail) return refused('no-mail')
  const askedAt = services.clock()
  return change(services.db, author, 'change-follower.ask', async (transaction) => {
    const row = { ...scope, complaintId: null, email, language, askedAt }
    const id = await insertFollower(transaction, row)
    if (id !== null) await insertFirstLetter(transaction, scope.regionId, id, askedAt)
    return ok(null)
  })
}

type ReportRefusal = 'no-such-complaint' | 'no-address' | 'no-mail'

/**
 * Whoever knows a ticket with an address chooses whether the same address is told of changes at the innovation too. Refuses
 * 'no-such-complaint', 'no-address' where none was left or the report names no innovation, and 'no-mail'.
 */
export async function chooseChangesOfReport(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  typed: string,
  isWanted: boolean,
): Promise<Result<null, ReportRefusal>> {
  if (!services.mail) return refused('no-mail')
  const ticket = readTicket(typed)
  const complaint = ticket.ok ? await findByTicket(services.db, ticket.value) : null
  if (!complaint) return refused('no-such-complaint')
  const { regionId, id: complaintId, innovation, contactEmail, language } = complaint
  if (!innovation || contactEmail === null) return refused('no-address')
  const now = services.clock()
  const action = isWanted ? 'change-follower.ask' : 'change-follower.end'
  return change(services.db, author, action, async (transaction) => {
    const known = await findFollowerOfReport(transaction, regionId, complaintId)
    if (!isWanted && known) await endFollower(transaction, regionId, known, now)
    if (isWanted && !known) {
      const row = { regionId, innovationId: innovation.id, complaintId, email: null, language, askedAt: now }
      await insertFollower(transaction, row)
    }
    return ok(null)
  })
}

/** Whether a report's address is told of changes. */
export async function followsChanges(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<boolean> {
  return (await findFollowerOfReport(db, regionId, complaintId)) !== null
}

/** Whom the link of a letter is of. Refuses a link that we did not send. */
export async function showFollower(
  services: Pick<Services, 'db' | 'secret'>,
  id: string,
  mark: string,
): Promise<Result<Follower, 'no-such-link'>> {
  const right = Buffer.from(markOf(services, id.toLowerCase()))
  const given = Buffer.from(mark)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return refused('no-such-link')
  const found = await findFollower(services.db, id)
  return found ? ok(found) : refused('no-such-link')
}

/** Ends it by the link of a letter: the address goes at once. Ending it again is no error. Refuses 'no-such-link'. */
export async function stopFollowing(
  services: Pick<Services, 'db' | 'clock' | 'secret'>,
  author: Author,
  id: string,
  mark: string,
): Promise<Result<null, 'no-such-link'>> {
  const found = await showFollower(services, id, mark)
  if (!found.ok) return found
  await change(services.db, author, 'change-follower.end', (transaction) =>
    endFollower(transaction, found.value.regionId, found.value.id, services.clock()),
  )
  return ok(null)
}
