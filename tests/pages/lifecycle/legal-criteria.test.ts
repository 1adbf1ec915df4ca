import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'
import { fillIn, press, sheet } from '../../support/worksheet-pages.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

test.each(ways)(
  'a plan says which legal criterion is open, and nothing typed is lost, $name',
  async (way) => {
    const page = await openPage(site, contextOf(way))
    await signInAs(page, 'inovator@contoh.invalid')
    await page.goto(sheet('izin-kilat-warung', 'design'))
    await fillIn(page)
    const open = page.locator('[name="answer.criteria"][value=replicable]')
    await open.uncheck()
    await page.fill('[name="answer.risks"]', 'Warga tanpa telepon; loket tetap buka.')
    await press(page, 'Kirim ke pendamping')
    await page.locator('.error-summary').waitFor()
    const beside = page.locator('#field-answer\\.criteria-error')
    expect(await beside.textContent()).toContain('Belum: Dapat ditiru')
    expect(await open.isChecked()).toBe(false)
    expect(await page.locator('[name="answer.criteria"]:checked').count()).toBe(4)
    expect(await page.inputValue('[name="answer.risks"]')).toBe('Warga tanpa telepon; loket tetap buka.')
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  },
)
