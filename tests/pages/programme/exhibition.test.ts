import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawCounterScene } from '../../../src/documents/example-picture.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.exhibition
const SLUG = 'izin-kilat-warung'

test.each([
  ['with', true],
  ['without', false],
])(
  'a cohort is shown: days, stand with a picture, jury, visitors by source, and a page for everybody, %s script',
  { timeout: 180_000 },
  async (way, javaScriptEnabled) => {
    const manager = await openPage(site, { javaScriptEnabled })
    await signInAs(manager, 'pengelola@contoh.invalid')
    await manager.goto('/tangsel/desk/exhibitions')
    await manager.getByRole('link', { name: words.add }).click()
    await manager.selectOption('[name=cohort]', { index: 1 })
    await manager.fill('[name=name]', `Gelar uji ${way}`)
    await manager.fill('[name=place]', 'Balai uji')
    await manager.fill('[name=opensOn]', '2026-12-10')
    await manager.fill('[name=closesOn]', '2026-12-01')
    await manager.click('main form button[type=submit]')
    expect(await manager.textContent('.error-summary')).toContain(words.endsBefore)
    expect(await manager.inputValue('[name=name]')).toBe(`Gelar uji ${way}`)
    await manager.fill('[name=closesOn]', '2036-12-12')
    await manager.click('main form button[type=submit]')
    await manager.waitForURL(/\/exhibitions\/[0-9A-Z]{7}$/)
    const desk = new URL(manager.url()).pathname
    const code = desk.split('/').at(-1) ?? ''

    const team = await openPage(site, { javaScriptEnabled })
    await signInAs(team, 'inovator@contoh.invalid')
    await team.goto(`/tangsel/desk/innovations/${SLUG}`)
    await team.getByRole('link', { name: `Gelar uji ${way}` }).click()
    await team.fill('[name=stateBefore]', 'Hubungi 0812 3456 7890')
    await team
      .locator('form', { has: team.locator('[name=stateBefore]') })
      .locator('button')
      .click()
    expect(await team.textContent('.error-summary')).toContain(words.stand.personal)
    await team.fill('[name=stateBefore]', 'Empat kali datang untuk satu izin.')
    await team.fill('[name=stateAfter]', 'Satu kali datang.')
    await team
      .locator('form', { has: team.locator('[name=stateBefore]') })
      .locator('button')
      .click()
    await team.getByText(messages.reply.saved).waitFor()
    await team.fill('[name=happenedOn]', '2026-05-01')
    await team.fill('[name=milestoneTitle]', 'Uji coba di satu kelurahan')
    const picture = {
      name: 'loket.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await drawCounterScene(2)),
    }
    await team.setInputFiles('[name=picture]', picture)
    await team.fill('[name=pictureShows]', 'Loket dengan dua orang')
    await team
      .locator('form', { has: team.locator('[name=picture]') })
      .locator('button')
      .click()
    await team.locator('.milestones img').waitFor()

    const visitor = await openPage(site, { javaScriptEnabled })
    expect((await visitor.goto(`/tangsel/exhibitions/${code}`))?.status()).toBe(404)
    await manager.goto(desk)
    await manager.getByRole('button', { name: words.juryOpen }).click()
    await manager.getByRole('link', { name: words.juryLink }).waitFor()
    await manager.locator('summary', { hasText: words.claimAdd }).click()
    await manager.fill('[name=claimTitle]', 'Hari uji')
    await manager.fill('[name=countedOn]', '2026-11-01')
    await manager.fill('[name=people]', '120')
    await manager.locator('form[action$="/counts"] button').click()
    await manager.getByText(words.uncounted['no-source']).waitFor()
    await manager.locator('summary', { hasText: words.openPage }).click()
    await manager.locator('form[action$="/page"] button').click()
    await manager.getByRole('link', { name: words.toPage }).waitFor()

    await visitor.goto('/tangsel/exhibitions')
    await visitor.getByRole('link', { name: `Gelar uji ${way}` }).click()
    await visitor.getByText('Satu kali datang.').waitFor()
    const shown = (await visitor.textContent('main')) ?? ''
    expect(shown).toContain('Empat kali datang')
    expect(shown).not.toContain('Hari uji')
    const image = visitor.locator(`#${SLUG} img`).first()
    expect(await image.getAttribute('alt')).toBe('Loket dengan dua orang')
    const sent = await visitor.request.get((await image.getAttribute('src')) ?? '')
    expect([sent.status(), sent.headers()['content-type']?.split('/')[0]]).toEqual([200, 'image'])
    if (javaScriptEnabled) {
      for (const page of [manager, team, visitor]) expect(await faultsOf(page)).toEqual([])
    }
    for (const page of [manager, team, visitor]) await page.context().close()
  },
)
