import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const email = 'pendamping@contoh.invalid'

test('a passkey is made, is the second step, signs in alone, and goes', async () => {
  const page = await openPage(site)
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAs(page, email)
  await page.goto('/second-factor')
  await page.getByRole('link', { name: 'kunci sandi' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('Nama, misalnya').fill('Ponsel kantor')
  await page.getByLabel('Kata sandi Anda').fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Buat sekarang' }).click()
  await page.getByRole('heading', { name: 'Simpan kode pemulihan ini' }).waitFor()
  await page.goto('/second-factor/passkeys')
  await page.getByText('Ponsel kantor').first().waitFor()

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('heading', { name: 'Satu langkah lagi' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Pakai kunci sandi' }).click()
  await page.waitForURL('**/desk**')

  await page.context().clearCookies()
  await page.goto('/sign-in?next=/second-factor/passkeys')
  await page.getByRole('link', { name: 'Masuk dengan kunci sandi' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Pakai kunci sandi' }).click()
  await page.getByText('terakhir dipakai').waitFor()

  await page.locator('summary', { hasText: 'Hapus kunci sandi' }).click()
  await page.getByLabel('Yang mana?').selectOption({ label: 'Ponsel kantor' })
  await page.getByLabel('Kata sandi Anda').last().fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Hapus', exact: true }).click()
  await page.getByText('Kunci sandi dihapus.').waitFor()
  await page.getByText('Belum ada.').waitFor()
})

test('without script the page says what to do instead', async () => {
  const page = await openPage(site, { javaScriptEnabled: false })
  await page.goto('/sign-in/passkey')
  await page.getByText('Kunci sandi membutuhkan JavaScript').waitFor()
  await page.getByRole('link', { name: 'Masuk dengan kata sandi' }).click()
  await page.getByLabel('Email').waitFor()
})
