import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.readiness

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a coordinator answers the readiness survey, and a second person scores it beside the first, %s script on a phone',
  { timeout: 180_000 },
  async (way, javaScriptEnabled) => {
    const coordinator = await openPage(site, { javaScriptEnabled })
    const sound = async (page: typeof coordinator) => {
      if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    }
    await signInAs(coordinator, 'koordinator@contoh.invalid')
    await coordinator.goto('/tangsel/desk/readiness/agencies/dpmptsp')
    await coordinator.getByRole('link', { name: words.answer }).first().click()
    const proof = `Keputusan tim ${way}`
    await coordinator.fill('[name="evidence.people"]', proof)
    const questions = await coordinator
      .locator('main fieldset')
      .evaluateAll((all) => all.map((one) => one.querySelector('input')?.name ?? ''))
    expect(questions).toHaveLength(18)
    const [first = '', ...others] = questions
    for (const name of others) await coordinator.check(`[name="${name}"][value="3"]`)
    await coordinator.getByRole('button', { name: words.save, exact: true }).click()
    await coordinator.locator('.error-summary').waitFor()
    expect(await coordinator.textContent(`[id="field-${first}-error"]`)).toContain(words.refused.incomplete)
    expect(await coordinator.inputValue('[name="evidence.people"]')).toBe(proof)
    expect(await coordinator.locator('main input:checked').count()).toBe(17)
    await sound(coordinator)
    await coordinator.check(`[name="${first}"][value="1"]`)
    await coordinator.getByRole('button', { name: words.save, exact: true }).click()
    await coordinator.getByText(messages.reply.saved).waitFor()
    expect(await coordinator.textContent('main')).toContain(words.advice)
    await sound(coordinator)

    const checker = await openPage(site, { javaScriptEnabled })
    await signInAs(checker, 'penilai@contoh.invalid')
    await checker.goto('/tangsel/desk/readiness/agencies/dpmptsp')
    await checker.getByRole('link', { name: words.check, exact: true }).first().click()
    expect(await checker.textContent('main')).toContain(proof)
    for (const name of questions) await checker.check(`[name="${name}"][value="2"]`)
    await checker.fill('[name=note]', '\u00a0 \u200b')
    await checker.getByRole('button', { name: words.saveCheck }).click()
    await checker.locator('#field-note-error').waitFor()
    expect(await checker.locator('main input:checked').count()).toBe(18)
    await checker.fill('[name=note]', 'Satu bukti tidak ditemukan.')
    await checker.getByRole('button', { name: words.saveCheck }).click()
    await checker.getByText(messages.reply.saved).waitFor()
    const figures = (await checker.textContent('main')) ?? ''
    expect(figures).toContain(words.checked)
    await sound(checker)
    await Promise.all([coordinator.context().close(), checker.context().close()])
  },
)
