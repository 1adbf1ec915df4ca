import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { membership } from '../../../src/store/schema/person.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

const password = 'sandi panjang untuk uji'
const abusive = 'Petugasnya g0bl0k, telepon saja 0812-3456-7890'

let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let slug = ''
let manager = ''
let leader = ''

async function join(role: Role): Promise<string> {
  const email = `${role}@contoh.invalid`
  const personId = await app.services.identity.createPerson({ name: role, email, password })
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: fixture.regionId, id: newIdentifier(), personId, role, agencyId: null }),
  )
  const response = await app.post('/sign-in', { email, password })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database)
  fixture = await makeSurveyFixture(database.db)
  const { rows } = await database.pool.query('SELECT slug FROM region WHERE id = $1', [fixture.regionId])
  slug = rows[0].slug
  manager = await join('lab-manager')
  leader = await join('leader')
})

afterAll(() => database.close())

const see = async (path: string, cookie: string) =>
  (
    await createApp(app.services).request(`${testOrigin}/${slug}/desk/${path}`, { headers: { cookie } })
  ).text()
const send = (path: string, fields: Record<string, string>, cookie = manager) =>
  app.post(`/${slug}/desk/moderation${path}`, fields, { cookie })
const rows = async (query: string, ...values: unknown[]) => (await database.pool.query(query, values)).rows
const stepsOf = async (review: string) =>
  (await rows('SELECT kind FROM text_review_step WHERE review_id = $1 ORDER BY created_at, id', review)).map(
    ({ kind }) => kind,
  )

async function answer(sentence: string): Promise<string> {
  const id = newIdentifier()
  const sent = await app.post(`/s/${fixture.code}`, { id, sentence, [elementKeys[0] as string]: '2' })
  expect(sent.status).toBe(303)
  return id
}

async function reviewOf(subjectId: string): Promise<string> {
  const [row] = await rows('SELECT id FROM text_review WHERE subject_id = $1', subjectId)
  return row?.id
}

const voice = () => see('innovations/sianduk/voice', manager)
const csv = () => see('voice/answers.csv', manager)

test('an abusive sentence counts at once, and waits: nobody but the moderator reads it until it is released', async () => {
  const id = await answer(abusive)
  const review = await reviewOf(id)
  expect(await stepsOf(review)).toEqual(['waiting'])
  expect(await rows('SELECT sum(answers)::int AS n FROM voice_tally')).toEqual([{ n: 1 }])
  for (const html of [await voice(), await csv()]) expect(html).not.toContain('g0bl0k')
  expect(await csv()).toContain('menunggu moderator')

  const queue = await see('moderation', manager)
  expect(queue).toContain('g0bl0k')
  expect(queue).not.toContain('0812-3456-7890')

  expect((await send(`/texts/${review}`, { move: 'release' })).status).toBe(303)
  expect(await voice()).toContain('g0bl0k')
  expect((await send(`/texts/${review}`, { move: 'hide', reason: '' })).status).toBe(422)
  await send(`/texts/${review}`, { move: 'hide', reason: 'Menghina petugas' })
  expect(await voice()).not.toContain('g0bl0k')
  await send(`/texts/${review}`, { move: 'wait' })
  expect((await send(`/texts/${review}`, { move: 'wait' })).status).toBe(409)
  expect(await stepsOf(review)).toEqual(['waiting', 'released', 'hidden', 'waiting'])
  expect(await see(`moderation/texts/${review}`, manager)).toContain('Menghina petugas')
  const actions = await rows("SELECT action FROM audit WHERE table_name = 'text_review' ORDER BY id")
  expect(actions.map(({ action }) => action)).toEqual(['text.wait', 'text.release', 'text.hide', 'text.wait'])
})

test('the same abusive answer sent twenty times at once waits once', async () => {
  const id = newIdentifier()
  const fields = { id, sentence: 'dasar bangsat', [elementKeys[0] as string]: '1' }
  const all = await Promise.all(Array.from({ length: 20 }, () => app.post(`/s/${fixture.code}`, fields)))
  expect(all.every(({ status }) => status === 303)).toBe(true)
  expect(await rows('SELECT count(*)::int AS n FROM answer WHERE id = $1', id)).toEqual([{ n: 1 }])
  expect(await stepsOf(await reviewOf(id))).toEqual(['waiting'])
})

