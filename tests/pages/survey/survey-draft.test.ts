import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type Site, startSite } from '../../support/site.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

/** Answers the first questions by taps: the third answer of each. */
async function answer(page: Page, questions: number): Promise<void> {
  for (let question = 1; question <= questions; question += 1) {
    await page.locator(`#step-${question} .survey-option`).nth(2).click()
    await page.locator(`#step-${question + 1}`).waitFor({ state: 'visible' })
  }
}

test('a reload in the middle keeps the answers and the question', async () => {
  const page = await openPage(site)
  await page.goto('/s/SIANDUK')
  await answer(page, 4)
  await page.reload()
  expect(await page.locator('input:checked').count()).toBe(4)
  expect(await page.locator('#step-5').isVisible()).toBe(true)
  await page.context().close()
})

test('where nothing can be kept, a reload begins at the first question', async () => {
  const page = await openPage(site)
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('/s/SIANDUK')
  await answer(page, 2)
  await page.reload()
  const left = await page.locator('input:checked').count()
  expect(await page.locator(left === 0 ? '#step-1' : '#step-3').isVisible()).toBe(true)
  // An address that names a question, opened where nothing was answered.
  await page.goto('about:blank')
  await page.goto('/s/SIANDUK#step-5')
  await page.locator('#step-1').waitFor({ state: 'visible' })
  await page.context().close()
})

test.each([true, false])('the language changes in the middle and keeps all (script: %s)', async (script) => {
  const page = await openPage(site, { javaScriptEnabled: script })
  await page.goto('/s/SIANDUK')
  if (script) await answer(page, 3)
  else await page.locator('#step-1 .survey-option').nth(2).click()
  await page.click('text=Semua pertanyaan di satu halaman')
  await page.fill('[name=sentence]', 'Contoh, di tengah jalan.')
  await page.locator('header').getByText('English').click()
  await page.waitForURL('**/en/s/SIANDUK**')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('input:checked').count()).toBe(script ? 3 : 1)
  expect(await page.inputValue('[name=sentence]')).toBe('Contoh, di tengah jalan.')
  await page.context().close()
})

test('what was sent is not there for the next one', async () => {
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await answer(page, 1)
  await page.click('text=Semua pertanyaan di satu halaman')
  await page.waitForTimeout(2_100)
  await page.click('text=Kirim jawaban')
  await page.waitForURL('**/s/PARKIR/thanks')
  await page.click('text=Isi untuk orang lain')
  await page.locator('#step-1').waitFor({ state: 'visible' })
  expect(await page.locator('input:checked').count()).toBe(0)
  await page.context().close()
})

test('a kiosk shows nobody what somebody left', async () => {
  const page = await openPage(site)
  await page.goto('/s/SIANDUK-KIOS')
  await answer(page, 3)
  await page.reload()
  await page.locator('#step-1').waitFor({ state: 'visible' })
  expect(await page.locator('input:checked').count()).toBe(0)
  await page.context().close()
})

test('in a page of few colours the chosen answer differs from the others', async () => {
  const page = await openPage(site, { forcedColors: 'active' })
  await page.goto('/s/SIANDUK')
  await page.locator('#step-1 input').nth(2).check()
  const looks = await page.locator('#step-1 .survey-option > span').evaluateAll((options) =>
    options.map((option) => {
      const { backgroundColor, color, borderColor } = getComputedStyle(option)
      return `${backgroundColor} ${color} ${borderColor}`
    }),
  )
  expect(looks.filter((look) => look === looks[2])).toHaveLength(1)
  await page.context().close()
})
