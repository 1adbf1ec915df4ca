import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.judging

test.each([
  ['with', true],
  ['without', false],
])(
  'a judge is blind until the own sheet is in, sends it, and goes on to the next, %s script',
  { timeout: 180_000 },
  async (_, javaScriptEnabled) => {
    const { rows } = await site.database.pool.query(`
      SELECT p.code, i.slug, u.email FROM panel_assignment a
      JOIN panel p ON p.region_id = a.region_id AND p.id = a.panel_id AND p.name = 'Gelar inovasi (contoh)'
      JOIN innovation i ON i.region_id = a.region_id AND i.id = a.innovation_id
      JOIN person u ON u.id = a.person_id
      WHERE NOT EXISTS (SELECT FROM score_sheet s WHERE s.region_id = a.region_id AND s.panel_id = a.panel_id
        AND s.innovation_id = a.innovation_id AND s.person_id = a.person_id AND s.in_at IS NOT NULL)
      ORDER BY i.slug LIMIT 1`)
    const { code, slug, email } = rows[0] as { code: string; slug: string; email: string }
    const judge = await openPage(site, { javaScriptEnabled })
    await signInAs(judge, email)
    await judge.goto(`/tangsel/desk/panels/${code}/entries/${slug}`)
    expect(await judge.textContent('main')).toContain(words.othersBlind)
    const fields = judge.locator('form[action*="/entries/"] input.field-number')
    const count = await fields.count()
    expect(count).toBeGreaterThan(1)
    for (let place = 0; place < count; place++) await fields.nth(place).fill(String(60 + place))
    // A draft is kept, and the next sheet opened; the draft is there when it is come back to.
    await judge.locator('button[type=submit][name=next]').click()
    await judge.getByText(messages.reply.saved).waitFor()
    expect(new URL(judge.url()).pathname).not.toBe(`/tangsel/desk/panels/${code}/entries/${slug}`)
    await judge.goto(`/tangsel/desk/panels/${code}/entries/${slug}`)
    expect(await fields.first().inputValue()).toBe('60')
    await judge.locator('button[type=submit][name=send], button[type=submit][value=send]').first().click()
    await judge.waitForLoadState()
    await judge.goto(`/tangsel/desk/panels/${code}/entries/${slug}`)
    const after = (await judge.textContent('main')) ?? ''
    expect(after).toContain(words.own)
    expect(after).not.toContain(words.othersBlind)
    if (javaScriptEnabled) expect(await faultsOf(judge)).toEqual([])
    await judge.context().close()
  },
)
