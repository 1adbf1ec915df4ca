import { PASSKEYS_MAX, type PasskeySite, passkeySiteOf } from '../../domain/access/passkey.ts'
import { showCode } from '../../domain/access/password-link.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { findStanding } from '../../store/access/deputy.ts'
import {
  hasAuthenticator,
  insertPasskey,
  listPasskeys,
  removePasskeyRow,
  settleSecondFactor,
} from '../../store/access/passkey.ts'
import { takeCode } from '../../store/access/second-factor.ts'
import { endOtherSessionRows } from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import type { SignedInPerson } from './identity.ts'
import { drawChallenge, isOwnChallenge } from './passkey-challenge.ts'
import { optionsToCreate, type PasskeyOptions, readCreated } from './passkey-check.ts'
import { codeHashOf, giveRecoveryCodes, type OwnAuthor, withPassword } from './second-factor.ts'

type Typed = { readonly password: string; readonly headers: Headers }
type TypedRefusal = 'wrong-password' | 'too-many-attempts'

/** Where passkeys hold for this installation, or null where browsers give none. */
export const siteOf = ({ baseUrl }: Pick<Services, 'baseUrl'>): PasskeySite | null => passkeySiteOf(baseUrl)

/** The password typed again; who came from the provider some minutes ago has shown there who they are. */
function withOwnProof<T, Code extends string>(
  services: Services,
  person: SignedInPerson,
  { password, headers }: Typed,
  work: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code | TypedRefusal>> {
  if (person.isFreshFromProvider) return work()
  return withPassword<T, Code>(services, person.id, async () => {
    const typed = await services.identity.isOwnPassword(password, headers)
    return typed.ok ? work() : typed
  })
}

/** Asks for a new passkey of the signed-in person: what their browser is to be told. */
export function beginPasskey(
  services: Services,
  person: SignedInPerson,
  typed: Typed,
): Promise<Result<PasskeyOptions, TypedRefusal | 'too-many-passkeys' | 'no-place'>> {
  return withOwnProof(services, person, typed, async () => {
    const site = siteOf(services)
    if (site === null) return refused('no-place')
    const known = await listPasskeys(services.db, person.id)
    if (known.length >= PASSKEYS_MAX) return refused('too-many-passkeys')
    const use = { kind: 'create', personId: person.id } as const
    const challenge = drawChallenge(services.secret, use, services.clock())
    return ok(await optionsToCreate(site, challenge, person, known))
  })
}

/**
 * Keeps the passkey that the browser made; every session ends that began without it, but this one. With the first one come
 * recovery codes, where there are none.
 */
export async function addPasskey(
  services: Services,
  author: OwnAuthor,
  { answer, name, token }: { readonly answer: string; readonly name: string; readonly token: string },
): Promise<Result<readonly string[] | null, 'wrong-passkey' | 'too-many-passkeys'>> {
  const { db, secret } = services
  const { personId } = author
  const now = services.clock()
  const site = siteOf(services)
  let sent = ''
  const created =
    site &&
    (await readCreated(site, answer, (challenge) => {
      sent = challenge
      return isOwnChallenge(secret, challenge, { kind: 'create', personId }, now)
    }))
  if (!created || !(await takeCode(db, personId, codeHashOf(sent), now))) return refused('wrong-passkey')
  return change(db, author, 'passkey.add', async (transaction) => {
    const known = await listPasskeys(transaction, personId)
    if (known.length >= PASSKEYS_MAX) return refused('too-many-passkeys')
    const row = { ...created, personId, name, createdAt: now }
    if (!(await insertPasskey(transaction, row))) return refused('wrong-passkey')
    await settleSecondFactor(transaction, personId)
    await endOtherSessionRows(transaction, personId, token)
    await noteInAudit(transaction, 'person', { id: personId, passkey: name })
    const isFirst = known.length === 0 && !(await hasAuthenticator(transaction, personId))
    const codes = isFirst ? await giveRecoveryCodes(services, transaction, personId) : null
    return ok(codes?.map(showCode) ?? null)
  })
}

/** Takes one of the own passkeys away; not the last second factor, where a region asks for one. */
export function removePasskey(
  services: Services,
  author: OwnAuthor,
  person: SignedInPerson,
  { id, ...typed }: Typed & { readonly id: string },
): Promise<Result<null, TypedRefusal | 'no-such-passkey' | 'asked-by-region'>> {
  return withOwnProof(services, person, typed, () =>
    change(services.db, author, 'passkey.remove', async (transaction) => {
      const { personId } = author
      const key = (await listPasskeys(transaction, personId)).find((one) => one.id === id)
      if (!key || !(await removePasskeyRow(transaction, personId, id))) return refused('no-such-passkey')
      const holds = await settleSecondFactor(transaction, personId)
      if (!holds && (await findStanding(transaction, personId)).isSecondFactorAsked)
        return refused('asked-by-region')
      await noteInAudit(transaction, 'person', { id: personId, passkey: key.name })
      return ok(null)
    }),
  )
}
