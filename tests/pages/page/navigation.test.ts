import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { openPage, type Site, signInAs, startSite } from '../../support/site.ts'

/** What somebody came for begins here at the latest, on a phone of 360 px. */
const TITLE_TOP_PX_MAX = 150

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const textsOf = (page: Page, selector: string) => page.locator(selector).allInnerTexts()
const emailOf = (role: string) => accounts.find((account) => account.role === role)?.email ?? ''

test('each page of each menu begins with its title on a phone, and has one fold above it', {
  timeout: 240_000,
}, async () => {
  const low: string[] = []
  let count = 0
  for (const role of ['lab-manager', 'innovator']) {
    const page = await openPage(site)
    await signInAs(page, emailOf(role))
    await page.goto('/tangsel/desk')
    const menu = page.locator('header .side-menu a')
    const entries = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(entries.length).toBeGreaterThan(2)
    const innovation = `/tangsel/desk/innovations/${role === 'innovator' ? 'izin-kilat-warung' : 'sianduk'}`
    const deeper = ['', '/voice', '/verdict', '/indicators', '/stages/design', '/evidence-plan']
    for (const path of [...entries, ...deeper.map((part) => innovation + part)]) {
      const response = await page.goto(path)
      if (response?.status() !== 200 || path === '/desk/regions') continue
      count++
      const box = await page.locator('main h1').boundingBox()
      const folds = await page
        .locator('details:visible > summary')
        .evaluateAll(
          (summaries, top) => summaries.filter((one) => one.getBoundingClientRect().top < top).length,
          box?.y ?? 0,
        )
      if (!box || box.y >= TITLE_TOP_PX_MAX || folds !== 1)
        low.push(`${role} ${path}: ${box?.y} px, ${folds} folds`)
    }
    await page.context().close()
  }
  expect(low).toEqual([])
  expect(count).toBeGreaterThan(22)
})

test('the head of the desk leads out and nowhere else, and the menu has groups with what waits', async () => {
  const page = await openPage(site, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
  await signInAs(page, emailOf('lab-manager'))
  await page.goto('/tangsel/desk')
  const { chrome, menu } = messages
  expect(await textsOf(page, 'header .page-nav:visible :is(a, button)')).toEqual([
    ...[chrome.publicSite, chrome.otherLanguage, expect.any(String), chrome.signOut],
  ])
  const side = page.locator('.side-column .side-menu')
  const groups = await side.locator('.menu-group').allTextContents()
  expect(groups).toEqual([
    ...[chrome.menuGroups.work, chrome.menuGroups.programme, chrome.menuGroups.leader],
    ...[chrome.menuGroups.reports, chrome.menuGroups.settings],
  ])
  const complaints = side.locator('a', { hasText: menu.complaints })
  expect(Number(await complaints.locator('.count [aria-hidden]').textContent())).toBeGreaterThan(0)
  expect(await side.getByText(menu.policy).isVisible()).toBe(false)
  await side.locator('summary').click()
  await side.getByText(menu.policy).click()
  expect(new URL(page.url()).pathname).toBe('/tangsel/desk/policy')
  expect(await page.locator('.side-column [aria-current=page]').innerText()).toBe(menu.policy)

  // The fold of a phone holds the same, and what the head of a wide screen has.
  const phone = await openPage(site, { javaScriptEnabled: false })
  await signInAs(phone, emailOf('lab-manager'))
  await phone.goto('/tangsel/desk')
  await phone.locator('.page-nav-fold > summary').click()
  expect(await phone.getByText(menu.board).filter({ visible: true }).count()).toBe(1)
  expect(await phone.getByText(chrome.publicSite).filter({ visible: true }).count()).toBe(1)
})

test('an innovation has one row of tabs on each page of its work, and the page is marked in it', async () => {
  const page = await openPage(site, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
  await signInAs(page, emailOf('innovator'))
  await page.goto('/tangsel/desk/innovations/izin-kilat-warung')
  const tabs = messages.desk.tabs
  const names = Object.values(tabs)
  for (const name of names) {
    await page.locator('.innovation-tabs a', { hasText: name }).click()
    expect(await textsOf(page, '.innovation-tabs a')).toEqual(names)
    expect(await textsOf(page, '.innovation-tabs [aria-current=page]')).toEqual([name])
  }
  // Who may not edit the profile has no link to it.
  const coach = await openPage(site)
  await signInAs(coach, emailOf('coach'))
  await coach.goto('/tangsel/desk/innovations/izin-kilat-warung')
  expect(await textsOf(coach, '.innovation-tabs a')).toEqual(names.filter((name) => name !== tabs.profile))
})
