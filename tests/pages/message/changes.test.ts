import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import { sendChangeLettersJob } from '../../../src/jobs/complaint/send-change-letters.ts'
import { createServices } from '../../../src/services/services.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let server: MailServer
let site: Site
let minutesLater = 0
beforeAll(async () => {
  server = await startMailServer()
  const sender = { name: 'Labinov', address: 'labinov@kota.test' }
  site = await startSite({ mail: createMail(server.url, sender, 'labinov.test') })
}, 300_000)
afterAll(async () => {
  await site.close()
  await server.close()
})

const words = messages.complaintHandling
const readable = (data: string) =>
  Buffer.from(
    data
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** What the job writes some minutes later to an address, the newest letter. */
async function letterTo(email: string): Promise<string> {
  minutesLater += 5
  const later = () => new Date(Date.now() + minutesLater * 60_000)
  await sendChangeLettersJob.run(createServices(site.services, later), new AbortController().signal)
  return readable(server.mails.findLast(({ to }) => to === email)?.data ?? '')
}

test.each([
  ['with', true],
  ['without', false],
] as const)(
  'whoever answered asks to hear of changes, agrees, is told of one and ends it, %s script on a phone',
  { timeout: 240_000 },
  async (way, javaScriptEnabled) => {
    const email = `warga-${way}@rumah.test`
    const told = `Loket dibuka sampai sore, kata warga (${way}).`
    const citizen = await openPage(site, { javaScriptEnabled })
    await citizen.goto('/s/SIANDUK/thanks')
    const form = citizen.locator('form[action$="/changes"]')
    const ask = async (address: string) => {
      if (!(await form.isVisible()))
        await citizen.locator('details', { has: form }).locator('summary').click()
      await form.locator('[name=email]').fill(address)
      await form.getByRole('button', { name: words.changes.ask }).click()
    }
    await ask('warga@')
    await citizen.getByText(messages.formError.email).first().waitFor()
    expect(await form.locator('[name=email]').inputValue()).toBe('warga@')
    if (javaScriptEnabled) expect(await faultsOf(citizen)).toEqual([])
    await ask(email)
    await citizen.getByText(messages.reply.changesAsked).waitFor()

    const first = await letterTo(email)
    expect(first).not.toContain(told)
    await citizen.goto(/\/track\/letters\/[\w-]+/.exec(first)?.[0] ?? '')
    await citizen.getByRole('button', { name: words.letters.agree }).click()
    await citizen.getByText(messages.reply.saved).waitFor()

    const team = await openPage(site, { javaScriptEnabled })
    await signInAs(team, 'pengelola@contoh.invalid')
    await team.goto('/tangsel/desk/innovations/sianduk/voice')
    await team.locator('summary', { hasText: messages.improvement.addTitle }).click()
    await team.locator('form[action$="/improvements"] [name=text]').fill(told)
    await team.getByRole('button', { name: messages.improvement.add, exact: true }).click()
    await team.getByText(messages.reply.improvementTold).waitFor()

    const letter = await letterTo(email)
    expect(letter).toContain(told)
    await citizen.goto(/\/changes\/[0-9a-f-]{36}\/[\w-]{22}/.exec(letter)?.[0] ?? '')
    if (javaScriptEnabled) expect(await faultsOf(citizen)).toEqual([])
    await citizen.getByRole('button', { name: words.changes.stop }).click()
    await citizen.locator('form').first().waitFor({ state: 'detached' })
    expect(await citizen.textContent('main')).toContain(
      messages.complaintHandling.changes.ended('').slice(0, 40),
    )
    const { rows } = await site.database.pool.query(
      'SELECT email FROM change_follower WHERE ended_at IS NULL AND email = $1',
      [email],
    )
    expect(rows).toEqual([])
    for (const page of [citizen, team]) await page.context().close()
  },
)
