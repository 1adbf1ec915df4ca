import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentityProvider } from '../../../src/adapters/identity-provider.ts'
import { createLog } from '../../../src/adapters/log.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { leaveRegion } from '../../../src/services/access/leave-region.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { cookieJar } from '../../support/authenticator.ts'
import { type Hostility, startHostileProvider } from '../../support/hostile-provider.ts'
import { cityClient } from '../../support/identity-provider.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const origin = 'http://localhost:3000'
const password = 'empat belas kucing tidur'
const discovery = '/.well-known/openid-configuration'
let laboratory: Laboratory
let hostile: Awaited<ReturnType<typeof startHostileProvider>>
let services: Services

beforeAll(async () => {
  laboratory = await testLaboratory()
  hostile = await startHostileProvider()
  const { db, pool } = laboratory.database
  const foundation = { db, pool, log: createLog('silent'), baseUrl: origin, secret: 'x'.repeat(40) }
  services = createServices({ ...foundation, dataFolder: '/nonexistent' }, () => new Date())
})
afterAll(async () => {
  await hostile.close()
  await laboratory.close()
})

/** As after a start: nothing is known of the provider yet. */
function freshApp() {
  const { id: clientId, secret: clientSecret } = cityClient
  const client = { issuer: hostile.issuer, clientId, clientSecret, scopes: 'openid' }
  const provider = createIdentityProvider({ ...client, groupsClaim: 'groups', name: 'Kota' })
  return createApp({ ...services, provider })
}

function browser(app = freshApp(), jar = cookieJar()) {
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { cookie: jar.header(), origin }
    const sent = fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers }
    const response = await app.request(origin + path, sent)
    jar.keep(response)
    return response
  }
  /** Goes to the provider and comes back, while it says this. */
  const come = async (what: Partial<Hostility>, changes: Record<string, string> = {}) => {
    hostile.says(what)
    const gone = await ask('/sign-in/provider?next=%2Fsessions')
    return gone.status === 303 ? ask(hostile.back(gone.headers.get('location') ?? '', changes)) : gone
  }
  const whoIsIn = async () => {
    const response = await ask('/my-data.json')
    return response.status === 200 ? /"email": ?"([^"]+)"/.exec(await response.text())?.[1] : null
  }
  return { ask, come, jar, whoIsIn }
}

let people = 0
async function person(role: 'coach' | 'administrator' = 'coach') {
  people += 1
  const email = `kepala.${people}@contoh.invalid`
  const id = await services.identity.createPerson({ name: 'Kepala', email, password })
  const input = { name: 'Kepala', email, role, agencyKey: null } as const
  await inviteMember(services, system('test'), laboratory.regionId, input)
  return { email, id, says: { sub: `sub-${people}`, email, email_verified: true } }
}
const answerWith = (status: number, body: string, headers: Record<string, string> = {}) => ({
  answers: {
    [discovery]: (_: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(body)
    },
  },
})

test('a token that is not signed, badly signed, old, early or for somebody else opens nothing', async () => {
  const { email, says } = await person()
  const now = Math.floor(Date.now() / 1000)
  const tokens: Record<string, Partial<Hostility>> = {
    'by no algorithm': { header: { alg: 'none' }, signed: 'not' },
    'without its signature': { signed: 'not' },
    'by a key that is not the provider’s': { signed: 'stranger' },
    'by the public key as a secret': { header: { alg: 'HS256' }, signed: 'public-as-secret' },
    'the same, announced': {
      header: { alg: 'HS256' },
      signed: 'public-as-secret',
      metadata: { id_token_signing_alg_values_supported: ['RS256', 'HS256'] },
    },
    expired: { claims: { exp: now - 100 } },
    'without an end': { claims: { exp: undefined } },
    'of tomorrow': { claims: { nbf: now + 86_400 } },
    'for another client': { claims: { aud: 'another' } },
    'for several clients': { claims: { aud: [cityClient.id, 'another'] } },
    'of another issuer': { claims: { iss: 'https://another.invalid' } },
    'for another visit': { claims: { nonce: 'another' } },
    'for no visit': { claims: { nonce: undefined } },
  }
  for (const [name, { claims, ...what }] of Object.entries(tokens)) {
    const seat = browser()
    const answer = await seat.come({ ...what, claims: { ...says, ...claims } })
    expect([name, answer.status, await seat.whoIsIn()]).toEqual([name, 403, null])
  }
  const seat = browser()
  expect((await seat.come({ claims: says }, { state: 'another' })).status).toBe(403)
  expect((await seat.come({ claims: says }, { iss: 'https://another.invalid' })).status).toBe(403)
  expect((await seat.come({ claims: says })).status).toBe(303)
  expect(await seat.whoIsIn()).toBe(email)
}, 60_000)

