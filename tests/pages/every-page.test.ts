import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/domain/access/role.ts'
import { accounts, demonstrationPassword } from '../../src/services/demonstration-accounts.ts'
import { routes } from '../../src/web/routes.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../support/site.ts'

/** Addresses that answer with something else than a page of ours. */
const noPages =
  /\/health$|worker\.js$|\.(csv|json|xlsx|pdf|svg|png|ics|xml|md)(\?|$)|\/files?\/|\/export|\/qr|\/poster|\/attachments\/|\/photo$|\/mark\/|\/voice\/codes\//

/** Pages that no link leads to, and why. */
const excused: Readonly<Record<string, string>> = {
  '/': 'the front door of an installation; it leads on to the only region',
  '/desk': 'leads on to the desk of the region',
  '/track/:ticket': 'whoever has the ticket types it on /track',
}

type Visitor = Role | 'public'
type Found = { path: string; visitor: Visitor }

const patterns = routes
  .filter(({ method, path }) => method === 'GET' && !noPages.test(path))
  .map(({ path }) => ({ path, expression: new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`) }))

/** The route that answers an address: the first in the list, as for the application. */
const patternOf = (address: string) =>
  patterns.find(({ expression }) => expression.test(address.split('?')[0] ?? ''))?.path

let site: Site
const found = new Map<string, Found>()

async function cookieOf(email: string): Promise<string> {
  const response = await fetch(`${site.address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address },
    body: new URLSearchParams({ email, password: demonstrationPassword }),
  })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Brings a file in, so that there is an import to look at. */
async function upload(cookie: string, path: string, fixture: string): Promise<void> {
  const body = new FormData()
  const list = readFileSync(new URL(`../../src/services/demonstration/data/${fixture}`, import.meta.url))
  body.set('file', new File([new Uint8Array(list)], 'daftar.csv'))
  const headers = { cookie, origin: site.address }
  const response = await fetch(site.address + path, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
}

async function innovationSlugs(): Promise<string[]> {
  const { rows } = await site.database.pool.query('SELECT slug FROM innovation')
  return rows.map((row) => row.slug)
}

const seeds = [
  '/tangsel',
  '/tangsel/desk',
  '/tangsel/board',
  '/sign-in',
  '/sessions',
  '/track',
  '/s/SIANDUK',
  '/s/SIANDUK/thanks',
]

/** Follows links as a visitor would, and remembers the first address of each kind of page. */
async function crawl(visitor: Visitor, cookie: string): Promise<void> {
  const seen = new Set<string>()
  const visits = new Map<string, number>()
  const queue = [...seeds]
  while (queue.length > 0) {
    const path = queue.shift() as string
    const pattern = patternOf(path)
    if (!pattern || seen.has(path) || (visits.get(pattern) ?? 0) >= 3) continue
    seen.add(path)
    visits.set(pattern, (visits.get(pattern) ?? 0) + 1)
    const response = await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })
    expect([path, response.status < 500]).toEqual([path, true])
    if (response.status !== 200) continue
    if (!found.has(pattern)) found.set(pattern, { path, visitor })
    const html = await response.text()
    for (const [, link] of html.matchAll(/href="(\/[^"#]*)/g)) {
      const next = (link as string).replaceAll('&amp;', '&')
      if (!next.startsWith('/en') && !next.startsWith('/assets')) queue.push(next)
    }
  }
}

beforeAll(async () => {
  site = await startSite()
  await crawl('public', '')
  const manager = await cookieOf('pengelola@contoh.invalid')
  await upload(manager, '/tangsel/desk/imports', 'tangsel-2020-innovations.csv')
  await upload(manager, '/tangsel/desk/national/imports', 'lapor-example.csv')
  // Each innovation gets a file of values, whichever of them the links lead to.
  for (const slug of await innovationSlugs()) {
    await upload(
      manager,
      `/tangsel/desk/innovations/${slug}/measurements/imports`,
      'measurements-sianduk.csv',
    )
  }
  for (const { role, email } of accounts) await crawl(role, await cookieOf(email))
}, 300_000)
afterAll(() => site.close())

test('a link leads to every page, or it is excused', () => {
  const orphans = patterns.map(({ path }) => path).filter((path) => !found.has(path) && !(path in excused))
  expect(orphans).toEqual([])
})

const looks = [
  { name: 'a phone in the dark, Indonesian', prefix: '', width: 360, colorScheme: 'dark' as const },
  { name: 'a desktop in the light, English', prefix: '/en', width: 1280, colorScheme: 'light' as const },
  { name: 'a phone in the light, English', prefix: '/en', width: 360, colorScheme: 'light' as const },
  { name: 'a desktop in the dark, Indonesian', prefix: '', width: 1280, colorScheme: 'dark' as const },
]

describe.each(looks)('every page on $name', ({ prefix, width, colorScheme }) => {
  test('has nothing that axe finds, and fits', { timeout: 300_000 }, async () => {
    const faults: string[] = []
    for (const visitor of ['public', ...accounts.map(({ role }) => role)] as Visitor[]) {
      const paths = [...found.values()].filter((page) => page.visitor === visitor).map(({ path }) => path)
      if (paths.length === 0) continue
      const page = await openPage(site, { viewport: { width, height: 800 }, colorScheme })
      const account = accounts.find(({ role }) => role === visitor)
      if (account) await signInAs(page, account.email)
      for (const path of paths) {
        await page.goto(prefix + path)
        for (const fault of await faultsOf(page)) faults.push(`${visitor} ${prefix}${path}: ${fault}`)
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  })
})
