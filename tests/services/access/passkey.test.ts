import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { resetSecondFactor } from '../../../src/services/access/person-sessions.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { codeOf, cookieJar } from '../../support/authenticator.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'
import { optionsIn, softPasskey } from '../../support/passkey.ts'

const origin = 'http://localhost:3000'
const password = 'empat belas kucing tidur'
let laboratory: Laboratory
let services: Services
let app: ReturnType<typeof createApp>
let now = new Date()
let people = 0

beforeAll(async () => {
  laboratory = await testLaboratory()
  const { db, pool } = laboratory.database
  services = createServices(
    {
      db,
      pool,
      log: createLog('silent'),
      baseUrl: origin,
      secret: 'x'.repeat(40),
      dataFolder: '/nonexistent',
    },
    () => now,
  )
  app = createApp(services)
})
afterAll(() => laboratory.close())

async function person() {
  people += 1
  const email = `kunci.${people}@contoh.invalid`
  const id = await services.identity.createPerson({ name: `Kunci ${people}`, email, password })
  const input = { name: 'Kunci', email, role: 'leader', agencyKey: null } as const
  await inviteMember(services, system('test'), laboratory.regionId, input)
  return { email, id }
}

function browser() {
  const jar = cookieJar()
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { cookie: jar.header(), origin }
    const sent = fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers }
    const response = await app.request(origin + path, sent)
    jar.keep(response)
    return response
  }
  const isIn = async () => (await ask('/sessions')).status === 200
  return { ask, jar, isIn }
}

async function signedIn(email: string) {
  const found = browser()
  expect((await found.ask('/sign-in', { email, password })).status).toBe(303)
  return found
}

const optionsOf = async (response: Response) => optionsIn(await response.text())
const recoveryIn = (html: string) =>
  [...html.matchAll(/>([a-z2-6]{5}-[a-z2-6]{5})</g)].map(([, code]) => code as string)

