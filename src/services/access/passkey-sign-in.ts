import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { findPasskey, listPasskeys, notePasskeyUsed } from '../../store/access/passkey.ts'
import { takeCode } from '../../store/access/second-factor.ts'
import type { Services } from '../services.ts'
import { siteOf } from './passkey.ts'
import { drawChallenge, isOwnChallenge } from './passkey-challenge.ts'
import { optionsToShow, type PasskeyOptions, passkeyIdIn, readShown } from './passkey-check.ts'
import { codeHashOf } from './second-factor.ts'
import { begin, type SignedIn } from './sign-in.ts'
import { noteFailure, type Sender } from './sign-in-attempt.ts'

type Came = { readonly headers: Headers; readonly origin: string; readonly sender: Sender }

/** What a browser is told that shall show a passkey: one of `personId`, or of whoever it has one of. Null where there can be none. */
export async function askForPasskey(
  services: Services,
  personId: PersonId | null,
): Promise<PasskeyOptions | null> {
  const site = siteOf(services)
  if (site === null) return null
  const known = personId === null ? [] : await listPasskeys(services.db, personId)
  if (personId !== null && known.length === 0) return null
  const challenge = drawChallenge(services.secret, { kind: 'show', personId }, services.clock())
  return optionsToShow(site, challenge, known)
}

/** Whose passkey an answer shows, each answer once; null for one that does not hold. */
async function shownBy(
  services: Services,
  answer: string,
  askedOf: PersonId | null,
  network: string,
): Promise<PersonId | null> {
  const { db, secret } = services
  const now = services.clock()
  const site = siteOf(services)
  const id = passkeyIdIn(answer)
  const key = id === null ? null : await findPasskey(db, id)
  if (site === null || key === null || (askedOf !== null && key.personId !== askedOf)) return null
  let sent = ''
  const signCount = await readShown(site, answer, key, (challenge) => {
    sent = challenge
    return isOwnChallenge(secret, challenge, { kind: 'show', personId: askedOf }, now)
  })
  if (signCount === null || !(await takeCode(db, key.personId, codeHashOf(sent), now))) {
    await noteFailure(services, 'passkey', key.personId, network)
    return null
  }
  await notePasskeyUsed(db, key.id, signCount, now)
  return key.personId
}

/**
 * Signs in by a passkey alone: what somebody has, and what unlocks it (a finger, a face, a number), which it must say that it
 * asked for. No second step comes after it.
 */
export async function signInByPasskey(
  services: Services,
  { answer, stays, ...came }: Came & { readonly answer: string; readonly stays: boolean },
): Promise<Result<SignedIn, 'wrong-passkey'>> {
  const personId = await shownBy(services, answer, null, came.sender.network)
  if (personId === null) return refused('wrong-passkey')
  const beginning = { personId, stays, byProvider: false, broughtSecond: true }
  const cookies = await services.identity.withoutPassword.beginSession(beginning, came.headers)
  return cookies === null ? refused('wrong-passkey') : ok(await begin(services, { personId, cookies }, came))
}

/** The second step by a passkey of whoever typed the right password minutes ago. */
export async function finishByPasskey(
  services: Services,
  { answer, ...came }: Came & { readonly answer: string },
): Promise<Result<SignedIn, 'wrong-passkey' | 'step-over'>> {
  const { secondFactor } = services.identity
  const waiting = await secondFactor.waiting(came.headers)
  if (waiting === null) return refused('step-over')
  const personId = await shownBy(services, answer, waiting, came.sender.network)
  if (personId === null) return refused('wrong-passkey')
  const cookies = await secondFactor.finishStep(personId, came.headers)
  return cookies === null ? refused('step-over') : ok(await begin(services, { personId, cookies }, came))
}
