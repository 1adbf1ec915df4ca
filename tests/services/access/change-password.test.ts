import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

const own = 'empat belas kucing tidur'
let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let slug: string
let now = new Date('2026-11-24T02:00:00Z')
let invited: { email: string; password: string }
let people = 0

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  fixture = await makeSurveyFixture(database.db)
  slug = fixture.code.replace('UJI', 'kota-')
})

beforeEach(async () => {
  now = new Date(now.getTime() + 3_600_000)
  people += 1
  const email = `orang.baru.${people}@contoh.invalid`
  // As an earlier version handed passwords over.
  const password = 'abcd-efgh-jkmn-pqrs-tuvw'
  await app.services.identity.createPerson({ name: 'Orang Baru', email, password, mustChangePassword: true })
  await inviteMember(app.services, system('test'), fixture.regionId, {
    name: 'Orang Baru',
    email,
    role: 'administrator',
    agencyKey: null,
  })
  invited = { email, password }
})

afterAll(() => database.close())

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const signIn = async (password: string) =>
  cookiesOf(await app.post('/sign-in', { email: invited.email, password }))
const get = (path: string, cookie: string) =>
  Promise.resolve(createApp(app.services).request(testOrigin + path, { headers: { cookie } }))
const send = (cookie: string, fields: Record<string, string>) => app.post('/password', fields, { cookie })
const change = (cookie: string, current: string, password: string) =>
  send(cookie, { current, password, repeat: password })

test('whoever has a one-time password sets an own one before anything else', async () => {
  const cookie = await signIn(invited.password)
  for (const path of ['/desk', `/${slug}/desk`, `/${slug}/desk/people`, '/sessions']) {
    const { status, headers } = await get(path, cookie)
    expect([status, headers.get('location')]).toEqual([303, `/password?next=${encodeURIComponent(path)}`])
  }
  const posted = await app.post(`/${slug}/desk/people`, { name: 'x' }, { cookie })
  expect([posted.status, posted.headers.get('location')]).toEqual([303, '/password?next=%2Fdesk'])
  // What the public sees stays open, and so does the way out.
  expect((await get(`/${slug}`, cookie)).status).toBe(200)
  expect(await (await get('/password', cookie)).text()).toContain('Buat kata sandi Anda sendiri')
  const fields = { current: invited.password, password: own, repeat: own, next: `/${slug}/desk` }
  const changed = await send(cookie, fields)
  expect([changed.status, changed.headers.get('location')]).toEqual([303, `/${slug}/desk`])
  expect((await get(`/${slug}/desk`, cookiesOf(changed))).status).toBe(200)
  expect(await signIn(invited.password)).toBe('')
  expect((await get('/sessions', await signIn(own))).status).toBe(200)
})

test('leaving is possible with a one-time password', async () => {
  const cookie = await signIn(invited.password)
  const left = await app.post('/sign-out', {}, { cookie })
  expect([left.status, left.headers.get('location')]).toEqual([303, '/'])
})

test('another password ends the other sessions, and is on record without the password', async () => {
  const first = cookiesOf(await change(await signIn(invited.password), invited.password, own))
  const other = await signIn(own)
  const changed = cookiesOf(await change(first, own, 'dua ekor burung di dahan'))
  const statuses = await Promise.all(
    [first, other, changed].map(async (cookie) => (await get('/sessions', cookie)).status),
  )
  expect(statuses).toEqual([303, 303, 200])
  const { rows } = await database.pool.query(
    `SELECT a.* FROM audit a JOIN person p ON p.id = a.row_key ->> 'id' WHERE a.action = 'password.change' AND p.email = $1`,
    [invited.email],
  )
  expect(rows).toHaveLength(2)
  expect(rows.every(({ actor, row_key }) => actor === row_key.id)).toBe(true)
  expect(JSON.stringify(rows)).not.toMatch(/kucing|burung/)
})

test.each([
  ['a wrong one now', { current: 'bukan kata sandinya' }, 'tidak cocok', 'field-current'],
  ['a short one', { password: 'pendek', repeat: 'pendek' }, 'Terlalu pendek', 'field-password'],
  ['two that differ', { repeat: 'empat belas kucing lari' }, 'tidak sama', 'field-repeat'],
  ['one that is left empty', { password: '', repeat: '' }, 'Belum diisi', 'field-password'],
])('%s is refused beside its field, and nothing is changed or shown', async (_, changes, sentence, field) => {
  const cookie = await signIn(invited.password)
  const refused = await send(cookie, { current: invited.password, password: own, repeat: own, ...changes })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain(sentence)
  expect(html).toContain(`id="${field}-error"`)
  for (const typed of [own, invited.password]) expect(html).not.toContain(typed)
  expect(await signIn(invited.password)).not.toBe('')
})

test('the password now cannot be guessed at a screen that somebody left', async () => {
  const cookie = await signIn(invited.password)
  for (let attempt = 0; attempt < 10; attempt += 1) await change(cookie, `tebakan ke-${attempt}`, own)
  expect((await change(cookie, invited.password, own)).status).toBe(429)
  now = new Date(now.getTime() + 601_000)
  expect((await change(cookie, invited.password, own)).status).toBe(303)
})
