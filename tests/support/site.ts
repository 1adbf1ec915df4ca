import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Cookie, Page } from 'playwright-core'
import { createLog } from '../../src/adapters/log.ts'
import { listen } from '../../src/cli/listen.ts'
import { demonstrationPassword } from '../../src/services/demonstration/demonstration-accounts.ts'
import { createServices, type Foundation, type Services } from '../../src/services/services.ts'
import { createApp } from '../../src/web/app.tsx'
import { launchBrowser } from './browser.ts'
import type { TestDatabase } from './database.ts'
import { demonstrationDatabase } from './demonstration.ts'

/** What stands between phone and site: it answers itself, or has the site answer, at once or later. */
export type Between = (request: Request, site: () => Promise<Response>) => Response | Promise<Response>

/** A whole Labinov with the demonstration, on any free port, and a browser to visit it with. */
export type Site = {
  readonly address: string
  readonly services: Services
  readonly database: TestDatabase
  readonly browser: Browser
  /** False is a site that nobody reaches, whatever way they come; true is as before. */
  readonly setReachable: (reachable: boolean) => void
  /** Puts a portal or a slow line on the way, until `setReachable`. */
  readonly setBetween: (between: Between) => void
  readonly close: () => Promise<void>
}

/** Starts the site, without mail unless it is given. It needs the built files of the pages, which the project's setup makes. */
export async function startSite(given: Partial<Pick<Foundation, 'mail'>> = {}): Promise<Site> {
  const database = await demonstrationDatabase()
  const listener = await listen('127.0.0.1', 0)
  const address = `http://localhost:${listener.port}`
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-site-'))
  const services = createServices({
    ...database,
    log: createLog('error'),
    baseUrl: address,
    secret: 'a secret of the tests, long enough to pass',
    dataFolder,
    ...given,
  })
  const app = createApp(services)
  const setBetween = (between: Between) =>
    listener.answerWith((request, environment) =>
      between(request, async () => app.fetch(request, environment)),
    )
  const setReachable = (reachable: boolean) =>
    listener.answerWith((request, environment) =>
      reachable ? app.fetch(request, environment) : new Response('no signal', { status: 503 }),
    )
  setReachable(true)
  const browser = await launchBrowser()
  const close = async () => {
    await browser.close()
    await listener.close()
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { address, services, database, browser, setReachable, setBetween, close }
}

/** A phone of 360 px, the narrowest that citizens use, unless said otherwise. */
export async function openPage(site: Site, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({
    baseURL: site.address,
    viewport: { width: 360, height: 740 },
    ...options,
  })
  return context.newPage()
}

const signedIn = new WeakMap<Browser, Map<string, Cookie[]>>()

/**
 * Signs in as one of the demonstration's accounts. The form is filled in once for each account and site; later pages
 * take the session over, as the limit on signing in would stop so many in a row.
 */
export async function signInAs(page: Page, email: string): Promise<void> {
  const browser = page.context().browser() as Browser
  const sessions = signedIn.get(browser) ?? new Map<string, Cookie[]>()
  signedIn.set(browser, sessions)
  const session = sessions.get(email)
  if (session) return page.context().addCookies(session)
  await page.goto('/sign-in')
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', demonstrationPassword)
  await page.click('main form button[type=submit]')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  sessions.set(email, await page.context().cookies())
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, and how far it is wider than the window; empty when all is well. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // An isolated world is not bound by the page's own policy.
  await page.evaluate(axeSource)
  return page.evaluate(async (only) => {
    type Axe = {
      run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const options = only ? { runOnly: { type: 'rule', values: only } } : {}
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options)
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    const tooWide = document.documentElement.scrollWidth - innerWidth
    return tooWide > 0 ? [...found, `wider than the window by ${tooWide} px`] : found
  }, rules)
}
