import { expect, test } from 'vitest'
import { watchComplaints } from '../../../src/jobs/complaint/watch-complaints.ts'
import { handleComplaint } from '../../../src/services/complaint/handle-complaint.ts'
import { change } from '../../../src/store/base/change.ts'
import {
  agreed,
  answerFirstLetter,
  author,
  itIs,
  laboratory,
  later,
  logged,
  make,
  move,
  never,
  now,
  readable,
  region,
  send,
  server,
  services,
  subjects,
  withComplaintMail,
} from '../../support/complaint-mail.ts'

withComplaintMail()

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
    itIs(`${day}T03:00:00Z`)
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
