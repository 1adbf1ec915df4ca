import * as client from 'openid-client'
import pLimit from 'p-limit'
import { boundedFetch } from './bounded-fetch.ts'
import { claimsIn, type ProviderClaims } from './provider-claims.ts'
import { aside } from './turns.ts'

/** How the provider of an administration is reached; see OpenID Connect Discovery 1.0. */
export type ProviderAddress = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly scopes: string
  /** The claim that lists somebody's groups. */
  readonly groupsClaim: string
  /** What the button of the sign-in page calls it. */
  readonly name: string
}

/** What the browser keeps between going there and coming back; nobody else may know it. */
export type ProviderErrand = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The provider cannot be reached, or does not answer as it must. */
export class ProviderAway extends Error {}
/** What came back is not what was gone for: another browser's, an old one, or somebody's invention. */
export class ProviderRefused extends Error {}

export type { ProviderClaims }

const ANSWER_SECONDS_MAX = 10
/** Its documents and tokens are a few thousand bytes; keys of a large installation some tens. */
const ANSWER_BYTES_MAX = 1024 * 1024
/** Whoever waits for a slow provider keeps nobody from the rest of the site; more than these are told that it is away. */
const ASKED_AT_ONCE_MAX = 16
const WAITING_MAX = 32
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The library tells what it was refused for by a code of its own, or of the protocol. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ProviderRefused) return true
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return true
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /INVALID_RESPONSE|UNSUPPORTED_OPERATION|JWT|CLAIM|KEY|STATE/.test(code)
}

/** Whatever goes wrong before somebody came back is the provider's: it says something else than the protocol asks for. */
async function orAway<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof ProviderAway ? cause : new ProviderAway('the provider does not answer', { cause })
  }
}

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (isRefusal(cause)) throw new ProviderRefused('the provider refused', { cause })
    throw cause instanceof ProviderAway ? cause : new ProviderAway('the provider does not answer', { cause })
  }
}

/** A few at once, each without a turn of the site's while it waits. */
function oneOfFew() {
  const few = pLimit(ASKED_AT_ONCE_MAX)
  return <T>(work: () => Promise<T>): Promise<T> => {
    if (few.pendingCount >= WAITING_MAX) throw new ProviderAway('too many wait for the provider')
    return aside(() => few(work))
  }
}

/** The provider that people of an administration sign in at, by discovery: found when it is first needed, and again while it is away. */
export function createIdentityProvider(address: ProviderAddress) {
  const issuer = new URL(address.issuer)
  const inLine = oneOfFew()
  let known: Promise<client.Configuration> | undefined
  const discover = async () => {
    const isOwnMachine = issuer.protocol === 'http:' && loopbackNames.has(issuer.hostname)
    const options = {
      timeout: ANSWER_SECONDS_MAX,
      [client.customFetch]: boundedFetch(ANSWER_BYTES_MAX),
      // Unasked the library takes an ID token by the word of the line that it came by, and looks at no signature.
      execute: [client.enableNonRepudiationChecks, ...(isOwnMachine ? [client.allowInsecureRequests] : [])],
    }
    return client.discovery(issuer, address.clientId, address.clientSecret, undefined, options)
  }
  const configuration = () => {
    known ??= orAway(discover)
    known.catch(() => {
      known = undefined
    })
    return known
  }

  return {
    name: address.name,

    /** How it names itself, to the letter. @throws ProviderAway */
    issuer: async (): Promise<string> => (await aside(configuration)).serverMetadata().issuer,

    /** Where the browser goes, and what it keeps meanwhile. @throws ProviderAway */
    async begin(returnAddress: string): Promise<{ readonly url: string; readonly errand: ProviderErrand }> {
      const found = await aside(configuration)
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const challenge = await client.calculatePKCECodeChallenge(errand.verifier)
      const url = await orAway(() =>
        client.buildAuthorizationUrl(found, {
          redirect_uri: returnAddress,
          scope: address.scopes,
          state: errand.state,
          nonce: errand.nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
        }),
      )
      return { url: url.href, errand }
    },

    /** Whom it vouches for, by the address that the browser came back to. @throws ProviderAway, ProviderRefused */
    async finish(cameBack: string, { state, nonce, verifier }: ProviderErrand): Promise<ProviderClaims> {
      const found = await aside(configuration)
      const ask = async () => {
        const tokens = await client.authorizationCodeGrant(found, new URL(cameBack), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const told = tokens.claims()
        if (!told || !tokens.id_token) throw new ProviderRefused('the provider sent no identity')
        const hasMore = found.serverMetadata().userinfo_endpoint !== undefined
        const more = hasMore ? await client.fetchUserInfo(found, tokens.access_token, told.sub) : {}
        const claims = claimsIn({ told, more, groupsClaim: address.groupsClaim, idToken: tokens.id_token })
        if (claims === null) throw new ProviderRefused('the provider names nobody')
        return claims
      }
      return orRefused(() => inLine(ask))
    },

    /** Where somebody signs out there too; null where it knows no such address. @throws ProviderAway */
    async endAddress(idToken: string | null, returnAddress: string): Promise<string | null> {
      const found = await aside(configuration)
      if (found.serverMetadata().end_session_endpoint === undefined) return null
      const asked = {
        post_logout_redirect_uri: returnAddress,
        ...(idToken !== null && { id_token_hint: idToken }),
      }
      return (await orAway(() => client.buildEndSessionUrl(found, asked))).href
    },
  }
}

export type IdentityProvider = ReturnType<typeof createIdentityProvider>
