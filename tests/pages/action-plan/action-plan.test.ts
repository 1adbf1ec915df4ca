import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.actionPlan
const PLAN = '/tangsel/desk/innovations/klinik-investasi-jumat/action-plan'

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a team plans a step and a risk, and says why a step lies still, %s script on a phone',
  { timeout: 180_000 },
  async (way, javaScriptEnabled) => {
    const page = await openPage(site, { javaScriptEnabled })
    const main = async () => (await page.textContent('main')) ?? ''
    const sound = async () => {
      if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    }
    const kept = () => page.getByText(messages.reply.saved).waitFor()
    await signInAs(page, 'inovator@contoh.invalid')
    await page.goto(PLAN)
    await page.getByRole('link', { name: words.add }).first().click()
    await page.fill('[name=activity]', `Rapat loket ${way}`)
    await page.fill('[name=doer]', 'Bidang layanan')
    await page.fill('[name=output]', 'Daftar syarat')
    await page.fill('[name=fromMonth]', '2027-03')
    await page.fill('[name=toMonth]', '2027-02')
    await page.fill('[name=cost]', '1.500.000')
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await page.getByText(words.refused['ends-before-it-begins']).first().waitFor()
    expect(await page.inputValue('[name=activity]')).toBe(`Rapat loket ${way}`)
    expect(await page.inputValue('[name=cost]')).toBe('1.500.000')
    await sound()
    await page.fill('[name=toMonth]', '2027-04')
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await kept()
    expect(await main()).toContain(`Rapat loket ${way}`)
    await sound()

    await page.locator('#risks summary').click()
    await page.fill('[name=risk]', `Listrik padam ${way}`)
    await page.fill('[name=prevention]', 'Formulir kertas')
    await page.fill('[name=holder]', 'Petugas loket')
    await page.locator('#risks button').click()
    await kept()
    expect(await page.textContent('#risks')).toContain(`Listrik padam ${way}`)

    await page.getByRole('link', { name: `Rapat loket ${way}` }).click()
    await page.check('[name=outcome][value=going-on]')
    await page.fill('[name=text]', 'Belum ada yang dapat memakai sistemnya.')
    await page.selectOption('[name=stall]', 'ability')
    await page.getByRole('button', { name: words.report, exact: true }).click()
    await kept()
    // Want of ability is told apart from want of will, with what follows.
    expect(await page.textContent('#reports')).toContain(words.stalls.ability)
    expect(await page.textContent('#reports')).toContain(words.stallNext.ability)
    expect(await page.textContent('#reports')).not.toContain(words.stallNext.willingness)
    await sound()
    await page.context().close()
  },
)
