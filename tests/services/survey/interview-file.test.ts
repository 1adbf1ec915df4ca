import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import { HANDED_ANSWERS_MAX, HANDED_BYTES_MAX } from '../../../src/domain/survey/handed-file.ts'
import { addSurveyCode, endSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { membership } from '../../../src/store/schema/index.ts'
import { listInterviewFiles } from '../../../src/store/survey/interview-file.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

const author = system('test')
let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let now: Date
let code: string
let cookie: string

async function signInAs(role: Role): Promise<string> {
  const password = 'kata sandi uji yang panjang'
  const email = `${role}-${fixture.regionId}@contoh.invalid`
  const personId = await app.services.identity.createPerson({ name: role, email, password })
  const agencyId = role === 'innovator' || role === 'coordinator' ? fixture.agencyId : null
  await change(database.db, author, 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: fixture.regionId, id: newIdentifier(), personId, role, agencyId }),
  )
  const signedIn = await app.post('/sign-in', { email, password })
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
})

beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z')
  fixture = await makeSurveyFixture(database.db)
  const input = { kind: 'interviewer', label: 'lapangan', length: 'full' } as const
  const made = await addSurveyCode(app.services, author, { ...fixture }, input)
  if (!made.ok) throw new Error(made.code)
  code = made.value.code
  cookie = await signInAs('lab-manager')
})

afterAll(() => database.close())

const keptAt = Date.parse('2026-11-20T03:00:00Z')
const one = (fields: Record<string, string> = {}) => ({
  fields: new URLSearchParams({ id: newIdentifier(), product: '4', ...fields }).toString(),
  language: 'en',
  keptAt,
})
const fileOf = (answers: readonly unknown[], changes: object = {}) =>
  JSON.stringify({ labinov: 'kept-answers', code, answers, ...changes })

const path = () =>
  `/${fixture.code.replace('UJI', 'kota-')}/desk/innovations/sianduk/voice/codes/${code}/interviews`

function take(text: string, as: string = cookie, at: string = path()): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([text], 'berkas.json', { type: 'application/json' }))
  return app.post(at, body, { cookie: as })
}

const answersOf = async () =>
  (
    await database.pool.query(
      'SELECT language, answered_at, batch, claim, network_key, open_text FROM answer WHERE region_id = $1 AND code = $2',
      [fixture.regionId, code],
    )
  ).rows

/** What became of each file, the oldest first. */
async function takenOf() {
  const files = await listInterviewFiles(database.db, fixture.regionId, code)
  return files.map(({ answers, taken, known, refused }) => ({ answers, taken, known, refused })).reverse()
}

test('the same file twice counts once, and both times stand in the trail', async () => {
  const text = fileOf([one(), one({ sentence: 'Cepat.' }), one()])
  expect((await take(text)).status).toBe(303)
  now = new Date('2026-11-24T02:10:00Z')
  expect((await take(text)).status).toBe(303)
  const answers = await answersOf()
  expect(answers).toHaveLength(3)
  for (const answer of answers) {
    expect(answer).toMatchObject({
      language: 'en',
      batch: 'interviewer-file',
      claim: 'kept',
      network_key: null,
    })
    expect(answer.answered_at).toEqual(new Date(keptAt))
  }
  expect(await takenOf()).toEqual([
    { answers: 3, taken: 3, known: 0, refused: 0 },
    { answers: 3, taken: 0, known: 3, refused: 0 },
  ])
  const { rows } = await database.pool.query(
    `SELECT action, actor <> '' AS named FROM audit WHERE region_id = $1 AND table_name = 'interview_file'`,
    [fixture.regionId],
  )
  expect(rows).toEqual([
    { action: 'interview-file.take', named: true },
    { action: 'interview-file.take', named: true },
  ])
})

test('two at once count once', async () => {
  const text = fileOf(Array.from({ length: 120 }, () => one()))
  const statuses = await Promise.all([take(text), take(text), take(text)])
  expect(statuses.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await answersOf()).toHaveLength(120)
  const files = await takenOf()
  expect(files.reduce((sum, { taken }) => sum + taken, 0)).toBe(120)
  expect(files.reduce((sum, { known }) => sum + known, 0)).toBe(240)
})

test('what the device itself sends, before or after, counts once; and so does what stands in a file twice', async () => {
  const [before, after, twice] = [one(), one(), one()]
  const send = (answer: { fields: string }) => app.post(`/s/${code}`, new URLSearchParams(answer.fields))
  expect((await send(before)).status).toBe(303)
  expect((await take(fileOf([before, after, twice, twice]))).status).toBe(303)
  expect((await send(after)).status).toBe(303)
  expect(await answersOf()).toHaveLength(3)
  expect(await takenOf()).toEqual([{ answers: 4, taken: 2, known: 2, refused: 0 }])
})

