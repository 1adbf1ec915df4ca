import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { until } from '../../support/labinov.ts'
import { type Portal, portals } from '../../support/portals.ts'
import { openPage, type Site, startSite } from '../../support/site.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterEach(() => site.setReachable(true))
afterAll(() => site.close())

async function countOf(sentence: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    'SELECT count(*)::int AS count FROM answer WHERE open_text = $1',
    [sentence],
  )
  return rows[0].count
}

/** Fills in one sentence on the page of all questions. */
async function fillIn(page: Page, sentence: string): Promise<void> {
  await page.click('text=Semua pertanyaan di satu halaman')
  await page.fill('[name=sentence]', sentence)
  // Whoever answers sooner than anybody can read is taken for a machine.
  await page.waitForTimeout(2_100)
}

/** What this phone holds. */
const keptOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('labinov-survey', 1)
        opening.onsuccess = () => {
          const request = opening.result.transaction('answers').objectStore('answers').count()
          request.onsuccess = () => resolve(request.result)
        }
      }),
  )

test.each(Object.entries(portals))(
  'behind a portal that answers %s an answer stays on the phone and arrives once',
  async (name: string, portal: Portal) => {
    const sentence = `Di balik portal, contoh: ${name}.`
    const page = await openPage(site)
    await page.goto('/s/PARKIR')
    await fillIn(page, sentence)
    site.setBetween(portal)
    await page.click('text=Kirim jawaban')
    await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
    expect(await page.locator('[data-waiting]').textContent()).toContain('1 jawaban menunggu')
    expect([await keptOn(page), await countOf(sentence)]).toEqual([1, 0])
    // The portal's own page is no copy of ours: the survey opens all the same.
    const again = await page.context().newPage()
    await again.goto('/s/PARKIR')
    expect(await again.locator('form#survey').count()).toBe(1)
    await again.locator('[data-waiting]').waitFor({ state: 'visible' })
    site.setReachable(true)
    await again.reload()
    await until(async () => (await countOf(sentence)) === 1)
    await until(async () => (await keptOn(again)) === 0)
    await page.context().close()
  },
)

test('what is kept is told on the page of thanks and of an unknown code too, and leaves from there', async () => {
  const sentence = 'Menunggu di halaman lain, contoh.'
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await fillIn(page, sentence)
  site.setBetween((request, next) =>
    request.method === 'POST' ? new Response('blocked', { status: 403 }) : next(),
  )
  await page.click('text=Kirim jawaban')
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
  for (const path of ['/s/PARKIR/thanks', '/s/NOTHING']) {
    await page.goto(path)
    await page.locator('[data-waiting]').waitFor({ state: 'visible' })
    expect(await page.locator('[data-waiting]').textContent()).toContain('1 jawaban')
  }
  site.setReachable(true)
  await page.goto('/s/NOTHING')
  await until(async () => (await countOf(sentence)) === 1)
  await page.context().close()
})

test('a refusal of Labinov itself is kept until its page has come', async () => {
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await fillIn(page, 'Terlalu cepat atau terlalu muda, contoh.')
  await page.evaluate(() => {
    document.querySelector('details')?.setAttribute('open', '')
  })
  await page.fill('[name=age]', '999')
  // The refusal comes by script, and its page does not.
  const blocked = portals['511'] as Portal
  let posts = 0
  site.setBetween((request, next) => {
    if (request.method === 'POST') posts += 1
    return posts === 2 ? blocked(request, next) : next()
  })
  await page.click('text=Kirim jawaban')
  await page.getByRole('heading', { name: 'Masuk dulu' }).waitFor()
  site.setReachable(true)
  await page.goto('/s/PARKIR')
  await page.getByRole('button', { name: 'Buka lagi' }).click()
  await page.locator('[name=age]').waitFor()
  expect(await page.inputValue('[name=sentence]')).toBe('Terlalu cepat atau terlalu muda, contoh.')
  await until(async () => (await keptOn(page)) === 0)
  await page.context().close()
})

test('a phone whose store never answers sends the form the plain way', async () => {
  const sentence = 'Penyimpanan diam, contoh.'
  const page = await openPage(site)
  await page.addInitScript(() => {
    // A request to which nothing ever happens.
    Object.defineProperty(globalThis, 'indexedDB', { value: { open: () => ({}) } })
  })
  await page.goto('/s/PARKIR')
  await fillIn(page, sentence)
  await page.click('text=Kirim jawaban')
  await page.waitForURL('**/s/PARKIR/thanks')
  expect(await countOf(sentence)).toBe(1)
  await page.context().close()
})

test('a phone whose store never answers and that has no signal says so and keeps the page', async () => {
  const page = await openPage(site)
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: { open: () => ({}) } })
  })
  await page.goto('/s/PARKIR')
  await fillIn(page, 'Tanpa tempat dan tanpa sinyal, contoh.')
  await page.context().setOffline(true)
  await page.click('text=Kirim jawaban')
  await page.locator('[data-state=unkept]').waitFor({ state: 'visible' })
  expect(await page.inputValue('[name=sentence]')).toBe('Tanpa tempat dan tanpa sinyal, contoh.')
  await page.context().close()
})

test('three taps on a slow line make one answer and one page of thanks', async () => {
  const sentence = 'Tiga ketukan, contoh.'
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await fillIn(page, sentence)
  let posts = 0
  site.setBetween(async (request, next) => {
    if (request.method !== 'POST') return next()
    posts += 1
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    return next()
  })
  for (let tap = 0; tap < 3; tap += 1) await page.click('text=Kirim jawaban')
  await page.waitForURL('**/s/PARKIR/thanks')
  expect([posts, await countOf(sentence)]).toEqual([1, 1])
  await page.context().close()
})
