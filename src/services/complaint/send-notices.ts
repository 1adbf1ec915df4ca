import { composeNotice } from '../../documents/notice/notice.ts'
import { nextAttemptAt } from '../../domain/calendar/next-attempt.ts'
import { letterTo, type NoticeKind, type StaffNotice, staffNotices } from '../../domain/complaint/notice.ts'
import {
  countLettersTo,
  type DueNotice,
  noteAttempt,
  takeDueNotices,
} from '../../store/complaint/complaint-notice.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { addressOf, askAddress } from './complaint-address.ts'

/** So many letters are taken at once; one at a time goes out, because mail servers dislike haste. */
export const LETTERS_PER_TURN_MAX = 20
/** Longer than a turn can take with a server that is silent at each letter. */
export const TURN_MS = 15 * 60_000

/** One address gets so many letters about reports in a day, however many reports name it: anybody can type it there. */
export const LETTERS_PER_DAY_MAX = 5
/** What waited for so many days is told by the page of the report alone. */
export const POSTPONED_MAX = 3
const DAY_MS = 86_400_000

const isStaffNotice = (kind: NoticeKind): kind is StaffNotice => staffNotices.includes(kind as StaffNotice)

function linkOf(baseUrl: string, notice: DueNotice): string {
  const path = isStaffNotice(notice.kind)
    ? `/${notice.regionSlug}/desk/complaints/${notice.ticket}`
    : `/track/${notice.ticket}`
  return `${baseUrl}${notice.language === 'en' ? '/en' : ''}${path}`
}

/** Why a letter does not go to a citizen's address now; null when its owner agreed. */
async function waitFor(services: Services, notice: DueNotice, address: string) {
  const now = services.clock()
  const known = await addressOf(services, address)
  const what = letterTo(known, now)
  if (what === 'send') return null
  if (what === 'never') return { failure: 'refused-by-owner', nextAttemptAt: null }
  const failure = what === 'ask' ? await askAddress(services, notice, address, known) : null
  const next = failure?.isFinal ? null : nextAttemptAt(notice.attempts, now)
  return { failure: failure?.code ?? 'not-confirmed', nextAttemptAt: next }
}

async function sendOne(services: Services, notice: DueNotice): Promise<void> {
  const { mail, db, clock, log } = services
  const { address, language, attempts } = notice
  if (!mail) return
  // Reserved by RFC 2606 and used by our examples: no server takes it.
  if (address === null || address.endsWith('.invalid')) {
    return noteAttempt(db, notice, {
      failure: address === null ? 'no-address' : 'example',
      nextAttemptAt: null,
    })
  }
  if (!isStaffNotice(notice.kind)) {
    // Whoever left the address may not be whose it is, so that its owner is asked before anything else goes there.
    const waiting = await waitFor(services, notice, address)
    if (waiting !== null) return noteAttempt(db, notice, waiting)
    const since = new Date(clock().getTime() - DAY_MS)
    if ((await countLettersTo(db, address, since)) >= LETTERS_PER_DAY_MAX) {
      // Anybody can go on to leave it with reports: the rest waits until tomorrow.
      const tomorrow = attempts < POSTPONED_MAX ? new Date(clock().getTime() + DAY_MS) : null
      return noteAttempt(db, notice, { failure: 'enough-today', nextAttemptAt: tomorrow })
    }
  }
  const { subject, text } = composeNotice({ ...notice, language, link: linkOf(services.baseUrl, notice) })
  const failure = await mail.send({ to: address, subject, text, id: notice.id })
  if (failure === null) return noteAttempt(db, notice, { sentAt: clock() })
  const next = failure.isFinal ? null : nextAttemptAt(attempts, clock())
  // Neither the address nor the server's own words, which may repeat it.
  log.warn(
    { notice: notice.id, code: failure.code, attempts, givenUp: next === null },
    'An e-mail did not go',
  )
  await noteAttempt(db, notice, { failure: failure.code, nextAttemptAt: next })
}

/** Sends what waits in the outbox; what the mail server refuses is tried again later, each time after a longer wait. */
export async function sendNotices(services: Services, signal: AbortSignal): Promise<void> {
  if (!services.mail) return
  while (!signal.aborted) {
    const now = services.clock()
    const due = await takeDueNotices(
      services.db,
      now,
      new Date(now.getTime() + TURN_MS),
      LETTERS_PER_TURN_MAX,
    )
    await oneByOne(services, due, {
      signal,
      work: (notice) => sendOne(services, notice),
      name: ({ id }) => ({ notice: id }),
    })
    if (due.length < LETTERS_PER_TURN_MAX) return
  }
}