test('masks are lifted, set by hand and taken back; opening the original is written down', async () => {
  const id = await answer('Terima kasih Ibu Melati Contoh, kata Budi tetangga saya')
  expect(await reviewOf(id)).toBeUndefined()
  await send('', { subject: 'answer', id })
  const review = await reviewOf(id)
  const text = async () =>
    /class="spoken prose"[^>]*>([^<]*)</.exec(await see(`moderation/texts/${review}`, manager))?.[1]
  expect(await text()).toBe('Terima kasih Ibu [nama], kata Budi tetangga saya')
  await send(`/texts/${review}`, { move: 'mask', words: 'Budi' })
  await send(`/texts/${review}`, { move: 'lift-mask', start: '17' })
  expect(await text()).toBe('Terima kasih Ibu Melati Contoh, kata [ditutup] tetangga saya')
  expect(await csv()).toContain('kata [ditutup] tetangga')
  expect((await send(`/texts/${review}`, { move: 'mask', words: 'tidak ada' })).status).toBe(422)
  await send(`/texts/${review}`, { move: 'find-again' })
  expect(await text()).toBe('Terima kasih Ibu [nama], kata Budi tetangga saya')
  const opened = await send(`/texts/${review}/original`, {})
  expect(await opened.text()).toContain('Ibu Melati Contoh, kata Budi')
  expect(await stepsOf(review)).toEqual([
    'looked-into',
    'mask-added',
    'mask-lifted',
    'masks-renewed',
    'opened',
  ])
  const [audited] = await rows("SELECT actor FROM audit WHERE action = 'text.open-original'")
  expect(audited.actor).toMatch(/\w{10}/)
})

test('an abusive report gets its ticket and term at once; its handler reads it, the leader only after release', async () => {
  const sent = await app.post(`/${slug}/complain`, {
    'report-class': 'complaint-non-supervisory',
    text: 'Loket tutup, dasar brengsek. Hubungi Ibu Melati Contoh.',
  })
  expect(sent.status).toBe(303)
  const ticket = /track\/([0-9A-Z-]+)/.exec(sent.headers.get('location') ?? '')?.[1] as string
  const [row] = await rows('SELECT id, due_on FROM complaint WHERE ticket = $1', ticket)
  expect(row.due_on).not.toBeNull()
  const page = (cookie: string) => see(`complaints/${ticket}`, cookie)
  expect(await page(manager)).toContain('dasar brengsek')
  expect(await page(manager)).toContain('menunggu moderator')
  expect(await page(leader)).not.toContain('brengsek')
  await send(`/texts/${await reviewOf(row.id)}`, { move: 'release' })
  const released = await page(leader)
  expect(released).toContain('dasar brengsek')
  expect(released).not.toContain('Melati')
})

test('the region changes its list: from then on other words wait', async () => {
  expect((await send('/words', { word: 'semprul', language: 'id', change: 'add' })).status).toBe(303)
  expect((await send('/words', { word: 'Semprul', language: 'id', change: 'add' })).status).toBe(422)
  expect((await send('/words', { word: '.*', language: 'id', change: 'add' })).status).toBe(422)
  expect((await send('/words', { word: 'anjing', language: 'id', change: 'take-out' })).status).toBe(303)
  expect(await reviewOf(await answer('dasar s e m p r u l'))).toBeDefined()
  expect(await reviewOf(await answer('banyak anjing liar di pasar'))).toBeUndefined()
  expect(await see('moderation/words', manager)).toContain('semprul')
})

test('a review of another region or of nothing is not there', async () => {
  expect((await send(`/texts/${newIdentifier()}`, { move: 'release' })).status).toBe(404)
  expect((await send('', { subject: 'answer', id: newIdentifier() })).status).toBe(404)
})
