import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { createMail } from '../../../src/adapters/mail.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { resetPerson } from '../../../src/services/access/edit-person.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { region } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

const known = 'empat belas kucing tidur'
const fresh = 'dua ekor burung di dahan'
let laboratory: Laboratory
let mails: MailServer
let services: Services
let withMail: Services
let now = new Date('2026-11-24T02:00:00Z')
let admin = ''
let administrator: { email: string }
let people = 0
const logged: string[] = []

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}
async function ask(
  path: string,
  cookie = '',
  fields?: Record<string, string>,
  at = services,
): Promise<Response> {
  const headers = { origin: testOrigin, cookie }
  const body = fields && new URLSearchParams(fields)
  return createApp(at).request(testOrigin + path, body ? { method: 'POST', headers, body } : { headers })
}
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const signIn = async (email: string, password: string) => ask('/sign-in', '', { email, password })
const twice = (password: string) => ({ password, repeat: password })

async function join(role: Role, regionId = laboratory.regionId): Promise<{ id: string; email: string }> {
  people += 1
  const email = `orang.${people}@kota.test`
  const id = await services.identity.createPerson({ name: `Orang ${people}`, email, password: known })
  await inviteMember(services, system('test'), regionId, { name: 'x', email, role, agencyKey: 'dinas-uji' })
  return { id, email }
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  mails = await startMailServer()
  const log = createLog('info', { write: (line) => void logged.push(line) })
  const { db, pool } = laboratory.database
  const foundation = {
    db,
    pool,
    log,
    baseUrl: testOrigin,
    secret: 'x'.repeat(40),
    dataFolder: '/nonexistent',
  }
  services = createServices(foundation, () => now)
  const mail = createMail(mails.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  withMail = createServices({ ...foundation, mail }, () => now)
  administrator = await join('administrator')
})
beforeEach(async () => {
  minutes(30)
  admin = cookieOf(await signIn(administrator.email, known))
})
afterAll(async () => {
  await laboratory.close()
  await mails.close()
})

/** What the sheet hands over. */
function sheetOf(html: string): { path: string; code: string } {
  return {
    path: /value="[^"]*(\/password\/link\/[\w-]{32})"/.exec(html)?.[1] ?? '',
    code: /one-time-password">([^<]+)</.exec(html)?.[1] ?? '',
  }
}
const reset = async (id: string) =>
  sheetOf(await (await ask(`/kota-uji/desk/people/${id}/link`, admin, {})).text())

test('whoever is invited sets a password by a link, once; looking at it does not use it', async () => {
  const fields = { name: 'Siti', email: 'siti@kota.test', role: 'coordinator', agency: 'dinas-uji' }
  const sheet = await (await ask('/kota-uji/desk/people', admin, fields)).text()
  const { path, code } = sheetOf(sheet)
  expect(code).toMatch(/^[a-z2-6]{5}-[a-z2-6]{5}$/)
  for (const part of [
    'wa.me/?text=',
    '<svg class="qr-code"',
    'siti@kota.test',
    code,
    `${testOrigin}${path}`,
  ]) {
    expect(sheet).toContain(part)
  }
  for (const look of [1, 2]) expect([look, (await ask(path)).status]).toEqual([look, 200])
  const set = await ask(path, '', twice(fresh))
  expect([set.status, set.headers.get('location')]).toEqual([303, '/desk'])
  expect((await ask('/sessions', cookieOf(set))).status).toBe(200)
  expect((await ask(path, '', twice(known))).status).toBe(404)
  expect((await signIn('siti@kota.test', fresh)).status).toBe(303)
})

test('an administrator hands a new link over: the old password holds until it is used, then old sessions end', async () => {
  const { id, email } = await join('coach')
  const before = cookieOf(await signIn(email, known))
  const first = await reset(id)
  const { path } = await reset(id)
  expect((await ask(first.path)).status).toBe(404)
  expect((await signIn(email, known)).status).toBe(303)
  expect((await ask(path, '', twice(fresh))).status).toBe(303)
  expect((await ask('/sessions', before)).status).toBe(303)
  expect((await signIn(email, known)).status).toBe(422)
  const { rows } = await laboratory.database.pool.query(
    `SELECT action, actor, region_id FROM audit WHERE row_key ->> 'id' = $1 AND row_key ? 'link' ORDER BY id`,
    [id],
  )
  expect(rows.map(({ action, region_id }) => [action, region_id])).toEqual([
    ['password.link', laboratory.regionId],
    ['password.link', laboratory.regionId],
    ['password.set-by-link', laboratory.regionId],
  ])
  expect(rows[2].actor).toBe(id)
})

