import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { resetPerson } from '../../../src/services/access/edit-person.ts'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { Route } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { type Known, type KnownForm, meetForms } from '../../support/known-forms.ts'

/** Every answer to something malformed is one of these; a page that ignores nonsense may also answer as usual. */
const clearAnswers = [200, 302, 303, 304, 400, 401, 403, 404, 405, 409, 413, 422, 429]

/** Forms that only a page after a refusal or of rare data shows. */
const FORMS_UNMET_SHARE_MAX = 0.2

let database: TestDatabase
let application: TestApplication
let cookies: string[]
let known: Known

async function signIn(email: string): Promise<string> {
  const response = await application.post('/sign-in', { email, password: demonstrationPassword })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A form that really ends a session, or takes somebody's role, ends it; whoever is out signs in again. */
async function staySignedIn(): Promise<void> {
  for (const [index, { email }] of accounts.entries()) {
    const response = await request('/password', cookies[index + 1] ?? '')
    if (response.status !== 200) cookies[index + 1] = await signIn(email)
  }
}

const request = async (path: string, cookie: string) =>
  createApp(application.services).request(testOrigin + path, { headers: { cookie } })

/** Lists that wait for their import, a report whose number is known, and a one-time link: gives the addresses of these. */
async function prepare(): Promise<string[]> {
  const manager = cookies[1 + accounts.findIndex(({ role }) => role === 'lab-manager')] ?? ''
  for (const [path, fixture] of [
    ['/tangsel/desk/imports', 'tangsel-2020-innovations.csv'],
    ['/tangsel/desk/channel/imports', 'lapor-example.csv'],
    ['/tangsel/desk/innovations/sianduk/measurements/imports', 'measurements-sianduk.csv'],
  ] as const) {
    const list = readFileSync(new URL(`../../../src/services/demonstration/data/${fixture}`, import.meta.url))
    const form = new FormData()
    form.set('file', new File([new Uint8Array(list)], 'daftar.csv'))
    await application.post(path, form, { cookie: manager })
  }
  const { rows } = await database.pool.query('SELECT ticket FROM complaint ORDER BY ticket LIMIT 3')
  const link = await resetPerson(application.services, 'test', accounts.at(-1)?.email ?? '')
  if (!link.ok) throw new Error(link.code)
  return [
    ...rows.map(({ ticket }) => `/track/${ticket}`),
    `/password/link/${link.value.token}`,
    '/tangsel/desk/innovations/sianduk/voice',
  ]
}

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  cookies = ['', ...accounts.map(() => '')]
  await staySignedIn()
  known = await meetForms(request, cookies, routes, [
    ...['/', '/tangsel', '/s/SIANDUK', '/tangsel/desk', '/tangsel/board', '/password/lost', '/sessions'],
    ...(await prepare()),
  ])
}, 300_000)
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

function encode(text: string): string {
  // Lone surrogates cannot be encoded; a browser would send the replacement character.
  return encodeURIComponent(text.toWellFormed())
}

/** Addresses that pages lead to, with a part exchanged for nonsense now and then: a handler is reached and not only its guard. */
function addressOf(route: Route): fc.Arbitrary<string> {
  const met = known.addresses.get(`${route.method} ${route.path}`) ?? [
    route.path.replace(/:\w+(?:\{[^}]*\})?/g, 'x'),
  ]
  const parts = route.path.split('/').length - 1
  const query = fc.dictionary(
    fc.constantFrom('q', 'page', 'sort', 'verdict', 'next', 'reply', 'year', 'innovation', 'rows'),
    nasty,
  )
  const place = fc.option(fc.nat({ max: parts }), { freq: 4 })
  return fc.tuple(fc.constantFrom(...met), place, nasty, query).map(([address, bent, text, asked]) => {
    const [path = '', own] = address.split('?')
    const steps = path.split('/')
    // Only a part that is named by a parameter: a bent word of the address would lead to another route.
    const isNamed = bent !== null && route.path.split('/')[bent]?.startsWith(':')
    if (isNamed) steps[bent] = encode(text) || 'x'
    const search = [
      ...(own ? [own] : []),
      ...Object.entries(asked).map(([name, value]) => `${name}=${encode(value)}`),
    ]
    return search.length > 0 ? `${steps.join('/')}?${search.join('&')}` : steps.join('/')
  })
}

type Field = readonly [name: string, value: string]

/** What a page's own form would send, with fields left out, bent, sent twice, and strangers among them. */
function fieldsOf(form: KnownForm): fc.Arbitrary<Field[]> {
  const own = fc.tuple(
    ...form.fields.map(([name, value]) =>
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<Field[]>([[name, value]]) },
        { weight: 3, arbitrary: nasty.map((text): Field[] => [[name, text]]) },
        { weight: 1, arbitrary: fc.constant<Field[]>([]) },
        {
          weight: 1,
          arbitrary: nasty.map((text): Field[] => [
            [name, value],
            [name, text],
          ]),
        },
      ),
    ),
  )
  const strange = fc.array(fc.tuple(nasty, nasty), { maxLength: 2 })
  return fc.tuple(own, strange).map(([fields, others]) => [...fields.flat(), ...others])
}

const encoded = (fields: readonly Field[]) =>
  fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')

function multipart(fields: readonly Field[], file: Uint8Array): Buffer {
  const part = (name: string, more: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"${more}\r\n\r\n`
  return Buffer.concat([
    ...fields.map(([name, value]) => Buffer.from(`${part(name, '')}${value}\r\n`)),
    Buffer.from(part('file', '; filename="a.csv"')),
    Buffer.from(file),
    Buffer.from('\r\n--b--\r\n'),
  ])
}

function bodyOf(route: Route): fc.Arbitrary<{ type: string; bytes: string | Buffer }> {
  const forms = known.forms.get(`${route.method} ${route.path}`) ?? []
  const nothing: KnownForm = { address: route.path, fields: [], takesFiles: false }
  const fields = fc.constantFrom(...(forms.length > 0 ? forms : [nothing])).chain(fieldsOf)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fields.map((all) => ({ type: 'application/x-www-form-urlencoded', bytes: encoded(all) })),
    },
    {
      weight: forms.some(({ takesFiles }) => takesFiles) ? 4 : 1,
      arbitrary: fc
        .tuple(fields, fc.uint8Array({ maxLength: 400 }))
        .map(([all, file]) => ({ type: 'multipart/form-data; boundary=b', bytes: multipart(all, file) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 200 })
        .map((bytes) => ({ type: 'multipart/form-data; boundary=b', bytes: Buffer.from(bytes) })),
    },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 100 }).map((text) => ({ type: 'application/json', bytes: text })),
    },
  )
}

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
    await staySignedIn()
    const sent = route.method === 'POST' ? bodyOf(route) : fc.constant(undefined)
    await fc.assert(
      fc.asyncProperty(addressOf(route), fc.constantFrom(...cookies), sent, async (path, cookie, form) => {
        const response = await ask(route, path, cookie, form)
        expect(clearAnswers, `${path} answered ${response.status}`).toContain(response.status)
      }),
      { numRuns: 40 },
    )
  })
})

test('most forms that are sent were met on a page, so that their handlers are reached', () => {
  const posts = tested.filter(({ method }) => method === 'POST').map(({ path }) => `POST ${path}`)
  const unmet = posts.filter((name) => !known.forms.has(name))
  expect(unmet.length / posts.length, `${unmet.length} of ${posts.length}: ${unmet.join(', ')}`).toBeLessThan(
    FORMS_UNMET_SHARE_MAX,
  )
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
