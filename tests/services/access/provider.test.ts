import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createIdentityProvider } from '../../../src/adapters/identity-provider.ts'
import { createLog } from '../../../src/adapters/log.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { codeOf, cookieJar } from '../../support/authenticator.ts'
import {
  type CityAccount,
  cityClient,
  cityScopes,
  startCityProvider,
} from '../../support/identity-provider.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const origin = 'http://localhost:3000'
const password = 'empat belas kucing tidur'
const accounts: Record<string, CityAccount> = {}
let laboratory: Laboratory
let city: Awaited<ReturnType<typeof startCityProvider>>
let services: Services
let app: ReturnType<typeof createApp>

const addressOf = (issuer: string) => ({
  issuer,
  clientId: cityClient.id,
  clientSecret: cityClient.secret,
  scopes: cityScopes,
  groupsClaim: 'groups',
  name: 'Kota',
})

beforeAll(async () => {
  laboratory = await testLaboratory()
  city = await startCityProvider(origin, accounts)
  const { db, pool } = laboratory.database
  const foundation = { db, pool, log: createLog('silent'), baseUrl: origin, secret: 'x'.repeat(40) }
  const provider = createIdentityProvider(addressOf(city.issuer))
  services = createServices({ ...foundation, dataFolder: '/nonexistent', provider }, () => new Date())
  app = createApp(services)
})
beforeEach(() => city.forget())
afterAll(async () => {
  await city.close()
  await laboratory.close()
})

async function person(email: string, role: 'leader' | 'administrator' | 'coach') {
  const id = await services.identity.createPerson({ name: 'Orang', email, password })
  const input = { name: 'Orang', email, role, agencyKey: null }
  await inviteMember(services, system('test'), laboratory.regionId, input)
  return id
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
  /** Goes to the provider as somebody and comes back. */
  const viaCity = async (sub: string, by?: readonly string[], next = '/sessions') => {
    city.signsIn(sub, by)
    const gone = await ask(`/sign-in/provider?next=${encodeURIComponent(next)}`)
    const back = await city.follow(gone.headers.get('location') ?? '')
    return ask(back.slice(origin.length))
  }
  return { ask, jar, viaCity, isIn: async () => (await ask('/sessions')).status === 200 }
}

const rolesOf = async (id: string) =>
  (
    await laboratory.database.pool.query(
      'SELECT role, agency_id IS NOT NULL AS in_agency FROM membership WHERE person_id = $1 AND ended_at IS NULL ORDER BY role',
      [id],
    )
  ).rows.map(({ role, in_agency }) => (in_agency ? `${role} of an agency` : role))

async function administrator() {
  const email = `admin.${Math.random()}@contoh.invalid`
  await person(email, 'administrator')
  const desk = browser()
  await desk.ask('/sign-in', { email, password })
  return desk
}

test('whoever has a verified address here comes in, goes where they were going, and signs out there too', async () => {
  const email = 'budi@contoh.invalid'
  const id = await person(email, 'leader')
  accounts.budi = { email, email_verified: true, name: 'Budi' }
  const desk = browser()
  expect(await (await desk.ask('/sign-in')).text()).toContain('Masuk dengan Kota')
  const came = await desk.viaCity('budi')
  expect([came.status, came.headers.get('location')]).toEqual([303, '/sessions'])
  expect(await desk.isIn()).toBe(true)
  const { rows } = await laboratory.database.pool.query(
    `SELECT action FROM audit WHERE action IN ('provider.link', 'sign-in') ORDER BY id`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['provider.link', 'sign-in'])
  // Linked once; another address there changes nothing.
  accounts.budi = { email: 'lain@contoh.invalid', email_verified: false }
  expect((await browser().viaCity('budi')).headers.get('location')).toBe('/sessions')

  const asked = city.asked()
  expect(asked).toBe(1)
  const out = await desk.ask('/sign-out', {})
  expect([out.status, await desk.isIn()]).toEqual([200, false])
  const [, there = ''] = /^0; url=(.*)$/.exec(out.headers.get('refresh') ?? '') ?? []
  const confirm = await (await city.visit(there)).text()
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(confirm) ?? []
  const ended = await city.visit(`${city.issuer}/session/end/confirm`, { xsrf, logout: 'yes' })
  expect(ended.headers.get('location')).toContain(`${origin}/`)
  await desk.viaCity('budi')
  expect(city.asked()).toBe(asked + 1)
  expect(await rolesOf(id)).toEqual(['leader'])
})