test('a link ends: after a day, and an invitation after a week', async () => {
  const { id } = await join('coach')
  const { path, code } = await reset(id)
  minutes(24 * 60 - 1)
  expect((await ask(path)).status).toBe(200)
  minutes(1)
  const ended = await ask(path, '', twice(fresh))
  expect([ended.status, await ended.text()]).toEqual([404, expect.stringContaining('Waktunya sudah lewat')])
  const email = `orang.${people}@kota.test`
  expect((await ask('/password/code', '', { email, code, ...twice(fresh) })).status).toBe(422)
})

test('the code that is read out works with the e-mail address, however it is typed, and cannot be guessed', async () => {
  const { id, email } = await join('coach')
  const { code } = await reset(id)
  const typed = ` ${code.toUpperCase().replace('-', ' ')} `
  const other = await join('coach')
  expect((await ask('/password/code', '', { email: other.email, code, ...twice(fresh) })).status).toBe(422)
  expect(
    (await ask('/password/code', '', { email: email.toUpperCase(), code: typed, ...twice(fresh) })).status,
  ).toBe(303)
  expect((await ask('/password/code', '', { email, code, ...twice(fresh) })).status).toBe(422)
  const guesses: number[] = []
  for (let guess = 0; guess < 12; guess += 1) {
    guesses.push(
      (await ask('/password/code', '', { email: other.email, code: 'aaaaa-aaaaa', ...twice(fresh) })).status,
    )
  }
  expect(guesses.slice(-2)).toEqual([429, 429])
  expect(guesses.slice(0, 9)).toEqual(Array(9).fill(422))
})

test('neither link nor code stands anywhere: not in a table, not in the trail, not in the log', async () => {
  const { id } = await join('coach')
  const { path, code } = await reset(id)
  await ask(path, '', twice(fresh))
  const token = path.split('/').at(-1) as string
  const { rows } = await laboratory.database.pool.query(
    `SELECT (SELECT json_agg(l) FROM password_link l)::text || (SELECT json_agg(a) FROM audit a)::text AS all`,
  )
  for (const secret of [token, code, code.replace('-', ''), fresh]) {
    expect(rows[0].all).not.toContain(secret)
    expect(logged.join('')).not.toContain(secret)
  }
})

test.each([
  ['pendek', 'Terlalu pendek'],
  ['passwordpassword', 'Mudah ditebak'],
  ['123456789012345', 'Mudah ditebak'],
  ['bismillahbismillah', 'Mudah ditebak'],
  ['indonesia1234567', 'Mudah ditebak'],
  ['iloveyou1234567', 'Mudah ditebak'],
])('the password %s is refused, and the link stays good', async (password, sentence) => {
  const { id } = await join('coach')
  const { path } = await reset(id)
  const refused = await ask(path, '', twice(password))
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(sentence)])
  expect((await ask(path)).status).toBe(200)
})

test('by e-mail: the answer is the same for everybody, the link works, and an address gets a few a day', async () => {
  const { email } = await join('coach')
  const letters = async (address: string) => {
    const response = await ask('/password/lost', '', { email: address }, withMail)
    return [response.status, (await response.text()).replaceAll(address, '')]
  }
  expect(await letters(email)).toEqual(await letters('nobody@kota.test'))
  const settle = () => new Promise((resolve) => setTimeout(resolve, 400))
  await settle()
  expect(mails.mails.map(({ to }) => to)).toEqual([email])
  const data = mails.mails[0]?.data.replace(/=\r\n/g, '').replaceAll('=3D', '=') ?? ''
  const path = /\/password\/link\/[\w-]+/.exec(data)?.[0] ?? ''
  expect((await ask(path, '', twice(fresh))).status).toBe(303)
  for (let again = 0; again < 5; again += 1) await letters(email)
  await settle()
  expect(mails.mails.filter(({ to }) => to === email)).toHaveLength(3)
})