test('an address opens an account only as it is written, by whoever verified it, and for the first who comes', async () => {
  const { email, says } = await person()
  const elsewhere = { email: 'lain@contoh.invalid', email_verified: true }
  const claims: Record<string, Partial<Hostility>> = {
    'the sign of the kelvin for a k': { claims: { ...says, email: email.replace('k', '\u212a') } },
    'a space that is none of ASCII': { claims: { ...says, email: `\u00a0${email}` } },
    'a zero in it': { claims: { ...says, email: `\0${email}` } },
    'no text': { claims: { ...says, email: { toString: email } } },
    'verified as a text': { claims: { ...says, email_verified: 'true' } },
    'verified for another address': {
      claims: { sub: says.sub, email },
      userinfo: { ...elsewhere, sub: says.sub },
    },
  }
  for (const [name, what] of Object.entries(claims)) {
    const seat = browser()
    expect([name, (await seat.come(what)).status, await seat.whoIsIn()]).toEqual([name, 403, null])
  }
  const first = browser()
  expect((await first.come({ claims: { ...says, email: email.toUpperCase() } })).status).toBe(303)
  expect(await first.whoIsIn()).toBe(email)
  // Somebody else was given the same address there later.
  const second = browser()
  const refused = await second.come({ claims: { ...says, sub: 'another' } })
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('akun lain')])
  expect(await second.whoIsIn()).toBeNull()
  expect((await browser().come({ claims: says })).status).toBe(303)
}, 60_000)

test('what nobody can be called is refused, and never an error of ours', async () => {
  const { says } = await person()
  const noise = Array.from({ length: 20_000 }, () => Math.random().toString(36).slice(2, 4)).join('')
  for (const sub of ['a\0b', 'a\ud800b', 's'.repeat(256), noise, 'ü', '', 5, { a: 1 }]) {
    expect([sub, (await browser().come({ claims: { ...says, sub } })).status]).toEqual([sub, 403])
  }
  const userinfo = { ...says }
  expect((await browser().come({ claims: says, userinfo: { ...userinfo, sub: 'x' } })).status).not.toBe(303)
  for (const groups of ['a,b', { a: ['b'] }, [['a'], { b: 1 }, 'c\0'], 'x'.repeat(500_000)]) {
    expect((await browser().come({ claims: { ...says, groups } })).status).toBe(303)
  }
}, 60_000)

