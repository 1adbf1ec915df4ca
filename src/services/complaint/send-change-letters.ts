import { composeChangeLetter } from '../../documents/notice/notice.ts'
import { nextAttemptAt } from '../../domain/calendar/next-attempt.ts'
import { letterTo } from '../../domain/complaint/notice.ts'
import {
  type DueChangeLetter,
  noteChangeLetter,
  takeDueChangeLetters,
} from '../../store/complaint/change-letter.ts'
import { countLettersTo } from '../../store/complaint/complaint-notice.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { addressOf, askAddress } from './complaint-address.ts'
import { markOf } from './follow-changes.ts'
import { LETTERS_PER_DAY_MAX, LETTERS_PER_TURN_MAX, POSTPONED_MAX, TURN_MS } from './send-notices.ts'

const DAY_MS = 86_400_000

function linksOf({ baseUrl, secret }: Pick<Services, 'baseUrl' | 'secret'>, letter: DueChangeLetter) {
  const prefix = `${baseUrl}${letter.language === 'en' ? '/en' : ''}`
  return {
    link: letter.isPublic ? `${prefix}/${letter.regionSlug}/innovations/${letter.innovationSlug}` : null,
    endLink: `${prefix}/changes/${letter.followerId}/${markOf({ secret }, letter.followerId)}`,
  }
}

async function sendOne(services: Services, letter: DueChangeLetter): Promise<void> {
  const { mail, db, clock } = services
  const { address, attempts } = letter
  const giveUp = (failure: string) => noteChangeLetter(db, letter, { failure, nextAttemptAt: null })
  if (!mail) return
  if (address === null) return giveUp('no-address')
  // Reserved by RFC 2606 and used by our examples: no server takes it.
  if (address.endsWith('.invalid')) return giveUp('example')
  if (!letter.isFirst && letter.change === null) return giveUp('taken-back')
  const known = await addressOf(services, address)
  const what = letterTo(known, clock())
  if (what === 'never') return giveUp('refused-by-owner')
  if (what !== 'send') {
    const failure = what === 'ask' ? await askAddress(services, letter, address, known) : null
    // The question is all that the first letter is for.
    if (letter.isFirst && failure === null) return noteChangeLetter(db, letter, { sentAt: clock() })
    const next = failure?.isFinal ? null : nextAttemptAt(attempts, clock())
    return noteChangeLetter(db, letter, { failure: failure?.code ?? 'not-confirmed', nextAttemptAt: next })
  }
  if (letter.isFirst || letter.change === null) return noteChangeLetter(db, letter, { sentAt: clock() })
  const since = new Date(clock().getTime() - DAY_MS)
  if ((await countLettersTo(db, address, since)) >= LETTERS_PER_DAY_MAX) {
    const tomorrow = attempts < POSTPONED_MAX ? new Date(clock().getTime() + DAY_MS) : null
    return noteChangeLetter(db, letter, { failure: 'enough-today', nextAttemptAt: tomorrow })
  }
  const facts = { ...letter, ...letter.change, ...linksOf(services, letter) }
  const { subject, text } = composeChangeLetter(facts)
  const failure = await mail.send({ to: address, subject, text, id: letter.id })
  if (failure === null) return noteChangeLetter(db, letter, { sentAt: clock() })
  const next = failure.isFinal ? null : nextAttemptAt(attempts, clock())
  await noteChangeLetter(db, letter, { failure: failure.code, nextAttemptAt: next })
}

/** Sends what waits for those who asked to hear of changes: to each address within the bounds of letters about reports. */
export async function sendChangeLetters(services: Services, signal: AbortSignal): Promise<void> {
  if (!services.mail) return
  while (!signal.aborted) {
    const now = services.clock()
    const until = new Date(now.getTime() + TURN_MS)
    const due = await takeDueChangeLetters(services.db, now, until, LETTERS_PER_TURN_MAX)
    await oneByOne(services, due, {
      signal,
      work: (letter) => sendOne(services, letter),
      name: ({ id }) => ({ letter: id }),
    })
    if (due.length < LETTERS_PER_TURN_MAX) return
  }
}
