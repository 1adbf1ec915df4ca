import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, type Way, ways } from '../../support/ways.ts'
import { fillIn, press, sheet, startInnovation } from '../../support/worksheet-pages.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

async function openAs(email: string, way: Way): Promise<Page> {
  const page = await openPage(site, contextOf(way))
  await signInAs(page, email)
  return page
}
const main = async (page: Page) => (await page.textContent('main')) ?? ''
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', dateStyle: 'short' }).format(
    new Date(Date.now() + days * 86_400_000),
  )
const expectNoFaults = async (page: Page, { javaScriptEnabled }: Way) => {
  if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
}
/** For whom the last thing of a kind stands on record. */
async function lastOrigin(table: string): Promise<string> {
  const { rows } = await site.database.pool.query(
    'SELECT origin FROM audit WHERE table_name = $1 ORDER BY id DESC LIMIT 1',
    [table],
  )
  return rows[0].origin
}

describe.each(ways)('acting for others, $name', (way) => {
  test('a deputy stands in for a coach from day to day, on record, and no longer once it ends', async () => {
    const words = messages.deputy
    const team = await openAs('inovator@contoh.invalid', way)
    const slug = await startInnovation(team, `Loket Pengganti ${way.name}`)
    await fillIn(team)
    await press(team, 'Kirim ke pendamping')
    await team.getByText(messages.reply.worksheetSubmitted).waitFor()

    const deputy = await openAs('penilai@contoh.invalid', way)
    await deputy.goto(sheet(slug, 'drum-up'))
    expect(await deputy.getByRole('button', { name: 'Loloskan' }).count()).toBe(0)

    const coach = await openAs('pendamping@contoh.invalid', way)
    await coach.goto('/tangsel/desk/deputies')
    await coach.selectOption('[name=deputy]', { label: 'Penilai (contoh)' })
    await coach.fill('[name=toDay]', dayIn(-1))
    await press(coach, words.add)
    await coach.getByText(words.refused['ends-before-it-begins']).first().waitFor()
    expect(await coach.inputValue('[name=toDay]')).toBe(dayIn(-1))
    await coach.fill('[name=fromDay]', dayIn(0))
    await coach.fill('[name=toDay]', dayIn(1))
    await press(coach, words.add)
    await coach.getByText(messages.reply.saved).waitFor()
    expect(await main(coach)).toContain('Penilai (contoh) menggantikan Pendamping (contoh)')
    await expectNoFaults(coach, way)

    // What waits for the coach waits at the deputy's desk now, and what they do is told with both names.
    await deputy.goto('/tangsel/desk?show=all')
    expect(await main(deputy)).toContain(`Loket Pengganti ${way.name}`)
    await deputy.goto(sheet(slug, 'drum-up'))
    await press(deputy, 'Loloskan')
    await deputy.getByText(messages.reply.worksheetPassed).waitFor()
    expect(await lastOrigin('gate_move')).toContain(' for ')
    const manager = await openAs('pengelola@contoh.invalid', way)
    await manager.goto('/tangsel/desk/audit')
    expect(await main(manager)).toContain('Penilai (contoh), untuk Pendamping (contoh)')

    await manager.goto('/tangsel/desk/deputies')
    const end = manager.getByLabel(words.endOf('Penilai (contoh)', 'Pendamping (contoh)'))
    await end.click()
    await manager.getByRole('button', { name: messages.beforeEnd.end }).click()
    await manager.getByText(messages.reply.saved).waitFor()
    expect(await end.count()).toBe(0)
    await deputy.goto('/tangsel/desk?show=all')
    expect(await deputy.getByRole('link', { name: /^Periksa / }).count()).toBe(0)
    for (const page of [team, deputy, coach, manager]) await page.context().close()
  })

  test('the lab manager fills in for an agency without accounts, and the record says for which', async () => {
    const manager = await openAs('pengelola@contoh.invalid', way)
    const { rows } = await site.database.pool.query(
      `SELECT a.key, a.name, i.slug FROM innovation i JOIN region r ON r.id = i.region_id
        JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
        WHERE r.slug = 'tangsel' AND a.counts_as_agency AND a.parent_id IS NULL AND i.gate_state = 'draft' AND i.stopped_on IS NULL
          AND i.gone_at IS NULL AND NOT EXISTS (SELECT FROM membership m WHERE m.agency_id = a.id AND m.ended_at IS NULL)
        ORDER BY a.key, i.slug LIMIT 1`,
    )
    const { key, name, slug } = rows[0]
    await manager.goto('/tangsel/desk/contacts?show=nobody')
    expect(await main(manager)).toContain(name)
    await manager.goto(`/tangsel/desk/innovations/${slug}`)
    await manager.goto(`/tangsel/desk/innovations?agency=${key}`)
    await manager.locator(`main a[href$="/innovations/${slug}"]`).first().click()
    await expectNoFaults(manager, way)
    const { rows: standing } = await site.database.pool.query(
      'SELECT stage FROM innovation WHERE slug = $1',
      [slug],
    )
    await manager.goto(sheet(slug, standing[0].stage))
    expect(await main(manager)).toContain(messages.worksheet.fillingIn(name))
    const text = `Ditulis pengelola, ${way.name}`
    const field = manager.locator('main textarea[name^="answer."]').first()
    await field.fill(text)
    await press(manager, messages.worksheet.save)
    await manager.getByText(messages.reply.saved).waitFor()
    expect(await field.inputValue()).toBe(text)
    expect(await lastOrigin('worksheet')).toContain(' for agency ')
    await manager.goto('/tangsel/desk/audit')
    expect(await main(manager)).toContain(`Pengelola laboratorium (contoh), untuk ${name}`)
    await expectNoFaults(manager, way)
    await manager.context().close()
  })
})
