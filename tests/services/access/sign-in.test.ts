import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { signIn, unlockPerson } from '../../../src/services/access/sign-in.ts'
import type { Sender } from '../../../src/services/access/sign-in-attempt.ts'
import { tidyAccess } from '../../../src/services/access/tidy-access.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const password = 'empat belas kucing tidur'
let laboratory: Laboratory
let services: Services
let now = new Date('2026-11-24T02:00:00Z')
let email: string
let people = 0
const logged: Record<string, unknown>[] = []

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}
const from = (network: string, device: string | null = null): Sender => ({ network, device })
const attempt = (typed: string, sender: Sender, account = email) =>
  signIn(services, {
    email: account,
    password: typed,
    stays: false,
    headers: new Headers(),
    origin: 'test',
    sender,
  })
async function fail(times: number, sender: Sender): Promise<string[]> {
  const codes: string[] = []
  for (let time = 0; time < times; time += 1) {
    const outcome = await attempt(`tebakan ${time}`, sender)
    codes.push(outcome.ok ? 'ok' : outcome.code)
  }
  return codes
}
const trail = async (action: string) => {
  const { rows } = await laboratory.database.pool.query(
    `SELECT region_id, actor, row_key FROM audit WHERE action = $1 AND row_key ->> 'person' = (SELECT id FROM person WHERE email = $2)`,
    [action, email],
  )
  return rows
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const log = createLog('info', { write: (line) => void logged.push(JSON.parse(line)) })
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
})
beforeEach(async () => {
  minutes(120)
  people += 1
  email = `pimpinan.${people}@contoh.invalid`
  logged.length = 0
  await services.identity.createPerson({ name: 'Pimpinan', email, password })
  await inviteMember(services, system('test'), laboratory.regionId, {
    name: 'Pimpinan',
    email,
    role: 'leader',
    agencyKey: null,
  })
})
afterAll(() => laboratory.close())

test('a stranger shuts nobody out: failures count for the account and the network that they came from', async () => {
  expect(await fail(12, from('198.51.100.1'))).toEqual([
    ...Array<string>(10).fill('wrong-credentials'),
    ...Array<string>(2).fill('too-many-attempts'),
  ])
  // Also the right password is not taken from there, or guessing on would find it.
  expect(await attempt(password, from('198.51.100.1'))).toMatchObject({ code: 'too-many-attempts' })
  expect(await attempt(password, from('203.0.113.7'))).toMatchObject({ ok: true })
})

test('the window is fixed: one request each nine minutes does not keep anybody out', async () => {
  await fail(11, from('198.51.100.1'))
  minutes(9)
  expect(await fail(1, from('198.51.100.1'))).toEqual(['too-many-attempts'])
  minutes(2)
  expect(await attempt(password, from('198.51.100.1'))).toMatchObject({ ok: true })
})

test('right passwords never count', async () => {
  for (let time = 0; time < 15; time += 1) {
    expect(await attempt(password, from('203.0.113.7'))).toMatchObject({ ok: true })
  }
  expect((await fail(10, from('203.0.113.7'))).at(-1)).toBe('wrong-credentials')
})

test('a device that signed in before gets in, whatever strangers do behind the same address', async () => {
  const first = await attempt(password, from('203.0.113.7'))
  const device = first.ok && 'device' in first.value ? first.value.device : null
  await fail(12, from('203.0.113.7'))
  expect(await attempt(password, from('203.0.113.7'))).toMatchObject({ code: 'too-many-attempts' })
  expect(await attempt(password, from('203.0.113.7', device))).toMatchObject({ ok: true })
  // A device is known for the account that signed in with it, and for no other.
  expect(await attempt(password, from('203.0.113.7', 'x'.repeat(32)))).toMatchObject({
    code: 'too-many-attempts',
  })
  // And it is no way to guess without end.
  expect((await fail(31, from('203.0.113.7', device))).at(-1)).toBe('too-many-attempts')
})

test('many networks that guess at one account slow each other down and refuse nobody', async () => {
  for (let network = 0; network < 50; network += 1) await fail(1, from(`198.51.100.${network}`))
  const began = performance.now()
  expect(await attempt(password, from('203.0.113.99'))).toMatchObject({ ok: true })
  expect(performance.now() - began).toBeGreaterThan(2_900)
})

test('a thousand attempts at once are not one: each is counted before it is checked', async () => {
  const codes = await Promise.all(Array.from({ length: 40 }, () => fail(1, from('198.51.100.7'))))
  expect(codes.flat().filter((code) => code === 'wrong-credentials')).toHaveLength(10)
})

test('failures and lock-outs stand in the log as JSON and in the trail of the region, without what was typed', async () => {
  await fail(13, from('198.51.100.1'))
  await attempt('x', from('198.51.100.1'), 'nobody@contoh.invalid')
  expect(await trail('sign-in.fail')).toHaveLength(10)
  const [lock, ...more] = await trail('sign-in.lock')
  expect([lock.region_id, lock.actor, more.length]).toEqual([laboratory.regionId, 'system', 0])
  const events = logged.map(({ event }) => event)
  expect(events.filter((event) => event === 'sign-in.failed')).toHaveLength(11)
  expect(events.filter((event) => event === 'sign-in.refused')).toHaveLength(3)
  const told = JSON.stringify([logged, await trail('sign-in.fail')])
  for (const secret of ['tebakan', '198.51.100', 'nobody@', email]) expect(told).not.toContain(secret)
})

