import { afterAll, beforeAll, expect, test } from 'vitest'
import { laterCalendar } from '../../../src/domain/programme/cohort.ts'
import type { RegionId } from '../../../src/domain/scope.ts'
import { type CohortRecord, listCohorts } from '../../../src/store/programme/cohort.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 300_000)
afterAll(() => site.close())

const words = messages.cohort
const PATH = '/tangsel/desk/cohorts'
const cohorts = () => listCohorts(site.services.db, 1 as RegionId)

/** What a copy has from the cohort that it was made of. */
const kept = (cohort: CohortRecord) => ({
  theme: cohort.theme,
  partner: cohort.partner,
  champion: cohort.champion,
  resourcePersons: cohort.resourcePersons,
  coaches: cohort.coaches,
  quota: cohort.quota,
  target: cohort.target,
  agencies: [...cohort.agencies].sort((one, other) => one.agencyId.localeCompare(other.agencyId)),
})

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'a manager copies a cohort as a whole to the next year, and leads its board, %s script on a phone',
  { timeout: 240_000 },
  async (_, javaScriptEnabled) => {
    // The copy of the first run is what the second one copies.
    const [from] = await cohorts()
    if (!from) throw new Error('the demonstration has no cohort')
    const page = await openPage(site, { javaScriptEnabled })
    await signInAs(page, 'pengelola@contoh.invalid')
    await page.goto(`${PATH}/${from.id}`)
    await page.getByRole('link', { name: words.addNext }).click()
    await page.waitForLoadState()
    if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await page.getByText(messages.reply.saved).waitFor()
    const made = (await cohorts()).find(({ id }) => page.url().includes(id))
    if (!made) throw new Error('no copy')
    expect(made).toMatchObject({ year: from.year + 1, calendar: laterCalendar(from.calendar, 1) })
    expect(made.name).toBe(from.name.replaceAll(String(from.year), String(from.year + 1)))
    expect(kept(made)).toEqual(kept(from))
    expect(from.agencies.length).toBeGreaterThan(2)

    // Everything on the board is done by links and forms: nothing there waits to be dragged.
    await page.goto(`${PATH}/${from.id}?show=none`)
    expect(await page.locator('[draggable=true], [ondragstart]').count()).toBe(0)
    const text = `Dibahas ${javaScriptEnabled ? 'dengan' : 'tanpa'} gawai`
    await page.locator('form[action$="/notes"] [name=text]').fill(text)
    await page.locator('form[action$="/notes"] button[type=submit]').click()
    await page.getByText(messages.reply.saved).waitFor()
    expect(await page.textContent('main')).toContain(text)
    await page.context().close()
  },
)
