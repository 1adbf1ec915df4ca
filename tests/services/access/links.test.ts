import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
})
afterAll(() => database.close())

const patterns = routes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => ({
    path,
    expression: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))

/** The route that an address belongs to; so many pages of each are read, since what they link differs by what they show. */
const routeOf = (address: string) =>
  patterns.find(({ expression }) => expression.test(address.split('?')[0] ?? ''))?.path ?? address
const READ_OF_EACH = 4

async function cookieOf(email: string): Promise<string> {
  const response = await application.post('/sign-in', { email, password: demonstrationPassword })
  expect([email, response.status]).toEqual([email, 303])
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The addresses of our own that a page leads to. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?href="(\/[^"#]*)/g)]
    .map((found) => (found[1] ?? '').replaceAll('&amp;', '&'))
    .filter((path) => !path.startsWith('/en') && !path.startsWith('/assets/'))
}

/** Reads from the desk and the front page on, link by link; gives each that was turned away, with the page it stood on. */
async function refusedLinks(cookie: string): Promise<{ read: number; refused: string[] }> {
  const { app } = application
  const waiting: [path: string, from: string][] = [
    ['/tangsel/desk', ''],
    ['/tangsel', ''],
  ]
  const seen = new Set<string>()
  const readOf = new Map<string, number>()
  const refused: string[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [path, from] = next
    const count = readOf.get(routeOf(path)) ?? 0
    if (seen.has(path) || count >= READ_OF_EACH) continue
    seen.add(path)
    readOf.set(routeOf(path), count + 1)
    const response = await app.request(testOrigin + path, { headers: { cookie } })
    if (response.status >= 400) refused.push(`${response.status} ${path}, linked on ${from}`)
    const isPage = response.headers.get('content-type')?.includes('html')
    const html = await response.text()
    if (isPage) for (const link of linksIn(html)) waiting.push([link, path])
  }
  return { read: seen.size, refused }
}

test.each(accounts)(
  'no link that the $role is shown turns them away',
  async ({ email }) => {
    const { read, refused } = await refusedLinks(await cookieOf(email))
    expect(refused).toEqual([])
    expect(read).toBeGreaterThan(60)
  },
  240_000,
)
