import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { passwordCharactersMax, passwordCharactersMin } from '../../domain/access/password.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import * as schema from '../../store/schema/person.ts'

const argon2Async = promisify(argon2)

/** OWASP's floor for argon2id in 2024: 19 MiB, two passes, one lane. */
const argon2Cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await argon2Async('argon2id', { message: password, nonce, ...argon2Cost })
  const { memory, passes, parallelism } = argon2Cost
  return `argon2id$${memory}$${passes}$${parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`
}

async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = hash.split('$')
  if (nonce === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64')
  const found = await argon2Async('argon2id', {
    message: password,
    nonce: Buffer.from(nonce, 'base64'),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
  })
  return timingSafeEqual(found, expected)
}

export type IdentityOptions = { secret: string; baseUrl: string }

/** Who sends a request, by their session. */
export type SignedInPerson = {
  id: PersonId
  name: string
  email: string
  token: string
  mustChangePassword: boolean
}

export type SessionRow = {
  id: string
  token: string
  createdAt: Date
  updatedAt: Date
  userAgent: string | null
  current: boolean
}

function createAuth(db: Database, options: IdentityOptions) {
  return betterAuth({
    secret: options.secret,
    baseURL: options.baseUrl,
    telemetry: { enabled: false },
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
      minPasswordLength: passwordCharactersMin,
      maxPasswordLength: passwordCharactersMax,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'user',
      additionalFields: { mustChangePassword: { type: 'boolean', required: false, defaultValue: false } },
    },
    advanced: {
      cookiePrefix: 'labinov',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
  })
}

/** Sign-in, sessions and passwords, by better-auth on our own tables. Nobody can register by themselves. */
export function createIdentity(db: Database, options: IdentityOptions) {
  const auth = createAuth(db, options)
  return {
    /** Signs in; the cookies to set, or 'wrong-credentials' without saying which of the two was wrong. */
    async signIn(
      email: string,
      password: string,
      headers: Headers,
    ): Promise<Result<{ cookies: string[]; personId: PersonId }, 'wrong-credentials'>> {
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true })
      if (!response.ok) return refused('wrong-credentials')
      const body = (await response.json()) as { user: { id: string } }
      return ok({ cookies: response.headers.getSetCookie(), personId: body.user.id as PersonId })
    },

    /** Ends the session of these headers; the cookies that clear it. */
    async signOut(headers: Headers): Promise<string[]> {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },

    /** Who is signed in, or null. */
    async personOf(headers: Headers): Promise<SignedInPerson | null> {
      const found = await auth.api.getSession({ headers })
      if (!found) return null
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
      return response.ok ? ok(response.headers.getSetCookie()) : refused('wrong-password')
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
