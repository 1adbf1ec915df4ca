import { randomUUID } from 'node:crypto'
import { composePasswordLetter } from '../../documents/access/password-letter.ts'
import { MAIL_LINKS_PER_DAY_MAX } from '../../domain/access/password-link.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { countMailLinks } from '../../store/access/password-link.ts'
import { findPersonByEmail, lockPerson } from '../../store/access/person.ts'
import { change, system } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { makeLink } from './password-link.ts'

const DAY_MS = 86_400_000
/** More letters than this are not on their way at once; whoever asks again a minute later gets one. */
const LETTERS_AT_ONCE_MAX = 20

let underWay = 0

async function sendLink(services: Services, email: string, language: 'id' | 'en'): Promise<void> {
  const { mail, db, clock, log, baseUrl } = services
  const personId = await findPersonByEmail(db, email)
  if (!mail || personId === null || email.endsWith('.invalid')) return
  const since = new Date(clock().getTime() - DAY_MS)
  const [home] = await membershipsOf(db, personId)
  const link = await change(db, system('POST /password/lost'), 'password.link', async (transaction) => {
    // Counted while nobody else makes one for this person.
    await lockPerson(transaction, personId)
    if ((await countMailLinks(transaction, personId, since)) >= MAIL_LINKS_PER_DAY_MAX) return null
    return makeLink(services, transaction, personId, 'mail', home?.regionId ?? 0)
  })
  if (link === null) {
    log.warn({ event: 'password.mail-refused', person: personId }, 'Enough links went to this address today')
    return
  }
  const address = `${baseUrl}${language === 'en' ? '/en' : ''}/password/link/${link.token}`
  const letter = composePasswordLetter(language, address)
  const failure = await mail.send({ to: email, id: randomUUID(), ...letter })
  if (failure)
    log.warn({ event: 'password.mail-failed', person: personId, code: failure.code }, 'An e-mail did not go')
}

/**
 * Sends a one-time link to an address, if somebody has an account with it. The caller is answered before anything is looked up,
 * so that neither the answer nor its time tells whether the account exists.
 */
export function mailLink(services: Services, email: string, language: 'id' | 'en'): Promise<void> {
  if (underWay >= LETTERS_AT_ONCE_MAX) return Promise.resolve()
  underWay += 1
  return sendLink(services, email.trim().toLowerCase(), language)
    .catch((error) => services.log.error({ error }, 'A link for a password was not sent'))
    .finally(() => {
      underWay -= 1
    })
}
