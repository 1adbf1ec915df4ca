import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { type Log, logOf } from '../../adapters/log.ts'
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '../../domain/access/password.ts'
import { isSessionOver, isSessionToBeNoted, SESSION_SECONDS_MAX } from '../../domain/access/session-end.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { endSessionRow, noteSessionSeen } from '../../store/access/session.ts'
import type { Database } from '../../store/base/connect.ts'
import * as schema from '../../store/schema/person.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

export type IdentityOptions = { secret: string; baseUrl: string; log: Log; clock: () => Date }

/** Who sends a request, by their session. */
export type SignedInPerson = {
  id: PersonId
  name: string
  email: string
  token: string
  mustChangePassword: boolean
}

function timesOf({ stays, begunAt, seenAt }: { stays?: unknown; begunAt?: unknown; seenAt?: unknown }) {
  return { stays: stays === true, begunAt: new Date(begunAt as Date), seenAt: new Date(seenAt as Date) }
}

export type SessionRow = {
  id: string
  token: string
  createdAt: Date
  updatedAt: Date
  userAgent: string | null
  current: boolean
}

/** What the library's own sessions hold beside its own fields; see domain/access/session-end.ts. */
const sessionFields = {
  stays: { type: 'boolean', required: false, input: false },
  begunAt: { type: 'date', required: false, input: false },
  seenAt: { type: 'date', required: false, input: false },
} as const

/**
 * The name of one of our cookies. Where the address is https it begins with `__Host-`: a browser takes it from this host alone,
 * for all of its paths, and never from a neighbour below the same domain.
 */
export function cookieName(baseUrl: string, name: string): string {
  return `${baseUrl.startsWith('https:') ? '__Host-' : ''}labinov.${name}`
}

function cookiesOf(baseUrl: string) {
  const secure = baseUrl.startsWith('https:')
  const cookie = (name: string) => ({ name: cookieName(baseUrl, name), attributes: { secure } })
  return { session_token: cookie('session_token'), dont_remember: cookie('dont_remember') }
}

function createAuth(db: Database, options: IdentityOptions) {
  return betterAuth({
    secret: options.secret,
    baseURL: options.baseUrl,
    telemetry: { enabled: false },
    // Unasked it writes to the terminal, in colours, with what stood in the failed query: tokens of sessions.
    logger: { disableColors: true, level: 'warn', log: logOf(options.log, 'better-auth') },
    session: {
      expiresIn: SESSION_SECONDS_MAX,
      disableSessionRefresh: true,
      additionalFields: sessionFields,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            // After a change of the password the session goes on as it was begun.
            const before = context?.context?.session?.session as { stays?: boolean } | undefined
            const stays = context?.body?.rememberMe === true || before?.stays === true
            const now = options.clock()
            return { data: { ...session, stays, begunAt: now, seenAt: now } }
          },
        },
      },
    },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: schema.person,
        session: schema.session,
        account: schema.account,
        verification: schema.verification,
      },
    }),
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: PASSWORD_CHARACTERS_MIN,
      maxPasswordLength: PASSWORD_CHARACTERS_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'user',
      additionalFields: { mustChangePassword: { type: 'boolean', required: false, defaultValue: false } },
    },
    advanced: {
      cookiePrefix: 'labinov',
      // It would write `__Secure-` before our names.
      useSecureCookies: false,
      cookies: cookiesOf(options.baseUrl),
      ipAddress: { disableIpTracking: true },
    },
  })
}

/** A refusal of the library's. That it could not look, because the database is away, is none: nobody typed anything wrong. */
function refusedBy<Code extends string>(response: Response, code: Code) {
  if (response.status >= 500)
    throw new Error('the sign-in library failed', { cause: { status: response.status } })
  return refused(code)
}

/** Sign-in, sessions and passwords, by better-auth on our own tables. Nobody can register by themselves. */
export function createIdentity(db: Database, options: IdentityOptions) {
  const auth = createAuth(db, options)
  return {
    /** Signs in; the cookies to set, or 'wrong-credentials' without saying which of the two was wrong. */
    async signIn(
      email: string,
      password: string,
      stays: boolean,
      headers: Headers,
    ): Promise<Result<{ cookies: string[]; personId: PersonId }, 'wrong-credentials'>> {
      const sent = { email, password, rememberMe: stays }
      const response = await auth.api.signInEmail({ body: sent, headers, asResponse: true })
      if (!response.ok) return refusedBy(response, 'wrong-credentials')
      const body = (await response.json()) as { user: { id: string } }
      return ok({ cookies: response.headers.getSetCookie(), personId: body.user.id as PersonId })
    },

    /** Ends the session of these headers; the cookies that clear it. */
    async signOut(headers: Headers): Promise<string[]> {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },

    /** Who is signed in, or null. A session that nobody used for long, or that began long ago, ends here. */
    async personOf(headers: Headers): Promise<SignedInPerson | null> {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      if (!found) return null
      const now = options.clock()
      const times = timesOf(found.session)
      if (isSessionOver(times, now)) {
        await endSessionRow(db, found.session.token)
        return null
      }
      if (isSessionToBeNoted(times, now)) await noteSessionSeen(db, found.session.token, now)
      const { id, name, email, mustChangePassword } = found.user
      const { token } = found.session
      return { id: id as PersonId, name, email, token, mustChangePassword: mustChangePassword === true }
    },

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
