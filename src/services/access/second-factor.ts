import { createHash } from 'node:crypto'
import { showCode } from '../../domain/access/password-link.ts'
import { readDigits } from '../../domain/access/second-factor.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { findStanding } from '../../store/access/deputy.ts'
import {
  hasAuthenticator,
  listPasskeys,
  type PasskeyRow,
  settleSecondFactor,
} from '../../store/access/passkey.ts'
import {
  findPendingSecret,
  giveBackCode,
  keepRecoveryCodes,
  takeCode,
} from '../../store/access/second-factor.ts'
import { endOtherSessionRows } from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Services } from '../services.ts'
import type { AuthenticatorKey } from './identity-second-factor.ts'
import { beginOwnAttempt } from './own-attempts.ts'
import { drawRecoveryCodes, recoveryHashOf } from './recovery-codes.ts'

export type OwnAuthor = Author & { readonly personId: PersonId }

/** A password typed again before something of the second factor changes, or the refusal of it. */
type Typed = { readonly password: string; readonly headers: Headers }
type TypedRefusal = 'wrong-password' | 'too-many-attempts'

/** How it stands with somebody's second factor: whether their regions ask for one, and what waits for its first code. */
export type SecondFactorState = {
  readonly isAsked: boolean
  readonly pending: AuthenticatorKey | null
  readonly hasAuthenticator: boolean
  readonly passkeys: readonly PasskeyRow[]
}

export async function showSecondFactor(
  { db, identity }: Services,
  person: { readonly id: PersonId; readonly email: string },
): Promise<SecondFactorState> {
  const [{ isSecondFactorAsked: isAsked }, secret, passkeys, isSetUp] = await Promise.all([
    findStanding(db, person.id),
    findPendingSecret(db, person.id),
    listPasskeys(db, person.id),
    hasAuthenticator(db, person.id),
  ])
  const pending = secret === null ? null : await identity.secondFactor.pending(person.email, secret)
  return { isAsked, pending, passkeys, hasAuthenticator: isSetUp }
}

/** Runs what asks for the password, counting wrong ones. */
export async function withPassword<T, Code extends string>(
  services: Services,
  personId: PersonId,
  work: () => Promise<Result<T, Code | 'wrong-password'>>,
): Promise<Result<T, Code | TypedRefusal>> {
  const attempt = await beginOwnAttempt(services, personId)
  if (!attempt.ok) return attempt
  const outcome = await work()
  if (outcome.ok || outcome.code !== 'wrong-password') await attempt.value.takeBack()
  return outcome
}

/** Draws a secret for an authenticator; it holds once its first code was typed. */
export function beginSecondFactor(
  services: Services,
  author: OwnAuthor,
  { password, headers }: Typed,
): Promise<Result<AuthenticatorKey, TypedRefusal | 'has-one'>> {
  return withPassword(services, author.personId, () =>
    services.identity.secondFactor.begin(password, headers),
  )
}

export type SecondFactorBegun = {
  readonly cookies: readonly string[]
  readonly recoveryCodes: readonly string[]
}

/** The first code: the factor holds, and every session that began without it ends but this one. */
export async function confirmSecondFactor(
  services: Services,
  author: OwnAuthor,
  { code, headers }: { readonly code: string; readonly headers: Headers },
): Promise<Result<SecondFactorBegun, 'wrong-code'>> {
  const { db, identity } = services
  const confirmed = await identity.secondFactor.confirm(code, headers)
  if (!confirmed.ok) return confirmed
  const codes = await change(db, author, 'second-factor.begin', async (transaction) => {
    await endOtherSessionRows(transaction, author.personId, confirmed.value.token)
    await noteInAudit(transaction, 'person', { id: author.personId })
    return giveRecoveryCodes(services, transaction, author.personId)
  })
  await takeCode(db, author.personId, codeHashOf(readDigits(code) ?? ''), services.clock())
  return ok({ cookies: confirmed.value.cookies, recoveryCodes: codes.map(showCode) })
}

/** Ten new recovery codes; those of before open nothing any more. */
export async function renewRecoveryCodes(
  services: Services,
  author: OwnAuthor,
  { password, headers }: Typed,
): Promise<Result<readonly string[], TypedRefusal>> {
  const { personId } = author
  return withPassword<readonly string[], never>(services, personId, async () => {
    const own = await services.identity.isOwnPassword(password, headers)
    if (!own.ok) return own
    const codes = await change(services.db, author, 'second-factor.renew-codes', async (transaction) => {
      await noteInAudit(transaction, 'person', { id: personId })
      return giveRecoveryCodes(services, transaction, personId)
    })
    return ok(codes.map(showCode))
  })
}

/** New recovery codes, of which only hashes are kept; those of before open nothing any more. */
export async function giveRecoveryCodes(
  { secret }: Pick<Services, 'secret'>,
  transaction: Database,
  personId: PersonId,
): Promise<readonly string[]> {
  const codes = drawRecoveryCodes()
  const hashes = codes.map((code) => recoveryHashOf(secret, code))
  await keepRecoveryCodes(transaction, personId, JSON.stringify(hashes))
  return codes
}

/** Goes on without a second factor, where no region asks for one. */
export async function endSecondFactor(
  services: Services,
  author: OwnAuthor,
  { password, headers }: Typed,
): Promise<Result<readonly string[], TypedRefusal | 'asked-by-region'>> {
  const { db } = services
  const keys = await listPasskeys(db, author.personId)
  if (keys.length === 0 && (await findStanding(db, author.personId)).isSecondFactorAsked)
    return refused('asked-by-region')
  const ended = await withPassword(services, author.personId, () =>
    services.identity.secondFactor.end(password, headers),
  )
  if (!ended.ok) return ended
  await change(db, author, 'second-factor.end', async (transaction) => {
    await settleSecondFactor(transaction, author.personId)
    await noteInAudit(transaction, 'person', { id: author.personId })
  })
  return ended
}

export const codeHashOf = (code: string) => createHash('sha256').update(code).digest('base64url')

/** Runs the check of a phone's code so that each code is right once, whoever else saw it typed. */
export async function onlyOnce<T, Code extends string>(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  personId: PersonId,
  code: string,
  check: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'wrong-code'>> {
  const digits = readDigits(code)
  // A recovery code is struck off by the library itself.
  if (digits === null) return check()
  if (!(await takeCode(db, personId, codeHashOf(digits), clock()))) return refused('wrong-code')
  const checked = await check()
  if (!checked.ok) await giveBackCode(db, personId, codeHashOf(digits))
  return checked
}
