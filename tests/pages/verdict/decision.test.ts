import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

const { decision, improvementPlan } = messages
const slug = 'parkir-tanpa-tunai-pasar'
const decided = [
  { innovation: slug, was: 'burdening' },
  { innovation: 'sianduk', was: 'promising' },
  { innovation: slug, was: 'burdening' },
  { innovation: 'lacak-izin-lewat-pesan-singkat', was: 'unproven' },
] as const
let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

async function lastDecisionOn(name: string): Promise<{ kind: string; verdict: string; responsible: string }> {
  const { rows } = await site.database.pool.query(
    `SELECT d.kind, d.responsible, v.verdict FROM decision d
     JOIN innovation i ON i.region_id = d.region_id AND i.id = d.innovation_id
     JOIN verdict v ON v.region_id = d.region_id AND v.id = d.verdict_id WHERE i.slug = $1
     ORDER BY d.decided_at DESC LIMIT 1`,
    [name],
  )
  return rows[0]
}

test('an order to improve becomes a plan with steps, on the page of the team', async () => {
  const page = await openPage(site, { javaScriptEnabled: false })
  await signInAs(page, 'inovator@contoh.invalid')
  await page.goto('/tangsel/desk/innovations/lacak-izin-lewat-pesan-singkat')
  await page.click(`main a:text-is("${improvementPlan.see}")`)
  await page.fill('[name=what-3]', 'Ukur lama izin lagi')
  await page.click('main form button[type=submit]')
  expect(await page.textContent('#field-what-3-error')).toContain('Langkah 3 perlu isi dan tanggal')
  expect(await page.inputValue('[name=what-3]')).toBe('Ukur lama izin lagi')
  await page.fill('[name=what-3]', '')
  await page.fill('[name=done-1]', '2026-01-05')
  await page.click('main form button[type=submit]')
  expect(await page.textContent('main')).toContain('Rencana perbaikan tersimpan')
  expect(await page.inputValue('[name=done-1]')).toBe('2026-01-05')
  expect(await page.textContent('main')).toContain(improvementPlan.since)
})

test('once its day has come the team is asked for the proof again', async () => {
  const page = await openPage(site)
  await signInAs(page, 'inovator@contoh.invalid')
  await page.goto('/tangsel/desk/innovations/lacak-izin-lewat-pesan-singkat')
  expect(await page.textContent('#decisions')).toMatch(/Batasnya .* sudah tiba/)
})

describe.each(ways.map((way, index) => ({ ...way, ...decided[index]! })))(
  'journey 5, the question, $name',
  ({ innovation, was, ...way }) => {
    test('the leader sees four verdicts, reads why, decides, and the team gets it', async () => {
      const page = await openPage(site, contextOf(way))
      await signInAs(page, 'pimpinan@contoh.invalid')
      await page.goto('/tangsel/board')
      const board = await page.textContent('main')
      for (const verdict of ['terbukti dinikmati', 'menjanjikan', 'belum terbukti', 'membebani']) {
        expect(board).toContain(verdict)
      }
      expect(board).toMatch(/\d+ dari \d+ punya inovasi tahun \d{4}/)
      expect(board).toMatch(/Batas perbaikan (lewat|hari ini)/)
      const link = page.locator(`main a[href$="/board/innovations/${innovation}"]`).first()
      // The board leads to what waits for a decision; one that is promising, or was decided on before, is reached from its own page.
      if ((await link.count()) === 0) await page.goto(`/tangsel/board/innovations/${innovation}`)
      else await link.click()
      expect(await page.locator('.answer .say').count()).toBe(3)
      expect(await page.locator('.series-chart svg:visible').count()).toBeGreaterThan(0)

      await page.click('main a:text-is("Putuskan")')
      expect(await page.locator('[name=kind]:checked').count()).toBe(0)
      await page.check('[name=kind][value=improve]')
      await page.fill('[name=reason]', 'Antrean keluar pasar terlalu lama.')
      await page.fill('[name=dueOn]', '2099-12-01')
      // Otherwise than recommended it goes with a second name.
      if (was !== 'unproven')
        await page.selectOption('[name=second]', { label: 'Pengelola laboratorium (contoh)' })
      await page.click('main form button[type=submit]')
      const hasAccounts = innovation === 'lacak-izin-lewat-pesan-singkat'
      const missing = hasAccounts ? '#field-owner-error' : '#field-responsible-error'
      expect(await page.textContent(missing)).toContain('siapa yang')
      expect(await page.inputValue('[name=reason]')).toBe('Antrean keluar pasar terlalu lama.')
      const who = hasAccounts ? 'Koordinator DPMPTSP (contoh)' : 'Kepala Bidang Parkir (contoh)'
      if (hasAccounts) await page.selectOption('[name=owner]', { label: who })
      else await page.fill('[name=responsible]', who)
      await page.click('main form button[type=submit]')
      expect(await page.textContent('main')).toContain('Keputusan tercatat')
      expect(await page.textContent('main')).toContain(`Penanggung jawab: ${who}.`)
      expect(await lastDecisionOn(innovation)).toEqual({
        kind: 'improve',
        responsible: who,
        verdict: was,
      })
      await page.click(`text=${decision.asSeen} >> nth=0`)
      expect(await page.textContent('main')).toContain('Begini yang terlihat pada keputusan')
      await page.goto('/tangsel/board')
      const decide = `main a[href^="/tangsel/board/innovations/${innovation}/decide"]`
      expect(await page.locator(decide).count()).toBe(0)

      const desk = await openPage(site, contextOf(way))
      await signInAs(desk, 'pengelola@contoh.invalid')
      await desk.goto(`/tangsel/desk/innovations/${innovation}`)
      expect(await desk.textContent('#decisions')).toContain('Antrean keluar pasar terlalu lama.')
    })
  },
)

