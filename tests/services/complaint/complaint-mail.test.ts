import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { createMail } from '../../../src/adapters/mail.ts'
import type { ComplaintId } from '../../../src/domain/scope.ts'
import { sendNoticesJob } from '../../../src/jobs/complaint/send-notices.ts'
import { watchComplaints } from '../../../src/jobs/complaint/watch-complaints.ts'
import { answerAddress } from '../../../src/services/complaint/complaint-address.ts'
import { handleComplaint, type StaffMove } from '../../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findByTicket } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { membership, person } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
let services: Services
let region: RegionScope
let now = new Date('2026-10-05T03:00:00Z')
const logged: string[] = []
const never = new AbortController().signal
const author = system('test')
const send = () => sendNoticesJob.run(services, never)
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  const log = createLog('trace', { write: (line) => void logged.push(line) })
  services = createServices({ ...laboratory.services, log, mail }, () => now)
  region = (await findRegionById(services.db, laboratory.regionId))!
  for (const [role, agencyId] of [
    ['coordinator', laboratory.agencyId],
    ['leader', null],
  ] as const) {
    const personId = newIdentifier() as never
    await change(services.db, author, 'test', async (transaction) => {
      await transaction.insert(person).values({ id: personId, name: role, email: `${role}@kota.test` })
      await transaction
        .insert(membership)
        .values({ regionId: region.id, id: newIdentifier(), personId, role, agencyId })
    })
  }
})

beforeEach(() => {
  server.mails.length = 0
  logged.length = 0
  server.answer = () => null
})

afterAll(async () => {
  await laboratory.close()
  await server.close()
})

/** Opens the link of the first letter to an address, and answers. */
async function answerFirstLetter(email: string, isWanted: boolean): Promise<void> {
  const first = server.mails.find(({ to }) => to.toLowerCase() === email.toLowerCase())
  const token = /track\/letters\/([\w-]+)/.exec(readable(first?.data ?? ''))?.[1] ?? ''
  expect(await answerAddress(services, author, token, isWanted)).toMatchObject({ ok: true })
  server.mails.length = 0
}

/** An address whose owner agreed, by the first letter about an earlier report. */
async function agreed(email: string): Promise<void> {
  await make(email)
  await send()
  await answerFirstLetter(email, true)
  later(2)
  await send()
  server.mails.length = 0
}

