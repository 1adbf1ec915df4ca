import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import { printedMark } from '../../../src/services/region/set-region-mark.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { membership } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { exampleMark } from '../../support/example-mark.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-mark-'))
const password = 'labinov-peragaan'
let database: TestDatabase
let application: TestApplication
let fixture: SurveyFixture
let slug: string
let cookie: string

async function signInAs(role: Role, home: SurveyFixture): Promise<string> {
  const email = `${role}-${home.code}@contoh.invalid`
  const personId = await application.services.identity.createPerson({ name: role, email, password })
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: home.regionId, id: newIdentifier(), personId, role, agencyId: home.agencyId }),
  )
  const signedIn = await application.post('/sign-in', { email, password })
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  database = await testDatabase()
  const made = testApplication(database)
  application = { ...made, services: { ...made.services, dataFolder } }
  fixture = await makeSurveyFixture(database.db)
  slug = fixture.code.replace('UJI', 'kota-')
  cookie = await signInAs('administrator', fixture)
})

afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const request = (path: string, init: RequestInit = {}) =>
  createApp(application.services).request(testOrigin + path, init)
const read = async (path: string) => (await request(path, { headers: { cookie } })).text()

function upload(bytes: Uint8Array, as = cookie, to = slug): Promise<Response> {
  const body = new FormData()
  body.set('mark', new File([Uint8Array.from(bytes)], 'lambang.png', { type: 'image/png' }))
  const headers = { cookie: as, origin: testOrigin }
  return Promise.resolve(request(`/${to}/desk/mark`, { method: 'POST', headers, body }))
}

const regionNow = async () => {
  const found = await findRegion(database.db, slug)
  if (!found) throw new Error('the region is gone')
  return found
}
const actions = async () =>
  (
    await database.pool.query(
      `SELECT action FROM audit WHERE region_id = $1 AND action LIKE 'region.%' ORDER BY id`,
      [fixture.regionId],
    )
  ).rows.map(({ action }) => action)

test('a mark is set, shown, replaced and removed; each is on record', async () => {
  expect(await read(`/${slug}`)).not.toContain('class="region-mark"')
  const first = await upload(await exampleMark().png().toBuffer())
  expect([first.status, first.headers.get('location')]).toEqual([303, `/${slug}/desk/mark`])
  const front = await read(`/${slug}`)
  const [, address, alt] = /class="region-mark" src="([^"]+)" alt="([^"]*)"/.exec(front) ?? []
  expect(alt).toBe('')
  const sent = await request(address as string)
  expect(sent.headers.get('content-type')).toBe('image/png')
  expect(sent.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const shown = await sharp(Buffer.from(await sent.arrayBuffer())).metadata()
  expect([shown.width, shown.height]).toEqual([99, 74])
  const poster = await printedMark(application.services, await regionNow())
  expect((await sharp(poster?.png).metadata()).width).toBe(400)
  // What the survey's first view loads is counted: the mark is not in it.
  expect(await read(`/s/${fixture.code}`)).not.toContain('region-mark')

  const second = await exampleMark(300, 300).negate({ alpha: false }).webp().toBuffer()
  expect((await upload(second)).status).toBe(303)
  expect(await read(`/${slug}`)).not.toContain(address)
  expect((await request(address as string)).status).toBe(404)

  const headers = { cookie, origin: testOrigin }
  expect((await request(`/${slug}/desk/mark/remove`, { method: 'POST', headers })).status).toBe(303)
  expect(await read(`/${slug}`)).not.toContain('class="region-mark"')
  expect(await printedMark(application.services, await regionNow())).toBeNull()
  expect(await actions()).toEqual(['region.mark', 'region.mark', 'region.remove-mark'])
})

const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const vast = () => sharp({ create: { width: 9_000, height: 8_000, channels: 3, background: '#fff' } })

test.each([
  ['a drawing with a script', 422, async () => script, 'bukan PNG, JPG, atau WebP'],
  [
    'a page that calls itself a picture',
    422,
    async () => Buffer.from('<!doctype html><script>1</script>'),
    'bukan PNG',
  ],
  ['a picture that would fill the memory', 422, async () => vast().png().toBuffer(), 'terlalu luas'],
  ['too many bytes', 413, async () => Buffer.alloc(3 * 1024 * 1024, 1), 'lebih besar dari 2 MB'],
  ['nothing', 422, async () => Buffer.alloc(0), 'Berkas ini kosong'],
  ['half a picture', 422, async () => (await exampleMark().png().toBuffer()).subarray(0, 900), 'rusak'],
])('%s is refused beside the field, and nothing is kept', async (_, status, make, sentence) => {
  const before = await actions()
  const response = await upload(await make())
  const html = await response.text()
  expect(response.status).toBe(status)
  expect(html).toContain('id="field-mark"')
  expect(html).toContain(sentence)
  expect(await actions()).toEqual(before)
  expect((await regionNow()).mark).toBeNull()
})

test('other roles and the administrator of another region set no mark here', async () => {
  const bytes = await exampleMark().png().toBuffer()
  const manager = await signInAs('lab-manager', fixture)
  const stranger = await signInAs('administrator', await makeSurveyFixture(database.db))
  for (const other of [manager, stranger]) expect((await upload(bytes, other)).status).toBe(403)
  expect((await regionNow()).mark).toBeNull()
})
