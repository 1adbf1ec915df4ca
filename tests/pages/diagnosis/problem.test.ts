import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { priorityCriteria } from '../../../src/domain/diagnosis/priority.ts'
import { screeningCriteria } from '../../../src/domain/diagnosis/screening.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.diagnosis
const PATH = '/tangsel/desk/diagnosis/agencies/dpmptsp'

/** Gives the own marks of a problem with their reason; which were taken is said by the page. */
async function score(page: Page, marks: readonly number[], reason: string): Promise<void> {
  for (const [at, key] of priorityCriteria.entries()) {
    await page.locator(`#score [name=${key}][value="${marks[at]}"]`).check()
  }
  await page.fill('[name=scoreReason]', reason)
  await page.locator('#score form button').click()
}

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a team writes a problem with its figures and causes, filters it, and two people score it, %s script on a phone',
  { timeout: 240_000 },
  async (way, javaScriptEnabled) => {
    const writer = await openPage(site, { javaScriptEnabled })
    const sound = async (page: Page) => {
      if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    }
    const kept = (page: Page) => page.getByText(messages.reply.saved, { exact: true }).waitFor()
    const main = async (page: Page) => (await page.textContent('main')) ?? ''
    const statement = `Antrean loket empat jam ${way}`
    await signInAs(writer, 'inovator@contoh.invalid')
    await writer.goto(PATH)
    await writer.getByRole('link', { name: words.addProblem }).first().click()
    await writer.fill('[name=figures]', '240 menit rata-rata')
    await writer.fill('[name=causes]', 'Orang: satu petugas > cuti tidak diganti\nAlat: nomor habis')
    await writer.getByRole('button', { name: words.save, exact: true }).click()
    await writer.locator('#field-statement-error').waitFor()
    expect(await writer.inputValue('[name=figures]')).toBe('240 menit rata-rata')
    await writer.fill('[name=statement]', statement)
    await writer.getByRole('button', { name: words.save, exact: true }).click()
    await kept(writer)
    // The tree is readable as a list, with the last why of each branch as its root.
    expect(await main(writer)).toContain('satu petugas → cuti tidak diganti')
    expect(await writer.locator('main li', { hasText: /^cuti tidak diganti$/ }).count()).toBe(1)
    await sound(writer)

    for (const key of screeningCriteria) await writer.locator(`#screening [name=${key}][value="1"]`).check()
    await writer.fill('[name=screeningReason]', 'Wewenang kota.')
    await writer.locator('#screening form button').click()
    await kept(writer)
    expect(await writer.textContent('#screening')).toContain(words.passes)

    await score(writer, [5, 5, 4], '')
    await writer.locator('#field-scoreReason-error').waitFor()
    expect(await writer.locator('#score [name=urgency][value="5"]').isChecked()).toBe(true)
    await score(writer, [5, 5, 4], 'Menurut register.')
    await kept(writer)

    const coach = await openPage(site, { javaScriptEnabled })
    await signInAs(coach, 'pendamping@contoh.invalid')
    await coach.goto(new URL(writer.url()).pathname)
    await score(coach, [3, 4, 3], 'Di loket lain lebih singkat.')
    await kept(coach)
    // 14 and 10, published sums; together the average of each criterion first: 4, 4.5 and 3.5.
    const said = ((await coach.textContent('#score')) ?? '').replaceAll('\u2060', '')
    expect(said).toContain(words.scoreOf('5', '5', '4', '14'))
    expect(said).toContain(words.scoreOf('3', '4', '3', '10'))
    expect(said).toContain(words.average('4', '4,5', '3,5', '12'))
    await sound(coach)
    await coach.goto(PATH)
    expect(await main(coach)).toContain(statement)
    await Promise.all([writer.context().close(), coach.context().close()])
  },
)
