import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { until } from '../../support/labinov.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

afterEach(() => site.setReachable(true))

async function answersOf(code: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    'SELECT count(*)::int AS count FROM answer WHERE code = $1',
    [code],
  )
  return rows[0].count
}

/** Who answers faster than a person reads is asked to send once more. */
const READING_MS = 2_100

type Page = Awaited<ReturnType<typeof openPage>>

/** Until the page and its files are on the device, so that it opens without a signal. */
const isKept = (page: Page) =>
  until(async () => {
    const copies = await page.evaluate(
      async () => (await (await caches.open('labinov-survey-2')).keys()).length,
    )
    return copies >= 5
  })

test('a kiosk without a signal: thanks, back to the start by itself, nothing of the person before', async () => {
  const before = await answersOf('SIANDUK-KIOS')
  const page = await openPage(site, { viewport: { width: 360, height: 800 } })
  await page.clock.install()
  await page.goto('/s/SIANDUK-KIOS')
  await isKept(page)
  await page.waitForTimeout(READING_MS)
  await page.context().setOffline(true)
  site.setReachable(false)
  for (let person = 0; person < 2; person += 1) {
    expect(await page.locator('input:checked').count()).toBe(0)
    for (let question = 1; question <= 3; question += 1) {
      await page.locator(`#step-${question} .survey-option`).nth(person).click()
      await page.clock.runFor(500)
      await page.locator(`#step-${question + 1}`).waitFor({ state: 'visible' })
    }
    await page.click('text=Kirim jawaban')
    await page.getByText('tersimpan di perangkat ini').waitFor()
    await page.clock.runFor(20_500)
    await page.locator('#step-1').waitFor({ state: 'visible' })
  }
  site.setReachable(true)
  await page.context().setOffline(false)
  // An attempt that a busy machine cuts off is followed by the next, when the page's clock has come there.
  await until(async () => {
    await page.clock.runFor(61_000)
    return (await answersOf('SIANDUK-KIOS')) === before + 2
  })
  await page.context().close()
})

test('a kiosk with a signal tells what others said and the way to complain, and forgets it at the start', async () => {
  const page = await openPage(site, { viewport: { width: 360, height: 800 }, bypassCSP: true })
  await page.clock.install()
  await page.goto('/en/s/SIANDUK-KIOS')
  await page.locator('#step-1 .survey-option').nth(2).click()
  await page.clock.runFor(500)
  for (const step of [2, 3]) {
    await page.locator(`#step-${step} .survey-option`).nth(2).click()
    await page.clock.runFor(500)
    await page.locator(`#step-${step + 1}`).waitFor({ state: 'visible' })
  }
  await page.waitForTimeout(READING_MS)
  await page.click('text=Send answers')
  await page.getByRole('heading', { name: 'What people said so far' }).waitFor()
  expect(await page.locator('kiosk-return').textContent()).toContain('Changed because of citizens')
  expect(await page.locator('.kiosk-code').textContent()).toContain('/en/tangsel/complain?code=SIANDUK-KIOS')
  expect(new URL(page.url()).pathname).toBe('/en/s/SIANDUK-KIOS')
  expect(await faultsOf(page)).toEqual([])
  await page.clock.runFor(15_000)
  await page.keyboard.press('Shift')
  await page.clock.runFor(15_000)
  expect(await page.getByRole('heading', { name: 'What people said so far' }).isVisible()).toBe(true)
  await page.clock.runFor(6_000)
  await page.waitForURL('**/s/SIANDUK-KIOS')
  await page.locator('#step-1').waitFor({ state: 'visible' })
  expect(await page.locator('.kiosk-code').count()).toBe(0)
  await page.context().close()
})

