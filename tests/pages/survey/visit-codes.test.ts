import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { printVisitCodes } from '../../../src/services/survey/print-visit-codes.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { system } from '../../../src/store/base/change.ts'
import { until } from '../../support/labinov.ts'
import { faultsOf, openPage, type Site, startSite } from '../../support/site.ts'

let site: Site
const code = 'SIANDUK-SLIP'
/** Who answers faster than a person reads is asked to send once more. */
const READING_MS = 2_100

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

afterEach(() => site.setReachable(true))

type Page = Awaited<ReturnType<typeof openPage>>

const answersOf = async (survey: string) =>
  (await site.database.pool.query('SELECT * FROM answer WHERE code = $1 ORDER BY answered_at, id', [survey]))
    .rows

/** Slips of the demonstration's counter, printed for this test. */
async function slips(codes: number): Promise<readonly string[]> {
  const { rows } = await site.database.pool.query(`SELECT id FROM region WHERE slug = 'tangsel'`)
  const regionId = rows[0].id as RegionId
  const innovation = await findInnovation(site.services.db, regionId, 'sianduk')
  if (!innovation) throw new Error('there is no sianduk')
  const today = new Date().toISOString().slice(0, 10)
  const scope = { regionId, innovationId: innovation.id, code }
  const printed = await printVisitCodes(site.services, system('test'), scope, {
    codes,
    today,
    expiresOn: '2199-12-31',
  })
  if (!printed.ok) throw new Error(printed.code)
  return printed.value
}

/** Until the page and its files are on the phone, so that it opens without a signal. */
const isKept = (page: Page, files: number) =>
  until(async () => {
    const copies = await page.evaluate(
      async () => (await (await caches.open('labinov-survey-2')).keys()).length,
    )
    return copies >= files
  })

async function setSignal(page: Page, signal: boolean): Promise<void> {
  await page.context().setOffline(!signal)
  site.setReachable(signal)
}

async function answerOnOnePage(page: Page, sentence: string): Promise<void> {
  await page.click('text=Semua pertanyaan di satu halaman')
  await page.locator('#step-1 .survey-option').nth(2).click()
  await page.fill('[name=sentence]', sentence)
  await page.click('text=Kirim jawaban')
}

test('a link that fills in answers does so without a signal too, and what is sent later has them', async () => {
  const page = await openPage(site, { viewport: { width: 360, height: 740 } })
  await page.goto('/s/SIANDUK')
  await isKept(page, 4)
  await setSignal(page, false)
  const query = 'knew-before=yes&age=34&sex=P&education=tidak-ada&requirements=4&sentence=x'
  await page.goto(`/s/SIANDUK?${query}`)
  expect(await page.isChecked('[name=knew-before][value=yes]')).toBe(true)
  expect(await page.inputValue('[name=age]')).toBe('34')
  expect(await page.inputValue('[name=sex]')).toBe('P')
  expect(await page.inputValue('[name=education]')).toBe('')
  // How somebody judges is never filled in for them.
  expect(await page.locator('[name=requirements]:checked').count()).toBe(0)
  expect(await page.inputValue('[name=sentence]')).toBe('')
  expect(await page.textContent('.survey-prefilled')).toContain('Sudah diisi dari tautan')
  await answerOnOnePage(page, 'Lewat tautan, contoh.')
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
  await page.waitForTimeout(READING_MS)
  await setSignal(page, true)
  const found = async () =>
    (await answersOf('SIANDUK')).filter(({ open_text }) => open_text === 'Lewat tautan, contoh.')
  await page.goto('/s/SIANDUK')
  await until(async () => (await found()).length > 0)
  await page.goto('/s/SIANDUK')
  await until(async () => !(await page.locator('[data-waiting]').isVisible()))
  expect(await found()).toMatchObject([{ knew_before: true, respondent: { age: '34', sex: 'P' } }])
  await page.context().close()
})

test('an answer by slip without a signal arrives once; the same slip on another phone is told, and keeps what was typed', async () => {
  const [visit] = await slips(2)
  const before = (await answersOf(code)).length
  const one = await openPage(site)
  const other = await openPage(site, { bypassCSP: true })
  for (const page of [one, other]) {
    await page.goto(`/s/${code}`)
    await isKept(page, 4)
  }
  site.setReachable(false)
  for (const [page, sentence] of [
    [one, 'Cepat sekali, contoh.'],
    [other, 'Antreannya rapi, contoh.'],
  ] as const) {
    await page.context().setOffline(true)
    await page.goto(`/s/${code}?visit=${visit}`)
    await answerOnOnePage(page, sentence)
    await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
    expect(await page.locator('[data-again]').isVisible()).toBe(false)
  }
  await one.waitForTimeout(READING_MS)
  site.setReachable(true)
  await one.context().setOffline(false)
  await one.goto(`/s/${code}`)
  await until(async () => (await answersOf(code)).length === before + 1)
  await other.context().setOffline(false)
  await other.goto(`/s/${code}`)
  await other.locator('[data-state=refused]').waitFor({ state: 'visible' })
  expect(await faultsOf(other)).toEqual([])
  await other.click('[data-open-again]')
  await other.getByText('sudah dipakai untuk satu jawaban').first().waitFor()
  expect(await other.inputValue('[name=sentence]')).toBe('Antreannya rapi, contoh.')
  expect(await other.locator('#step-1 input:checked').count()).toBe(1)
  const [fresh] = await slips(1)
  await other.fill('[name=visit]', fresh as string)
  await other.waitForTimeout(READING_MS)
  await other.click('text=Kirim jawaban')
  await other.waitForURL(`**/s/${code}/thanks`)
  await other.goto(`/s/${code}`)
  await other.locator('#step-1').waitFor({ state: 'visible' })
  expect(await other.locator('[data-state=refused]').isVisible()).toBe(false)
  expect((await answersOf(code)).map(({ open_text }) => open_text).slice(before)).toEqual([
    'Cepat sekali, contoh.',
    'Antreannya rapi, contoh.',
  ])
  for (const page of [one, other]) await page.context().close()
})

test('without script a slip is one answer, and its second use shows everything that was typed', async () => {
  const [visit] = await slips(1)
  const before = (await answersOf(code)).length
  const page = await openPage(site, { javaScriptEnabled: false })
  for (const sentence of ['Ramah, contoh.', 'Terang, contoh.']) {
    await page.goto(`/s/${code}?visit=${visit}`)
    await page.waitForTimeout(READING_MS)
    await answerOnOnePage(page, sentence)
  }
  expect(await page.textContent('main')).toContain('sudah dipakai untuk satu jawaban')
  expect(await page.inputValue('[name=sentence]')).toBe('Terang, contoh.')
  expect(await page.locator('#step-1 input:checked').count()).toBe(1)
  expect((await answersOf(code)).length).toBe(before + 1)
  await page.context().close()
})
