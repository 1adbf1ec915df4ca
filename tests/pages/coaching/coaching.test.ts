import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const PATH = '/tangsel/desk/coaching'

test.each([
  ['with', true, 'klinik-investasi-jumat'],
  ['without', false, 'loket-ramah-disabilitas'],
])(
  'the laboratory assigns a coach, who finds the innovation among theirs and holds a clinic, %s script',
  { timeout: 180_000 },
  async (_, javaScriptEnabled, slug) => {
    const manager = await openPage(site, { javaScriptEnabled })
    await signInAs(manager, 'pengelola@contoh.invalid')
    await manager.goto(PATH)
    const form = manager.locator('form[action$="/coaching/assignments"]')
    const unfold = async () => {
      if (!(await form.isVisible()))
        await manager.locator('details', { has: form }).locator('summary').first().click()
    }
    await unfold()
    await form.evaluate((sent) => sent.setAttribute('novalidate', ''))
    await form.locator('button[type=submit]').click()
    await manager.locator('.error-summary').waitFor()
    // The address of the form, loaded again as people do who were away, leads to the page and not nowhere.
    const refusedAt = new URL(manager.url()).pathname
    await manager.goto(refusedAt)
    expect([new URL(manager.url()).pathname, await manager.textContent('h1')]).toEqual([
      PATH,
      messages.coaching.title,
    ])
    await unfold()
    await form.locator('[name=coach]').selectOption({ index: 1 })
    await form.locator(`[name=innovations][value="${slug}"]`).check({ force: true })
    await form.locator('button[type=submit]').click()
    await manager.getByText(messages.reply.saved).waitFor()
    expect(new URL(manager.url()).pathname).toBe(PATH)

    const coach = await openPage(site, { javaScriptEnabled })
    await signInAs(coach, 'pendamping@contoh.invalid')
    await coach.goto(`/tangsel/desk/innovations/${slug}/coaching`)
    expect(await coach.textContent('main')).toContain('Pendamping (contoh)')
    if (javaScriptEnabled) {
      for (const page of [manager, coach]) expect(await faultsOf(page)).toEqual([])
    }
    for (const page of [manager, coach]) await page.context().close()
  },
)
