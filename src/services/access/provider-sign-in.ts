import {
  ProviderAway,
  type ProviderClaims,
  type ProviderErrand,
  ProviderRefused,
} from '../../adapters/identity-provider.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { findPersonByEmail, lockPerson } from '../../store/access/person.ts'
import {
  findIdTokenOf,
  findPersonOfProvider,
  findProviderAccount,
  keepIdToken,
  linkProviderAccount,
  noteVerified,
} from '../../store/access/provider-account.ts'
import { hasSecondFactor } from '../../store/access/second-factor.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change, system } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { followGroups, isGivenRoles } from './provider-roles.ts'
import { begin, type SecondFactorAwaited, type SignedIn } from './sign-in.ts'
import type { Sender } from './sign-in-attempt.ts'

/** Where the provider sends browsers back to, as it is written down there. */
export const returnAddressOf = ({ baseUrl }: Pick<Services, 'baseUrl'>) => `${baseUrl}/sign-in/provider/back`

type LinkRefusal = 'email-not-verified' | 'unknown-person' | 'linked-otherwise'
export type ProviderRefusal = 'provider-away' | 'provider-refused' | LinkRefusal

type Came = { readonly headers: Headers; readonly origin: string; readonly sender: Sender }

/** Sends a browser to the provider; what it has to keep meanwhile. */
export async function beginAtProvider(
  services: Services,
): Promise<Result<{ readonly url: string; readonly errand: ProviderErrand }, 'provider-away'>> {
  const { provider, log } = services
  if (!provider) return refused('provider-away')
  try {
    return ok(await provider.begin(returnAddressOf(services)))
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error
    log.error({ error: error.cause }, 'The identity provider does not answer')
    return refused('provider-away')
  }
}

async function claimsOf(
  { provider, log }: Services,
  cameBack: string,
  errand: ProviderErrand,
): Promise<Result<ProviderClaims, 'provider-away' | 'provider-refused'>> {
  if (!provider) return refused('provider-away')
  try {
    return ok(await provider.finish(cameBack, errand))
  } catch (error) {
    const isAway = error instanceof ProviderAway
    if (!isAway && !(error instanceof ProviderRefused)) throw error
    log.warn(
      { event: 'sign-in.failed', kind: 'provider', error: error.cause },
      'The identity provider let nobody in',
    )
    return refused(isAway ? 'provider-away' : 'provider-refused')
  }
}

/** A new account; whoever comes by two pages at once has one. */
async function createOnce(services: Services, person: { name: string; email: string }): Promise<PersonId> {
  try {
    return await services.identity.withoutPassword.createPerson(person)
  } catch (error) {
    const made = await findPersonByEmail(services.db, person.email)
    if (made === null) throw error
    return made
  }
}

/**
 * Whose account here it is: linked before, or by an address that the provider has verified, or new where its groups give a role. By
 * anything else an account would be whoever's who writes the right address at the provider. An account that is linked already stays
 * so: an address that somebody else was given later opens nothing.
 */
async function personOfClaims(
  services: Services,
  claims: ProviderClaims,
  origin: string,
): Promise<Result<PersonId, LinkRefusal>> {
  const { db } = services
  const linked = await findPersonOfProvider(db, claims)
  if (linked !== null) return ok(linked)
  const { email } = claims
  if (email === null || !claims.isEmailVerified) return refused('email-not-verified')
  const known = await findPersonByEmail(db, email)
  if (known === null && !(await isGivenRoles(services, claims.groups ?? []))) return refused('unknown-person')
  const personId = known ?? (await createOnce(services, { name: claims.name ?? email, email }))
  return change(db, system(origin), 'provider.link', async (transaction) => {
    await lockPerson(transaction, personId)
    const held = await findProviderAccount(transaction, personId)
    if (held?.issuer === claims.issuer)
      return held.subject === claims.subject ? ok(personId) : refused('linked-otherwise')
    if (!(await linkProviderAccount(transaction, personId, claims))) return refused('unknown-person')
    await noteVerified(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId, issuer: claims.issuer })
    return ok(personId)
  })
}

/**
 * Signs in whom the provider vouches for. Roles follow the groups that it tells. Where the person has a second factor here and the
 * provider asked for none, that is awaited.
 */
export async function signInByProvider(
  services: Services,
  { cameBack, errand, ...came }: Came & { readonly cameBack: string; readonly errand: ProviderErrand },
): Promise<Result<SignedIn | SecondFactorAwaited, ProviderRefusal>> {
  const { db, identity } = services
  const claims = await claimsOf(services, cameBack, errand)
  if (!claims.ok) return claims
  const found = await personOfClaims(services, claims.value, came.origin)
  if (!found.ok) {
    services.log.warn(
      { event: 'sign-in.failed', kind: 'provider', reason: found.code },
      'A failure to sign in',
    )
    return found
  }
  const personId = found.value
  await keepIdToken(db, claims.value, claims.value.idToken)
  if (claims.value.groups !== null) await followGroups(services, personId, claims.value.groups, came.origin)
  const { broughtSecond } = claims.value
  if (!broughtSecond && (await hasSecondFactor(db, personId))) {
    const cookies = await identity.withoutPassword.awaitSecondFactor(personId, came.headers)
    return ok({ awaits: 'second-factor', personId, cookies })
  }
  const beginning = { personId, stays: false, byProvider: true, broughtSecond }
  const cookies = await identity.withoutPassword.beginSession(beginning, came.headers)
  return cookies === null ? refused('unknown-person') : ok(await begin(services, { personId, cookies }, came))
}

/** What the provider wants to see when a session of its ends here, read before that; undefined for one that did not begin there. */
export async function readProviderSession(
  { provider, db }: Pick<Services, 'provider' | 'db'>,
  token: string,
): Promise<string | null | undefined> {
  return provider && (await findIdTokenOf(db, token))
}

/** Where somebody who signed out here does so at the provider too; null while it does not answer. */
export async function endAtProvider(services: Services, idToken: string | null): Promise<string | null> {
  const { provider, log, baseUrl } = services
  if (!provider) return null
  try {
    return await provider.endAddress(idToken, `${baseUrl}/`)
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error
    log.warn({ error: error.cause }, 'The identity provider does not answer')
    return null
  }
}
