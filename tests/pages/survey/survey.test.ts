import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../support/labinov.ts'
import { faultsOf, openPage, type Site, startSite } from '../../support/site.ts'
import { contextOf } from '../../support/ways.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

async function answersOf(code: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    'SELECT count(*)::int AS count FROM answer WHERE code = $1',
    [code],
  )
  return rows[0].count
}

const thirdAnswer = '.survey-step:visible .survey-option:nth-of-type(3)'

describe('journey 1: a citizen answers at a counter', () => {
  test.each([360, 1280])('with script at %i px: nine taps and one sentence', async (width) => {
    const before = await answersOf('SIANDUK')
    const page = await openPage(site, contextOf({ javaScriptEnabled: true, width }))
    await page.goto('/s/sianduk')
    for (let question = 1; question <= 9; question += 1) {
      await page.locator(`#step-${question} .survey-option`).nth(2).click()
      await page.locator(`#step-${question + 1}`).waitFor({ state: 'visible' })
    }
    await page.fill('[name=sentence]', 'Petugasnya ramah.')
    await page.click('text=Kirim jawaban')
    await page.waitForURL('**/s/SIANDUK/thanks')
    expect(await page.textContent('main')).toContain('Kata warga sejauh ini')
    expect(await page.getByRole('link', { name: 'Buat pengaduan' }).getAttribute('href')).toBe(
      '/tangsel/complain?code=SIANDUK',
    )
    expect(await answersOf('SIANDUK')).toBe(before + 1)
    await page.context().close()
  })

  test.each([360, 1280])('without script at %i px: the same form, one question a screen', async (width) => {
    const before = await answersOf('ANTRE')
    const page = await openPage(site, contextOf({ javaScriptEnabled: false, width }))
    await page.goto('/s/ANTRE')
    expect(await page.locator('.survey-step:visible').count()).toBe(1)
    await page.locator(thirdAnswer).click()
    await page.click('.survey-step:visible >> text=Lanjut')
    await page.click('.survey-step:visible >> text=Kembali')
    expect(await page.locator('#step-1 input:checked').getAttribute('value')).toBe('3')
    for (let question = 1; question <= 9; question += 1) {
      await page.locator(thirdAnswer).click()
      await page.click('.survey-step:visible >> text=Lanjut')
    }
    await page.waitForTimeout(1_000)
    await page.click('text=Kirim jawaban')
    await page.waitForURL('**/s/ANTRE/thanks')
    expect(await answersOf('ANTRE')).toBe(before + 1)
    await page.context().close()
  })

  test('with the keyboard: looking through the answers goes nowhere by itself', async () => {
    const page = await openPage(site)
    await page.goto('/s/SIANDUK')
    await page.locator('#step-1 input').first().focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(500)
    expect(await page.locator('#step-1').isVisible()).toBe(true)
    expect(await page.locator('#step-1 input:checked').getAttribute('value')).toBe('4')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#step-2').waitFor({ state: 'visible' })
    await page.context().close()
  })

  test('all questions on one page keep what was chosen', async () => {
    const page = await openPage(site, { javaScriptEnabled: false })
    await page.goto('/s/SIANDUK')
    await page.locator(thirdAnswer).click()
    await page.click('text=Semua pertanyaan di satu halaman')
    expect(await page.locator('.survey-step:visible').count()).toBe(10)
    expect(await page.locator('#step-1 input:checked').count()).toBe(1)
    await page.context().close()
  })
})

test('without a signal: three answers, the page closed, and later exactly three rows', async () => {
  const before = await answersOf('PARKIR')
  const page = await openPage(site)
  const context = page.context()
  await page.goto('/s/PARKIR')
  const copies = () =>
    page.evaluate(async () => (await (await caches.open('labinov-survey-2')).keys()).length)
  await until(async () => (await copies()) >= 4)
  // The browser's own switch does not reach a worker that sends in the background, so the site goes away as well.
  await context.setOffline(true)
  site.setReachable(false)
  const offline = await context.newPage()
  await offline.goto('/s/PARKIR')
  expect(await offline.textContent('[data-state=offline]')).toContain('Tidak ada sinyal')
  for (let answer = 1; answer <= 3; answer += 1) {
    await offline.locator('#step-1 .survey-option').nth(answer).click()
    await offline.locator('#step-2').waitFor({ state: 'visible' })
    await offline.click('text=Semua pertanyaan di satu halaman')
    expect(await offline.locator('[data-state=kept]').isVisible()).toBe(false)
    await offline.click('text=Kirim jawaban')
    await offline.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
    expect(await offline.textContent('[data-waiting]')).toContain(`${answer} jawaban menunggu`)
    await offline.click('text=Isi untuk orang lain')
  }
  expect(await answersOf('PARKIR')).toBe(before)
  await offline.close()
  await page.close()
  await context.setOffline(false)
  site.setReachable(true)
  const later = await context.newPage()
  await later.goto('/s/PARKIR')
  await until(async () => (await answersOf('PARKIR')) >= before + 3)
  await later.goto('/s/PARKIR')
  await later.waitForTimeout(500)
  expect(await answersOf('PARKIR')).toBe(before + 3)
  expect(await later.locator('[data-waiting]').isVisible()).toBe(false)
  await context.close()
})

