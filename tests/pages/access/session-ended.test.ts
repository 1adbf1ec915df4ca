import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { openPage, type Site, signInAs, startSite } from '../../support/site.ts'

/** A form with files is not read when its session ended meanwhile; what was written in it is not lost. */

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const address = '/tangsel/desk/innovations/sianduk/measurements'
const email = 'pengelola@contoh.invalid'

test('with script the texts stand in the form again after signing in, once', async () => {
  const page = await openPage(site)
  await signInAs(page, email)
  await page.goto(site.address + address)
  await page.fill('[name="source"]', 'Register loket, dengan tanda tangan.')
  await page.context().clearCookies()
  await page.click('form[enctype="multipart/form-data"] button[type="submit"]')
  expect(await page.textContent('main')).toContain('Sesi Anda berakhir')
  await page.fill('[name="email"]', email)
  await page.fill('[name="password"]', demonstrationPassword)
  await page.click('main form button[type="submit"]')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  expect(new URL(page.url()).pathname).toBe(address)
  expect(await page.inputValue('[name="source"]')).toBe('Register loket, dengan tanda tangan.')
  // What was given up on purpose does not come back.
  await page.reload()
  expect(await page.inputValue('[name="source"]')).toBe('')
  await page.context().close()
})

test('without script the page says beforehand what would be lost', async () => {
  const page = await openPage(site, { javaScriptEnabled: false })
  await signInAs(page, email)
  await page.goto(site.address + address)
  expect(await page.textContent('form[enctype="multipart/form-data"]')).toContain('Tanpa JavaScript')
  await page.context().close()
})
