import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.diagnosis
const PATH = '/tangsel/desk/diagnosis/agencies/dpmptsp'

async function think(page: Page, name: string, idea: string): Promise<string> {
  await page.goto(`${PATH}/ideas/new`)
  await page.fill('[name=name]', name)
  await page.fill('[name=idea]', idea)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(messages.reply.saved).waitFor()
  return new URL(page.url()).pathname
}

const ideasOf = async (page: Page) => {
  await page.goto(PATH)
  return page.locator('a[href*="/ideas/"]').allTextContents()
}

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a team is told of an idea that sounds the same, makes one of both and takes that back, %s script on a phone',
  { timeout: 240_000 },
  async (_, javaScriptEnabled) => {
    const kept = `Antrean loket dari gawai ${javaScriptEnabled ? 'pagi' : 'sore'}`
    const gone = `Antrean loket lewat gawai ${javaScriptEnabled ? 'pagi' : 'sore'}`
    const page = await openPage(site, { javaScriptEnabled })
    await signInAs(page, 'inovator@contoh.invalid')
    await think(page, kept, 'Warga mengambil nomor antrean loket dari gawai sebelum datang.')

    if (javaScriptEnabled) {
      await page.goto(`${PATH}/ideas/new`)
      await page.fill('[name=name]', gone)
      const hint = page.locator('[data-similar]')
      await hint.getByText(kept).waitFor()
      expect(await faultsOf(page)).toEqual([])
    }
    const path = await think(page, gone, 'Warga mengambil nomor antrean loket lewat gawai sebelum datang.')
    // Without script the saved idea says the same.
    expect(await page.locator('main').textContent()).toContain(words.similar.title)
    expect(await page.locator('.ruled-list', { hasText: kept }).count()).toBeGreaterThan(0)

    const form = page.locator('form[action$="/merge"]')
    await page.locator('details', { has: form }).locator('summary').click()
    await form.locator('[name=kept]').selectOption({ label: kept })
    await form.getByRole('button', { name: words.merge.button }).click()
    await page.getByText(messages.reply.diagnosisMerged).waitFor()
    expect(await page.textContent('h1')).toBe(kept)
    expect((await page.goto(path))?.status()).toBe(404)
    expect(await ideasOf(page)).not.toContain(gone)

    await page.locator('summary', { hasText: words.merge.merged }).click()
    if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: words.merge.undoOf(gone) }).click()
    await page.getByText(messages.reply.saved).waitFor()
    expect(await ideasOf(page)).toEqual(expect.arrayContaining([kept, gone]))
    expect((await page.goto(path))?.status()).toBe(200)
    expect(await page.inputValue('[name=idea]')).toContain('lewat gawai')
    await page.context().close()
  },
)
