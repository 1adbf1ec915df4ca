import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { endVisitCodes, printVisitCodes } from '../../../src/services/survey/print-visit-codes.ts'
import { collectEvidence } from '../../../src/services/verdict/collect-evidence.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { readOpenSurveyCode } from '../../../src/store/gallery/innovation-page.ts'
import { membership } from '../../../src/store/schema/index.ts'
import { listVisitBatches } from '../../../src/store/survey/visit-code.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

const author = system('test')
const today = '2026-11-24'
const expiresOn = '2026-11-30'
let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let now: Date

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
})

beforeEach(async () => {
  now = new Date(`${today}T02:00:00Z`)
  fixture = await makeSurveyFixture(database.db)
})

afterAll(() => database.close())

const scope = () => ({ ...fixture })
const address = () => `/s/${fixture.code}`

async function printed(codes: number): Promise<readonly string[]> {
  const outcome = await printVisitCodes(app.services, author, scope(), { codes, expiresOn, today })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

const send = (fields: Record<string, string>, headers?: Record<string, string>) =>
  app.post(address(), { id: newIdentifier(), product: '4', ...fields }, headers)
const answersOf = async () =>
  (await database.pool.query('SELECT id FROM answer WHERE region_id = $1', [fixture.regionId])).rows
const batches = () => listVisitBatches(database.db, fixture.regionId, fixture.code)

test('codes are kept only hashed, and the batch is on record', async () => {
  const codes = await printed(500)
  expect(new Set(codes).size).toBe(500)
  const { rows } = await database.pool.query('SELECT * FROM visit_code WHERE region_id = $1', [
    fixture.regionId,
  ])
  const kept = JSON.stringify(rows)
  expect(rows).toHaveLength(500)
  expect(codes.filter((code) => kept.includes(code))).toEqual([])
  const { rows: trail } = await database.pool.query(
    `SELECT action FROM audit WHERE region_id = $1 AND table_name = 'visit_batch'`,
    [fixture.regionId],
  )
  expect(trail).toEqual([{ action: 'visit-code.print' }])
})

test.each([
  [{ codes: 0 }, 'too-many'],
  [{ codes: 501 }, 'too-many'],
  [{ expiresOn: '2026-11-23' }, 'past'],
])('%o is refused', async (changes, code) => {
  const input = { codes: 1, expiresOn, today, ...changes }
  expect(await printVisitCodes(app.services, author, scope(), input)).toMatchObject({ ok: false, code })
})

test('a survey code of another innovation gets no slips', async () => {
  const other = await makeSurveyFixture(database.db)
  const input = { codes: 1, expiresOn, today }
  const crossed = { ...scope(), code: other.code }
  expect(await printVisitCodes(app.services, author, crossed, input)).toMatchObject({ code: 'no-such-code' })
  const [code] = await printed(1)
  const [batch] = await batches()
  expect(await endVisitCodes(app.services, author, { ...other }, batch!.id)).toMatchObject({ ok: false })
  expect((await send({ visit: code! })).status).toBe(303)
})

test('the slip fills in the form unseen; without it the code is asked for', async () => {
  expect(await (await app.get(address())).text()).not.toContain('name="visit"')
  const [code] = await printed(1)
  const bySlip = await (await app.get(`${address()}?visit=${code}`)).text()
  expect(bySlip).toContain(`<input type="hidden" id="field-visit" name="visit" value="${code}"/>`)
  const typed = await (await app.get(address())).text()
  expect(typed).toMatch(/<input class="ds-input" type="text"[^>]*name="visit"/)
  const mistyped = await (await app.get(`${address()}?visit=ABC`)).text()
  expect(mistyped).toMatch(/<input class="ds-input" type="text" value="ABC"[^>]*name="visit"/)
})

test('one code is one answer; the same answer again is known, another keeps what was typed', async () => {
  const [code] = await printed(2)
  const id = newIdentifier()
  expect((await send({ id, visit: code! })).headers.get('location')).toBe(`${address()}/thanks`)
  expect((await send({ id, visit: code! })).headers.get('location')).toBe(`${address()}/thanks?known=1`)
  const other = await send({ visit: code!.toLowerCase(), sentence: 'Antreannya pendek' })
  const html = await other.text()
  expect(other.status).toBe(409)
  expect(html).toContain('sudah dipakai untuk satu jawaban')
  expect(html).toContain('Antreannya pendek')
  expect(html).toMatch(
    /name="product" value="4"[^>]*checked|checked[^>]*name="product"|value="4"[^>]*checked/,
  )
  expect(await answersOf()).toEqual([{ id }])
  expect(await batches()).toMatchObject([{ codes: 2, used: 1 }])
})

test('an answer that is kept already spends no second code', async () => {
  const [one, two] = await printed(2)
  const id = newIdentifier()
  await send({ id, visit: one! })
  expect((await send({ id, visit: two! })).headers.get('location')).toContain('known=1')
  expect(await batches()).toMatchObject([{ used: 1 }])
})

test('twenty at once with one code are one row', async () => {
  const [code] = await printed(1)
  const responses = await Promise.all(Array.from({ length: 20 }, () => send({ visit: code! })))
  expect(responses.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(responses.filter(({ status }) => status === 409)).toHaveLength(19)
  expect(await answersOf()).toHaveLength(1)
  const { rows } = await database.pool.query(
    'SELECT sum(answers)::int AS answers FROM voice_tally WHERE region_id = $1',
    [fixture.regionId],
  )
  expect(rows).toEqual([{ answers: 1 }])
})

test('twenty times the same answer at once is one row and no refusal', async () => {
  const [code] = await printed(1)
  const same = { id: newIdentifier(), visit: code! }
  const responses = await Promise.all(Array.from({ length: 20 }, () => send(same)))
  expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(303))
  expect(await answersOf()).toHaveLength(1)
})

test('no code, a mistyped one, one of another survey, an expired and an ended one are refused', async () => {
  const [code] = await printed(1)
  expect((await send({})).status).toBe(422)
  expect((await send({ visit: 'K7Q2M' })).status).toBe(422)
  const ours = fixture
  fixture = await makeSurveyFixture(database.db)
  const [foreign] = await printed(1)
  fixture = ours
  expect((await send({ visit: foreign! })).status).toBe(409)
  now = new Date('2026-11-30T17:00:00Z')
  expect(await (await send({ visit: code! })).text()).toContain('Masa berlaku kode ini sudah habis')
  now = new Date('2026-11-30T16:59:00Z')
  const [batch] = await batches()
  expect(await endVisitCodes(app.services, author, scope(), batch!.id)).toMatchObject({ ok: true })
  expect((await send({ visit: code! })).status).toBe(409)
  expect(await answersOf()).toEqual([])
})

test('a phone that kept the answer sends the code with it, also after its last day', async () => {
  const [code] = await printed(1)
  const kept = now.getTime().toString(36)
  now = new Date('2026-12-02T02:00:00Z')
  const fields = { visit: code!, kept, sent: now.getTime().toString(36) }
  const first = await send(fields, { accept: 'application/json' })
  expect(await first.json()).toMatchObject({ state: 'new' })
  const second = await send(fields, { accept: 'application/json' })
  expect([second.status, await second.json()]).toMatchObject([409, { state: 'refused' }])
})

test('an abusive sentence waits for a moderator, and its code is spent', async () => {
  const [code] = await printed(1)
  await send({ visit: code!, sentence: 'Petugasnya anjing' })
  expect(await batches()).toMatchObject([{ used: 1 }])
  expect(await answersOf()).toHaveLength(1)
})

test('the public page does not offer a survey that asks for a slip', async () => {
  const open = () => readOpenSurveyCode(database.db, fixture.regionId, fixture.innovationId)
  const before = await open()
  await printVisitCodes(app.services, author, { ...scope(), code: before! }, { codes: 1, expiresOn, today })
  expect(await open()).not.toBe(before)
})

test('the team prints slips, sees how many are used, and ends them', async () => {
  const email = `tim-${fixture.code}@contoh.invalid`
  const password = 'labinov-peragaan'
  const personId = await app.services.identity.createPerson({ name: 'Contoh', email, password })
  const { regionId, agencyId } = fixture
  await change(database.db, author, 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId, id: newIdentifier(), personId, role: 'innovator', agencyId }),
  )
  const signedIn = await app.post('/sign-in', { email, password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const slug = fixture.code.replace('UJI', 'kota-')
  const voice = `/${slug}/desk/innovations/sianduk/voice`
  const path = `${voice}/codes/${fixture.code}/visits`
  const read = async (at: string) =>
    (await createApp(app.services).request(testOrigin + at, { headers: { cookie } })).text()
  expect(await read(voice)).toContain(`href="${path}"`)
  const wrong = await app.post(path, { codes: '501', expiresOn: '2026-11-01' }, { cookie })
  expect([wrong.status, (await wrong.text()).includes('value="501"')]).toEqual([422, true])
  const past = await app.post(path, { codes: '13', expiresOn: '2026-11-23' }, { cookie })
  expect([past.status, (await past.text()).includes('Pilih hari ini')]).toEqual([422, true])
  const slips = await app.post(path, { codes: '13', expiresOn }, { cookie })
  expect([slips.status, slips.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await slips.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/)
  expect(await read(path)).toContain('0 dari 13')
  const [batch] = await batches()
  expect((await app.post(`${path}/${batch!.id}/end`, {}, { cookie })).status).toBe(303)
  expect(await read(path)).toContain('Diakhiri 24 November 2026')
})

test('slips for every k-th visitor make a sample with a known share, as long as nobody else answered', async () => {
  const input = { codes: 4, expiresOn, today, everyKth: 5 }
  expect(await printVisitCodes(app.services, author, scope(), { ...input, everyKth: 1001 })).toMatchObject({
    code: 'bad-step',
  })
  // One who answers by the poster, before the first slip, was not drawn.
  await send({})
  const outcome = await printVisitCodes(app.services, author, scope(), input)
  const codes = outcome.ok ? outcome.value : []
  await send({ visit: codes[0]! })
  const sampleOf = async (innovationId = fixture.innovationId) => {
    const place = {
      regionId: fixture.regionId,
      innovationId,
      timeZone: 'Asia/Jakarta' as const,
      launch: null,
    }
    return (await collectEvidence(database.db, place, DEFAULT_POLICY, now)).voice?.sample
  }
  expect(await sampleOf()).toBeUndefined()
  fixture = await makeSurveyFixture(database.db)
  const drawn = await printVisitCodes(app.services, author, scope(), input)
  for (const visit of drawn.ok ? drawn.value.slice(0, 3) : []) await send({ visit })
  expect(await sampleOf()).toEqual({ everyKth: 5, handed: 4, answered: 3 })
  // Slips that are given out as it comes make none.
  fixture = await makeSurveyFixture(database.db)
  const [code] = await printed(4)
  await send({ visit: code! })
  expect(await sampleOf()).toBeUndefined()
})
