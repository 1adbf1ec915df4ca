import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { Route } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

/** Every answer to something malformed is one of these; a page that ignores nonsense may also answer as usual. */
const clearAnswers = [200, 303, 304, 400, 401, 403, 404, 405, 409, 413, 422, 429]

let database: TestDatabase
let application: TestApplication
let cookies: string[]

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await loadDemonstration(application.services, () => {})
  cookies = ['']
  for (const { email } of accounts) {
    const response = await application.post('/sign-in', { email, password: demonstrationPassword })
    cookies.push(
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    )
  }
}, 180_000)
afterAll(() => database.close())

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      '\0',
      '../../etc/passwd',
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '\u202egnp.exe',
      'NaN',
      '-1',
      '1e999',
    ],
    ...[
      '9999-99-99',
      '0',
      '٣',
      '=HYPERLINK("x")',
      '{"__proto__":{}}',
      '%',
      '%00',
      '%ff',
      'x'.repeat(9_000),
      '𝕏'.repeat(400),
    ],
  ),
)

/** Real parts of addresses beside nonsense, so that a handler is reached and not only its guard. */
const partOfAddress = (name: string) => {
  const real: Record<string, string[]> = {
    region: ['tangsel'],
    innovation: ['sianduk', 'izin-kilat-warung'],
    stage: ['diagnose', 'design'],
    code: ['SIANDUK'],
    agency: ['dinkes'],
    length: ['full', 'short'],
  }
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...(real[name] ?? ['x'])) },
    { weight: 1, arbitrary: nasty },
  )
}

function encode(text: string): string {
  // Lone surrogates cannot be encoded; a browser would send the replacement character.
  return encodeURIComponent(text.toWellFormed())
}

function addressOf(route: Route): fc.Arbitrary<string> {
  const names = [...route.path.matchAll(/:(\w+)(?:\{[^}]*\})?/g)].map(([, name]) => name as string)
  const query = fc.dictionary(
    fc.constantFrom('q', 'page', 'sort', 'verdict', 'next', 'reply', 'year', 'innovation', 'rows'),
    nasty,
  )
  return fc.tuple(fc.tuple(...names.map(partOfAddress)), query).map(([parts, asked]) => {
    let at = 0
    const path = route.path.replace(/:\w+(?:\{[^}]*\})?/g, () => encode(parts[at++] ?? '') || 'x')
    const search = Object.entries(asked).map(([name, value]) => `${name}=${encode(value)}`)
    return search.length > 0 ? `${path}?${search.join('&')}` : path
  })
}

const fieldNames = fc.oneof(
  fc.constantFrom(
    ...[
      'name',
      'text',
      'email',
      'password',
      'file',
      'action',
      'reason',
      'kind',
      'dueOn',
      'responsible',
      'answer',
      'value',
      'period',
    ],
    ...[
      'requirements',
      'procedures',
      'cost',
      'sentence',
      'key',
      'unit',
      'direction',
      'revision',
      'class',
      'contactEmail',
      'id',
    ],
  ),
  nasty,
)

const body = fc.oneof(
  fc.array(fc.tuple(fieldNames, nasty), { maxLength: 12 }).map((pairs) => ({
    type: 'application/x-www-form-urlencoded',
    bytes: pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'),
  })),
  fc.tuple(fieldNames, fc.uint8Array({ maxLength: 400 })).map(([name, bytes]) => ({
    type: 'multipart/form-data; boundary=b',
    bytes: Buffer.concat([
      Buffer.from(
        `--b\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"; filename="a.csv"\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n--b--\r\n'),
    ]),
  })),
  fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => ({ type: 'multipart/form-data; boundary=b', bytes: Buffer.from(bytes) })),
  fc.string({ maxLength: 100 }).map((text) => ({ type: 'application/json', bytes: text })),
)

async function ask(
  route: Route,
  path: string,
  cookie: string,
  sent?: { type: string; bytes: string | Buffer },
) {
  const app = createApp(application.services)
  const headers: Record<string, string> = { origin: testOrigin, cookie, 'sec-fetch-site': 'same-origin' }
  if (sent) headers['content-type'] = sent.type
  const init: RequestInit = { method: route.method, headers }
  if (sent) init.body = typeof sent.bytes === 'string' ? sent.bytes : Uint8Array.from(sent.bytes)
  return app.request(testOrigin + path, init)
}

// Signing out would end the sessions that the other routes need; ending a session ends only what was named.
const tested = routes.filter(({ path }) => path !== '/sign-out')

describe.each(tested.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  it('answers whatever comes', { timeout: 300_000 }, async () => {
    const sent = route.method === 'POST' ? body : fc.constant(undefined)
    await fc.assert(
      fc.asyncProperty(addressOf(route), fc.constantFrom(...cookies), sent, async (path, cookie, form) => {
        const response = await ask(route, path, cookie, form)
        expect(clearAnswers, `${path} answered ${response.status}`).toContain(response.status)
      }),
      { numRuns: 40 },
    )
  })
})

describe('addresses that cannot be', () => {
  it.each([
    '/%E0%A4%A',
    '/tangsel/%ff',
    '/tangsel/innovations/%00',
    '//',
    '/en/en/tangsel',
    '/tangsel/../../x',
    '/\\evil',
  ])('%s is answered', async (path) => {
    const app = createApp(application.services)
    const response = await app.request(testOrigin + path)
    expect(clearAnswers).toContain(response.status)
  })
})