/** Adds a passkey as somebody would. */
async function withPasskey({ ask }: ReturnType<typeof browser>) {
  const key = softPasskey('localhost')
  const begun = await ask('/second-factor/passkeys', { name: 'Kunci meja', password })
  expect([begun.status, begun.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const answer = key.create({ options: await optionsOf(begun), origin })
  const made = await ask('/second-factor/passkeys/confirm', { name: 'Kunci meja', answer })
  return { key, made, answer }
}

test('a passkey signs in alone, each answer once, only here, only unlocked', async () => {
  const { email } = await person()
  const desk = await signedIn(email)
  const elsewhere = await signedIn(email)
  expect((await desk.ask('/second-factor/passkeys', { name: 'x', password: 'tebakan' })).status).toBe(422)
  const { key, made, answer } = await withPasskey(desk)
  expect([made.status, recoveryIn(await made.text()).length]).toEqual([200, 10])
  expect([await desk.isIn(), await elsewhere.isIn()]).toEqual([true, false])
  expect((await desk.ask('/second-factor/passkeys/confirm', { name: 'x', answer })).status).toBe(422)

  const phone = browser()
  const options = await optionsOf(await phone.ask('/sign-in/passkey'))
  expect(JSON.parse(options).allowCredentials).toEqual([])
  const tries = [
    key.show({ options, origin: 'http://localhost.example:3000' }),
    key.show({ options, origin, flags: 0x01 }),
    softPasskey('localhost').show({ options, origin }),
    key.show({ options: JSON.stringify({ challenge: 'AAAA' }), origin }),
    '{}',
  ]
  for (const wrong of tries) expect((await phone.ask('/sign-in/passkey', { answer: wrong })).status).toBe(422)
  expect(phone.jar.names()).not.toContain('labinov.session_token')
  const shown = key.show({ options, origin })
  expect((await phone.ask('/sign-in/passkey', { answer: shown, next: '/sessions' })).status).toBe(303)
  expect(await phone.isIn()).toBe(true)
  const thief = browser()
  expect((await thief.ask('/sign-in/passkey', { answer: shown })).status).toBe(422)
  // A copy of the key that has counted less than the key itself.
  const later = await optionsOf(await thief.ask('/sign-in/passkey'))
  const copied = key.show({ options: later, origin, counter: 1 })
  expect((await thief.ask('/sign-in/passkey', { answer: copied })).status).toBe(422)
  const old = await optionsOf(await thief.ask('/sign-in/passkey'))
  now = new Date(now.getTime() + 5 * 60_000)
  const late = key.show({ options: old, origin, counter: 9 })
  expect((await thief.ask('/sign-in/passkey', { answer: late })).status).toBe(422)
})

test('after the password it is the second step, also by a recovery code, and nobody else’s will do', async () => {
  const one = await person()
  const { key, made } = await withPasskey(await signedIn(one.email))
  const codes = recoveryIn(await made.text())
  const other = await person()
  const stranger = await withPasskey(await signedIn(other.email))
  const phone = browser()
  const first = await phone.ask('/sign-in', { email: one.email, password, stays: 'yes' })
  expect(first.headers.get('location')).toContain('/sign-in/second-factor')
  expect(await phone.isIn()).toBe(false)
  const options = await optionsOf(await phone.ask('/sign-in/second-factor'))
  expect(JSON.parse(options).allowCredentials).toMatchObject([{ id: key.id }])
  const strange = stranger.key.show({ options, origin })
  expect((await phone.ask('/sign-in/second-factor', { answer: strange })).status).toBe(422)
  expect((await phone.ask('/sign-in/second-factor', { code: '123456' })).status).toBe(422)
  const shown = key.show({ options, origin })
  expect((await phone.ask('/sign-in/second-factor', { answer: shown })).status).toBe(303)
  expect(await phone.isIn()).toBe(true)
  const { rows } = await laboratory.database.pool.query(
    'SELECT stays, brought_second FROM session WHERE person_id = $1 ORDER BY brought_second',
    [one.id],
  )
  expect(rows).toEqual([
    { stays: false, brought_second: false },
    { stays: true, brought_second: true },
  ])
  const lost = browser()
  await lost.ask('/sign-in', { email: one.email, password })
  expect((await lost.ask('/sign-in/second-factor', { code: codes[0] as string })).status).toBe(303)
  expect(await lost.isIn()).toBe(true)
})

test('an authenticator goes beside it; the last of them cannot go where the region asks for one', async () => {
  const { email, id } = await person()
  const desk = await signedIn(email)
  const { key } = await withPasskey(desk)
  const remove = (sent = password) =>
    desk.ask('/second-factor/passkeys/remove', { passkey: key.id, 'removal-password': sent })
  const ask = (roles: string[]) =>
    laboratory.database.pool.query(
      `SELECT set_config('labinov.actor', 'system', false), set_config('labinov.action', 'test', false);
       UPDATE region SET settings = settings || '${JSON.stringify({ secondFactorRoles: roles })}'`,
    )
  await ask(['leader'])
  expect([(await remove('salah')).status, (await remove()).status]).toEqual([422, 409])
  expect((await desk.ask('/second-factor', { password })).status).toBe(303)
  const html = await (await desk.ask('/second-factor')).text()
  const code = (/<code>([A-Z2-7 ]{20,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')
  const confirmed = await desk.ask('/second-factor/confirm', { code: codeOf(code, new Date()) })
  expect([confirmed.status, await desk.isIn()]).toEqual([200, true])
  expect([(await remove()).status, await desk.isIn()]).toEqual([303, true])
  await ask([])
  await withPasskey(desk)
  expect((await desk.ask('/second-factor/end', { password })).status).toBe(303)
  // The passkey alone still asks.
  const phone = browser()
  await phone.ask('/sign-in', { email, password })
  expect(await phone.isIn()).toBe(false)
  const scope = { regionId: laboratory.regionId, personId: id }
  expect(await resetSecondFactor(services, system('test'), scope)).toMatchObject({ ok: true })
  expect(await (await signedIn(email)).isIn()).toBe(true)
})

test('what is kept of recovery codes opens nothing, and those of an earlier version still work', async () => {
  const { email, id } = await person()
  const { made } = await withPasskey(await signedIn(email))
  const codes = recoveryIn(await made.text())
  const kept = async () =>
    (await laboratory.database.pool.query('SELECT backup_codes FROM two_factor WHERE person_id = $1', [id]))
      .rows[0].backup_codes as string
  const hashes = JSON.parse(await kept()) as string[]
  expect(hashes).toHaveLength(10)
  expect(hashes.every((hash) => /^hmac:[\w-]{43}$/.test(hash))).toBe(true)
  const typed = browser()
  await typed.ask('/sign-in', { email, password })
  expect((await typed.ask('/sign-in/second-factor', { code: hashes[0] as string })).status).toBe(422)
  const { symmetricEncrypt } = await import('better-auth/crypto')
  const plain = codes.map((code) => code.replace('-', ''))
  const before = await symmetricEncrypt({ key: 'x'.repeat(40), data: JSON.stringify(plain) })
  await laboratory.database.pool.query('UPDATE two_factor SET backup_codes = $2 WHERE person_id = $1', [
    id,
    before,
  ])
  expect((await typed.ask('/sign-in/second-factor', { code: codes[3] as string })).status).toBe(303)
  expect(JSON.parse(await kept())).toHaveLength(9)
})