test('an address that nobody verified opens nothing, a stranger gets nothing, and the administrator links', async () => {
  const email = 'siti@contoh.invalid'
  const id = await person(email, 'coach')
  accounts.siti = { email, email_verified: false }
  const seat = browser()
  const refused = await seat.viaCity('siti')
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('belum diverifikasi')])
  accounts.asing = { email: 'asing@contoh.invalid', email_verified: true }
  city.forget()
  expect(await (await browser().viaCity('asing')).text()).toContain('belum punya akun')
  const desk = await administrator()
  const path = `/kota-uji/desk/people/${id}`
  expect(await (await desk.ask(path)).text()).toContain('Akun di penyedia')
  expect((await desk.ask(`${path}/provider`, { subject: 'siti' })).status).toBe(303)
  city.forget()
  expect((await seat.viaCity('siti')).status).toBe(303)
  expect(await seat.isIn()).toBe(true)
  const other = await person('lain.lagi@contoh.invalid', 'coach')
  expect((await desk.ask(`/kota-uji/desk/people/${other}/provider`, { subject: 'siti' })).status).toBe(422)
  expect((await desk.ask(`${path}/provider`, { subject: '' })).status).toBe(303)
  expect(await seat.isIn()).toBe(false)
  expect((await seat.viaCity('siti')).status).toBe(403)
})

test('groups give roles and take them, and leave alone what people gave', async () => {
  const desk = await administrator()
  const given = { 'groups-leader': 'pimpinan\nsekda', 'groups-innovator': 'inovator-*' }
  expect((await desk.ask('/kota-uji/desk/sign-in-rules/groups', given)).status).toBe(303)
  expect(await (await desk.ask('/kota-uji/desk/sign-in-rules')).text()).toContain('sekda')
  accounts.rina = {
    email: 'rina@contoh.invalid',
    email_verified: true,
    name: 'Rina',
    groups: ['sekda', 'inovator-dinas-uji', 'inovator-tidak-ada'],
  }
  expect((await browser().viaCity('rina')).status).toBe(303)
  const find = 'SELECT id, name FROM person WHERE email = $1'
  const { rows } = await laboratory.database.pool.query(find, ['rina@contoh.invalid'])
  expect(rows[0].name).toBe('Rina')
  expect(await rolesOf(rows[0].id)).toEqual(['innovator of an agency', 'leader'])
  const input = { name: 'Rina', email: 'rina@contoh.invalid', role: 'coach', agencyKey: null } as const
  await inviteMember(services, system('test'), laboratory.regionId, input)
  accounts.rina = { ...accounts.rina, groups: [] }
  expect((await browser().viaCity('rina')).status).toBe(303)
  expect(await rolesOf(rows[0].id)).toEqual(['coach'])
})

test('a second factor of here is asked for unless the provider asked for one', async () => {
  const email = 'dewi@contoh.invalid'
  await person(email, 'leader')
  accounts.dewi = { email, email_verified: true }
  const seat = browser()
  await seat.viaCity('dewi')
  expect((await seat.ask('/second-factor', { password })).status).toBe(303)
  const html = await (await seat.ask('/second-factor')).text()
  const key = (/<code>([A-Z2-7 ]{20,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')
  expect((await seat.ask('/second-factor/confirm', { code: codeOf(key, new Date()) })).status).toBe(200)
  city.forget()
  const phone = browser()
  const step = await phone.viaCity('dewi')
  expect(step.headers.get('location')).toBe('/sign-in/second-factor?next=%2Fsessions')
  expect(await phone.isIn()).toBe(false)
  const code = codeOf(key, new Date(Date.now() + 30_000))
  expect((await phone.ask('/sign-in/second-factor', { code })).status).toBe(303)
  city.forget()
  const strong = browser()
  await strong.viaCity('dewi', ['pwd', 'otp'])
  expect(await strong.isIn()).toBe(true)
})

test('what was not gone for opens nothing: another browser’s answer, an old one, a refusal, a provider that is away', async () => {
  accounts.eko = { email: 'eko@contoh.invalid', email_verified: true }
  await person('eko@contoh.invalid', 'leader')
  city.signsIn('eko')
  const one = browser()
  const gone = await one.ask('/sign-in/provider')
  const back = (await city.follow(gone.headers.get('location') ?? '')).slice(origin.length)
  const thief = browser()
  expect((await thief.ask(back)).status).toBe(403)
  await thief.ask('/sign-in/provider')
  expect((await thief.ask(back)).status).toBe(403)
  expect((await one.ask(back)).status).toBe(303)
  expect((await one.ask(back)).status).toBe(403)
  city.forget()
  expect((await browser().viaCity('')).status).toBe(403)
  const away = createApp({ ...services, provider: createIdentityProvider(addressOf('http://127.0.0.1:9')) })
  const answer = await away.request(`${origin}/sign-in/provider`)
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('tidak menjawab')])
  const none = createApp({ ...services, provider: undefined as never })
  expect((await none.request(`${origin}/sign-in/provider`)).status).toBe(404)
})