test('a kiosk that was left half filled asks, and then clears the form', async () => {
  const page = await openPage(site, { viewport: { width: 360, height: 800 }, bypassCSP: true })
  await page.clock.install()
  await page.goto('/s/SIANDUK-KIOS')
  await page.locator('#step-1 .survey-option').nth(2).click()
  await page.clock.runFor(61_000)
  expect(await page.getByRole('alertdialog').isVisible()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await page.click('text=Ya, lanjutkan')
  expect(await page.locator('input:checked').count()).toBe(1)
  await page.clock.runFor(61_000)
  await page.clock.runFor(21_000)
  expect(await page.locator('input:checked').count()).toBe(0)
  expect(await page.locator('#step-1').isVisible()).toBe(true)
  await page.context().close()
})

test('an interviewer without a signal: one person after the other, counted, each answer there once', async () => {
  const code = 'SIANDUK-LAPANGAN'
  const before = await answersOf(code)
  const page = await openPage(site, { viewport: { width: 360, height: 800 } })
  await page.goto(`/s/${code}`)
  await isKept(page)
  await page.waitForTimeout(READING_MS)
  await page.context().setOffline(true)
  site.setReachable(false)
  for (let person = 1; person <= 3; person += 1) {
    await page.locator('#step-1 .survey-option').nth(1).click()
    await page.locator('#step-2').waitFor({ state: 'visible' })
    await page.click('text=Semua pertanyaan di satu halaman')
    const wait = page.locator('[name="added.berapa-menit-anda-menunggu"]')
    expect(await wait.isVisible()).toBe(false)
    if (person === 1) {
      // A required question of the region is asked before the answer is kept.
      await page.click('text=Kirim jawaban')
      await page.getByText('Pertanyaan ini perlu dijawab dulu.').waitFor()
      await page.click('text=Semua pertanyaan di satu halaman')
    }
    await page.locator('[name="added.bagaimana-anda-mengurusnya"]').first().click()
    await wait.fill('15')
    await page.click('text=Kirim jawaban')
    await until(async () => (await page.textContent('[data-count=taken]')) === String(person))
    expect(await page.textContent('[data-count=waiting]')).toBe(String(person))
    expect(await page.textContent('[data-count=arrived]')).toBe('0')
    expect(await page.locator('input:checked').count()).toBe(0)
  }
  const saving = page.waitForEvent('download')
  await page.click('text=Simpan ke berkas')
  const saved = readFileSync(await (await saving).path())
  expect(await page.textContent('[data-count=waiting]')).toBe('3')
  site.setReachable(true)
  await page.context().setOffline(false)
  await until(async () => (await answersOf(code)) === before + 3)
  // What the device saved is what the desk reads, and all of it is here already.
  const desk = await openPage(site, { bypassCSP: true, viewport: { width: 360, height: 800 } })
  await signInAs(desk, 'pengelola@contoh.invalid')
  await desk.goto('/tangsel/desk/innovations/sianduk/voice')
  await desk.click('text=Berkas pewawancara')
  await desk.setInputFiles('[name=file]', { name: 'a.json', mimeType: 'application/json', buffer: saved })
  await desk.click('button:has-text("Terima berkas")')
  await desk.locator('tbody tr').waitFor()
  expect(await desk.locator('tbody td:not(:first-child)').allTextContents()).toEqual(['3', '0', '3', '0'])
  expect(await faultsOf(desk)).toEqual([])
  await desk.context().close()
  expect(await answersOf(code)).toBe(before + 3)
  await page.goto(`/s/${code}`)
  await until(async () => (await page.textContent('[data-count=arrived]')) === '3')
  expect(await page.textContent('[data-count=waiting]')).toBe('0')
  expect(await page.textContent('.interview-day')).toContain(`lewat kode ini: 9 jawaban`)
  await page.context().close()
})

test('without script: a kiosk goes back to the start from its thanks', async () => {
  const page = await openPage(site, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  await page.goto('/s/SIANDUK-KIOS#survey')
  await page.locator('#step-1 .survey-option').nth(2).click()
  await page.waitForTimeout(READING_MS)
  await page.click('text=Kirim jawaban')
  await page.waitForURL('**/s/SIANDUK-KIOS/thanks')
  await page.waitForURL('**/s/SIANDUK-KIOS', { timeout: 40_000 })
  await page.context().close()
})

for (const path of ['/s/SIANDUK-KIOS', '/s/SIANDUK-LAPANGAN#survey', '/en/s/SIANDUK-KIOS/thanks']) {
  test(`axe finds nothing on ${path}`, async () => {
    const page = await openPage(site, { bypassCSP: true, viewport: { width: 360, height: 800 } })
    await page.goto(path)
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
}
