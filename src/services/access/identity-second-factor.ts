import { symmetricDecrypt } from 'better-auth/crypto'
import { readCode } from '../../domain/access/password-link.ts'
import { readDigits } from '../../domain/access/second-factor.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Auth } from './auth.ts'
import { isSent, SESSION_COOKIE } from './cookie-name.ts'
import { recoveryHashOf } from './recovery-codes.ts'

/** A refusal of the library's. That it could not look, because the database is away, is none: nobody typed anything wrong. */
export function refusedBy<Code extends string>(response: Response, code: Code) {
  if (response.status >= 500)
    throw new Error('the sign-in library failed', { cause: { status: response.status } })
  return refused(code)
}

/** What the code of a step can be refused for; `step-over` when the password must be typed again. */
export type StepRefusal = 'wrong-code' | 'step-over' | 'too-many-attempts'

/** What an authenticator needs: the address that it scans, and the key in it that can be typed instead. */
export type AuthenticatorKey = { readonly uri: string; readonly key: string }

/**
 * What a step is finished by: the cookie of its own step. With somebody's session beside it the library would look at the code of that
 * person, count no failures, and call the step finished.
 */
function withoutSession(headers: Headers): Headers {
  const lines = headers.get('cookie')?.split(/;\s*/) ?? []
  const copied = new Headers(headers)
  copied.set('cookie', lines.filter((line) => !isSent(line, SESSION_COOKIE)).join('; '))
  return copied
}

/** How the library names what ends a step, beside a wrong code. */
const overCodes = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']

async function stepRefusal(response: Response) {
  const { code = '' } = (await response.clone().json()) as { code?: string }
  if (overCodes.includes(code)) return refused('step-over')
  return refusedBy(response, response.status === 429 ? 'too-many-attempts' : 'wrong-code')
}

/** The second factor by the library: codes of an authenticator (RFC 6238), and recovery codes that work once. */
export function createSecondFactorIdentity(auth: Auth, recoverySecret: string) {
  const hashOf = (code: string) => recoveryHashOf(recoverySecret, code)
  return {
    /** Draws a new secret for the signed-in person, which holds once a code of it was typed. */
    async begin(
      password: string,
      headers: Headers,
    ): Promise<Result<AuthenticatorKey, 'wrong-password' | 'has-one'>> {
      const response = await auth.api.enableTwoFactor({ body: { password }, headers, asResponse: true })
      const body = (await response.json()) as { totpURI: string; code?: string }
      if (body.code === 'TOTP_ALREADY_ENABLED') return refused('has-one')
      if (!response.ok) return refusedBy(response, 'wrong-password')
      return ok(keyOf(body.totpURI))
    },

    /** The secret that was begun with and waits for its first code, by the row that holds it. */
    async pending(email: string, encrypted: string): Promise<AuthenticatorKey> {
      const { secretConfig } = await auth.$context
      const secret = await symmetricDecrypt({ key: secretConfig, data: encrypted })
      const key = base32(new TextEncoder().encode(secret))
      const query = new URLSearchParams({ secret: key, issuer: 'Labinov', digits: '6', period: '30' })
      return { uri: `otpauth://totp/Labinov:${encodeURIComponent(email)}?${query}`, key }
    },

    /** The first code: from now on the factor holds. The cookies of the session that goes on, and its token. */
    async confirm(
      code: string,
      headers: Headers,
    ): Promise<Result<{ cookies: string[]; token: string }, 'wrong-code'>> {
      const digits = readDigits(code)
      if (digits === null) return refused('wrong-code')
      const response = await auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
      if (!response.ok) return refusedBy(response, 'wrong-code')
      // Beside a passkey the session goes on as it is, and no cookies come.
      const cookies = response.headers.getSetCookie()
      const begun = new Headers({ cookie: cookies.map((line) => line.split(';', 1)[0]).join('; ') })
      const session = await auth.api.getSession({
        headers: cookies.length > 0 ? begun : headers,
        query: { disableRefresh: true },
      })
      return ok({ cookies, token: session?.session.token ?? '' })
    },

    /** Goes on without; the cookies of the session that goes on. */
    async end(password: string, headers: Headers): Promise<Result<string[], 'wrong-password'>> {
      const response = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true })
      return response.ok ? ok(response.headers.getSetCookie()) : refusedBy(response, 'wrong-password')
    },

    /** Whose password was right and whose code is awaited; null for everybody else. */
    async waiting(headers: Headers): Promise<PersonId | null> {
      const { personId } = await auth.api.waitingForSecondFactor({ headers })
      return personId as PersonId | null
    },

    /** Ends the step by another factor, which the caller has checked; null where none waits for this person any more. */
    async finishStep(personId: PersonId, headers: Headers): Promise<string[] | null> {
      const response = await auth.api.finishStep({ body: { personId }, headers, asResponse: true })
      const { isBegun } = (await response.json()) as { isBegun: boolean }
      return isBegun ? response.headers.getSetCookie() : null
    },

    /** The code of the step at the sign-in, of the phone or one for recovery; the cookies of the session that begins. */
    async finish(code: string, headers: Headers): Promise<Result<string[], StepRefusal>> {
      const digits = readDigits(code)
      const recovery = readCode(code)
      if (digits === null && recovery === null) return refused('wrong-code')
      const sent = { headers: withoutSession(headers), asResponse: true } as const
      const response =
        digits === null
          ? await auth.api.verifyBackupCode({ body: { code: hashOf(recovery ?? '') }, ...sent })
          : await auth.api.verifyTOTP({ body: { code: digits }, ...sent })
      return response.ok ? ok(response.headers.getSetCookie()) : stepRefusal(response)
    },
  }
}

function keyOf(uri: string): AuthenticatorKey {
  return { uri, key: new URL(uri).searchParams.get('secret') ?? '' }
}

const BASE32_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding, as authenticators read it. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32_SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
