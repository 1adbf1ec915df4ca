import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inviteMember } from '../../src/services/access/edit-members.ts'
import { resetPerson } from '../../src/services/access/edit-person.ts'
import { accounts, demonstrationPassword } from '../../src/services/demonstration/demonstration-accounts.ts'
import { openPublicPage } from '../../src/services/region/open-public-page.ts'
import { openRegion } from '../../src/services/region/open-region.ts'
import { system } from '../../src/store/base/change.ts'
import { findRegion } from '../../src/store/region/region.ts'
import { id as messages } from '../../src/web/messages/id.ts'
import { manners } from '../support/manners.ts'
import { askOfLetters, askToEndChanges, fixture, upload, uploadLists } from '../support/page-inputs.ts'
import { patternOf, patterns } from '../support/pattern-of.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../support/site.ts'

/** Addresses that answer with a file and not with a page, besides those that end like one; whatever is not named here is looked at. */
const named = [
  ...['/health', '/health/live', '/health/ready', '/metrics', '/:region/mark/:file'],
  '/:region/desk/innovations/:innovation/files/:file',
  '/:region/desk/innovations/:innovation/voice/codes/:code/:file',
  '/:region/desk/innovations/:innovation/message/links/:code/:file',
  ...['/:region/desk/briefings/:briefing', '/:region/desk/innovations/:innovation/briefings/:briefing'],
  '/:region/desk/complaints/:ticket/photo',
  '/:region/desk/learning/:course/material/:material',
  '/:region/registrations/:registration/material/:material',
  '/:region/desk/commitments/:agency/files/:file',
  '/calendar/:token',
  '/:region/desk/innovations/:innovation/exhibitions/:exhibition/pictures/:picture',
  '/:region/exhibitions/:exhibition/pictures/:picture',
]
const isFile = (path: string) => named.includes(path) || /\.(csv|xlsx|json|pdf|png|md|js|ics)$/.test(path)
/** They lead on: to the desk or the board of a person's region, to what a short link is for, past a step that nobody has to take, and to a provider. */
const leading = ['/desk', '/k/:code', '/sign-in/second-factor', '/sign-in/provider', '/sign-in/provider/back']

/** Somebody who looks around: by an account, or without one. */
type Visitor = { readonly name: string; readonly email: string | null; readonly region: string }

const newcomer: Visitor = { name: 'newcomer', email: 'baru@contoh.invalid', region: 'kota-kosong' }
const visitors: readonly Visitor[] = [
  { name: 'public', email: null, region: 'tangsel' },
  ...accounts.map(({ role, email }) => ({ name: role, email, region: 'tangsel' })),
  // The same pages before anything is in them.
  newcomer,
]

/** One address to look at as one visitor, and the status that it answers with. */
type Look = { readonly path: string; readonly visitor: Visitor; readonly status: number }

let site: Site
const looks = new Map<string, Look>()
const filesSeen = new Set<string>()

