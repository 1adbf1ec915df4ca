import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { type Log, logOf } from '../../adapters/log.ts'
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '../../domain/access/password.ts'
import { SECOND_FACTOR_STEP_SECONDS } from '../../domain/access/second-factor.ts'
import { SESSION_SECONDS_MAX } from '../../domain/access/session-end.ts'
import type { Database } from '../../store/base/connect.ts'
import * as schema from '../../store/schema/person.ts'
import { sessionsPlugin } from './auth-sessions.ts'
import { cookieName, SESSION_COOKIE } from './cookie-name.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { drawRecoveryCodes, recoveryStorage } from './recovery-codes.ts'

export type IdentityOptions = { secret: string; baseUrl: string; log: Log; clock: () => Date }

/** What the library's own sessions hold beside its own fields; see domain/access/session-end.ts. */
const sessionFields = {
  stays: { type: 'boolean', required: false, input: false },
  begunAt: { type: 'date', required: false, input: false },
  seenAt: { type: 'date', required: false, input: false },
  byProvider: { type: 'boolean', required: false, input: false },
  broughtSecond: { type: 'boolean', required: false, input: false },
} as const

function cookiesOf(baseUrl: string) {
  const secure = baseUrl.startsWith('https:')
  const cookie = (name: string) => ({ name: cookieName(baseUrl, name), attributes: { secure } })
  return {
    [SESSION_COOKIE]: cookie(SESSION_COOKIE),
    dont_remember: cookie('dont_remember'),
    two_factor: cookie('two_factor'),
  }
}

/** The library lets a session that does not stay expire after a day, and keeps which kind it is nowhere else. */
const isLong = (expiresAt: Date) => expiresAt.getTime() - Date.now() > 2 * 86_400_000

/** better-auth on our own tables, with a second factor; never with its cookie cache, which would let an ended session live on. */
export function createAuth(db: Database, options: IdentityOptions) {
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
            // After a change of the password the session goes on as it was begun, after a second factor as the password began it.
            const before = context?.context?.session?.session as { stays?: boolean } | undefined
            const stays =
              context?.body?.rememberMe === true ||
              before?.stays === true ||
              // One that goes on in another row brings its fields along.
              session.stays === true ||
              (context?.path?.startsWith('/two-factor/verify') === true &&
                session.begunAt === undefined &&
                isLong(session.expiresAt))
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
        twoFactor: schema.twoFactor,
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
    plugins: [
      twoFactor({
        issuer: 'Labinov',
        twoFactorCookieMaxAge: SECOND_FACTOR_STEP_SECONDS,
        backupCodeOptions: {
          customBackupCodesGenerate: drawRecoveryCodes,
          storeBackupCodes: recoveryStorage(options.secret),
        },
      }),
      sessionsPlugin,
    ],
    advanced: {
      cookiePrefix: 'labinov',
      // It would write `__Secure-` before our names.
      useSecureCookies: false,
      cookies: cookiesOf(options.baseUrl),
      ipAddress: { disableIpTracking: true },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