describe.each([false, true])('values typed by hand, script %s', (javaScriptEnabled) => {
  test('are kept when something is wrong, then saved and judged', async () => {
    const page = await openPage(site, { javaScriptEnabled })
    await signInAs(page, 'inovator@contoh.invalid')
    const empty = page.locator('.value-grid input[value=""]')
    // The demonstration leaves the last two months open; in January the first of them is of the year before.
    const year = new Date().getFullYear()
    for (const each of [year, year - 1]) {
      await page.goto(`/tangsel/desk/innovations/loket-ramah-disabilitas/measurements?year=${each}`)
      if ((await empty.count()) > 1) break
    }
    const [first, second] = [await empty.nth(0).getAttribute('id'), await empty.nth(1).getAttribute('id')]
    await page.fill(`#${first}`, '18,5')
    await page.fill(`#${second}`, 'banyak')
    await page.click('main form button[type=submit]')
    expect(await page.textContent(`#${second}-error`)).toContain('tidak terbaca')
    expect(await page.inputValue(`#${first}`)).toBe('18,5')
    await page.fill(`#${second}`, '1.061')
    await page.click('main form button[type=submit]')
    // Twenty times as many as usual are asked about before they count.
    await page.check('[name=sure]')
    await page.click('main form button[type=submit]')
    expect(await page.textContent('main')).toContain('Angka tersimpan dan simpulan dinilai lagi')
    expect(await page.textContent('main')).toContain('1.061')
  })
})

describe.each([
  ['light', 360],
  ['dark', 1280],
] as const)('in %s at %i px', (colorScheme, width) => {
  const pages: [string, string][] = [
    ['pimpinan', '/tangsel/board'],
    ['pimpinan', `/en/tangsel/board/innovations/${slug}`],
    ['pimpinan', `/tangsel/board/innovations/${slug}/decide`],
    ['koordinator', '/tangsel/desk/innovations/lacak-izin-lewat-pesan-singkat/improvement-plan'],
    ['koordinator', '/tangsel/desk/innovations/loket-ramah-disabilitas/indicators'],
    ['koordinator', '/tangsel/desk/innovations/loket-ramah-disabilitas/indicators/new'],
    ['koordinator', '/en/tangsel/desk/innovations/loket-ramah-disabilitas/measurements'],
    ['koordinator', '/tangsel/desk/intake/measurements/loket-ramah-disabilitas'],
    ['koordinator', '/tangsel/desk/innovations/izin-kilat-warung/verdict'],
    ['koordinator', '/tangsel/desk/innovations/klinik-investasi-jumat/indicators'],
    ['pengelola', '/tangsel/desk/policy'],
  ]
  test('axe finds nothing and nothing is wider than the window', async () => {
    for (const person of ['pimpinan', 'koordinator', 'pengelola']) {
      const page = await openPage(site, { colorScheme, viewport: { width, height: 800 } })
      await signInAs(page, `${person}@contoh.invalid`)
      for (const [, path] of pages.filter(([who]) => who === person)) {
        expect((await page.goto(path))?.status(), path).toBe(200)
        expect(await faultsOf(page), path).toEqual([])
      }
      await page.context().close()
    }
  })
})

describe.each([
  ['on a phone without script', false, 360],
  ['on a desktop with script', true, 1280],
] as const)('to stop, %s', (_, javaScriptEnabled, width) => {
  test('is asked about first, with the way back, and then done', async () => {
    const page = await openPage(site, { javaScriptEnabled, viewport: { width, height: 800 } })
    await signInAs(page, 'pimpinan@contoh.invalid')
    await page.goto(`/tangsel/board/innovations/${slug}/decide`)
    const reason = `Tidak ada yang memperbaikinya (${width}).`
    await page.check('[name=kind][value=stop]')
    await page.fill('[name=reason]', reason)
    await page.selectOption('[name=second]', { label: 'Pengelola laboratorium (contoh)' })
    await page.click('main form button[type=submit]')
    expect(await page.textContent('h1')).toMatch(/^Hentikan .*\?$/)
    if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.click(`text=${decision.stopReturn}`)
    expect(await page.inputValue('[name=reason]')).toBe(reason)
    await page.click('main form button[type=submit]')
    await page.click(`text=${decision.stopConfirm}`)
    expect(await page.textContent('main')).toContain('Keputusan tercatat')
    expect((await lastDecisionOn(slug)).kind).toBe('stop')
  })
})