test('without a mail server no page promises any letter, and the page says whom to ask', async () => {
  expect(await (await ask('/sign-in')).text()).toContain('href="/password/lost"')
  const page = await (await ask('/password/lost')).text()
  expect(page).not.toContain('name="email"')
  for (const part of ['Administrator Labinov', 'labinov person reset', 'href="/password/code"'])
    expect(page).toContain(part)
})

test('name and address are corrected, on record with what they were; a taken address is refused', async () => {
  const { id, email } = await join('coach')
  const page = `/kota-uji/desk/people/${id}`
  const { path } = await reset(id)
  const corrected = await ask(page, admin, { name: 'Budi', email: `baru.${email}` })
  expect([corrected.status, corrected.headers.get('location')]).toEqual([303, page])
  // A link that went to the address before opens nothing any more.
  expect((await ask(path)).status).toBe(404)
  expect((await signIn(`baru.${email}`, known)).status).toBe(303)
  const { rows } = await laboratory.database.pool.query(
    `SELECT before, after FROM audit WHERE action = 'person.correct' AND row_key ->> 'id' = $1`,
    [id],
  )
  expect(rows).toEqual([
    { before: { name: expect.any(String), email }, after: { name: 'Budi', email: `baru.${email}` } },
  ])
  const taken = await join('coach')
  expect((await ask(page, admin, { name: 'Budi', email: taken.email })).status).toBe(422)
})

test('nobody’s account is taken over by a region where they hold one role of several', async () => {
  const elsewhere = await change(services.db, system('test'), 'test', async (transaction) => {
    const values = {
      slug: 'kota-lain',
      code: '99.02',
      name: 'Kota Lain',
      kind: 'city' as const,
      provinceName: 'Uji',
    }
    const [row] = await transaction
      .insert(region)
      .values({ ...values, settings: { smallNumberLimit: 5 } })
      .returning({ id: region.id })
    return row?.id as typeof laboratory.regionId
  })
  const { id, email } = await join('coach')
  await inviteMember(services, system('test'), elsewhere, {
    name: 'x',
    email,
    role: 'leader',
    agencyKey: null,
  })
  expect((await ask(`/kota-uji/desk/people/${id}/link`, admin, {})).status).toBe(403)
  expect(
    (await ask(`/kota-uji/desk/people/${id}`, admin, { name: 'Budi', email: 'mine@evil.example' })).status,
  ).toBe(403)
  expect((await ask('/kota-uji/desk/people/stranger/link', admin, {})).status).toBe(404)
  // At the server it is possible, and on record.
  expect(await resetPerson(services, 'labinov person reset', email)).toMatchObject({ ok: true })

  // With roles in two regions the desk offers the choice, and remembers the last.
  const cookie = cookieOf(await signIn(email, known))
  const choice = await ask('/desk', cookie)
  expect([choice.status, await choice.text()]).toEqual([
    200,
    expect.stringContaining('href="/kota-lain/board"'),
  ])
  const opened = await ask('/kota-lain/board', cookie)
  const remembered = `${cookie}; ${cookieOf(opened)}`
  const next = await ask('/desk', remembered)
  expect([next.status, next.headers.get('location')]).toEqual([303, '/kota-lain/board'])
  expect((await ask('/desk/regions', remembered)).status).toBe(200)
  expect(await opened.text()).toContain('href="/desk/regions"')
})

test('what a role does not carry is refused on record, once an hour for the same thing', async () => {
  const { id, email } = await join('coach')
  const cookie = cookieOf(await signIn(email, known))
  for (const time of [1, 2])
    expect([time, (await ask('/kota-uji/desk/people', cookie)).status]).toEqual([time, 403])
  const { rows } = await laboratory.database.pool.query(
    `SELECT region_id, origin FROM audit WHERE action = 'access.refuse' AND actor = $1`,
    [id],
  )
  expect(rows).toEqual([{ region_id: laboratory.regionId, origin: 'GET /:region/desk/people' }])
  expect(
    logged
      .map((line) => JSON.parse(line))
      .filter(({ event, person }) => event === 'access.refused' && person === id),
  ).toHaveLength(1)
})