test('the same answer sent twenty times at once from the page counts once', async () => {
  const before = await answersOf('PARKIR')
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await page.locator('#step-1 .survey-option').nth(2).click()
  // Whoever answers sooner than anybody can read is taken for a machine.
  await page.waitForTimeout(2_100)
  const states = await page.evaluate(async () => {
    const form = document.querySelector('form#survey') as HTMLFormElement
    const body = new URLSearchParams([...new FormData(form)] as [string, string][])
    const send = async () => {
      const headers = { accept: 'application/json' }
      const response = await fetch(location.pathname, {
        method: 'POST',
        headers,
        body: new URLSearchParams(body),
      })
      return ((await response.json()) as { state: string }).state
    }
    return Promise.all(Array.from({ length: 20 }, send))
  })
  expect(states.filter((state) => state === 'new')).toHaveLength(1)
  expect(states.filter((state) => state === 'known')).toHaveLength(19)
  expect(await answersOf('PARKIR')).toBe(before + 1)
  await page.context().close()
})

test('a sentence alone is kept too when the signal is lost without a word', async () => {
  const found = async () =>
    (await site.database.pool.query(`SELECT FROM answer WHERE open_text = 'Hanya kalimat, contoh.'`)).rowCount
  const page = await openPage(site)
  await page.goto('/s/PARKIR')
  await page.click('text=Semua pertanyaan di satu halaman')
  await page.fill('[name=sentence]', 'Hanya kalimat, contoh.')
  await page.waitForTimeout(2_100)
  // The phone believes that it has a signal, and nobody answers.
  site.setReachable(false)
  await page.click('text=Kirim jawaban')
  await page.getByRole('heading', { name: 'Tersimpan di ponsel ini' }).waitFor()
  expect(await page.locator('[data-state=sending]').isVisible()).toBe(false)
  expect(await found()).toBe(0)
  site.setReachable(true)
  await page.goto('/s/PARKIR')
  await until(async () => (await found()) === 1)
  await page.context().close()
})

/** Everything that the first view of a page brings over the wire, as this browser counts it, heads of the answers too. */
async function transferred(path: string): Promise<{ bytes: number; addresses: string[] }> {
  const page = await openPage(site, { serviceWorkers: 'block' })
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const addresses: string[] = []
  let bytes = 0
  network.on('Network.responseReceived', ({ response }) => addresses.push(new URL(response.url).pathname))
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.context().close()
  return { bytes, addresses }
}

test.each([
  '/s/SIANDUK',
  '/en/s/SIANDUK',
  '/s/SIANDUK-KIOS',
  '/s/SIANDUK-LAPANGAN',
  '/s/SIANDUK-SLIP',
  '/s/SIANDUK/thanks',
  '/tangsel/complain?code=SIANDUK',
])(
  'the first view of %s takes under 25 KB, or 29 at a kiosk or on the device of an interviewer, with style, script and mark',
  async (path) => {
    const { bytes, addresses } = await transferred(path)
    const built = addresses.filter((address) => address.startsWith('/assets/survey'))
    expect(built.some((address) => address.endsWith('.css'))).toBe(true)
    if (/s\/[A-Z-]+$/.test(path)) expect(built.some((address) => address.endsWith('.js'))).toBe(true)
    expect(addresses.some((address) => address.endsWith('.woff2'))).toBe(false)
    expect(bytes).toBeGreaterThan(5_000)
    // A kiosk begins anew by itself, an interviewer's device keeps answers and hands them over as a file; neither is a citizen's phone.
    expect(bytes).toBeLessThan(/-(LAPANGAN|KIOS)$/.test(path) ? 29_000 : 25_000)
  },
)

test('a phone that unpacks nothing gets the page as it is, and one that knows only gzip gets that', async () => {
  const asked = async (encoding: string) => {
    const answer = await fetch(`${site.address}/s/SIANDUK`, { headers: { 'accept-encoding': encoding } })
    const html = await answer.text()
    expect(html).toContain('</html>')
    return answer.headers.get('content-encoding')
  }
  expect(await asked('identity')).toBe(null)
  expect(await asked('gzip')).toBe('gzip')
  expect(await asked('gzip, deflate, br')).toBe('br')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['/s/SIANDUK', '/en/s/SIANDUK#survey', '/s/RAMAH', '/s/SIANDUK/thanks', '/s/NOTHING']) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async () => {
      const page = await openPage(site, { colorScheme, bypassCSP: true })
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
      await page.context().close()
    })
  }
}
