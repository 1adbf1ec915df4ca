import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../support/labinov.ts'
import { hasOldChromium, launchOldChromium } from '../../support/old-chromium.ts'
import { portals } from '../../support/portals.ts'
import { type Site, startSite } from '../../support/site.ts'

describe.runIf(hasOldChromium)('in a Chromium 92 of 2021', () => {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await startSite()
    browser = await launchOldChromium()
  })

  afterEach(() => site.setReachable(true))
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  /** A phone of its own, and every error that a script of ours makes on it. */
  async function openPhone(): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
    const context = await browser.createIncognitoBrowserContext()
    const page = await context.newPage()
    await page.setViewport({ width: 360, height: 740 })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    return { page, errors, close: () => context.close() }
  }

  async function countOf(sentence: string): Promise<number> {
    const { rows } = await site.database.pool.query(
      'SELECT count(*)::int AS count FROM answer WHERE open_text = $1',
      [sentence],
    )
    return rows[0].count
  }

  async function fillIn(page: Page, sentence: string): Promise<void> {
    await page.click('#step-1 .survey-option:nth-of-type(3)')
    await page.type('[name=sentence]', sentence)
    await page.waitForTimeout(2_100)
  }

  const send = (page: Page) => page.click('main .survey-steps button[type=submit]')

  test('an answer is sent once and its page of thanks comes; the second survey opens and sends too', async () => {
    const { page, errors, close } = await openPhone()
    for (const code of ['PARKIR', 'ANTRE']) {
      const sentence = `Peramban lama, contoh: ${code}.`
      let posts = 0
      page.on('request', (request) => {
        if (request.method() === 'POST') posts += 1
      })
      await page.goto(`${site.address}/s/${code}`)
      // The worker of the first survey answers for the second one.
      await page.evaluate(async () => navigator.serviceWorker.ready)
      await fillIn(page, sentence)
      await Promise.all([page.waitForNavigation(), send(page)])
      expect(new URL(page.url()).pathname).toBe(`/s/${code}/thanks`)
      expect([posts, await countOf(sentence)]).toEqual([1, 1])
      page.removeAllListeners('request')
    }
    expect(errors).toEqual([])
    await close()
  })

  test.each(Object.entries(portals))(
    'behind a portal that answers %s it is kept, and arrives once',
    async (name, portal) => {
      const sentence = `Peramban lama di balik portal, contoh: ${name}.`
      const { page, errors, close } = await openPhone()
      await page.goto(`${site.address}/s/PARKIR`)
      await fillIn(page, sentence)
      site.setBetween(portal)
      await send(page)
      await page.waitForSelector('[data-state=kept]:not([hidden])')
      expect(await countOf(sentence)).toBe(0)
      site.setReachable(true)
      await page.goto(`${site.address}/s/PARKIR`)
      await until(async () => (await countOf(sentence)) === 1)
      await page.waitForSelector('[data-waiting][hidden]')
      expect(errors).toEqual([])
      await close()
    },
  )

  test('a reload in the middle keeps the answers', async () => {
    const { page, errors, close } = await openPhone()
    await page.goto(`${site.address}/s/SIANDUK`)
    await page.click('#step-1 .survey-option:nth-of-type(3)')
    await page.click('#step-2 .survey-option:nth-of-type(2)')
    await page.reload()
    const chosen = await page.$$eval('input:checked', (inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    )
    expect(chosen).toEqual(['3', '2'])
    expect(errors).toEqual([])
    await close()
  })

  test.each(['/s/SIANDUK', '/tangsel/complain', '/tangsel'])(
    '%s has its style and fits the phone',
    async (path) => {
      const { page, errors, close } = await openPhone()
      await page.goto(site.address + path)
      const [padding, width] = await page.evaluate(() => [
        getComputedStyle(document.querySelector('.page-header') as Element).display,
        document.documentElement.scrollWidth,
      ])
      expect([padding, width]).toEqual(['flex', 360])
      expect(errors).toEqual([])
      await close()
    },
  )
})
