import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import { sendLettersJob } from '../../../src/jobs/contact/send-letters.ts'
import { writeDigestsJob, writeUrgentJob } from '../../../src/jobs/contact/write-letters.ts'
import { endFeed, makeFeed } from '../../../src/services/contact/calendar-feed.ts'
import { chooseLetters } from '../../../src/services/contact/own-letters.ts'
import { recordMatter } from '../../../src/services/privacy/data-matters.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { updateGate } from '../../../src/store/lifecycle/innovation.ts'
import { holiday, person, region as regionTable } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
/** Two processes on one database. */
let processes: Services[]
let coordinator: PersonAuthor
let administrator: PersonAuthor
// A Monday, half past six in Jakarta.
let now = new Date('2026-11-29T23:30:00Z')
const never = new AbortController().signal
const at = (moment: string) => {
  now = new Date(moment)
  server.mails.length = 0
}

async function runAll(): Promise<string[]> {
  await Promise.all(processes.map((one) => writeDigestsJob.run(one, never)))
  await Promise.all(processes.map((one) => writeUrgentJob.run(one, never)))
  await Promise.all(processes.map((one) => sendLettersJob.run(one, never)))
  return server.mails.map(({ to }) => to).sort()
}

const write = (work: Parameters<typeof change<void>>[3]) =>
  change(laboratory.database.db, system('test'), 'test', work)

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  processes = [1, 2].map(() => createServices({ ...laboratory.services, mail }, () => now))
  coordinator = await laboratory.join('Kokom', 'coordinator')
  const idle = await laboratory.join('Penilai', 'evaluator')
  administrator = await laboratory.join('Admin', 'administrator')
  await write(async (transaction) => {
    for (const [who, email] of [
      [coordinator, 'kokom@kota.test'],
      [idle, 'penilai@kota.test'],
      [administrator, 'admin@kota.test'],
    ] as const) {
      await transaction.update(person).set({ email }).where(eq(person.id, who.personId))
    }
    await transaction
      .update(regionTable)
      .set({ settings: { smallNumberLimit: 5, gateDays: { team: 5, coach: 5 } } })
      .where(eq(regionTable.id, laboratory.regionId))
    await transaction.insert(holiday).values({
      regionId: laboratory.regionId,
      date: '2026-12-01',
      name: 'Libur uji',
      source: 'uji',
    })
    await updateGate(transaction, laboratory.regionId, laboratory.innovationId, {
      stage: 'design',
      gateState: 'draft',
      heldSince: new Date('2026-11-09T03:00:00Z'),
    })
  })
})
afterAll(async () => {
  await laboratory.close()
  await server.close()
})

/** Without the line ends that the transport adds. */
const readable = (data = '') => data.replace(/=\r?\n/g, '')
const toKokom = () => server.mails.filter(({ to }) => to === 'kokom@kota.test')

test('the letter of the day goes from seven on, once to each of whom something is asked, with two processes', async () => {
  expect(await runAll()).toEqual([])
  at('2026-11-30T00:05:00Z')
  const to = await runAll()
  expect(to.filter((one) => one === 'kokom@kota.test')).toHaveLength(1)
  // Of an evaluator nothing is asked.
  expect(to).not.toContain('penilai@kota.test')
  expect(readable(toKokom()[0]?.data)).toContain('Izin Sehari')
  at('2026-11-30T06:00:00Z')
  expect(await runAll()).toEqual([])
})

test('none goes on a holiday and at the weekend, and the next day without what was turned off', async () => {
  at('2026-12-01T03:00:00Z')
  expect(await runAll()).toEqual([])
  at('2026-12-05T03:00:00Z')
  expect(await runAll()).toEqual([])
  await chooseLetters(laboratory.services, coordinator, ['work'])
  at('2026-12-02T03:00:00Z')
  expect(await runAll()).not.toContain('kokom@kota.test')
  await chooseLetters(laboratory.services, coordinator, [])
  at('2026-12-03T03:00:00Z')
  expect(await runAll()).toContain('kokom@kota.test')
})

test('what cannot wait goes on a Sunday, once', async () => {
  at('2026-12-06T16:00:00Z')
  const matter = {
    kind: 'access' as const,
    receivedAt: now,
    subject: 'Uji',
    details: 'Uji',
    cause: '',
    measures: '',
  }
  await recordMatter(laboratory.services, administrator, laboratory.regionId, matter)
  expect(await runAll()).toEqual(['admin@kota.test'])
  expect(readable(server.mails[0]?.data)).toContain('Perlu ditangani sekarang')
  server.mails.length = 0
  expect(await runAll()).toEqual([])
})

test('a calendar reads the deadlines by an address that can be renewed and ended, without a name of a person', async () => {
  const app = createApp(laboratory.services)
  const read = (token: string) => app.request(`http://labinov.test/calendar/${token}`)
  const first = await makeFeed(laboratory.services, coordinator)
  const answer = await read(first)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const file = await answer.text()
  // Five working days after the ninth of November.
  expect(file).toContain('DTSTART;VALUE=DATE:20261116')
  expect(file).toContain('Izin Sehari')
  expect(file).not.toContain('Kokom')
  const second = await makeFeed(laboratory.services, coordinator)
  expect((await read(first)).status).toBe(404)
  expect((await read(second)).status).toBe(200)
  await endFeed(laboratory.services, coordinator)
  expect((await read(second)).status).toBe(404)
  expect((await read('x')).status).toBe(404)
  const { rows } = await laboratory.database.pool.query(
    `SELECT count(*)::int AS n FROM audit WHERE coalesce(after, before)::text LIKE $1`,
    [`%${second}%`],
  )
  expect(rows[0]?.n).toBe(0)
})
