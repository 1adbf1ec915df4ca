import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const pictures = process.env.LABINOV_PICTURES
let turn = 0

describe.each(ways)('the lost password $name', (way) => {
  async function look(page: Awaited<ReturnType<typeof openPage>>, name: string): Promise<void> {
    // The checker is a script itself.
    if (way.javaScriptEnabled) expect([name, await faultsOf(page)]).toEqual([name, []])
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({
      path: `${pictures}/${name}-${way.width}-${way.javaScriptEnabled}.png`,
      fullPage: true,
    })
  }

  test('from the sign-in page to the administrator and back, by link and by code', async () => {
    turn += 1
    const password = `dua ekor burung di dahan ${turn}`
    const coach = await openPage(site, contextOf(way))
    await coach.goto('/sign-in')
    await look(coach, 'sign-in')
    await coach.getByRole('link', { name: 'Lupa kata sandi?' }).click()
    await coach.getByText('Administrator Labinov di daerah Anda').waitFor()
    await look(coach, 'lost')

    const admin = await openPage(site, contextOf(way))
    await signInAs(admin, 'admin@contoh.invalid')
    await admin.goto('/tangsel/desk/people')
    await look(admin, 'people')
    // Two clicks: the person, the link.
    await admin.getByRole('link', { name: 'Pendamping (contoh)' }).click()
    await admin.getByRole('button', { name: 'Buat tautan kata sandi' }).waitFor()
    await look(admin, 'person')
    await admin.getByRole('button', { name: 'Buat tautan kata sandi' }).click()
    await admin.getByText('Serahkan tautan kepada').first().waitFor()
    await look(admin, 'sheet')
    const link = await admin.inputValue('[name=link], #field-link')
    const code = await admin.locator('.one-time-password').innerText()
    expect(await admin.locator('.qr-code').count()).toBe(1)

    if (way.width === 360) {
      await coach.goto(link)
      await look(coach, 'link')
    } else {
      await coach.getByRole('link', { name: 'Saya punya kode' }).click()
      await coach.fill('[name=email]', 'pendamping@contoh.invalid')
      await coach.fill('[name=code]', code.toUpperCase())
      await look(coach, 'code')
    }
    await coach.fill('[name=password]', password)
    await coach.fill('[name=repeat]', password)
    await coach.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await coach.waitForURL((url) => url.pathname === '/tangsel/desk')
    await coach.getByText('Kata sandi Anda sudah dibuat').waitFor()

    await coach.goto(link)
    await coach.getByText('Tautan ini sudah dipakai').waitFor()
    await look(coach, 'ended')
    await coach.context().close()
    await admin.context().close()
  })
})
