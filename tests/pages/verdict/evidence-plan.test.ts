import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const words = messages.evidencePlan
const SLUG = 'antre-puskesmas-dari-rumah'
const WORK = `/tangsel/desk/innovations/${SLUG}`
const DAY_MS = 24 * 60 * 60 * 1000

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).last().click()
const main = async (page: Page) => (await page.textContent('main')) ?? ''

async function openAs(email: string): Promise<Page> {
  const page = await openPage(site)
  await signInAs(page, email)
  return page
}

/** Turns what is better the other way round, words it anew, and aims lower: refused without a reason, and with one it waits and nothing moves. */
async function turnTerms(team: Page): Promise<void> {
  const address = `${WORK}/indicators/ukuran-1`
  await team.goto(address)
  const [definition, target] = ['[name=definition]', '[name=targetValue-1]']
  const stood = [await team.inputValue(definition), await team.inputValue(target)]
  const higher = team.locator('[name=direction][value=higher]')
  await higher.check()
  await team.fill(definition, 'Menit sejak dipanggil, bukan sejak datang')
  await team.fill(target, '150')
  await press(team, messages.indicator.save)
  await team.locator('.error-summary').waitFor()
  expect(await higher.isChecked()).toBe(true)
  expect(await team.inputValue(target)).toBe('150')
  await team.fill('[name=reason]', 'Salah arah')
  await press(team, messages.indicator.save)
  await team.getByText(messages.reply.proposed).waitFor()
  await team.goto(address)
  expect(await team.locator('[name=direction][value=lower]').isChecked()).toBe(true)
  expect([await team.inputValue(definition), await team.inputValue(target)]).toEqual(stood)
}

/** Chooses a place to compare with afterwards: it waits, and decides nothing. */
async function choosePlace(team: Page): Promise<void> {
  const address = `${WORK}/indicators/ukuran-1/comparison`
  await team.goto(address)
  await team.fill('[name=name]', 'Kota yang dipilih (contoh)')
  await team.fill('[name=source]', 'laporan (contoh)')
  await team.locator('.value-grid input').first().fill('90')
  await press(team, messages.comparison.save)
  await team.locator('.error-summary').waitFor()
  expect(await team.inputValue('[name=name]')).toBe('Kota yang dipilih (contoh)')
  await team.fill('[name=reason]', 'Angkanya baru ada')
  await press(team, messages.comparison.save)
  await team.getByText(messages.reply.proposed).waitFor()
  await team.goto(address)
  expect(await team.inputValue('[name=name]')).toBe('')
}

/** Changes a value that the plan has bound, and tries to empty it first: none is emptied; another one is refused without a reason; with one it is on record, and judged only once a second person agrees. */
async function changeValue(team: Page): Promise<void> {
  const address = `${WORK}/measurements?year=2021`
  const bound = team.locator('.value-grid input[name*="ukuran-1"]').first()
  await team.goto(address)
  const stood = await bound.inputValue()
  expect(stood).not.toBe('')
  await bound.fill('')
  await press(team, messages.measurement.save)
  await team.goto(address)
  expect(await bound.inputValue()).toBe(stood)
  await bound.fill('1')
  await press(team, messages.measurement.save)
  await team.locator('.error-summary').waitFor()
  expect(await bound.inputValue()).toBe('1')
  await team.fill('[name=reason]', 'Salah ketik (contoh)')
  await press(team, messages.measurement.save)
  await team.check('[name=sure]')
  await press(team, messages.measurement.save)
  await team.locator('.notice-success').waitFor()
  await team.goto('/tangsel/desk/proposals')
  expect(await main(team)).toContain(words.kinds.correction)
}

/** Marks bad months as a shock from outside: it waits, and no month is left out. */
async function markMonths(team: Page): Promise<void> {
  await team.goto(`${WORK}/evidence-plan`)
  await team.getByText(words.markTitle, { exact: true }).first().click()
  await team.selectOption('[name=markKind]', 'shock')
  await team.fill('[name=markFrom]', '2021-01')
  await team.fill('[name=markUntil]', '2021-06')
  await team.fill('[name=markNote]', 'Listrik padam (contoh)')
  await press(team, words.markSave)
  await team.getByText(messages.reply.proposed).waitFor()
}

/** Takes it off the public pages: not in silence, and with a reason a public line stays. */
async function takeOff(team: Page, citizen: Page): Promise<void> {
  await team.goto(WORK)
  await press(team, messages.desk.unpublish)
  await team.getByText(words.unpublishMissing).first().waitFor()
  await team.locator('form:has(button[name=publish]) [name=reason]').fill('Sedang ditata ulang (contoh)')
  await press(team, messages.desk.unpublish)
  await team.getByText(messages.reply.innovationUnpublished).waitFor()
  await citizen.goto('/tangsel/what-did-not-work')
  const told = await main(citizen)
  for (const text of [words.notWorked.withdrawnTitle, 'Antre Puskesmas', 'Sedang ditata ulang (contoh)']) {
    expect(told).toContain(text)
  }
}

