import * as client from 'openid-client'

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

/** Whom the provider vouches for. `groups` is null where it says nothing of groups. */
export type ProviderClaims = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  readonly groups: readonly string[] | null
  /** The provider asked for more than a password (RFC 8176). */
  readonly broughtSecond: boolean
  readonly idToken: string
}

/** The provider cannot be reached, or does not answer as it must. */
export class ProviderAway extends Error {}
/** What came back is not what was gone for: another browser's, an old one, or somebody's invention. */
export class ProviderRefused extends Error {}

const ANSWER_SECONDS_MAX = 10
const GROUPS_MAX = 500
/** What a session of many, or of a device and its owner, is called: RFC 8176, and what is added to it in practice. */
const SECOND_METHODS = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop'])
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

function groupsOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return null
  const list = Array.isArray(value) ? value : String(value).split(/[\s,]+/)
  return list.filter((one): one is string => typeof one === 'string').slice(0, GROUPS_MAX)
}

/** The library tells what it was refused for by a code of its own, or of the protocol. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return true
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /INVALID_RESPONSE|JWT|CLAIM|KEY|STATE/.test(code)
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) throw new ProviderRefused('the provider refused', { cause: error })
    throw new ProviderAway('the provider does not answer', { cause: error })
  }
}

/** The provider that people of an administration sign in at, by discovery: found when it is first needed, and again while it is away. */
export function createIdentityProvider(address: ProviderAddress) {
  const issuer = new URL(address.issuer)
  let known: Promise<client.Configuration> | undefined
  const discover = async () => {
    const isOwnMachine = issuer.protocol === 'http:' && loopbackNames.has(issuer.hostname)
    const options = {
      timeout: ANSWER_SECONDS_MAX,
      execute: isOwnMachine ? [client.allowInsecureRequests] : [],
    }
    return client.discovery(issuer, address.clientId, address.clientSecret, undefined, options)
  }
  const configuration = () => {
    known ??= asked(discover)
    known.catch(() => {
      known = undefined
    })
    return known
  }

  return {
    name: address.name,

    /** How it names itself, to the letter. @throws ProviderAway */
    issuer: async (): Promise<string> => (await configuration()).serverMetadata().issuer,

    /** Where the browser goes, and what it keeps meanwhile. @throws ProviderAway */
    async begin(returnAddress: string): Promise<{ readonly url: string; readonly errand: ProviderErrand }> {
      const found = await configuration()
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: returnAddress,
        scope: address.scopes,
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, errand }
    },

    /** Whom it vouches for, by the address that the browser came back to. @throws ProviderAway, ProviderRefused */
    async finish(cameBack: string, { state, nonce, verifier }: ProviderErrand): Promise<ProviderClaims> {
      const found = await configuration()
      return asked(async () => {
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
        const all: Readonly<Record<string, unknown>> = { ...more, ...told }
        const methods = groupsOf(told.amr) ?? []
        return {
          issuer: told.iss,
          subject: told.sub,
          email: textOf(all.email)?.trim().toLowerCase() ?? null,
          isEmailVerified: all.email_verified === true,
          name: textOf(all.name),
          groups: groupsOf(all[address.groupsClaim]),
          broughtSecond: methods.some((method) => SECOND_METHODS.has(method)),
          idToken: tokens.id_token,
        }
      })
    },

    /** Where somebody signs out there too; null where it knows no such address. @throws ProviderAway */
    async endAddress(idToken: string | null, returnAddress: string): Promise<string | null> {
      const found = await configuration()
      if (found.serverMetadata().end_session_endpoint === undefined) return null
      return client.buildEndSessionUrl(found, {
        post_logout_redirect_uri: returnAddress,
        ...(idToken !== null && { id_token_hint: idToken }),
      }).href
    },
  }
}

export type IdentityProvider = ReturnType<typeof createIdentityProvider>
