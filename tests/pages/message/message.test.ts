import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const words = messages.message
// A browser that says that nobody sits before it is counted as a program.
const PHONE = 'Mozilla/5.0 (Linux; Android 9; SM-J260G) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'
const PATH = '/tangsel/desk/innovations/antre-puskesmas-dari-rumah/message'
const main = async (page: Page) => (await page.textContent('main')) ?? ''
const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click()
const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click()

test('a team says who should know, makes a link, records a meeting, and a second person doubts it', async () => {
  const team = await openPage(site)
  await signInAs(team, 'pengelola@contoh.invalid')
  await team.goto('/tangsel/desk/innovations/antre-puskesmas-dari-rumah')
  await team.getByRole('link', { name: words.title }).click()
  expect(await main(team)).toContain(words.nextTitle)
  expect(await main(team)).toContain(words.uncounted['no-people-met'])
  expect(await faultsOf(team)).toEqual([])

  await open(team, words.audienceEdit)
  await team.fill('[name=source]', '')
  await press(team, words.save)
  await team.locator('.error-summary').waitFor()
  expect(await team.inputValue('[name=group]')).toContain('Pasien puskesmas')

  await team.goto(PATH)
  await open(team, words.linkAdd)
  await team.selectOption('[name=linkChannel]', 'leaflet')
  await team.fill('[name=linkLabel]', 'Selebaran uji')
  await press(team, words.linkAdd)
  await team.getByText(messages.reply.saved).waitFor()
  const link = team.locator('li', { hasText: 'Selebaran uji' })
  const address = (await link.locator('a[href^="/k/"]').getAttribute('href')) ?? ''
  const visitor = await openPage(site, { userAgent: PHONE })
  await visitor.goto(`${address}?q`)
  expect(new URL(visitor.url()).pathname).toBe('/tangsel/innovations/antre-puskesmas-dari-rumah')
  const png = await team.request.get(`${PATH}/links/${address.slice(3)}/qr.png`)
  expect(png.headers()['content-type']).toBe('image/png')

  await team.goto(PATH)
  expect(await link.textContent()).toContain('1 pindai QR')
  await open(team, words.recordAdd)
  await team.selectOption('[name=reachChannel]', 'meeting')
  await team.fill('[name=reachTitle]', 'Pertemuan uji')
  await team.fill('[name=reachPlace]', 'Balai uji')
  await team.fill('[name=reachHeldOn]', '2026-01-05')
  await team.fill('[name=reachPeople]', '1.250')
  await team.selectOption('[name=reachBasis]', 'attendance-list')
  await team.fill('[name=reachSource]', 'Daftar hadir uji')
  await press(team, words.save)
  await team.locator('li', { hasText: 'Pertemuan uji' }).waitFor()
  const reached = /Paling sedikit ([\d.]+) dari/.exec(await main(team))?.[1]

  const second = await openPage(site)
  await signInAs(second, 'penilai@contoh.invalid')
  await second.goto(PATH)
  const line = second.locator('li', { hasText: 'Pertemuan uji' })
  await line.locator('summary', { hasText: words.doubt }).click()
  await line.locator('[name=endNote]').fill('Daftar hadir tidak ditemukan')
  await line.getByRole('button', { name: words.doubtOf('Pertemuan uji') }).click()
  await second.getByText(messages.reply.saved).waitFor()
  const after = /Paling sedikit ([\d.]+) dari/.exec(await main(second))?.[1]
  const number = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''))
  expect(number(reached) - number(after)).toBe(1_250)
})

test('what is weak becomes a step of the page, and of the improvement plan where one was ordered', async () => {
  const page = await openPage(site)
  await signInAs(page, 'pengelola@contoh.invalid')
  await page.goto(PATH)
  expect(await main(page)).toMatch(/syarat "Diketahui warga" dalam putusan, dari \d+ catatan bersumber/)
  const weak = page.locator('main li, main p', { has: page.getByRole('link', { name: words.takeAsStep }) })
  const said = ((await weak.first().textContent()) ?? '').replace(words.takeAsStep, '').trim()
  await weak.first().getByRole('link', { name: words.takeAsStep }).click()
  expect(said).toContain((await page.inputValue('[name=stepTitle]')).replace(/…$/, '').slice(0, 60))

  await page.goto('/tangsel/desk/innovations/lacak-izin-lewat-pesan-singkat/message')
  const first = page.getByRole('link', { name: words.takeIntoPlan }).first()
  const sentence = ((await first.locator('..').textContent()) ?? '').replace(words.takeIntoPlan, '').trim()
  await first.click()
  expect(new URL(page.url()).pathname).toMatch(/improvement-plan$/)
  const written = await page
    .locator('input[name^=what-], textarea[name^=what-]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(written.filter(Boolean).at(-1)).toBe(sentence)
})
