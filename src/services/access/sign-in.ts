import { createHash } from 'node:crypto'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { countSignIn } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'

/** Guessing a password online must stay hopeless while a person who mistypes is not shut out for long. */
const attempts_max = 10
const attemptsWindow_seconds = 600

type SignedIn = { cookies: string[]; personId: PersonId }

/**
 * Signs a person in. Attempts are counted per e-mail address in the database, so that the limit holds over
 * all processes; the refusal does not say whether the account exists.
 */
export async function signIn(
  services: Services,
  input: { email: string; password: string; headers: Headers; origin: string },
): Promise<Result<SignedIn, 'wrong-credentials' | 'too-many-attempts'>> {
  const email = input.email.trim().toLowerCase()
  const key = createHash('sha256').update(email).digest('base64url')
  const attempts = await countSignIn(services.db, key, services.clock(), attemptsWindow_seconds)
  if (attempts > attempts_max) return refused('too-many-attempts', { wait_seconds: attemptsWindow_seconds })
  const signedIn = await services.identity.signIn(email, input.password, input.headers)
  if (!signedIn.ok) return signedIn
  const author: Author = { personId: signedIn.value.personId, kind: 'person', origin: input.origin }
  await change(services.db, author, 'sign-in', (transaction) => noteInAudit(transaction, 'session', {}))
  return ok(signedIn.value)
}

/** Ends the session of these headers and writes it down; the cookies that clear it. */
export async function signOut(services: Services, author: Author, headers: Headers): Promise<string[]> {
  const cookies = await services.identity.signOut(headers)
  await change(services.db, author, 'sign-out', (transaction) => noteInAudit(transaction, 'session', {}))
  return cookies
}

/** Ends one of a person's own sessions on another device. */
export async function endSession(
  services: Services,
  author: Author,
  input: { headers: Headers; currentToken: string; sessionId: string },
): Promise<Result<null, 'no-such-session'>> {
  const sessions = await services.identity.sessions(input.headers, input.currentToken)
  const session = sessions.find(({ id }) => id === input.sessionId)
  if (!session) return refused('no-such-session')
  await services.identity.endSession(input.headers, session.token)
  await change(services.db, author, 'end-session', (transaction) =>
    noteInAudit(transaction, 'session', { id: session.id }),
  )
  return ok(null)
}
