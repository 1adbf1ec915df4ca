import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askBetter } from '../../../src/services/complaint/watch-complaints.ts'
import { system } from '../../../src/store/base/change.ts'
import { listRegions } from '../../../src/store/region/region.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

/** What the job does some weeks after the close. */
async function askWeeksLater(): Promise<void> {
  const services = { ...site.services, clock: () => new Date(Date.now() + 15 * 86_400_000) }
  for (const region of await listRegions(services.db)) {
    await askBetter(services, system('test'), region, new AbortController().signal)
  }
}

async function move(page: Awaited<ReturnType<typeof openPage>>, name: string, fill?: () => Promise<unknown>) {
  const form = page.locator(`form:has(input[name=move][value=${name}])`)
  const fold = page.locator('details').filter({ has: form })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  await fill?.()
  await form.locator('button[type=submit]').last().click()
  await page.getByText(messages.reply.saved).waitFor()
}

describe.each(ways)('journey 6, the complaint, $name', (way) => {
  test('a citizen reports, is asked back, is answered, and opens it again', async () => {
    const citizen = await openPage(site, contextOf(way))
    await citizen.goto('/tangsel/complain?innovation=sianduk')
    await citizen.check('[name=report-class][value=complaint-non-supervisory]')
    await citizen.fill('[name=text]', 'Dokumen saya tidak sampai. Hubungi Bapak Contoh di 0812-0000-0000.')
    await citizen.uncheck('[name=confidential]')
    await citizen.click('text=Kirim laporan')
    await citizen.waitForURL('**/track/**')
    const ticket = /track\/([0-9A-Z-]+)/.exec(citizen.url())?.[1] ?? ''
    expect(await citizen.textContent('main')).toContain('Paling lambat dijawab')

    const handler = await openPage(site, contextOf(way))
    await signInAs(handler, 'pengelola@contoh.invalid')
    await handler.goto(`/tangsel/desk/complaints/${ticket}`)
    await move(handler, 'verify')
    await move(handler, 'assign', () =>
      handler.selectOption('[name=assign-agency]', { label: 'Dinas Kependudukan dan Pencatatan Sipil' }),
    )
    await move(handler, 'ask-back', () => handler.fill('[name=ask-back-text]', 'Nomor antreannya berapa?'))

    await citizen.goto(`/track/${ticket}`)
    expect(await citizen.textContent('main')).toContain('Nomor antreannya berapa?')
    await citizen.fill('[name=text]', 'B-12')
    await citizen.click('text=Kirim balasan')
    await citizen.getByText(messages.reply.saved).waitFor()

    await handler.goto(`/tangsel/desk/complaints/${ticket}`)
    expect(await handler.textContent('main')).toContain('B-12')
    await handler.fill('[name=answer-text]', 'Dokumen dikirim ulang hari ini.')
    await handler.selectOption('[name=answer-template]', { label: 'Sudah ditangani (contoh)' })
    await handler.click('text=Sisipkan')
    await handler.waitForFunction(
      (number) => document.querySelector<HTMLTextAreaElement>('[name=answer-text]')?.value.includes(number),
      ticket,
    )
    await move(handler, 'answer')
    await move(handler, 'close')

    await citizen.goto(`/track/${ticket}`)
    expect(await citizen.textContent('main')).toContain('Dokumen dikirim ulang hari ini.')
    expect(await citizen.locator('text=Belum, buka lagi').count()).toBe(0)
    await askWeeksLater()
    await citizen.reload()
    if (way.javaScriptEnabled) expect(await faultsOf(citizen)).toEqual([])
    await citizen.click('text=Belum, buka lagi laporannya')
    await citizen.getByText(messages.reply.saved).waitFor()
    expect(await citizen.textContent('h1')).toContain('Dibuka lagi')

    const leader = await openPage(site, contextOf(way))
    await signInAs(leader, 'pimpinan@contoh.invalid')
    await leader.goto(`/tangsel/desk/complaints/${ticket}`)
    expect(await leader.textContent('main')).toContain('[nomor telepon]')
    expect(await leader.textContent('main')).not.toContain('0812-0000')
    expect(await leader.locator('input[name=move]').count()).toBe(0)
    for (const page of [citizen, handler, leader]) await page.context().close()
  })
})

describe.each(ways.filter(({ width }) => width === 360))(
  'what is carried into the national channel, $name',
  (way) => {
    test('is copied a field at a time, or selected by hand', async () => {
      const page = await openPage(site, {
        ...contextOf(way),
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await signInAs(page, 'pengelola@contoh.invalid')
      await page.goto('/tangsel/desk/channel')
      expect(await page.locator('.side-column [aria-current=page]').textContent()).toContain('Pengaduan')
      await page.click('text=Siapkan untuk disalin')
      await page.waitForURL('**/desk/channel/reports/**')
      expect(await page.locator('.side-column [aria-current=page]').textContent()).toContain('Pengaduan')
      const field = page.locator('copy-field', { hasText: 'Isi laporan' })
      const text = await field.locator('textarea').inputValue()
      expect(text).toContain('(contoh)')
      expect(await field.locator('textarea').getAttribute('readonly')).not.toBeNull()
      if (way.javaScriptEnabled) {
        await field.getByRole('button', { name: 'Salin Isi laporan' }).click()
        await field.getByText('Isi laporan: tersalin.').waitFor()
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
        expect(await faultsOf(page)).toEqual([])
      } else {
        expect(await page.locator('copy-field button:visible').count()).toBe(0)
        expect(await page.locator('[name=record-number-tracking]').isVisible()).toBe(true)
      }
      await page.context().close()
    })
  },
)

test('a team makes a code, prints its poster, and ends it', async () => {
  const page = await openPage(site)
  await signInAs(page, 'pengelola@contoh.invalid')
  await page.goto('/tangsel/desk/innovations/sianduk/voice')
  await page.click('summary:has-text("Tambah kode")')
  await page.click('text=Buat kode')
  expect(await page.textContent('.error-summary')).toContain('Tulis namanya')
  await page.fill('[name=label]', 'loket 3')
  await page.click('text=Buat kode')
  await page.getByText(messages.reply.saved).waitFor()
  const line = page.locator('#codes li', { hasText: 'loket 3' })
  for (const [name, type] of [
    ['QR (SVG)', 'image/svg+xml'],
    ['QR (PNG)', 'image/png'],
    ['Poster A4', 'application/pdf'],
    ['Kartu meja A4', 'application/pdf'],
    ['Kartu meja A5', 'application/pdf'],
    ['A5 poster', 'application/pdf'],
    ['A5 table tent', 'application/pdf'],
  ] as const) {
    const address = (await line.getByRole('link', { name }).getAttribute('href')) ?? ''
    const file = await page.request.get(address)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, type])
  }
  const csv = await page.request.get('/tangsel/desk/voice/answers.csv?innovation=sianduk')
  expect((await csv.text()).split('\r\n').length).toBeGreaterThan(412)
  expect(await faultsOf(page)).toEqual([])
  await line.locator('summary', { hasText: messages.voice.end }).click()
  await line.getByRole('button', { name: messages.beforeEnd.end }).click()
  await page.getByText(messages.reply.saved).waitFor()
  expect(await page.locator('#codes li', { hasText: 'loket 3' }).textContent()).toContain('Berakhir')
  await page.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk's pages, ${colorScheme}`, async () => {
    const page = await openPage(site, { colorScheme })
    await signInAs(page, 'pengelola@contoh.invalid')
    for (const path of ['/tangsel/complain', '/track', '/tangsel/desk/complaints?filter=all']) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.click('table a')
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
}
