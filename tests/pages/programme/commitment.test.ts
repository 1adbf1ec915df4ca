import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.commitment
const PATH = '/tangsel/desk/commitments/dpmptsp'

test.each([
  ['with', true],
  ['without', false],
])(
  'a coordinator makes the paper, and the very paper that was handed out is not taken for the signed one, %s script',
  { timeout: 180_000 },
  async (way, javaScriptEnabled) => {
    const page = await openPage(site, { javaScriptEnabled })
    await signInAs(page, 'koordinator@contoh.invalid')
    await page.goto(PATH)
    const form = page.locator('form', { has: page.locator('[name=signerName]') })
    const fold = page.locator('details', { has: page.locator('[name=signerName]') }).last()
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
    await form.locator('[name=signerName]').fill(`Kepala Dinas Uji ${way}`)
    await form.locator('[name=signerOffice]').fill('Kepala Dinas')
    await form.locator('[name=place]').fill('Serpong')
    await form.locator('[name=datedOn]').fill('2026-11-02')
    await form.locator('button[type=submit]').click()
    await page.getByText(messages.reply.saved).waitFor()
    expect(await page.textContent('main')).toContain(`Kepala Dinas Uji ${way}`)
    const paper = page.getByRole('link', { name: words.paper }).first()
    const sent = await page.request.get((await paper.getAttribute('href')) ?? '')
    const bytes = await sent.body()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const back = { name: 'kembali.pdf', mimeType: 'application/pdf' }
    await page.setInputFiles('[name=file]', { ...back, buffer: bytes })
    await page
      .locator('form', { has: page.locator('[name=file]') })
      .locator('button')
      .click()
    expect(await page.textContent('.error-summary')).toContain(words.refused.unsigned)
    const signed = Buffer.concat([bytes, Buffer.from('\n% ditandatangani\n')])
    await page.goto(PATH)
    await page.setInputFiles('[name=file]', { ...back, buffer: signed })
    await page
      .locator('form', { has: page.locator('[name=file]') })
      .locator('button')
      .click()
    await page.getByText(messages.reply.saved).waitFor()
    await page.getByRole('link', { name: words.signedPaper }).first().waitFor()
    if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  },
)
