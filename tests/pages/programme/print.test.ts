import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

test.each([
  ['the public page', '/tangsel/exhibitions', /^\/tangsel\/exhibitions\/\w{7}$/],
  ["the manager's page", '/tangsel/desk/exhibitions', /^\/tangsel\/desk\/exhibitions\/\w{7}$/],
])('an exhibition is printed from its first sheet on: %s', async (_, list, address) => {
  const page = await openPage(site, { javaScriptEnabled: false })
  await signInAs(page, 'pengelola@contoh.invalid')
  await page.goto(list)
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  await page.goto(links.find((link) => address.test(link)) ?? '')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const sheets = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  expect(sheets).toBeLessThanOrEqual(2)
  await page.context().close()
})
