import type { Page } from 'playwright-core'

export const longText =
  'Warga mendapat layanan ini tanpa datang berulang, tahu kapan selesai, dan dapat bertanya lewat telepon kepada petugas yang sama setiap hari kerja.'

export const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).last().click()

export const sheet = (slug: string, stage: string) => `/tangsel/desk/innovations/${slug}/stages/${stage}`

/** Answers every question of the worksheet that is open; what is answered at length stays. */
export async function fillIn(page: Page): Promise<void> {
  for (const text of await page.locator('main textarea[name^="answer."]').all()) {
    if ((await text.inputValue()).length < longText.length) await text.fill(longText)
  }
  for (const text of await page.locator('main input[type=text][name^="answer."]').all()) {
    const isNumber = (await text.getAttribute('inputmode')) === 'decimal'
    await text.fill(isNumber ? '1.250' : 'Keputusan kepala dinas')
  }
  for (const box of await page.locator('main input[type=checkbox][name^="answer."]').all()) await box.check()
  const choice = page.locator('main input[type=radio][name^="answer."]').first()
  if ((await choice.count()) > 0) await choice.check()
}

/** Somebody of a team starts an innovation at their desk; gives the name that stands in its addresses. */
export async function startInnovation(page: Page, name: string): Promise<string> {
  await page.goto('/tangsel/desk')
  await page.locator('main').getByRole('link', { name: 'Mulai inovasi' }).first().click()
  await page.fill('[name=name]', name)
  await page.fill('[name=problem]', 'Warga datang tiga kali untuk satu surat.')
  await press(page, 'Mulai')
  await page.waitForURL('**/stages/drum-up**')
  return new URL(page.url()).pathname.split('/')[4] as string
}
