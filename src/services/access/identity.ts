import { parseSigned } from 'hono/utils/cookie'
import { isSessionOver, isSessionToBeNoted } from '../../domain/access/session-end.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { endSessionRow, findSession, noteSessionSeen } from '../../store/access/session.ts'
import type { Database } from '../../store/base/connect.ts'
import { createAuth, type IdentityOptions } from './auth.ts'
import { cookieName, SESSION_COOKIE } from './cookie-name.ts'
import { createSecondFactorIdentity, refusedBy } from './identity-second-factor.ts'
import { createIdentityWithoutPassword } from './identity-without-password.ts'

/** Who sends a request, by their session. */
export type SignedInPerson = {
  id: PersonId
  name: string
  email: string
  token: string
  mustChangePassword: boolean
  hasSecondFactor: boolean
  /** Their session began with a passkey, or at a provider that asked for a second factor itself. */
  broughtSecond: boolean
  /** Their session began at the provider some minutes ago, which stands for a password that they may not have. */
  isFreshFromProvider: boolean
}

/** So long a session of the provider's stands for a password that is typed again. */
const FRESH_MS = 10 * 60_000

export type SessionRow = {
  id: string
  token: string
  createdAt: Date
  updatedAt: Date
  userAgent: string | null
  current: boolean
}

/**
 * Who is signed in by these headers. The sign-in library reads the same signed cookie and row by two queries of its own and far more work, and
 * every page of the desk asks.
 */
async function personOf(
  db: Database,
  { secret, baseUrl, clock }: IdentityOptions,
  headers: Headers,
): Promise<SignedInPerson | null> {
  const now = clock()
  const cookie = cookieName(baseUrl, SESSION_COOKIE)
  const { [cookie]: token } = await parseSigned(headers.get('cookie') ?? '', secret, cookie)
  const found = token ? await findSession(db, token) : null
  if (!token || !found) return null
  // The library sets the last moment by the machine's clock.
  if (found.expiresAt.getTime() < Date.now() || isSessionOver(found, now)) {
    await endSessionRow(db, token)
    return null
  }
  if (isSessionToBeNoted(found, now)) await noteSessionSeen(db, token, now)
  const { id, name, email, mustChangePassword, hasSecondFactor, broughtSecond, byProvider, begunAt } = found
  const isFreshFromProvider = byProvider && now.getTime() - begunAt.getTime() < FRESH_MS
  return { id, name, email, token, mustChangePassword, hasSecondFactor, broughtSecond, isFreshFromProvider }
}

/** Sign-in, sessions and passwords, by better-auth on our own tables. Nobody can register by themselves. */
export function createIdentity(db: Database, options: IdentityOptions) {
  const auth = createAuth(db, options)
  return {
    secondFactor: createSecondFactorIdentity(auth, options.secret),
    withoutPassword: createIdentityWithoutPassword(auth),

    /**
     * Signs in; the cookies to set, or 'wrong-credentials' without saying which of the two was wrong. Where `isWaiting`, they
     * are no session: the second factor makes one of them.
     */
    async signIn(
      email: string,
      password: string,
      stays: boolean,
      headers: Headers,
    ): Promise<Result<{ cookies: string[]; isWaiting: boolean }, 'wrong-credentials'>> {
      const sent = { email, password, rememberMe: stays }
      const response = await auth.api.signInEmail({ body: sent, headers, asResponse: true })
      if (!response.ok) return refusedBy(response, 'wrong-credentials')
      const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean }
      return ok({ cookies: response.headers.getSetCookie(), isWaiting: twoFactorRedirect === true })
    },

    /** Whether this is the password of the signed-in person. */
    async isOwnPassword(password: string, headers: Headers): Promise<Result<null, 'wrong-password'>> {
      const response = await auth.api.verifyPassword({ body: { password }, headers, asResponse: true })
      return response.ok ? ok(null) : refusedBy(response, 'wrong-password')
    },

    /** Ends the session of these headers; the cookies that clear it. */
    async signOut(headers: Headers): Promise<string[]> {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },

    /** Who is signed in, or null. A session that nobody used for long, or that began long ago, ends here. */
    personOf: (headers: Headers) => personOf(db, options, headers),

    /** The living sessions of the signed-in person, newest first. */
    async sessions(headers: Headers, currentToken: string): Promise<SessionRow[]> {
      const rows = await auth.api.listSessions({ headers })
      return rows
        .map((row) => ({
          id: row.id,
          token: row.token,
          createdAt: new Date(row.createdAt),
          updatedAt: new Date(row.updatedAt),
          userAgent: row.userAgent ?? null,
          current: row.token === currentToken,
        }))
        .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
    },

    /** Ends one of the signed-in person's own sessions. */
    async endSession(headers: Headers, token: string): Promise<void> {
      await auth.api.revokeSession({ headers, body: { token } })
    },

    /** Another password for the signed-in person; all their sessions end but the one that the cookies begin. */
    async changePassword(
      currentPassword: string,
      newPassword: string,
      headers: Headers,
    ): Promise<Result<string[], 'wrong-password'>> {
      const body = { currentPassword, newPassword, revokeOtherSessions: true }
      const response = await auth.api.changePassword({ body, headers, asResponse: true })
      return response.ok ? ok(response.headers.getSetCookie()) : refusedBy(response, 'wrong-password')
    },

    /**
     * Makes an account. The caller has decided that this person may have one. A password that is handed to them must be
     * changed before anything else.
     */
    async createPerson(input: {
      name: string
      email: string
      password: string
      mustChangePassword?: boolean
    }): Promise<PersonId> {
      const created = await auth.api.signUpEmail({ body: input })
      return created.user.id as PersonId
    },
  }
}

export type Identity = ReturnType<typeof createIdentity>