test('an account is let in again at once', async () => {
  await fail(12, from('198.51.100.1'))
  expect(await unlockPerson(services, system('labinov person unlock'), email.toUpperCase())).toMatchObject({
    ok: true,
  })
  expect(await attempt(password, from('198.51.100.1'))).toMatchObject({ ok: true })
  expect(await unlockPerson(services, system('test'), 'nobody@contoh.invalid')).toMatchObject({
    code: 'no-such-person',
  })
})

test('a flood of twenty thousand strange addresses leaves nothing behind', async () => {
  const { pool } = laboratory.database
  await pool.query(
    `INSERT INTO sign_in_limit (id, key, count, ends_at) SELECT 'k' || n, 'k' || n, 1, $1::timestamptz FROM generate_series(1, 20000) n`,
    [now.toISOString()],
  )
  minutes(1)
  await tidyAccess(services)
  const { rows } = await pool.query('SELECT count(*)::int AS n FROM sign_in_limit WHERE ends_at <= $1', [
    now.toISOString(),
  ])
  expect(rows).toEqual([{ n: 0 }])
})

type Asked = { cookie?: string; fields?: Record<string, string>; at?: Services }
async function ask(path: string, { cookie = '', fields, at = services }: Asked = {}): Promise<Response> {
  const headers = { origin: at.baseUrl, cookie }
  const body = fields && new URLSearchParams(fields)
  return createApp(at).request(at.baseUrl + path, body ? { method: 'POST', headers, body } : { headers })
}
const cookiesOf = (response: Response) => response.headers.getSetCookie()
const cookieOf = (response: Response) =>
  cookiesOf(response)
    .map((line) => line.split(';')[0])
    .join('; ')

test('a session ends when nobody uses it, and after a working day; on a device of one’s own after a month', async () => {
  const signedIn = async (fields: Record<string, string>) =>
    cookieOf(await ask('/sign-in', { fields: { email, password, ...fields } }))
  const isIn = async (cookie: string) => (await ask('/sessions', { cookie })).status === 200
  const [day, idle, stay] = [await signedIn({}), await signedIn({}), await signedIn({ stays: 'yes' })]
  for (let hour = 0; hour < 11; hour += 1) {
    minutes(60)
    expect([hour, await isIn(day)]).toEqual([hour, true])
  }
  expect(await isIn(idle)).toBe(false)
  minutes(61)
  expect(await isIn(day)).toBe(false)
  expect(await isIn(stay)).toBe(true)
  for (let week = 0; week < 4; week += 1) {
    minutes(6 * 24 * 60)
    expect([week, await isIn(stay)]).toEqual([week, true])
  }
  minutes(6 * 24 * 60)
  expect(await isIn(stay)).toBe(false)
})

test('without "stay signed in" the cookie goes with the browser; with https every cookie is of this host alone', async () => {
  const lines = cookiesOf(await ask('/sign-in', { fields: { email, password } }))
  expect(lines.find((line) => line.startsWith('labinov.session_token='))).not.toMatch(/max-age|expires/i)
  const { db, pool, log, secret, dataFolder } = services
  const at = createServices(
    { db, pool, log, secret, dataFolder, baseUrl: 'https://inovasi.example.go.id' },
    () => now,
  )
  const secure = cookiesOf(await ask('/sign-in', { at, fields: { email, password, stays: 'yes' } }))
  expect(secure.length).toBeGreaterThanOrEqual(2)
  for (const line of secure) {
    expect(line).toMatch(/^__Host-labinov\./)
    expect(line).toMatch(/; Path=\//)
    expect(line).toMatch(/; Secure/i)
    expect(line).toMatch(/; HttpOnly/i)
    expect(line).not.toMatch(/domain=/i)
  }
  const cookie = secure.map((line) => line.split(';')[0]).join('; ')
  expect((await ask('/sessions', { at, cookie })).status).toBe(200)
})

test('pages of whoever is signed in stay in no cache, and signing out empties it', async () => {
  const cookie = cookieOf(await ask('/sign-in', { fields: { email, password } }))
  for (const path of [
    '/sessions',
    '/password',
    '/kota-uji/desk',
    '/kota-uji/board',
    '/kota-uji',
    '/kota-uji/innovations',
    '/method',
  ]) {
    const { headers, status } = await ask(path, { cookie })
    expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
  }
  const left = await ask('/sign-out', { cookie, fields: {} })
  expect(left.headers.get('clear-site-data')).toBe('"cache"')
})

test('what a page says of success is not taken from its address, and is said once', async () => {
  const cookie = cookieOf(await ask('/sign-in', { fields: { email, password } }))
  const sentence = 'Anda sudah keluar.'
  expect(await (await ask('/?reply=signedOut')).text()).not.toContain(sentence)
  const left = await ask('/sign-out', { cookie, fields: {} })
  expect(left.headers.get('location')).toBe('/')
  const kept = cookiesOf(left).find((line) => line.startsWith('labinov.reply=')) as string
  // The front door leads on to the one region, and the sentence goes along.
  const door = await ask('/', { cookie: kept.split(';')[0] as string })
  expect(door.headers.get('location')).toBe('/kota-uji')
  const shown = await ask('/kota-uji', { cookie: cookieOf(door) })
  expect(await shown.text()).toContain(sentence)
  expect(cookiesOf(shown)).toEqual([expect.stringMatching(/^labinov\.reply=;.*Max-Age=0/)])
  // For the page that it was meant for, and for no other.
  expect(await (await ask('/sign-in', { cookie: kept.split(';')[0] as string })).text()).not.toContain(
    sentence,
  )
})
