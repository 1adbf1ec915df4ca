import { readFileSync } from 'node:fs'
import { resetPerson } from '../../src/services/access/edit-person.ts'
import { accounts, demonstrationPassword } from '../../src/services/demonstration/demonstration-accounts.ts'
import { addMessageLink } from '../../src/services/message/add-message-link.ts'
import { findInnovation } from '../../src/store/access/subject.ts'
import { system } from '../../src/store/base/change.ts'
import { findRegion } from '../../src/store/region/region.ts'
import { createApp } from '../../src/web/app.tsx'
import type { Route } from '../../src/web/route.ts'
import { routes } from '../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from './application.ts'
import type { TestDatabase } from './database.ts'
import { exampleLists } from './example-lists.ts'
import type { HostileBody } from './hostile-forms.ts'
import { type Known, meetForms } from './known-forms.ts'
import { askOfLetters } from './page-inputs.ts'

/** Every answer to something malformed is one of these; a page that ignores nonsense may also answer as usual. */
export const clearAnswers = [200, 302, 303, 304, 400, 401, 403, 404, 405, 409, 413, 422, 429]

// Signing out would end the sessions that the other routes need; ending a session ends only what was named.
export const hostileRoutes = routes.filter(({ path }) => path !== '/sign-out')

/** What was met by everybody of the demonstration: holds on each copy of the database in which they met it. */
export type Met = {
  readonly known: Known
  /** One a visitor: nobody first, then each account of the demonstration. */
  readonly cookies: readonly string[]
}

export type HostileVisitors = Met & {
  /** A form that really ends a session, or takes somebody's role, ends it; whoever is out signs in again. */
  readonly staySignedIn: () => Promise<void>
  readonly ask: (
    route: Route,
    path: string,
    cookie: string,
    sent?: HostileBody,
    address?: string,
  ) => Promise<Response>
}

/** A short link of its own for a poster, which its page can end. */
async function tellByPoster({ services }: TestApplication, { db }: TestDatabase): Promise<void> {
  const region = await findRegion(db, 'tangsel')
  const innovation = region && (await findInnovation(db, region.id, 'sianduk'))
  if (!region || !innovation) throw new Error('the demonstration is gone')
  const scope = { regionId: region.id, innovationId: innovation.id }
  const link = { channel: 'poster', label: 'loket', leadsTo: 'page' } as const
  const linked = await addMessageLink(services, system('test'), scope, link)
  if (!linked.ok) throw new Error(linked.code)
}

/** Lists that wait for their import, a report whose number is known, and a one-time link: gives the addresses of these. */
async function prepare(
  application: TestApplication,
  database: TestDatabase,
  manager: string,
  administrator: string,
): Promise<string[]> {
  for (const [kind, pasted] of Object.entries(exampleLists)) {
    const cookie = kind === 'people' ? administrator : manager
    const form = new FormData()
    form.set('pasted', pasted)
    await application.post(`/tangsel/desk/intake/${kind}`, form, { cookie })
  }
  for (const [path, fixture] of [
    ['/tangsel/desk/intake/complaints', 'lapor-example.csv'],
    ['/tangsel/desk/intake/measurements/sianduk', 'measurements-sianduk.csv'],
  ] as const) {
    const list = readFileSync(new URL(`../../src/services/demonstration/data/${fixture}`, import.meta.url))
    const form = new FormData()
    form.set('file', new File([new Uint8Array(list)], 'daftar.csv'))
    await application.post(path, form, { cookie: manager })
  }
  await application.post('/my-letters/calendar', {}, { cookie: manager })
  await tellByPoster(application, database)
  const { rows } = await database.pool.query('SELECT ticket FROM complaint ORDER BY ticket LIMIT 3')
  const registrations = await database.pool.query(
    'SELECT DISTINCT ON (course_id) code FROM registration ORDER BY course_id, place',
  )
  const link = await resetPerson(application.services, 'test', accounts.at(-1)?.email ?? '')
  if (!link.ok) throw new Error(link.code)
  return [
    ...rows.map(({ ticket }) => `/track/${ticket}`),
    ...registrations.rows.map(({ code }) => `/tangsel/registrations/${code}`),
    await askOfLetters(application.services),
    `/password/link/${link.value.token}`,
    '/tangsel/desk/innovations/sianduk/voice',
    '/tangsel/desk/innovations/sianduk/message',
    '/my-letters',
  ]
}

/** What the server's own message says of a request that comes from this address. */
const incomingFrom = (address: string, method: string, path: string, headers: Record<string, string>) => ({
  incoming: { method, url: path, headers, socket: { remoteAddress: address } },
})

/** The same visitors, with the same sessions, on a database or a copy of it; files go to `dataFolder`. */
export function visitorsOn(database: TestDatabase, met: Met, dataFolder?: string): HostileVisitors {
  const application = testApplication(database, undefined, dataFolder)
  const app = createApp(application.services)
  const cookies = [...met.cookies]
  const signIn = async (email: string) => {
    const response = await application.post('/sign-in', { email, password: demonstrationPassword })
    const set = response.headers.getSetCookie()
    return set.map((cookie) => cookie.split(';')[0]).join('; ')
  }
  const staySignedIn = async () => {
    for (const [index, { email }] of accounts.entries()) {
      const headers = { cookie: cookies[index + 1] ?? '' }
      const response = await app.request(`${testOrigin}/password`, { headers })
      if (response.status !== 200) cookies[index + 1] = await signIn(email)
    }
  }
  const ask: HostileVisitors['ask'] = async (route, path, cookie, sent, address = '127.0.0.1') => {
    const headers: Record<string, string> = { origin: testOrigin, cookie, 'sec-fetch-site': 'same-origin' }
    if (sent) headers['content-type'] = sent.type
    const init: RequestInit = { method: route.method, headers }
    if (sent) init.body = typeof sent.bytes === 'string' ? sent.bytes : Uint8Array.from(sent.bytes)
    const named = { ...headers, host: new URL(testOrigin).host }
    return app.request(testOrigin + path, init, incomingFrom(address, route.method, path, named))
  }
  return { known: met.known, cookies, staySignedIn, ask }
}

/** Everybody of the demonstration, signed in, with the addresses and forms that their pages showed. */
export async function hostileVisitors(database: TestDatabase, dataFolder?: string): Promise<HostileVisitors> {
  const nobody = { known: { addresses: new Map(), forms: new Map(), visitors: new Map() } }
  const { cookies, staySignedIn } = visitorsOn(database, {
    ...nobody,
    cookies: ['', ...accounts.map(() => '')],
  })
  await staySignedIn()
  const application = testApplication(database, undefined, dataFolder)
  const app = createApp(application.services)
  const request = async (path: string, cookie: string) =>
    app.request(testOrigin + path, { headers: { cookie } })
  const cookieOf = (wanted: string) => cookies[1 + accounts.findIndex(({ role }) => role === wanted)] ?? ''
  // A second session of each, which the page of sessions can end.
  for (const { email } of accounts)
    await application.post('/sign-in', { email, password: demonstrationPassword })
  const known = await meetForms(request, cookies, routes, [
    ...['/', '/tangsel', '/s/SIANDUK', '/tangsel/desk', '/tangsel/board', '/password/lost', '/sessions'],
    ...(await prepare(application, database, cookieOf('lab-manager'), cookieOf('administrator'))),
  ])
  return visitorsOn(database, { known, cookies }, dataFolder)
}
