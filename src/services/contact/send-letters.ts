import { nextAttemptAt } from '../../domain/calendar/next-attempt.ts'
import { type DueLetter, deleteOldLetters, noteLetter, takeDueLetters } from '../../store/contact/letter.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'

/** So many letters are taken at once; one at a time goes out, because mail servers dislike haste. */
const LETTERS_PER_TURN_MAX = 20
/** Longer than a turn can take with a server that is silent at each letter. */
const TURN_MS = 15 * 60_000

async function sendOne(services: Services, letter: DueLetter): Promise<void> {
  const { mail, db, clock, log } = services
  const { address, subject, text, attempts } = letter
  if (!mail) return
  if (address === null || address.endsWith('.invalid')) {
    const failure = address === null ? 'no-address' : 'example'
    return noteLetter(db, letter, { failure, nextAttemptAt: null })
  }
  const failure = await mail.send({ to: address, subject, text, id: letter.id })
  if (failure === null) return noteLetter(db, letter, { sentAt: clock() })
  const next = failure.isFinal ? null : nextAttemptAt(attempts, clock())
  log.warn(
    { letter: letter.id, code: failure.code, attempts, givenUp: next === null },
    'An e-mail did not go',
  )
  await noteLetter(db, letter, { failure: failure.code, nextAttemptAt: next })
}

/** Sends the letters to colleagues that wait; what the mail server refuses is tried again after a longer wait each time. */
export async function sendLetters(services: Services, signal: AbortSignal): Promise<void> {
  if (!services.mail) return
  await deleteOldLetters(services.db, services.clock())
  while (!signal.aborted) {
    const now = services.clock()
    const until = new Date(now.getTime() + TURN_MS)
    const due = await takeDueLetters(services.db, now, until, LETTERS_PER_TURN_MAX)
    await oneByOne(services, due, {
      signal,
      work: (letter) => sendOne(services, letter),
      name: ({ id }) => ({ letter: id }),
    })
    if (due.length < LETTERS_PER_TURN_MAX) return
  }
}