test('an answer that is none does not take the others with it', async () => {
  const strange = [
    null,
    { ...one(), keptAt: 'x' },
    one({ id: 'x' }),
    one({ product: '9' }),
    one({ product: '' }),
  ]
  const nulls = { ...one(), fields: `${one().fields}&sentence=a%00b\0c` }
  expect((await take(fileOf([...strange, nulls, one()]))).status).toBe(303)
  expect(await takenOf()).toEqual([{ answers: 7, taken: 2, known: 0, refused: 5 }])
  expect((await answersOf()).map((answer) => answer.open_text).sort()).toEqual(['abc', null])
})

test('a code that ended takes what was answered before its end', async () => {
  now = new Date('2026-11-22T02:00:00Z')
  const ended = await endSurveyCode(app.services, author, { ...fixture }, code)
  expect(ended.ok).toBe(true)
  now = new Date('2026-11-24T02:00:00Z')
  const late = { ...one(), keptAt: Date.parse('2026-11-23T03:00:00Z') }
  expect((await take(fileOf([one(), late]))).status).toBe(303)
  expect(await takenOf()).toEqual([{ answers: 2, taken: 1, known: 0, refused: 1 }])
})

test.each([
  ['a foreign JSON', () => '{"type":"FeatureCollection","features":[]}', 422, 'bukan berkas jawaban'],
  ['no JSON', () => 'PK\u0003\u0004', 422, 'bukan berkas jawaban'],
  ['nesting without end', () => '['.repeat(1_000_000), 422, 'bukan berkas jawaban'],
  ['another code', () => fileOf([one()], { code: 'LAIN' }), 422, 'kode survei lain'],
  ['none', () => fileOf([]), 422, 'Tidak ada jawaban'],
  [
    'too many',
    () => fileOf(Array.from({ length: HANDED_ANSWERS_MAX + 1 }, () => one())),
    422,
    'lebih dari 2.000',
  ],
  ['too large', () => fileOf([one()]).padEnd(HANDED_BYTES_MAX + 1), 413, 'lebih besar dari 4 MB'],
])('refuses %s, with what to do, and keeps nothing', async (_, text, status, words) => {
  const response = await take(text())
  expect([response.status, (await response.text()).includes(words)]).toEqual([status, true])
  expect(await answersOf()).toEqual([])
  expect(await takenOf()).toEqual([])
})

test('the largest file is taken as a whole', async () => {
  const sentence = 'Panjang. '.repeat(100)
  const answers = Array.from({ length: HANDED_ANSWERS_MAX }, () => one({ sentence }))
  const text = fileOf(answers)
  expect(text.length / HANDED_BYTES_MAX).toBeGreaterThan(0.4)
  expect((await take(text)).status).toBe(303)
  expect(await takenOf()).toEqual([{ answers: 2_000, taken: 2_000, known: 0, refused: 0 }])
})

test('a form without a file says which is missing', async () => {
  const response = await app.post(path(), new FormData(), { cookie })
  expect([response.status, (await response.text()).includes('Pilih berkas')]).toEqual([422, true])
})

test('a body far above a file is not read', async () => {
  expect((await take(' '.repeat(8 * 1024 * 1024))).status).toBe(413)
  expect(await takenOf()).toEqual([])
})

test('a team, which gains by answers, can neither open it nor bring one in', async () => {
  for (const role of ['innovator', 'coordinator', 'evaluator', 'administrator'] as const) {
    const other = await signInAs(role)
    expect([role, (await take(fileOf([one()]), other)).status]).toEqual([role, 403])
    const voice = path().replace(/\/codes\/.*/, '')
    const html = await (
      await createApp(app.services).request(testOrigin + voice, { headers: { cookie: other } })
    ).text()
    expect([role, html.includes(path())]).toEqual([role, false])
  }
  expect(await answersOf()).toEqual([])
})

test('the page is linked from the code, told in both languages, and there for an interviewer’s code alone', async () => {
  const read = (at: string) => createApp(app.services).request(testOrigin + at, { headers: { cookie } })
  expect(await (await read(path().replace(/\/codes\/.*/, ''))).text()).toContain(`href="${path()}"`)
  await take(fileOf([one()]))
  expect(await (await read(`/en${path()}`)).text()).toContain('Counted now')
  const ofCounter = path().replace(code, fixture.code)
  expect((await read(ofCounter)).status).toBe(404)
  expect((await take(fileOf([one()], { code: fixture.code }), cookie, ofCounter)).status).toBe(404)
})
