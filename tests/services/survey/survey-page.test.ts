import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { agency } from '../../../src/store/schema/agency.ts'
import { takeVerdictsDue } from '../../../src/store/verdict/verdict-due.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  fixture = await makeSurveyFixture(database.db)
})

afterAll(() => database.close())

const started = () => now.getTime().toString(36)
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
const full = Object.fromEntries(elementKeys.map((key) => [key, '3']))
const countOf = async (id: string) =>
  (await database.pool.query('SELECT 1 FROM answer WHERE id = $1', [id])).rowCount
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('the page carries its own identifier, nine questions and no script of its own making', async () => {
  const html = await (await app.get(`/s/${fixture.code}`)).text()
  expect(hidden(html, 'id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(html.match(/<fieldset/g)).toHaveLength(10)
  // Nine are counted, and what comes after them is the last.
  expect(html).toContain('Pertanyaan 9 dari 9')
  expect(html).not.toMatch(/Pertanyaan \d+ dari 10/)
  expect(html).toContain('Terakhir')
  expect(html.match(/>\s*Lewati/g)?.length).toBeGreaterThan(8)
  expect(html).toContain('Sianduk\u00a0· loket Serpong')
  expect(html).not.toMatch(/<script>/)
  expect(await (await app.get(`/en/s/${fixture.code.toLowerCase()}`)).text()).toContain('Send answers')
})

test('an answer without script: sent, thanked, and thanked truthfully when it comes twice', async () => {
  const html = await (await app.get(`/s/${fixture.code}`)).text()
  const form = { ...full, id: hidden(html, 'id'), started: hidden(html, 'started'), age: '34', sex: 'P' }
  later(40)
  const first = await app.post(`/s/${fixture.code}`, form)
  expect([first.status, first.headers.get('location')]).toEqual([303, `/s/${fixture.code}/thanks`])
  const second = await app.post(`/s/${fixture.code}`, form)
  expect(second.headers.get('location')).toBe(`/s/${fixture.code}/thanks?known=1`)
  const { rows } = await database.pool.query(
    'SELECT seconds_taken, respondent, device_key FROM answer WHERE id = $1',
    [form.id],
  )
  expect(rows).toEqual([
    { seconds_taken: 40, respondent: { age: '34', sex: 'P' }, device_key: expect.any(String) },
  ])
})

test('an answer from a network of the agency says so, and the address is nowhere', async () => {
  const sent = async (address: string) => {
    const id = newIdentifier()
    const form = { ...full, id, started: started() }
    later(40)
    const headers = { origin: testOrigin }
    const body = new URLSearchParams(form)
    const request = new Request(`${testOrigin}/s/${fixture.code}`, { method: 'POST', headers, body })
    const env = { incoming: { method: 'POST', url: '/', headers: {}, socket: { remoteAddress: address } } }
    expect((await createApp(app.services).request(request, undefined, env)).status).toBe(303)
    const { rows } = await database.pool.query('SELECT * FROM answer WHERE id = $1', [id])
    expect(JSON.stringify(rows[0])).not.toContain(address)
    return rows[0].from_agency_network
  }
  expect(await sent('10.14.3.4')).toBeNull()
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.update(agency).set({ networks: ['10.14.0.0/16'] }),
  )
  expect(await sent('10.14.3.4')).toBe(true)
  expect(await sent('36.66.1.2')).toBe(false)
})

test('a machine is asked to look again, and a person whom that happens to gets through', async () => {
  const id = newIdentifier()
  const tooFast = { ...full, id, started: started() }
  later(1)
  const refused = await app.post(`/s/${fixture.code}`, tooFast)
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(hidden(html, 'id')).toBe(id)
  expect(html.match(/checked=""/g)).toHaveLength(9)
  later(5)
  expect((await app.post(`/s/${fixture.code}`, tooFast)).status).toBe(303)
  const trapped = await app.post(`/s/${fixture.code}`, {
    ...full,
    id: newIdentifier(),
    website: 'http://example.invalid',
  })
  expect(trapped.status).toBe(422)
  expect(await trapped.text()).toContain('href="#field-website"')
})

test('no guard asks for a script, a clock or an account: a bare form is enough', async () => {
  const bare = await app.post(`/s/${fixture.code}`, { id: newIdentifier(), 'completion-time': '2' })
  expect(bare.status).toBe(303)
})

test('a hundred citizens with one phone in a minute are all heard; a flood is asked to wait and keeps its text', async () => {
  const flood = async (userAgent: string, sentence: string) =>
    app.post(`/s/${fixture.code}`, { id: newIdentifier(), sentence }, { 'user-agent': userAgent })
  const citizens = await Promise.all(Array.from({ length: 100 }, () => flood('shared phone', 'Baik')))
  expect(citizens.every((answer) => answer.status === 303)).toBe(true)
  const rest = await Promise.all(Array.from({ length: 40 }, () => flood('shared phone', 'Kalimat saya')))
  const turnedAway = rest.filter((answer) => answer.status === 429)
  expect(turnedAway).toHaveLength(20)
  expect(turnedAway[0]?.headers.get('retry-after')).toBe('60')
  expect(await turnedAway[0]?.text()).toContain('Kalimat saya')
  expect((await flood('another phone', 'Baik')).status).toBe(303)
})

test('what others said is shown from five people on at the earliest, nine at the latest, and moves by as many', async () => {
  const few = await makeSurveyFixture(database.db)
  let people = 0
  /** Each from a network of their own: of one network there is one person a day. */
  const send = (fields: Record<string, string> = full) => {
    people += 1
    const body = new URLSearchParams({ ...fields, id: newIdentifier() })
    const socket = { remoteAddress: `198.51.100.${people}` }
    const incoming = { socket, method: 'POST', url: `/s/${few.code}`, headers: {} }
    const init = { method: 'POST', body, headers: { origin: testOrigin } }
    return createApp(app.services).request(`${testOrigin}/s/${few.code}`, init, { incoming })
  }
  const thanks = async () => {
    const services = { db: database.db, clock: () => now }
    for (const moved of await takeVerdictsDue(database.db, 9))
      await judgeInnovation(services, system('test'), moved)
    return (await app.get(`/s/${few.code}/thanks`)).text()
  }
  for (let count = 0; count < 4; count += 1) await send()
  expect(await thanks()).toContain('paling sedikit 5 orang')
  while (!(await thanks()).includes('Menurut') && people < 10) await send()
  expect(people).toBeGreaterThanOrEqual(5)
  expect(people).toBeLessThanOrEqual(9)
  expect(await thanks()).toContain(`Menurut ${people} jawaban`)
  expect(await thanks()).toContain('75 dari 100 (')
  const told = people
  for (let count = 0; count < 4; count += 1) {
    await send({ requirements: '1' })
    expect(await thanks()).toContain('75 dari 100 (')
  }
  while ((await thanks()).includes(`Menurut ${told} jawaban`) && people < told + 10) await send()
  expect(people - told).toBeLessThanOrEqual(9)
  expect(await thanks()).toContain(`Menurut ${people} jawaban`)
})

test('a code that nobody made is a clear 404, an ended one says so', async () => {
  const unknown = await app.get('/s/TIDAKADA')
  expect(unknown.status).toBe(404)
  const asked = await unknown.text()
  expect(asked).toContain('name="code"')
  expect(asked).toContain('misalnya AB3K7Q')
  expect((await app.get('/s/%00%ff')).status).toBeLessThan(500)
  const ended = await makeSurveyFixture(database.db)
  await database.pool.query(
    `BEGIN; SELECT set_config('labinov.actor', 'test', true); UPDATE survey_code SET ended_at = '2026-01-01' WHERE code = '${ended.code}'; COMMIT`,
  )
  expect(await (await app.get(`/s/${ended.code}`)).text()).toContain('Survei ini sudah selesai')
  expect((await app.post(`/s/${ended.code}`, { ...full, id: newIdentifier() })).status).toBe(409)
})

test('a phone that sends by script gets a receipt with the answer’s identifier and its own word', async () => {
  const id = newIdentifier()
  const json = { accept: 'application/json' }
  const sendTo = async (code: string, fields: Record<string, string>) => {
    const nonce = newIdentifier()
    const answer = await app.post(`/s/${code}`, { ...fields, nonce }, json)
    const receipt = (await answer.json()) as Record<string, unknown>
    return [answer.status, receipt.state, receipt.id === fields.id, receipt.nonce === nonce]
  }
  expect(await sendTo(fixture.code, { ...full, id })).toEqual([200, 'new', true, true])
  expect(await sendTo(fixture.code, { ...full, id })).toEqual([200, 'known', true, true])
  expect(await sendTo(fixture.code, { id: newIdentifier() })).toEqual([422, 'refused', true, true])
  expect(await sendTo('NOSUCHCODE', { ...full, id: newIdentifier() })).toEqual([404, 'refused', true, true])
  expect(await countOf(id)).toBe(1)
})

test('garbage in every field is a clear answer, never an error of ours', async () => {
  const names = fc.constantFrom(
    'id',
    'started',
    'kept',
    'website',
    'sentence',
    'age',
    'sex',
    'knew-before',
    ...elementKeys,
  )
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '-1', '9e99', '\u202eabc', 'a'.repeat(6000)),
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, values, { maxKeys: 8 }), fc.boolean(), async (fields, valid) => {
      const sent = valid ? { ...fields, id: newIdentifier() } : fields
      const userAgent = newIdentifier()
      const answer = await app.post(`/s/${fixture.code}`, sent, { 'user-agent': userAgent })
      expect([303, 409, 422]).toContain(answer.status)
    }),
    { numRuns: 150 },
  )
  const other = await app.post(`/s/${fixture.code}`, {}, { 'content-type': 'application/json' })
  expect([400, 415, 422]).toContain(other.status)
  const foreign = await app.post(`/s/${fixture.code}`, full, { origin: 'http://elsewhere.invalid' })
  expect(foreign.status).toBe(403)
})
