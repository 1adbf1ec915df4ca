import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

describe.each(ways)('who is late and reminded, $name', (way) => {
  test('in four clicks from the desk', async () => {
    await site.database.pool.query(
      `ALTER TABLE reminder DISABLE TRIGGER USER; DELETE FROM reminder; ALTER TABLE reminder ENABLE TRIGGER USER;
       SELECT set_config('labinov.actor', 'system', false);
       UPDATE innovation SET held_since = now() - interval '200 days'
         WHERE gate_state IN ('draft', 'returned') AND stopped_on IS NULL
           AND agency_id IN (SELECT agency_id FROM membership WHERE ended_at IS NULL)`,
    )
    const page = await openPage(site, contextOf(way))
    await signInAs(page, 'pengelola@contoh.invalid')
    await page.goto('/tangsel/desk')
    let clicks = 0
    const click = async (name: RegExp, role: 'link' | 'button') => {
      clicks += 1
      await page.getByRole(role, { name }).first().click()
    }
    await click(/^Ingatkan: /, 'link')
    await page.waitForURL(/\/desk\/contacts\?show=worksheet$/)
    const late = await page.getByRole('checkbox', { checked: true }).count()
    expect(late).toBeGreaterThan(0)
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await click(new RegExp(`^Ingatkan ${late} perangkat daerah yang dipilih$`), 'button')
    await page.waitForURL(/\/desk\/reminders$/)
    expect(await page.getByRole('link', { name: /^Buka WhatsApp/ }).count()).toBe(late)
    const address = await page
      .getByRole('link', { name: /^Buka WhatsApp/ })
      .first()
      .getAttribute('href')
    expect(decodeURIComponent(address ?? '')).toContain('/tangsel/desk')
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    // The third click opens the message in another window, where nothing is to be reached from here.
    clicks += 1
    await click(/^Sudah saya kirim/, 'button')
    await page.getByText('Tersimpan.').waitFor()
    expect(await page.getByRole('link', { name: /^Buka WhatsApp/ }).count()).toBe(late - 1)
    expect(clicks).toBe(4)

    // Without a task that names them nothing is ticked beforehand.
    // Not twice on the same day: nothing is ticked, and what is sent all the same is refused.
    await page.goto('/tangsel/desk/contacts?show=late')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Ingatkan yang dipilih' }).click()
    await page.getByText('Pilih dulu perangkat daerah').waitFor()
  })
})