async function make(email: string | null, language: 'id' | 'en' = 'id') {
  const made = await makeComplaint(services, author, region, {
    reportClass: 'information-request',
    anonymous: true,
    confidential: true,
    language,
    text: 'Petugas meminta uang.',
    place: 'Loket 3',
    contactName: 'Warga',
    contactEmail: email,
    innovationId: laboratory.innovationId,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  return { ticket: made.value.ticket, id: (await findByTicket(services.db, made.value.ticket))!.id }
}

const move = (complaintId: ComplaintId, input: StaffMove) =>
  handleComplaint(services, author, { region, complaintId }, input)

const readable = (data: string) =>
  data
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
const subjects = () =>
  server.mails.map(({ to, data }) => [to, /^Subject: (.*)$/m.exec(readable(data))?.[1]?.trim()])

test('a citizen is written to in their language with ticket and link, and nothing of a secret report', async () => {
  await agreed('warga@rumah.test')
  const { ticket, id } = await make('warga@rumah.test', 'en')
  await move(id, { move: 'verify', reportClass: 'information-request' })
  await move(id, { move: 'ask-back', text: 'Siapa nama petugasnya?' })
  await move(id, { move: 'answer', text: 'Petugas itu ditegur.' })
  await send()
  expect(subjects()).toEqual([
    ['warga@rumah.test', `We received report ${ticket}`],
    ['warga@rumah.test', `A question about report ${ticket}`],
    ['warga@rumah.test', `Report ${ticket} was answered`],
  ])
  const all = server.mails.map(({ data }) => readable(data)).join('\n')
  expect(all).toContain(`http://labinov.test/en/track/${ticket}`)
  expect(all).toContain('Auto-Submitted: auto-generated')
  for (const secret of ['meminta uang', 'Loket 3', 'Siapa nama', 'ditegur', 'Izin Sehari', 'Warga']) {
    expect(all).not.toContain(secret)
  }
  await send()
  expect(server.mails).toHaveLength(3)
})

test('whoever gets it, is reminded of it or has it passed up to them hears so', async () => {
  const { ticket, id } = await make(null)
  await move(id, { move: 'verify', reportClass: 'information-request' })
  await move(id, { move: 'assign', agencyId: laboratory.agencyId })
  for (const day of ['2026-10-08', '2026-10-20']) {
    now = new Date(`${day}T03:00:00Z`)
    await watchComplaints.run(services, never)
  }
  await watchComplaints.run(services, never)
  await send()
  const mine = subjects().filter(([, subject]) => subject?.includes(ticket))
  expect(mine).toEqual([
    ['coordinator@kota.test', `Pengaduan ${ticket} diteruskan kepada Anda`],
    ['coordinator@kota.test', `Pengaduan ${ticket} hampir lewat batas`],
    ['leader@kota.test', `Pengaduan ${ticket} terlambat dan diteruskan kepada Anda`],
  ])
  const { data } = server.mails.find(
    (mail) => mail.to === 'leader@kota.test' && readable(mail.data).includes(ticket),
  )!
  expect(readable(data)).toContain(`http://labinov.test/kota-uji/desk/complaints/${ticket}`)
})

test('a server that is busy or cuts the line is tried again, later each time; one that says no is not', async () => {
  for (const email of ['penuh@rumah.test', 'tiada@rumah.test']) await agreed(email)
  const since = now
  await make('penuh@rumah.test')
  await make('tiada@rumah.test')
  const refusals: Record<string, string> = {
    'penuh@rumah.test': '451 busy',
    'tiada@rumah.test': '550 no such user',
  }
  server.answer = (address) => refusals[address] ?? null
  await send()
  await send()
  expect(server.mails).toEqual([])
  later(2)
  refusals['penuh@rumah.test'] = 'hang up'
  await send()
  later(2)
  delete refusals['penuh@rumah.test']
  await send()
  expect(server.mails).toEqual([])
  later(4)
  await send()
  expect(server.mails.map(({ to }) => to)).toEqual(['penuh@rumah.test'])
  const { rows } = await laboratory.database.pool.query(
    `SELECT attempts, failure, sent_at IS NOT NULL AS sent FROM complaint_notice n JOIN complaint c ON c.id = n.complaint_id
     WHERE contact_email IN ('penuh@rumah.test', 'tiada@rumah.test') AND n.created_at >= $1 ORDER BY contact_email`,
    [since],
  )
  expect(rows).toEqual([
    { attempts: 3, failure: null, sent: true },
    { attempts: 1, failure: '550', sent: false },
  ])
  expect(logged.join('')).toContain('An e-mail did not go')
  expect(logged.join('')).not.toMatch(/rumah\.test/)
})

test('nothing is lost when the sender ends halfway, and an address that is gone is written to no more', async () => {
  await agreed('pertama@rumah.test')
  const first = await make('pertama@rumah.test')
  const gone = await make('hilang@rumah.test')
  // Taken by a sender that ended before it could send.
  await laboratory.database.pool.query(
    `UPDATE complaint_notice SET attempts = 1, next_attempt_at = $2 WHERE complaint_id = $1`,
    [first.id, new Date(now.getTime() + 15 * 60_000)],
  )
  await change(services.db, author, 'test', (transaction) =>
    transaction.execute(`UPDATE complaint SET contact_email = NULL WHERE id = '${gone.id}'`),
  )
  await send()
  expect(server.mails).toEqual([])
  later(16)
  await Promise.all([send(), send(), send()])
  expect(server.mails.map(({ to }) => to)).toEqual(['pertama@rumah.test'])
})

test('a refused step leaves no notice, and without a mail server none is kept', async () => {
  const count = async () => {
    const { rows } = await laboratory.database.pool.query('SELECT count(*)::int AS n FROM complaint_notice')
    return rows[0].n
  }
  const { id } = await make('tolak@rumah.test')
  const before = await count()
  expect(await move(id, { move: 'close', text: null })).toMatchObject({ code: 'move-not-allowed' })
  const silent = laboratory.services
  await handleComplaint(
    silent,
    author,
    { region, complaintId: id },
    { move: 'verify', reportClass: 'aspiration' },
  )
  await handleComplaint(silent, author, { region, complaintId: id }, { move: 'answer', text: 'Ya.' })
  expect(await count()).toBe(before)
})

test('whoever types a stranger’s address into many reports sends them a few letters a day, and not all of them ever', async () => {
  const tickets: string[] = []
  for (let report = 0; report < 25; report += 1) {
    const { ticket } = await make(report % 2 ? 'orang.lain@rumah.test' : 'Orang.Lain@rumah.test')
    tickets.push(ticket)
  }
  const letters = () => server.mails.filter(({ to }) => to.toLowerCase() === 'orang.lain@rumah.test')
  await Promise.all([send(), send(), send()])
  for (let day = 0; day < 6; day += 1) {
    later(24 * 60 + 1)
    await send()
  }
  // One question, and nothing else as long as nobody agrees.
  expect(letters()).toHaveLength(1)
  expect(tickets.filter((ticket) => readable(letters()[0]!.data).includes(ticket))).toEqual([])
  await answerFirstLetter('orang.lain@rumah.test', true)
  for (let report = 0; report < 25; report += 1) await make('orang.lain@rumah.test')
  await send()
  expect(letters().length).toBeLessThanOrEqual(5)
  for (let day = 0; day < 6; day += 1) {
    later(24 * 60 + 1)
    await send()
  }
  expect(letters().length).toBeLessThanOrEqual(15)
})

test('the first letter asks, what came meanwhile goes out once its owner agrees, and who refuses is written to no more', async () => {
  const wanted = await make('mau@rumah.test', 'en')
  await move(wanted.id, { move: 'verify', reportClass: 'information-request' })
  await move(wanted.id, { move: 'ask-back', text: 'Siapa?' })
  await make('tidak@rumah.test')
  await send()
  expect(subjects()).toEqual([
    ['mau@rumah.test', 'May we send news to this address?'],
    ['tidak@rumah.test', 'Bolehkah kami mengirim kabar ke alamat ini?'],
  ])
  const all = server.mails.map(({ data }) => readable(data)).join('\n')
  expect(all).not.toContain(wanted.ticket)
  const [yes, no] = server.mails.map(({ data }) => /track\/letters\/([\w-]+)/.exec(readable(data))?.[1] ?? '')
  const app = createApp(services)
  const at = (token: string) => `http://labinov.test/track/letters/${token}`
  // Programs that look at mail open each link: that answers nothing.
  expect((await app.request(at(yes!))).status).toBe(200)
  expect((await app.request(at('x'.repeat(22)))).status).toBe(404)
  const answer = (token: string, value: string) =>
    app.request(at(token), {
      method: 'POST',
      headers: { origin: 'http://labinov.test' },
      body: new URLSearchParams({ answer: value }),
    })
  expect((await answer(yes!, 'maybe')).status).toBe(422)
  later(3)
  await send()
  expect(server.mails).toHaveLength(2)
  server.mails.length = 0
  expect((await answer(yes!, 'yes')).status).toBe(303)
  expect((await answer(no!, 'no')).status).toBe(303)
  await make('tidak@rumah.test')
  later(60)
  await send()
  expect(subjects()).toEqual([
    ['mau@rumah.test', `We received report ${wanted.ticket}`],
    ['mau@rumah.test', `A question about report ${wanted.ticket}`],
  ])
  // A question that the mail server did not take is asked again.
  server.mails.length = 0
  server.answer = () => '451 busy'
  await make('nanti@rumah.test')
  await send()
  server.answer = () => null
  later(2)
  await send()
  expect(subjects()).toEqual([['nanti@rumah.test', 'Bolehkah kami mengirim kabar ke alamat ini?']])
})
