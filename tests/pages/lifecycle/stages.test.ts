import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '../../../src/domain/lifecycle/stage.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { faultsOf as findFaults, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, type Way, ways } from '../../support/ways.ts'
import { fillIn, longText, press, sheet, startInnovation } from '../../support/worksheet-pages.ts'

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

const innovator = 'inovator@contoh.invalid'
const colleague = 'koordinator@contoh.invalid'
const coach = 'pendamping@contoh.invalid'

const main = async (page: Page) => (await page.textContent('main')) ?? ''
/** The checker waits by timers, which a page without script does not have. */
const faultsOf = async (page: Page, { javaScriptEnabled }: Way) => (javaScriptEnabled ? findFaults(page) : [])

/** The leader approves of an idea or a plan, in the own words. */
async function approveStage(leader: Page, slug: string, stage: string): Promise<void> {
  await leader.goto('/tangsel/desk')
  await leader.locator('main').getByRole('link', { name: 'Loket Sore' }).first().waitFor()
  await leader.goto('/tangsel/board')
  const name = messages.approval.give(messages.stage.names[stage as Stage])
  await leader
    .getByRole('link', { name: `${name}: Loket Sore` })
    .first()
    .click()
  await leader.waitForURL(`**${sheet(slug, stage)}`)
  await leader.fill('[name=leaderOffice]', 'Wakil Wali Kota (contoh)')
  await press(leader, messages.approval.approve)
  await leader.locator('.error-summary').getByText(messages.approval.wordsMissing).waitFor()
  expect(await leader.inputValue('[name=leaderOffice]')).toBe('Wakil Wali Kota (contoh)')
  await leader.fill('[name=words]', 'Setuju, ukur sejak awal.')
  await press(leader, messages.approval.approve)
  await leader.getByText(messages.reply.stageApproved).waitFor()
}

/** The team sends the worksheet of a stage in and the coach lets it through; some wait for the leader then. */
async function passStage(team: Page, reviewer: Page, slug: string, stage: string): Promise<void> {
  const passed = ['diagnose', 'design'].includes(stage) ? 'worksheetReviewed' : 'worksheetPassed'
  await team.goto(sheet(slug, stage))
  await fillIn(team)
  await press(team, 'Kirim ke pendamping')
  await team.getByText(messages.reply.worksheetSubmitted).waitFor()
  await reviewer.goto(sheet(slug, stage))
  await press(reviewer, 'Loloskan')
  await reviewer.getByText(messages.reply[passed]).waitFor()
}

describe.each(ways)('journey 3, the gate, $name', (way) => {
  test('returned with notes, corrected, let through; both see who holds it', async () => {
    const team = await openAs(innovator, way)
    const slug = await startInnovation(team, `Surat Kilat ${way.name}`)
    expect(await main(team)).toContain('Pada Anda')

    await team.fill('[name="answer.promise"]', 'Cepat.')
    await press(team, 'Kirim ke pendamping')
    await team.locator('.error-summary').waitFor()
    expect(await team.inputValue('[name="answer.promise"]')).toBe('Cepat.')
    expect(await main(team)).toContain('baru 1 dari 8 kata')
    expect(await faultsOf(team, way)).toEqual([])

    await fillIn(team)
    await team.fill('[name="answer.promise"]', longText)
    await press(team, 'Kirim ke pendamping')
    await team.getByText(messages.reply.worksheetSubmitted).waitFor()
    expect(await main(team)).toContain('Pada pendamping')

    const reviewer = await openAs(coach, way)
    await reviewer.goto('/tangsel/desk?show=all')
    expect(await main(reviewer)).toContain(`Surat Kilat ${way.name}`)
    await reviewer.goto(sheet(slug, 'drum-up'))
    expect(await main(reviewer)).toContain('Pada Anda')
    await press(reviewer, 'Kembalikan dengan catatan')
    await reviewer.locator('.error-summary').waitFor()
    await reviewer.locator('summary', { hasText: 'Tulis catatan' }).first().click()
    await reviewer.fill('[name="note.promise"]', 'Sebutkan berapa hari.')
    expect(await faultsOf(reviewer, way)).toEqual([])
    await press(reviewer, 'Kembalikan dengan catatan')
    await reviewer.getByText(messages.reply.worksheetReturned).waitFor()
    expect(await main(reviewer)).toContain('Pada tim')

    await team.goto('/tangsel/desk?show=all')
    expect(await main(team)).toContain('Jawab 1 catatan pendamping')
    await team.goto(sheet(slug, 'drum-up'))
    expect(await main(team)).toContain('Sebutkan berapa hari.')
    await team.locator('summary', { hasText: 'Balas' }).click()
    await team.locator('[name^="reply."]').fill('Tiga hari.')
    await team.fill('[name="answer.promise"]', `${longText} Paling lama tiga hari.`)
    await press(team, 'Kirim balasan')
    await team.getByText(messages.reply.saved).waitFor()
    await press(team, 'Tandai selesai')
    await team.getByText('Buka lagi').waitFor()
    expect(await team.inputValue('[name="answer.promise"]')).toContain('Paling lama tiga hari.')
    await press(team, 'Kirim ke pendamping')
    await team.getByText(messages.reply.worksheetSubmitted).waitFor()

    await reviewer.goto(sheet(slug, 'drum-up'))
    expect(await main(reviewer)).toContain('Tiga hari.')
    await press(reviewer, 'Loloskan')
    await reviewer.getByText(messages.reply.worksheetPassed).waitFor()

    await team.goto(sheet(slug, 'diagnose'))
    expect(await team.inputValue('[name="answer.problem"]')).toBe('Warga datang tiga kali untuk satu surat.')
    await Promise.all([team.context().close(), reviewer.context().close()])
  })
})