test('a plan at the gate, its launch, values, and a change with its second person, told in public', async () => {
  const coach = await openAs('pendamping@contoh.invalid')
  await coach.goto(`${WORK}/stages/design`)
  expect(await main(coach)).toContain(words.detectable)
  await press(coach, messages.worksheet.pass)
  await coach.locator('.notice-success').waitFor()

  const team = await openAs('pengelola@contoh.invalid')
  await team.goto(`${WORK}/evidence-plan`)
  expect(await main(team)).toContain(words.hash)
  expect(await faultsOf(team)).toEqual([])
  // It ran already when Design was passed: the day that stood is bound, and gets its proof.
  const { rows } = await site.database.pool.query(
    'SELECT launched_on::text AS day FROM launch_record ORDER BY recorded_at DESC',
  )
  const launchedOn = rows[0].day as string
  await team.fill('[name=launchedOn]', launchedOn)
  await team.fill('[name=proof]', 'Berita acara 7 (contoh)')
  await press(team, words.launchSave)
  await team.getByText(messages.reply.saved).waitFor()

  // The team alone tries to move the launch, and to end the outcome.
  await team.fill('[name=launchedOn]', new Date(Date.now() - 150 * DAY_MS).toISOString().slice(0, 10))
  await team.fill('[name=proof]', 'Surat lain (contoh)')
  await press(team, words.launchSave)
  await team.locator('.error-summary').waitFor()
  expect(await team.inputValue('[name=proof]')).toBe('Surat lain (contoh)')
  await team.goto(`${WORK}/indicators/ukuran-1`)
  await team.getByText(messages.indicator.end, { exact: true }).click()
  await team.fill('[name=endReason]', 'Tidak relevan lagi')
  await press(team, messages.indicator.endConfirm)
  await team.getByText(messages.reply.proposed).waitFor()
  expect(await main(team)).toContain('Lama menunggu di puskesmas')
  await turnTerms(team)
  await choosePlace(team)
  await changeValue(team)
  await markMonths(team)
  await team.goto('/tangsel/desk/proposals')
  await team
    .locator('main')
    .getByRole('link', { name: /Antre Puskesmas|Antre puskesmas/ })
    .first()
    .click()
  expect(await main(team)).toContain(words.errors['own-proposal'])

  const evaluator = await openAs('penilai@contoh.invalid')
  await evaluator.goto('/tangsel/desk/proposals')
  expect(await faultsOf(evaluator)).toEqual([])
  const links = evaluator.locator('main').getByRole('link', { name: /Antre Puskesmas|Antre puskesmas/ })
  const addresses = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  expect(addresses).toHaveLength(5)
  // The end of the outcome is agreed to; its terms, the place, the value and the mark are not, with a reason.
  for (const address of addresses) {
    await evaluator.goto(address)
    const shown = await main(evaluator)
    if (shown.includes('Salah arah')) {
      for (const field of ['direction', 'definition', 'targets']) expect(shown).toContain(words.fields[field])
    }
    const isEnd = shown.includes('Tidak relevan lagi')
    if (isEnd) expect(await faultsOf(evaluator)).toEqual([])
    else await evaluator.fill('[name=note]', 'Tidak ada buktinya')
    await press(evaluator, isEnd ? words.confirm : words.refuse)
    const said = isEnd ? messages.reply.proposalConfirmed : messages.reply.proposalRefused
    await evaluator.getByText(said).waitFor()
  }

  const citizen = await openPage(site)
  await citizen.goto(`/tangsel/innovations/${SLUG}`)
  expect(await faultsOf(citizen)).toEqual([])
  await citizen.getByRole('link', { name: words.inFull }).click()
  await citizen.waitForURL('**/figures#evidence-plan')
  const told = await main(citizen)
  const line = ['Tidak relevan lagi', words.afterLaunch, 'tim penilai']
  for (const text of [words.changedAfter, ...line, 'Berita acara 7 (contoh)', words.measuredEach('bulan')]) {
    expect(told).toContain(text)
  }
  expect(await faultsOf(citizen)).toEqual([])
  await citizen.goto('/tangsel/what-did-not-work')
  expect(await main(citizen)).toContain(words.notWorked.lead)
  expect(await faultsOf(citizen)).toEqual([])
  await takeOff(team, citizen)
  expect(await faultsOf(citizen)).toEqual([])
}, 240_000)
