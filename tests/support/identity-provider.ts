import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { cookieJar } from './authenticator.ts'

/** What the provider of a city says of one of its people. */
export type CityAccount = {
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
  readonly groups?: readonly string[]
}

export const cityClient = { id: 'labinov', secret: 'a secret between the two of them' }
export const cityScopes = 'openid email profile groups'

type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } }

/** A real OpenID Connect provider on this machine, at which whoever `signsIn` names has signed in, by these methods. */
export async function startCityProvider(baseUrl: string, accounts: Readonly<Record<string, CityAccount>>) {
  let who = ''
  let methods: string[] = ['pwd']
  let asked = 0
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: cityClient.id,
        client_secret: cityClient.secret,
        redirect_uris: [`${baseUrl}/sign-in/provider/back`],
        post_logout_redirect_uris: [`${baseUrl}/`],
      },
    ],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: {
      openid: ['sub', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
    },
    cookies: { keys: ['of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...accounts[sub], sub }),
    }),
    loadExistingGrant: async ({ oidc: { client, session } }: Context) => {
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope(cityScopes)
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url !== '/interaction') return answer(request, response)
    asked += 1
    const result = who ? { login: { accountId: who, amr: methods } } : { error: 'access_denied' }
    provider.interactionFinished(request, response, result).catch(() => response.destroy())
  })
  const jar = cookieJar()
  const visit = async (url: string, fields?: Record<string, string>): Promise<Response> => {
    const headers = { cookie: jar.header() }
    const sent = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const response = await fetch(url, { ...sent, headers, redirect: 'manual' })
    jar.keep(response)
    return response
  }
  return {
    issuer,
    /** How often somebody was asked who they are. */
    asked: () => asked,
    signsIn: (sub: string, by: readonly string[] = ['pwd']) => {
      who = sub
      methods = [...by]
    },
    visit,
    /** Follows the provider's own steps, in one browser, until it leads back to us; the address that it leads to. */
    async follow(url: string): Promise<string> {
      for (let at = url; ; ) {
        if (!at.startsWith(issuer)) return at
        const response = await visit(at)
        const location = response.headers.get('location')
        if (location === null) throw new Error(`${response.status} ${await response.text()}`)
        at = new URL(location, at).href
      }
    },
    /** Somebody else's browser: nobody has signed in. */
    forget: () => jar.clear(),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