describe.each(ways)('journey 2, from problem to proof, $name', (way) => {
  test('no plan without a baseline, no result without a launch and a value', async () => {
    const team = await openAs(innovator, way)
    const reviewer = await openAs(coach, way)
    const slug = await startInnovation(team, `Loket Sore ${way.name}`)
    const work = `/tangsel/desk/innovations/${slug}`
    await passStage(team, reviewer, slug, 'drum-up')
    await passStage(team, reviewer, slug, 'diagnose')
    const leader = await openAs('pimpinan@contoh.invalid', way)
    await approveStage(leader, slug, 'diagnose')

    await team.goto(sheet(slug, 'design'))
    await fillIn(team)
    await press(team, 'Kirim ke pendamping')
    await team.locator('.error-summary').waitFor()
    expect(await main(team)).toContain('Tanpa data awal, perubahan tidak dapat dibuktikan.')

    await team.locator('main').getByRole('link', { name: 'Kelola indikator' }).click()
    await team.goto(`${work}/indicators/new`)
    await team.fill('[name=name]', 'Lama surat terbit')
    await team.locator('[name=kind][value=outcome]').check()
    await team.fill('[name=unit]', 'hari')
    await team.locator('[name=direction][value=lower]').check()
    await team.selectOption('[name=frequency]', 'month')
    await team.fill('[name=baselineValue]', '7,2')
    await team.fill('[name=baselineOn]', '2025-09-01')
    await team.fill('[name=baselineSource]', 'Buku register (contoh)')
    await team.fill('[name=targetPeriod-1]', '2027-12')
    await team.fill('[name=targetValue-1]', '3')
    await team.fill('[name=definition]', 'Hari kerja dari berkas lengkap sampai surat terbit')
    await team.locator('main form button[type=submit]').last().click()
    await team.waitForURL((url) => !url.pathname.endsWith('/new'))
    await team.goto(`${work}/evidence-plan`)
    await team.fill('[name=launchOn]', '2027-01-10')
    await team.fill('[name=dueOn]', '2027-12-31')
    await team.fill('[name="measuredBy.lama-surat-terbit"]', 'Bidang data')
    await press(team, messages.evidencePlan.save)
    await team.locator('.notice-success').waitFor()
    await passStage(team, reviewer, slug, 'design')
    await approveStage(leader, slug, 'design')

    await team.goto(sheet(slug, 'deliver'))
    await fillIn(team)
    await team.setInputFiles('[name="file.proof"]', {
      name: 'laporan pelaksanaan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    })
    await press(team, 'Kirim ke pendamping')
    await team.locator('.error-summary').waitFor()
    expect(await main(team)).toContain('Catat peluncuran beserta buktinya')
    const link = team.getByRole('link', { name: 'laporan pelaksanaan.pdf' })
    const file = await team.request.get((await link.getAttribute('href')) as string)
    expect(file.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining("filename*=UTF-8''laporan%20pelaksanaan.pdf"),
    })

    await team.goto(`${work}/evidence-plan`)
    // As long ago as a team may record by itself: its month is over, in the days of the region.
    const hours = 7 - 31 * 24
    const launchDay = new Date(Date.now() + hours * 60 * 60 * 1000).toISOString().slice(0, 10)
    await team.fill('[name=launchedOn]', launchDay)
    await team.fill('[name=proof]', 'Berita acara 1 (contoh)')
    await press(team, messages.evidencePlan.launchSave)
    await team.locator('.notice-success').waitFor()
    // The newest month that is over is one since the launch.
    await team.goto(`${work}/measurements?year=${launchDay.slice(0, 4)}`)
    await team.locator('[name^="value-"]').filter({ visible: true }).last().fill('1,5')
    await team.fill('[name=source]', 'Buku register (contoh)')
    await team.locator('main form button[type=submit]').last().click()
    await team.locator('.notice-success').waitFor()
    await passStage(team, reviewer, slug, 'deliver')
    await passStage(team, reviewer, slug, 'display')
    await team.goto(work)
    expect(await team.locator('main').getByText('Lolos', { exact: true }).count()).toBe(5)
    expect(await faultsOf(team, way)).toEqual([])
    await Promise.all([team.context().close(), reviewer.context().close()])
  })
})

describe('two people at one worksheet, with script', () => {
  const way = { javaScriptEnabled: true, width: 1280 }

  test('text is saved while it is typed, and says so', async () => {
    const team = await openAs(innovator, way)
    const slug = await startInnovation(team, 'Catatan Otomatis')
    await team.fill('[name="answer.team"]', 'Kepala bidang dan dua staf')
    await team.locator('[data-save-state][data-tone=saved]').waitFor()
    const other = await openAs(colleague, way)
    await other.goto(sheet(slug, 'drum-up'))
    expect(await other.inputValue('[name="answer.team"]')).toBe('Kepala bidang dan dua staf')

    await team.context().setOffline(true)
    await team.fill('[name="answer.promise"]', 'Ditulis tanpa sambungan')
    await team.locator('[data-save-state][data-tone=unsaved]').waitFor()
    await team.context().setOffline(false)
    await team.locator('[data-save-state][data-tone=saved]').waitFor()
    await other.reload()
    expect(await other.inputValue('[name="answer.promise"]')).toBe('Ditulis tanpa sambungan')
    await Promise.all([team.context().close(), other.context().close()])
  })

  test('the same field written twice shows both texts, and one press chooses', async () => {
    const team = await openAs(innovator, way)
    const slug = await startInnovation(team, 'Dua Penulis')
    const other = await openAs(colleague, way)
    await other.goto(sheet(slug, 'drum-up'))
    await team.fill('[name="answer.promise"]', 'Teks pertama')
    await team.locator('[data-save-state][data-tone=saved]').waitFor()
    await other.fill('[name="answer.promise"]', 'Teks kedua')
    await other.locator('.other-text').waitFor()
    expect(await other.inputValue('[name="answer.promise"]')).toBe('Teks pertama')
    expect(await other.textContent('.other-text')).toBe('Teks kedua')
    expect(await faultsOf(other, way)).toEqual([])
    await press(other, 'Pakai teks ini')
    await other.getByText(messages.reply.saved).waitFor()
    expect(await other.inputValue('[name="answer.promise"]')).toBe('Teks kedua')
    expect(await other.locator('.other-text').count()).toBe(0)
    await Promise.all([team.context().close(), other.context().close()])
  })
})

test('of two coaches the later one is told who decided and keeps the notes', async () => {
  const way = { javaScriptEnabled: false, width: 360 }
  const team = await openAs(innovator, way)
  const slug = await startInnovation(team, 'Dua Pendamping')
  await fillIn(team)
  await press(team, 'Kirim ke pendamping')
  await team.getByText(messages.reply.worksheetSubmitted).waitFor()
  const [first, second] = [await openAs(coach, way), await openAs(coach, way)]
  await first.goto(sheet(slug, 'drum-up'))
  await second.goto(sheet(slug, 'drum-up'))
  await press(first, 'Loloskan')
  await first.getByText(messages.reply.worksheetPassed).waitFor()
  await second.fill('[name=note]', 'Tolong ditambah angkanya.')
  await press(second, 'Kembalikan dengan catatan')
  await second.locator('[role=alert]').waitFor()
  const text = await main(second)
  expect(text).toContain('baru saja diputuskan: Diloloskan oleh Pendamping (contoh)')
  expect(text).toContain('Tolong ditambah angkanya.')
  await Promise.all([team, first, second].map((page) => page.context().close()))
})
