import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type Site, startSite } from '../../support/site.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

test.each(['sianduk', 'parkir-tanpa-tunai-pasar', 'izin-kilat-warung'])(
  '%s is printed on three sheets of A4 at most',
  async (innovation) => {
    const page = await openPage(site, { javaScriptEnabled: false })
    await page.goto(`/tangsel/innovations/${innovation}`)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const sheets = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
    expect(sheets).toBeLessThanOrEqual(3)
  },
)
