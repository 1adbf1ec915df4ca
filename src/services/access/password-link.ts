import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { checkPassword, type PasswordRefusal } from '../../domain/access/password.ts'
import {
  CODE_SIGNS,
  CODE_SIGNS_COUNT,
  PASSWORD_LINK_LIFE_MS,
  type PasswordLinkPurpose,
  readCode,
  showCode,
} from '../../domain/access/password-link.ts'
import { consentVersions } from '../../domain/privacy/consent.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { forgetDevices } from '../../store/access/known-device.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import {
  findLatestLink,
  findLink,
  insertLink,
  type LinkRow,
  setPasswordHash,
  takeLink,
} from '../../store/access/password-link.ts'
import { findPersonByEmail, noteOwnPassword } from '../../store/access/person.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { forgetFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Services } from '../services.ts'
import { hashPassword } from './password-hash.ts'
import { weighPassword } from './password-strength.ts'
import { accountKey, beginAttempt, type Sender } from './sign-in-attempt.ts'

const TOKEN_BYTES = 24

/** What is handed over once and kept nowhere in readable form: the link's own part, and the code that can be read out instead. */
export type HandedLink = { readonly token: string; readonly code: string; readonly expiresAt: Date }

export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-expired'

const tokenHashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Short, so keyed: whoever reads the table cannot try all codes. */
const codeHashOf = ({ secret }: Pick<Services, 'secret'>, personId: PersonId, code: string) =>
  createHmac('sha256', secret).update(`code ${personId} ${code}`).digest('base64url')

function drawCode(): string {
  return Array.from({ length: CODE_SIGNS_COUNT }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')
}

/** Makes the one link by which a person sets a password, in the transaction of the step; their earlier ones end. */
export async function makeLink(
  services: Pick<Services, 'secret' | 'clock'>,
  transaction: Database,
  personId: PersonId,
  purpose: PasswordLinkPurpose,
  regionId: RegionId | 0,
): Promise<HandedLink> {
  const now = services.clock()
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const code = drawCode()
  const expiresAt = new Date(now.getTime() + PASSWORD_LINK_LIFE_MS[purpose])
  const hashes = { tokenHash: tokenHashOf(token), codeHash: codeHashOf(services, personId, code) }
  await insertLink(transaction, { ...hashes, personId, purpose, createdAt: now, expiresAt })
  await noteInAudit(transaction, 'person', { id: personId, link: purpose }, regionId)
  return { token, code: showCode(code), expiresAt }
}

function livingOf(link: LinkRow | null, now: Date): Result<LinkRow, LinkRefusal> {
  if (link === null) return refused('link-unknown')
  if (link.endedAt !== null) return refused('link-used')
  return link.expiresAt <= now ? refused('link-expired') : ok(link)
}

/** The link of a token, while it can be used. Looking at it does not use it: mail programs open links before people do. */
export async function openLink(services: Services, token: string): Promise<Result<LinkRow, LinkRefusal>> {
  return livingOf(await findLink(services.db, tokenHashOf(token)), services.clock())
}

type Chosen = { readonly password: string; readonly origin: string }
export type PasswordSet = { readonly personId: PersonId; readonly email: string }

async function setByLink(
  services: Services,
  link: LinkRow,
  { password, origin }: Chosen,
): Promise<Result<PasswordSet, LinkRefusal | PasswordRefusal>> {
  const { personId, email, name } = link
  const checked = checkPassword(password, { email, current: '' })
  if (!checked.ok) return checked
  const weighed = await weighPassword(password, [email, name])
  if (!weighed.ok) return weighed
  const hash = await hashPassword(password)
  const now = services.clock()
  const [home] = await membershipsOf(services.db, personId)
  const author: Author = { personId, kind: 'person', origin }
  return change(services.db, author, 'password.set-by-link', async (transaction) => {
    if (!(await takeLink(transaction, link.tokenHash, now))) return refused('link-used')
    await setPasswordHash(transaction, personId, hash)
    await noteOwnPassword(transaction, personId)
    await endSessionRowsOf(transaction, personId)
    await forgetDevices(transaction, personId)
    await forgetFailures(transaction, accountKey(email))
    const consent = String(consentVersions.staff)
    await noteInAudit(
      transaction,
      'person',
      { id: personId, link: link.purpose, consent },
      home?.regionId ?? 0,
    )
    return ok({ personId, email })
  })
}

/** Sets a password by a link, once. All sessions and devices of before are strangers then. */
export async function setPasswordByLink(
  services: Services,
  input: Chosen & { readonly token: string },
): Promise<Result<PasswordSet, LinkRefusal | PasswordRefusal>> {
  const link = await openLink(services, input.token)
  return link.ok ? setByLink(services, link.value, input) : link
}

/**
 * The same by the code that was read out, with the e-mail address that it belongs to. Wrong ones are counted as failures to sign
 * in are, and whether the account, the code or its time was wrong is not told.
 */
export async function setPasswordByCode(
  services: Services,
  input: Chosen & { readonly email: string; readonly code: string; readonly sender: Sender },
): Promise<Result<PasswordSet, LinkRefusal | PasswordRefusal | 'wrong-code' | 'too-many-attempts'>> {
  const email = input.email.trim().toLowerCase()
  const personId = await findPersonByEmail(services.db, email)
  const begun = await beginAttempt(services, 'code', { email, personId }, input.sender)
  if (!begun.ok) return begun
  const code = readCode(input.code)
  const latest = personId === null ? null : await findLatestLink(services.db, personId)
  const living = livingOf(latest, services.clock())
  const hash = codeHashOf(services, personId ?? ('' as PersonId), code ?? '')
  const isRight =
    living.ok && code !== null && timingSafeEqual(Buffer.from(hash), Buffer.from(living.value.codeHash))
  if (!living.ok || !isRight) {
    await begun.value.failed()
    return refused('wrong-code')
  }
  await begun.value.succeeded()
  return setByLink(services, living.value, input)
}
