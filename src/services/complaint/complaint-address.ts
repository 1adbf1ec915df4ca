import { createHash, createHmac } from 'node:crypto'
import { composeConfirmation } from '../../documents/notice/notice.ts'
import { type AddressState, ASK_AGAIN_DAYS } from '../../domain/complaint/notice.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change, system } from '../../store/base/change.ts'
import {
  type ComplaintAddress,
  findComplaintAddress,
  noteAnswered,
  noteAsked,
  noteNotAsked,
} from '../../store/complaint/complaint-address.ts'
import type { DueNotice } from '../../store/complaint/complaint-notice.ts'
import { findRegionById, type RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** 132 bits, which nobody guesses, in a link that fits on a line. */
const TOKEN_CHARACTERS = 22

/** What stands in the link that the owner of an address gets; made of the address and the installation's secret, and kept nowhere. */
function tokenOf({ secret }: Pick<Services, 'secret'>, address: string): string {
  const written = `complaint-address:${address.trim().toLowerCase()}`
  return createHmac('sha256', secret).update(written).digest('base64url').slice(0, TOKEN_CHARACTERS)
}

const keyOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** What the owner of an address answered, or that nobody asked yet (null). */
export function addressOf(
  services: Pick<Services, 'db' | 'secret'>,
  address: string,
): Promise<ComplaintAddress | null> {
  return findComplaintAddress(services.db, keyOf(tokenOf(services, address)))
}

/**
 * Asks the owner of an address, by its first letter, whether letters about reports are wanted there; nothing when somebody else asks at this moment. Gives the
 * code of the mail server when the letter did not go.
 */
export async function askAddress(
  services: Services,
  notice: Pick<DueNotice, 'id' | 'regionId' | 'regionName' | 'language'>,
  address: string,
  known: ComplaintAddress | null,
): Promise<{ readonly code: string; readonly isFinal: boolean } | null> {
  const { mail, db, clock, baseUrl } = services
  const token = tokenOf(services, address)
  const key = keyOf(token)
  const author = system('send-notices')
  const isOurs = await change(db, author, 'complaint-address.ask', (transaction) =>
    noteAsked(transaction, notice.regionId, key, clock(), known?.askedAt ?? null),
  )
  if (!mail || !isOurs) return null
  const link = `${baseUrl}${notice.language === 'en' ? '/en' : ''}/track/letters/${token}`
  const { subject, text } = composeConfirmation({ ...notice, link, days: ASK_AGAIN_DAYS })
  const failure = await mail.send({ to: address, subject, text, id: `${notice.id}-ask` })
  if (failure !== null) {
    await change(db, author, 'complaint-address.ask', (transaction) => noteNotAsked(transaction, key))
  }
  return failure
}

/** What the page of a link shows: who asks, and what was answered. Refuses a link that we did not send. */
export async function showAddress(
  { db }: Pick<Services, 'db'>,
  token: string,
): Promise<Result<{ region: RegionScope; state: AddressState }, 'no-such-link'>> {
  const found = await findComplaintAddress(db, keyOf(token))
  const region = found && (await findRegionById(db, found.regionId))
  return found && region ? ok({ region, state: found.state }) : refused('no-such-link')
}

/** Keeps the answer of whoever has the link: the owner of the mailbox. It can be changed by the same link. */
export async function answerAddress(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  token: string,
  isWanted: boolean,
): Promise<Result<null, 'no-such-link'>> {
  const key = keyOf(token)
  const found = await findComplaintAddress(db, key)
  if (!found) return refused('no-such-link')
  await change(db, author, 'complaint-address.answer', (transaction) =>
    noteAnswered(transaction, { regionId: found.regionId, key }, isWanted ? 'confirmed' : 'refused', clock()),
  )
  return ok(null)
}
