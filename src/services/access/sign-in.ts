import { randomBytes } from 'node:crypto'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { forgetDevices, keepDevice } from '../../store/access/known-device.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { findPersonByEmail, findPersonSince } from '../../store/access/person.ts'
import { unlockSecondFactor } from '../../store/access/second-factor.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { forgetFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import type { StepRefusal } from './identity-second-factor.ts'
import { beginCodeAttempt, codesKey } from './own-attempts.ts'
import { onlyOnce } from './second-factor.ts'
import { accountKey, beginAttempt, deviceHashOf, noteFailure, type Sender } from './sign-in-attempt.ts'

/** A password that was handed over in an earlier version of Labinov, and never replaced, is not good any longer than this. */
const HANDED_PASSWORD_DAYS_MAX = 7

/** `device` is what the cookie of this device holds from now on. */
export type SignedIn = {
  readonly cookies: readonly string[]
  readonly personId: PersonId
  readonly device: string
}

/** The password was right; these cookies are no session before the second factor came. */
export type SecondFactorAwaited = {
  readonly awaits: 'second-factor'
  readonly personId: PersonId
  readonly cookies: readonly string[]
}

export type SignInRefusal = 'wrong-credentials' | 'too-many-attempts' | 'password-expired'

type SignInInput = {
  readonly email: string
  readonly password: string
  /** They asked to stay signed in on this device. */
  readonly stays: boolean
  readonly headers: Headers
  readonly origin: string
  readonly sender: Sender
}

async function isHandedAndOld({ db, clock }: Services, personId: PersonId): Promise<boolean> {
  const since = await findPersonSince(db, personId)
  if (!since?.mustChangePassword) return false
  return clock().getTime() - since.createdAt.getTime() > HANDED_PASSWORD_DAYS_MAX * 86_400_000
}

/**
 * Signs a person in. Failures alone are counted, in the database, so that the limits hold over all processes; the refusal does
 * not say whether the account exists.
 */
export async function signIn(
  services: Services,
  input: SignInInput,
): Promise<Result<SignedIn | SecondFactorAwaited, SignInRefusal>> {
  const { db, identity, log } = services
  const email = input.email.trim().toLowerCase()
  const personId = await findPersonByEmail(db, email)
  const begun = await beginAttempt(services, 'sign-in', { email, personId }, input.sender)
  if (!begun.ok) return begun
  const signedIn = await identity.signIn(email, input.password, input.stays, input.headers)
  if (!signedIn.ok) {
    await begun.value.failed()
    return signedIn
  }
  await begun.value.succeeded()
  if (personId === null) return refused('wrong-credentials')
  if (await isHandedAndOld(services, personId)) {
    await endSessionRowsOf(db, personId)
    log.warn(
      { event: 'sign-in.refused', person: personId, reason: 'password-expired' },
      'A handed password is too old',
    )
    return refused('password-expired')
  }
  const { cookies, isWaiting } = signedIn.value
  if (isWaiting) return ok({ awaits: 'second-factor', personId, cookies })
  return ok(await begin(services, { personId, cookies }, input))
}

/** Knows the device from now on and writes the beginning of a session down. */
export async function begin(
  { db, clock }: Services,
  { personId, cookies }: Omit<SignedIn, 'device'>,
  { sender, origin }: { readonly sender: Sender; readonly origin: string },
): Promise<SignedIn> {
  const device = sender.device ?? randomBytes(24).toString('base64url')
  await keepDevice(db, personId, deviceHashOf(device), clock())
  const author: Author = { personId, kind: 'person', origin }
  await change(db, author, 'sign-in', (transaction) => noteInAudit(transaction, 'session', {}))
  return { cookies, personId, device }
}

/**
 * The second step: the code of the phone, or a recovery code, of whoever typed the right password minutes ago. Five wrong ones
 * end the step, ten in a row hold the account's codes for a quarter of an hour; only who knows the password can bring that about.
 */
export async function finishSignIn(
  services: Services,
  input: Pick<SignInInput, 'headers' | 'origin' | 'sender'> & { readonly code: string },
): Promise<Result<SignedIn, StepRefusal>> {
  const { identity } = services
  const personId = await identity.secondFactor.waiting(input.headers)
  if (personId === null) return refused('step-over')
  const attempt = await beginCodeAttempt(services, personId)
  if (!attempt.ok) return attempt
  const finished = await onlyOnce(services, personId, input.code, () =>
    identity.secondFactor.finish(input.code, input.headers),
  )
  if (finished.ok) await forgetFailures(services.db, codesKey(personId))
  else {
    if (finished.code === 'step-over') await attempt.value.takeBack()
    await noteFailure(services, 'second-factor', personId, input.sender.network)
    return finished
  }
  return ok(await begin(services, { personId, cookies: finished.value }, input))
}

/** Ends the session of these headers and writes it down; the cookies that clear it. */
export async function signOut(services: Services, author: Author, headers: Headers): Promise<string[]> {
  const cookies = await services.identity.signOut(headers)
  await change(services.db, author, 'sign-out', (transaction) => noteInAudit(transaction, 'session', {}))
  return cookies
}

/** Ends one of a person's own sessions on another device, which is a stranger again: it may be in other hands. */
export async function endSession(
  services: Services,
  author: Author & { readonly personId: PersonId },
  input: { headers: Headers; currentToken: string; sessionId: string },
): Promise<Result<null, 'no-such-session'>> {
  const sessions = await services.identity.sessions(input.headers, input.currentToken)
  const session = sessions.find(({ id }) => id === input.sessionId)
  if (!session) return refused('no-such-session')
  await services.identity.endSession(input.headers, session.token)
  await change(services.db, author, 'end-session', async (transaction) => {
    await forgetDevices(transaction, author.personId)
    await noteInAudit(transaction, 'session', { id: session.id })
  })
  return ok(null)
}

/** Lets an account in again that too many failures closed; refuses 'no-such-person'. */
export async function unlockPerson(
  services: Services,
  author: Author,
  email: string,
): Promise<Result<{ readonly personId: PersonId; readonly limits: number }, 'no-such-person'>> {
  const personId = await findPersonByEmail(services.db, email.trim().toLowerCase())
  if (personId === null) return refused('no-such-person')
  const [home] = await membershipsOf(services.db, personId)
  return change(services.db, author, 'sign-in.unlock', async (transaction) => {
    const limits = await forgetFailures(transaction, accountKey(email))
    await forgetFailures(transaction, codesKey(personId))
    await unlockSecondFactor(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId }, home?.regionId ?? 0)
    return ok({ personId, limits })
  })
}
