import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.diagnosis
const PATH = '/tangsel/desk/diagnosis/agencies/dpmptsp'

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a team finds ideas without a problem: by a box, by turning round and by shopping, %s script on a phone',
  { timeout: 240_000 },
  async (_, javaScriptEnabled) => {
    const page = await openPage(site, { javaScriptEnabled })
    const sound = async () => {
      if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    }
    const kept = () => page.getByText(messages.reply.saved).waitFor()
    const save = () => page.getByRole('button', { name: words.save, exact: true }).click()
    await signInAs(page, 'inovator@contoh.invalid')

    await page.goto(PATH)
    await page.getByRole('link', { name: words.routes.morphological, exact: true }).click()
    await page.fill('[name=question]', 'Antrean loket')
    await page.fill('[name=rows]', 'Tempat: loket; daring')
    await save()
    // One aspect has nothing to be combined with; what was typed stays.
    await page.getByText(words.technique.refused['too-few-aspects']).first().waitFor()
    expect(await page.inputValue('[name=question]')).toBe('Antrean loket')
    await sound()
    await page.fill('[name=rows]', 'Tempat: loket; daring\nWaktu: pagi; sore')
    await save()
    await kept()
    expect(await page.textContent('main')).toContain(words.technique.combinations(4, 0))
    await sound()
    await page.getByLabel('daring', { exact: true }).check()
    await page.getByLabel('sore', { exact: true }).check()
    await page.getByRole('button', { name: words.technique.toIdea }).click()
    await page.locator('[name=idea]').waitFor()
    expect(await page.inputValue('[name=idea]')).toBe('Tempat: daring\nWaktu: sore')
    expect(await page.inputValue('[name=route]')).toBe('morphological')
    await page.fill('[name=name]', 'Loket daring sore')
    await save()
    await kept()
    // The idea says by which choices it was found, and the sheet which of its combinations became one.
    expect(await page.locator('.answer-text').textContent()).toBe('Tempat: daring\nWaktu: sore')
    await sound()
    await page.getByRole('link', { name: words.technique.openSheet }).click()
    await page.getByRole('heading', { name: words.technique.found.morphological }).waitFor()
    expect(await page.textContent('main')).toContain(words.technique.combinations(4, 1))
    await page.getByRole('link', { name: 'Loket daring sore' }).waitFor()
    await sound()

    await page.goto(PATH)
    await page.getByRole('link', { name: words.routes['reverse-thinking'], exact: true }).click()
    await page.fill('[name=question]', 'Izin satu kunjungan')
    await page.fill(
      '[name=rows]',
      'Minta berkas dua kali: ambil dari kantor lain\nTutup siang: buka bergiliran',
    )
    await save()
    await kept()
    await page.getByLabel('ambil dari kantor lain').check()
    await page.getByRole('button', { name: words.technique.toIdea }).click()
    await page.locator('[name=idea]').waitFor()
    expect(await page.inputValue('[name=idea]')).toBe('Minta berkas dua kali: ambil dari kantor lain')
    expect(await page.inputValue('[name=route]')).toBe('reverse-thinking')

    await page.goto(PATH)
    await page.getByRole('link', { name: words.routes['innovation-shopping'], exact: true }).click()
    await page.fill('[name=text]', 'anak')
    await page.getByRole('button', { name: words.technique.shop, exact: true }).click()
    const first = page.locator('.ruled-list .work-item').first()
    const name = ((await first.locator('.work-item-name').textContent()) ?? '').trim()
    await sound()
    await first.getByRole('link', { name: words.technique.takeOf(name) }).click()
    await page.locator('[name=name]').waitFor()
    expect(await page.inputValue('[name=name]')).toBe(name)
    expect(await page.inputValue('[name=note]')).toContain(`${name}, `)
    expect(await page.inputValue('[name=route]')).toBe('innovation-shopping')
    expect(await page.isChecked('[name=origin][value=copy]')).toBe(true)
    await save()
    await kept()
    await page.goto(PATH)
    expect(await page.textContent('main')).toContain(
      `${words.origins.copy} · ${words.routes['innovation-shopping']}`,
    )
    await page.context().close()
  },
)
