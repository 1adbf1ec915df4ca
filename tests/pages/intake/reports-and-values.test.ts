import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const head = [
  ...['Tracking ID', 'Tanggal Laporan Masuk', 'Kategori', 'Instansi Terdisposisi', 'Isi Laporan Awal'],
  ...['Isi Laporan Akhir', 'Status', 'Kecamatan'],
].join('\t')
const reports = (first: number) =>
  [
    head,
    `${first}\t2026-03-05\tPengaduan\t\tSianduk dan Izin Kilat Warung sama-sama tutup. (contoh)\t\tProses\t`,
    `${first + 1}\t2026-03-06\tPengaduan\t\tJalan rusak. (contoh)\t\tRampung benar\t`,
    `${first + 2}\tkemarin sore\tPengaduan\t\tLampu mati. (contoh)\t\tProses\t`,
  ].join('\n')

async function paste(page: Page, path: string, text: string): Promise<void> {
  await page.waitForURL(`**${path}`)
  await page.fill('textarea[name=pasted]', text)
  await page.click('main form.card button[type=submit]')
}

const undo = async (page: Page) => {
  await page
    .locator('details', { has: page.locator('form[action$="/undo"]') })
    .locator('summary')
    .click()
  await page.click('form[action$="/undo"] button')
}

describe.each([
  [
    'a phone without script',
    { viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
    8_100_001,
    '01',
  ],
  ['a desktop with script', { viewport: { width: 1280, height: 800 } }, 8_200_001, '02'],
] as const)('on %s', (_, options, first, month) => {
  test('reports of the national channel are mended, stored and undone', { timeout: 240_000 }, async () => {
    const page = await openPage(site, options)
    page.setDefaultTimeout(20_000)
    await signInAs(page, 'pengelola@contoh.invalid')
    await page.goto('/tangsel/desk/channel')
    await page.click('a[href$="/desk/intake/complaints"]')
    await paste(page, '/tangsel/desk/intake/complaints', reports(first))
    // What a text means is said once for all rows.
    await page.locator('select[name=value-0]').selectOption('done')
    await page.click('form[action$="/meanings"] button')
    // One row names two innovations: which one is meant is chosen there; another has a day that cannot be read.
    const named = page.locator('#row-1')
    await named.locator('select[name=chosen-innovation]').selectOption({ index: 1 })
    await named.locator('button[value=import]').click()
    const wrong = page.locator('#row-3')
    await wrong.locator('input[name^=cell-]').fill('2026-03-07')
    await wrong.locator('button[value=import]').click()
    if (!('javaScriptEnabled' in options)) expect(await faultsOf(page)).toEqual([])
    await page.click('form[action$="/confirm"] button')
    expect(await page.locator('main').innerText()).toContain('3 baris dari berkas ini sudah disimpan')
    await undo(page)
    expect(await page.locator('main').innerText()).toContain('Daftar ini sudah dibatalkan')
    await page.context().close()
  })

  test('values of one innovation are stored with the reason', { timeout: 240_000 }, async () => {
    const page = await openPage(site, options)
    page.setDefaultTimeout(20_000)
    await signInAs(page, 'pengelola@contoh.invalid')
    await page.goto('/tangsel/desk/innovations/sianduk/indicators')
    await page.click('a[href$="/desk/intake/measurements/sianduk"]')
    await paste(
      page,
      '/tangsel/desk/intake/measurements/sianduk',
      `bulan\twaktu_penyelesaian_hari\n2019-${month}\t9,9\n2017-${month}\t12\n`,
    )
    if (!('javaScriptEnabled' in options)) expect(await faultsOf(page)).toEqual([])
    await page.click('form[action$="/confirm"] button')
    await page.waitForSelector('.error-summary')
    await page.fill('input[name=reason]', 'register diperbaiki')
    await page.click('form[action$="/confirm"] button')
    expect(await page.locator('main').innerText()).toContain('2 baris dari berkas ini sudah disimpan')
    await page.context().close()
  })
})
