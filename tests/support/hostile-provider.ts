import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cityClient } from './identity-provider.ts'

type Claims = Readonly<Record<string, unknown>>
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** What this provider says and how it signs, changed by each test; what is not named is as it should be. */
export type Hostility = {
  claims: Claims
  userinfo: Claims | null
  header: Claims
  /** How the ID token is signed: by its own key, by a stranger's, by the public key as a secret, or not at all. */
  signed: 'own' | 'stranger' | 'public-as-secret' | 'not'
  metadata: Claims
  /** In place of an answer, by the path. */
  answers: Readonly<Record<string, Answer>>
}

const honest: Hostility = {
  claims: {},
  userinfo: null,
  header: {},
  signed: 'own',
  metadata: {},
  answers: {},
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider on this machine that does whatever the test tells it to, in the words of the protocol. */
export async function startHostileProvider() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const said: Hostility = { ...honest }
  const asked: string[] = []
  /** The nonce of the visit that each code was given for. */
  const nonceOf = new Map<string, string>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const signature = (text: string) => {
    if (said.signed === 'not') return ''
    if (said.signed === 'public-as-secret') {
      const secret = own.publicKey.export({ type: 'spki', format: 'pem' })
      return createHmac('sha256', secret).update(text).digest('base64url')
    }
    const key = said.signed === 'own' ? own.privateKey : stranger.privateKey
    return createSign('RSA-SHA256').update(text).sign(key).toString('base64url')
  }
  const idToken = (code: string) => {
    const nonce = nonceOf.get(code)
    const now = Math.floor(Date.now() / 1000)
    const times = { iat: now, exp: now + 300 }
    const claims = { iss: issuer, aud: cityClient.id, sub: 'somebody', nonce, ...times, ...said.claims }
    const text = `${encoded({ alg: 'RS256', kid: 'own', typ: 'JWT', ...said.header })}.${encoded(claims)}`
    return `${text}.${signature(text)}`
  }
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    ...(said.userinfo && { userinfo_endpoint: `${issuer}/userinfo` }),
    ...said.metadata,
  })
  const pages: Readonly<Record<string, (sent: URLSearchParams) => unknown>> = {
    '/.well-known/openid-configuration': metadata,
    '/token': (sent) => ({
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: idToken(sent.get('code') ?? ''),
      scope: 'openid',
    }),
    '/jwks': () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
    }),
    '/userinfo': () => ({ sub: 'somebody', ...said.userinfo }),
  }
  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    asked.push(path)
    const instead = said.answers[path]
    if (instead) return instead(request, response)
    const page = pages[path]
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(page?.(new URLSearchParams(body)) ?? {}))
    })
  })
  return {
    issuer,
    /** The paths that were asked for, in their order. */
    asked,
    /** From now on it says this, and is honest in everything else. */
    says: (what: Partial<Hostility>) => {
      Object.assign(said, honest, what)
    },
    /** Comes back from it at once, as a browser would that was sent to this address. */
    back(location: string, changes: Readonly<Record<string, string>> = {}): string {
      const sent = new URL(location).searchParams
      const code = randomUUID()
      nonceOf.set(code, sent.get('nonce') ?? '')
      const query = { code, state: sent.get('state') ?? '', ...changes }
      return `/sign-in/provider/back?${new URLSearchParams(query)}`
    },
    /** Gives up all that wait for an answer. */
    drop: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
