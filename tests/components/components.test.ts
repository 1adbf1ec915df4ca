import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.mjs'
import { launchBrowser } from '../support/browser.ts'
import { galleryPages } from './gallery.tsx'

// Every component in Chromium, under the policy that the server sends, on a phone and on a desktop, light and dark.
const origin = 'http://components.test'
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'"
const widths = [360, 1280]
// Between them only the fit is looked at: the menu unfolds at about 1,000 points.
const widthsToFit = [320, 768, 1000]
const schemes = ['light', 'dark'] as const
const types: Record<string, string> = {
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  js: 'text/javascript',
}

let browser: Browser
let folder: string
let manifest: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labinov-assets-'))
  manifest = (await buildAssets(pathToFileURL(`${folder}/`))).manifest
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Answers with a page or a built file; a name with another build's hash finds the file of this build. */
async function answer(route: Route, pages: Map<string, string>) {
  const path = new URL(route.request().url()).pathname.slice(1)
  if (!path.startsWith('assets/')) {
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: pages.get(path) ?? '',
    })
  }
  const plain = path.slice('assets/'.length).replace(/\.[0-9a-f]{10}(?=\.\w+$)/, '')
  return route.fulfill({
    contentType: types[plain.split('.').at(-1) as string],
    body: await readFile(join(folder, manifest[plain] as string)),
  })
}

/** How far the page reaches beyond the window's right edge, in points. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

async function axeFindings(page: Page): Promise<string[]> {
  // The policy keeps a page's own scripts out; the checker comes in through the browser's debugger.
  await page.evaluate(axe.source)
  const results = await page.evaluate(() =>
    // biome-ignore lint/suspicious/noExplicitAny: the checker's global has no type inside the browser.
    (globalThis as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return (results as axe.AxeResults).violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary ?? ''}`),
  )
}

/** Opens a page of the map under the policy; `refused` fills with what the browser did not allow. */
async function open(pages: Map<string, string>, name: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await page.route('**/*', (route) => answer(route, pages))
  await page.goto(`${origin}/${name}`)
  await page.evaluate(() => document.fonts.ready)
  return { page, refused, close: () => context.close() }
}

test('the browser, the checker and the measure see what is planted', async () => {
  const planted = `<!DOCTYPE html><html lang="id"><head><title>Planted</title></head><body><main><h1>Planted</h1>
    <p style="width:2000px">too wide</p><input name="nameless"><table width="2000"><tr><td>wide</td></tr></table></main></body></html>`
  const { page, refused, close } = await open(new Map([['planted', planted]]), 'planted')
  expect(refused.join()).toContain('style-src')
  expect(await overflowOf(page)).toBeGreaterThan(500)
  expect((await axeFindings(page)).join()).toContain('label')
  await close()
})

describe.each(['id', 'en'] as const)('components in %s', (language) => {
  const pages = galleryPages(language)

  test.each([...pages.keys()])('%s has no finding of axe and fits a phone', async (name) => {
    const { page, refused, close } = await open(pages, name)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await overflowOf(page)
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const shots = process.env.LABINOV_SCREENSHOTS
        if (shots) {
          const path = join(shots, `${name}-${language}-${width}-${colorScheme}.png`)
          await page.screenshot({ path, fullPage: true })
        }
        const found = { width, colorScheme, refused, overflow, axe: await axeFindings(page) }
        expect(found).toEqual({ width, colorScheme, refused: [], overflow: 0, axe: [] })
      }
    }
    for (const width of widthsToFit) {
      await page.setViewportSize({ width, height: 800 })
      expect({ width, overflow: await overflowOf(page) }).toEqual({ width, overflow: 0 })
    }
    await close()
  })
})
