import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { openPage, type Site, signInAs, startSite } from '../../support/site.ts'

const words = messages.board
let site: Site
let page: Page

beforeAll(async () => {
  site = await startSite()
  page = await openPage(site, { javaScriptEnabled: false })
  await signInAs(page, 'pimpinan@contoh.invalid')
})
afterAll(() => site.close())

/** How many sheets of A4 the page is when it is printed. */
async function printedPages(): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

test('the board names what to decide with its facts and the advice, and chooses nothing', async () => {
  await page.goto('/tangsel/board')
  const card = page.locator('.board-card', { hasText: 'Parkir Tanpa Tunai Pasar' })
  expect(await card.textContent()).toContain('Pengaduan')
  expect(await card.locator('.three-facts dd').count()).toBe(3)
  expect(await card.textContent()).toContain(`${words.recommendation}:`)
  expect(await page.locator('main input:checked, main option[selected]').count()).toBe(0)
  const due = page.locator('.board-card', { hasText: 'Lacak Izin lewat Pesan Singkat' })
  expect(await due.textContent()).toMatch(/Batas perbaikan (lewat \d+ hari kerja|hari ini) \(/)
})

test('each bar and each count leads to exactly what it counts', async () => {
  await page.goto('/tangsel/board')
  const links = await page.locator('.board-rest a, .verdict-legend a').evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      count: Number(
        (link.querySelector('b') ?? link.closest('li')?.querySelector('b'))?.textContent?.match(/\d+/)?.[0],
      ),
    })),
  )
  const lists = links.filter(({ href, count }) => href.includes('/desk/innovations?') && count > 0)
  expect(lists.length).toBeGreaterThan(8)
  for (const { href, count } of lists) {
    await page.goto(href)
    expect([href, await page.textContent('main')]).toEqual([
      href,
      expect.stringContaining(messages.desk.count(count)),
    ])
  }
})

test('printed it is one A4, also when more waits than stands on it', async () => {
  await page.goto('/tangsel/board')
  expect(await printedPages()).toBe(1)
  const client = await site.database.pool.connect()
  await client.query(`BEGIN`)
  await client.query(`SELECT set_config('labinov.actor', 'system:test', true)`)
  await client.query(
    `UPDATE innovation SET verdict = 'burdening', verdict_rank = 3,
       headline = jsonb_set((SELECT headline FROM innovation WHERE slug = 'parkir-tanpa-tunai-pasar'), '{lacks}', '[]')
     WHERE id IN (SELECT id FROM innovation WHERE verdict = 'unproven' ORDER BY length(name) DESC LIMIT 6)`,
  )
  await client.query(`COMMIT`)
  client.release()
  await page.goto('/tangsel/board')
  expect(await page.locator('.board-card').count()).toBeGreaterThan(4)
  expect(await page.locator('.print-only').textContent()).toBe(
    words.notPrinted(
      (await page.locator('.board-card').count()) - 3 + (await page.locator('.board-approvals li').count()),
    ),
  )
  expect(await printedPages()).toBe(1)
})