async function cookieOf(email: string | null): Promise<string> {
  if (!email) return ''
  const response = await fetch(`${site.address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address },
    body: new URLSearchParams({ email, password: demonstrationPassword }),
  })
  expect([email, response.status]).toEqual([email, 303])
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function valuesOf(column: string, query: string): Promise<string[]> {
  const { rows } = await site.database.pool.query(query)
  return rows.map((row) => row[column])
}

/** A region that was opened a moment ago, and somebody who may see all of it. */
async function openEmptyRegion(): Promise<void> {
  const { services } = site
  const region = { slug: newcomer.region, code: '36.99', name: 'Kota Kosong', kind: 'city' } as const
  const person = { name: 'Orang baru', email: newcomer.email ?? '' }
  await services.identity.createPerson({ ...person, password: demonstrationPassword })
  const facts = { ...region, provinceName: 'Banten', timeZone: 'Asia/Jakarta' } as const
  const opened = await openRegion(services, system('test'), facts, person)
  if (!opened.ok) throw new Error(opened.code)
  const made = await findRegion(services.db, region.slug)
  if (made) await openPublicPage(services, system('test'), made)
  for (const role of ['lab-manager', 'leader', 'coach', 'evaluator'] as const) {
    const input = { ...person, role, agencyKey: null }
    expect(made && (await inviteMember(services, system('test'), made.id, input)).ok).toBe(true)
  }
}

/** What each page must hold, whoever reads it: a title, itself in the other language, the mark of examples, nothing foreign. */
function checkPage(path: string, region: string, html: string): void {
  const title = /<title>([^<]*) · Labinov<\/title>/.exec(html)?.[1] ?? ''
  const address = path === '/' ? '/en' : `/en${path.replaceAll('&', '&amp;')}`
  // A form that is half filled goes along by a button.
  const other = [`<a href="${address}" lang="en"`, `formaction="${address}"`]
  const foreign = html.match(
    /<(?:link|script|img|iframe|source|form)\b[^>]*(?:src|href|action)="https?:[^"]*"/g,
  )
  const isOfRegion = path.startsWith('/tangsel') || path.startsWith('/s/')
  const isMarked = html.includes(messages.chrome.exampleData)
  expect([
    path,
    title !== '',
    other.some((way) => html.includes(way)),
    foreign,
    isMarked || !isOfRegion,
  ]).toEqual([...[path, true, true, null, true]])
  expect([path, region === newcomer.region && isMarked]).toEqual([path, false])
}

/** Follows links as a visitor would, and remembers the first address of each kind of page. */
async function crawl(visitor: Visitor, seeds: readonly string[]): Promise<void> {
  const cookie = await cookieOf(visitor.email)
  const others = visitors.filter(({ region }) => region !== visitor.region).map(({ region }) => region)
  const seen = new Set<string>()
  const visits = new Map<string, number>()
  const queue = [...seeds]
  while (queue.length > 0) {
    const path = queue.shift() as string
    const pattern = patternOf(path)
    const sendsFile = isFile(pattern ?? '')
    if (!pattern || seen.has(path) || others.includes(path.split(/[/?]/)[1] ?? '')) continue
    if (sendsFile ? filesSeen.has(pattern) : (visits.get(pattern) ?? 0) >= 3) continue
    seen.add(path)
    visits.set(pattern, (visits.get(pattern) ?? 0) + 1)
    const response = await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })
    expect([path, response.status < 500]).toEqual([path, true])
    if (response.status === 303 || response.status === 302) queue.push(response.headers.get('location') ?? '')
    const html = await response.text()
    if (response.status !== 200) continue
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    expect([path, isPage]).toEqual([path, !sendsFile])
    if (sendsFile) filesSeen.add(pattern)
    if (!isPage) continue
    checkPage(path, visitor.region, html)
    const key = `${visitor.region} ${pattern}`
    if (!looks.has(key)) looks.set(key, { path, visitor, status: 200 })
    for (const [, link] of html.matchAll(/href="(\/[^"#]*)/g)) {
      const next = (link as string).replaceAll('&amp;', '&')
      if (!next.startsWith('/en') && !next.startsWith('/assets')) queue.push(next)
    }
  }
}

beforeAll(async () => {
  site = await startSite()
  await openEmptyRegion()
  const manager = await cookieOf('pengelola@contoh.invalid')
  const lists = await uploadLists(site, await cookieOf('admin@contoh.invalid'), manager)
  await upload(site, manager, '/tangsel/desk/intake/complaints', fixture('lapor-example.csv'))
  // Each innovation gets a file of values, whichever of them the links lead to.
  for (const slug of await valuesOf('slug', 'SELECT slug FROM innovation')) {
    const path = `/tangsel/desk/intake/measurements/${slug}`
    await upload(site, manager, path, fixture('measurements-sianduk.csv'))
  }
  const [ticket] = await valuesOf('ticket', 'SELECT ticket FROM complaint ORDER BY ticket LIMIT 1')
  const link = await resetPerson(site.services, 'test', newcomer.email ?? '')
  if (!link.ok) throw new Error(link.code)
  // No link leads to thanks before an answer, nor to a report whose number the reader has to know, nor to a one-time link.
  // One of each course: a test that is open, a certificate, a survey that is due.
  const registrations = await valuesOf(
    'code',
    'SELECT DISTINCT ON (course_id) code FROM registration ORDER BY course_id, place',
  )
  const unlinked = [
    '/s/SIANDUK/thanks',
    `/track/${ticket}`,
    await askOfLetters(site.services),
    await askToEndChanges(site.services),
    `/password/link/${link.value.token}`,
    '/tangsel/registrations',
    ...registrations.map((code) => `/tangsel/registrations/${code}`),
  ]
  // The choice of regions is offered to whoever works in two; of the first innovations none may have an interviewer.
  const desk = ['/desk/regions', '/tangsel/desk/innovations/sianduk/voice', ...lists]
  for (const visitor of visitors) await crawl(visitor, ['/', ...(visitor.email ? desk : unlinked)])
  const [everybody, innovator] = visitors as [Visitor, Visitor]
  looks.set('not found', { path: '/tangsel/innovations/tidak-ada', visitor: everybody, status: 404 })
  looks.set('not allowed', { path: '/tangsel/board', visitor: innovator, status: 403 })
}, 300_000)
afterAll(() => site.close())

test('each address is a page that a link leads to, or a file', () => {
  const known = new Set(patterns.map(({ path }) => path))
  expect(named.filter((path) => !known.has(path))).toEqual([])
  const expected = [...known].filter((path) => !isFile(path) && !leading.includes(path))
  expect(expected.filter((path) => !looks.has(`tangsel ${path}`))).toEqual([])
})

test('a region without agencies leads whoever may add them to where they do', async () => {
  const cookie = await cookieOf(newcomer.email)
  for (const path of ['innovations/new', 'agency-progress']) {
    const response = await fetch(`${site.address}/${newcomer.region}/desk/${path}`, { headers: { cookie } })
    expect([path, await response.text()]).toEqual([
      ...[path, expect.stringContaining(`href="/${newcomer.region}/desk/agencies/new"`)],
    ])
  }
})

/** Sends a form as it stands, past what the browser would check by itself. */
async function refuse(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page
    .locator('main form[method=post]')
    .first()
    .evaluate((form) => form.setAttribute('novalidate', ''))
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('main form[method=post] button[type=submit]').first().click()
  expect([path, (await answer).status()]).toEqual([path, 422])
  await page.waitForSelector('.error-summary')
}

const refused: Readonly<Record<string, readonly string[]>> = {
  public: ['/sign-in', '/tangsel/complain'],
  innovator: ['/tangsel/desk/innovations/new'],
  administrator: ['/tangsel/desk/agencies/new'],
}

const TITLE_TOP_PX_MAX = 150
describe.each(manners)('every page on $name', ({ prefix, width, colorScheme, rules, withEmpty }) => {
  test('has nothing that axe finds, and fits', { timeout: 1_200_000 }, async () => {
    const faults: string[] = []
    let count = 0
    const met = visitors.filter((visitor) => withEmpty || visitor !== newcomer)
    const asked = [...looks.values()].filter(({ visitor }) => met.includes(visitor))
    for (const visitor of met) {
      const page = await openPage(site, { viewport: { width, height: 800 }, colorScheme })
      if (visitor.email) await signInAs(page, visitor.email)
      const note = async (address: string) => {
        count++
        for (const fault of await faultsOf(page, rules)) faults.push(`${visitor.name} ${address}: ${fault}`)
        // What somebody came to the desk for is on the first screen of a phone.
        const top =
          width === 360 &&
          (
            await page
              .locator('.desk-page main h1')
              .first()
              .boundingBox({ timeout: 1 })
              .catch(() => null)
          )?.y
        if (top && top >= TITLE_TOP_PX_MAX)
          faults.push(`${visitor.name} ${address}: its title begins at ${top} px`)
      }
      for (const look of asked.filter((one) => one.visitor === visitor)) {
        const address = prefix + (prefix && look.path === '/' ? '' : look.path)
        const response = await page.goto(address)
        // A page that answers with another one would be looked at in its place.
        expect([address, response?.status(), page.url()]).toEqual([
          ...[address, look.status, site.address + address],
        ])
        await note(address)
      }
      for (const path of refused[visitor.name] ?? []) {
        await refuse(page, prefix + path)
        await note(`${prefix}${path} refused`)
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
    expect(count).toBe(asked.length + Object.values(refused).flat().length)
  })
})