describe('a provider that answers otherwise than the protocol asks', () => {
  test('is away, for whoever comes', async () => {
    const answers: Record<string, Partial<Hostility>> = {
      missing: answerWith(404, ''),
      empty: answerWith(200, '{}'),
      'a list': answerWith(200, '[]'),
      'half a document': answerWith(200, '{'),
      'a page': answerWith(200, '<p>', { 'content-type': 'text/html' }),
      'a way inside': answerWith(302, '', { location: `${hostile.issuer}/inside` }),
      'another issuer': { metadata: { issuer: 'http://127.0.0.1:1' } },
      'a script for an address': { metadata: { authorization_endpoint: 'javascript:alert(1)' } },
      'no address': { metadata: { authorization_endpoint: undefined } },
      'a number for an address': { metadata: { authorization_endpoint: 5 } },
      'a file for an address': { metadata: { token_endpoint: 'file:///etc/passwd' } },
      'no keys': {
        answers: { '/jwks': (_, response) => response.writeHead(404).end() },
      },
    }
    for (const [name, what] of Object.entries(answers)) {
      expect([name, (await browser().come(what)).status]).toEqual([name, 503])
    }
    expect(hostile.asked).not.toContain('/inside')
  }, 60_000)

  test('keeps nobody signed in', async () => {
    const { says } = await person()
    const broken: Record<string, Partial<Hostility>> = {
      empty: answerWith(200, '{}'),
      'a script for an address': { metadata: { end_session_endpoint: 'javascript:alert(1)' } },
      'a number for an address': { metadata: { end_session_endpoint: 5 } },
      'no address': { metadata: { end_session_endpoint: 'a b' } },
    }
    for (const [name, what] of Object.entries(broken)) {
      const { come, jar } = browser()
      expect((await come({ claims: says })).status).toBe(303)
      hostile.says(what)
      const after = browser(freshApp(), jar)
      expect([name, (await after.ask('/sign-out', {})).status, await after.whoIsIn()]).toEqual([
        name,
        303,
        null,
      ])
    }
    // A token of many groups does not fit into a header.
    const seat = browser()
    const groups = Array.from({ length: 3_000 }, (_, at) => `kelompok-${at}`)
    expect((await seat.come({ claims: { ...says, groups } })).status).toBe(303)
    const out = await seat.ask('/sign-out', {})
    expect(out.headers.get('refresh')?.length).toBeLessThan(500)
  }, 60_000)

  test('fills no memory, and holds up nobody else', async () => {
    let sent = 0
    const piece = Buffer.alloc(64 * 1024, ' ')
    const endless = (_: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (!response.destroyed && sent < 100 * 1024 * 1024) {
          sent += piece.byteLength
          if (!response.write(piece)) return response.once('drain', more)
        }
        return response.end()
      }
      more()
    }
    expect((await browser().come({ answers: { [discovery]: endless } })).status).toBe(503)
    expect(sent).toBeLessThan(20 * 1024 * 1024)

    const app = freshApp()
    const silent = { answers: { '/token': () => {} } }
    hostile.says({})
    const visits = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const { ask } = browser(app)
        const gone = await ask('/sign-in/provider')
        return { ask, back: hostile.back(gone.headers.get('location') ?? '') }
      }),
    )
    hostile.says(silent)
    let isOver = false
    const waiting = visits.map(({ ask, back }) => ask(back))
    Promise.all(waiting).finally(() => {
      isOver = true
    })
    expect((await app.request(`${origin}/sign-in/passkey`)).status).toBe(200)
    expect(isOver, 'nobody waits any more').toBe(false)
    hostile.says({ answers: { '/token': (_, response) => response.destroy() } })
    hostile.drop()
    const statuses = (await Promise.all(waiting)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 503)).toEqual([])
  }, 90_000)
})

test('whoever was let go here does not come back by a group, and two pages at once make one account', async () => {
  const { db, pool } = laboratory.database
  await person('administrator')
  await pool.query(
    `SELECT set_config('labinov.actor', 'system', false), set_config('labinov.action', 'test', false);
     UPDATE region SET settings = settings || '{"providerGroups": {"leader": ["sekda"]}}' WHERE slug = 'kota-uji'`,
  )
  const claims = { sub: 'sekda-1', email: 'sekda@contoh.invalid', email_verified: true, groups: ['sekda'] }
  const app = freshApp()
  hostile.says({ claims })
  const seats = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { ask } = browser(app)
      const gone = await ask('/sign-in/provider')
      return { ask, back: hostile.back(gone.headers.get('location') ?? '') }
    }),
  )
  const statuses = await Promise.all(seats.map(async ({ ask, back }) => (await ask(back)).status))
  expect(statuses).toEqual([303, 303, 303, 303])
  const find = 'SELECT id FROM person WHERE email = $1'
  const id = (await pool.query(find, [claims.email])).rows[0].id
  const roles = async () =>
    (await pool.query('SELECT role FROM membership WHERE person_id = $1 AND ended_at IS NULL', [id])).rows
  expect(await roles()).toEqual([{ role: 'leader' }])
  const leave = { regionId: laboratory.regionId, personId: id, successorId: null }
  expect((await leaveRegion(services, system('test'), leave)).ok).toBe(true)
  await browser().come({ claims })
  expect(await roles()).toEqual([])
  // Another group gives its role as before, and what people give again is theirs.
  const input = { name: 'Sekda', email: claims.email, role: 'leader', agencyKey: null } as const
  await inviteMember({ ...services, db }, system('test'), laboratory.regionId, input)
  await browser().come({ claims: { ...claims, groups: [] } })
  expect(await roles()).toEqual([{ role: 'leader' }])
})
