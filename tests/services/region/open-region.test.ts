import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { importList } from '../../../src/services/intake/settle-list.ts'
import { holidayList } from '../../../src/services/region/holiday-list.ts'
import { openPublicPage } from '../../../src/services/region/open-public-page.ts'
import { openRegion } from '../../../src/services/region/open-region.ts'
import { system } from '../../../src/store/base/change.ts'
import { listHolidays } from '../../../src/store/region/holiday.ts'
import type { RegionFacts } from '../../../src/store/region/region.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const facts: RegionFacts = {
  slug: 'cimahi',
  code: '32.77',
  name: 'Kota Cimahi',
  kind: 'city',
  provinceName: 'Jawa Barat',
  timeZone: 'Asia/Jakarta',
}
const administrator = { name: 'admin', email: 'admin@cimahi.example' }
const author = system('test')

let database: TestDatabase
let application: TestApplication
let token: string
/** Of the administrator, once they have signed in. */
let cookie = ''

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  const opened = await openRegion(application.services, author, facts, administrator)
  token = opened.ok ? (opened.value.link?.token ?? '') : ''
})
afterAll(() => database.close())

async function count(what: string): Promise<number> {
  const { rows } = await database.db.execute(sql.raw(`SELECT count(*)::int AS n FROM ${what}`))
  return (rows[0] as { n: number }).n
}

async function regionId(): Promise<RegionId> {
  const { rows } = await database.db.execute(sql`SELECT id FROM region WHERE slug = 'cimahi'`)
  return (rows[0] as { id: RegionId }).id
}

test('a new region keeps its public pages closed, takes complaints, knows the national holidays, and is in the trail', async () => {
  for (const path of ['/cimahi', '/cimahi/innovations', '/cimahi/agencies']) {
    expect([path, (await application.get(path)).status]).toEqual([path, 404])
  }
  expect((await application.get('/cimahi/complain')).status).toBe(200)
  await openPublicPage(application.services, system('test'), { id: await regionId(), openedAt: null })
  application.services.memory.forget('region ')
  for (const path of ['/cimahi', '/cimahi/innovations', '/cimahi/agencies', '/cimahi/complain']) {
    expect([path, (await application.get(path)).status]).toEqual([path, 200])
  }
  expect((await listHolidays(database.db, await regionId())).has('2027-08-17')).toBe(true)
  expect(await count(`audit WHERE action = 'region.open' AND table_name = 'region'`)).toBe(1)
})

test('its administrator sets a password by the link that was shown, once, and reaches every page', async () => {
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  const own = { password: 'empat belas kucing tidur', repeat: 'empat belas kucing tidur' }
  const set = await application.post(`/password/link/${token}`, own)
  expect([set.status, set.headers.get('location')]).toEqual([303, '/desk'])
  expect((await application.post(`/password/link/${token}`, own)).status).toBe(404)
  cookie = cookieOf(set)
  const app = createApp(application.services)
  for (const page of [
    ...[
      'desk',
      'board',
      'desk/agencies',
      'desk/people',
      'desk/intake/innovations',
      'desk/audit',
      'desk/policy',
    ],
    ...['desk/worksheet-forms', 'desk/survey-forms', 'desk/complaints/settings', 'desk/voice', 'desk/mark'],
  ]) {
    const response = await app.request(`${testOrigin}/cimahi/${page}`, { headers: { cookie } })
    expect([page, response.status]).toEqual([page, 200])
  }
})

test('the target of a year is set on the page of agencies, and a refused one keeps what was typed', async () => {
  const set = (fields: Record<string, string>) => application.post('/cimahi/desk/target', fields, { cookie })
  const refused = await set({ year: '2026', agencies: '2,5', source: 'Rencana <b>kerja</b>' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('value="2,5"')
  expect(page).toContain('Rencana &lt;b&gt;kerja&lt;/b&gt;')
  expect((await set({ year: '2014', agencies: '30' })).status).toBe(422)
  expect((await set({ year: '2026', agencies: '0' })).status).toBe(422)
  expect(await count('year_target')).toBe(0)
  for (const agencies of ['28', '30']) expect((await set({ year: '2026', agencies })).status).toBe(303)
  const { rows } = await database.db.execute(sql`SELECT year, agencies, source FROM year_target`)
  expect(rows).toEqual([{ year: 2026, agencies: 30, source: null }])
  expect(await count(`audit WHERE action = 'region.target'`)).toBe(2)
  const shown = await createApp(application.services).request(`${testOrigin}/cimahi/desk/agencies`, {
    headers: { cookie },
  })
  expect(await shown.text()).toContain('value="30"')
})

test('a slug or a code that is taken is refused, and nothing is written', async () => {
  for (const other of [{ code: '32.78' }, { slug: 'cimahi-2' }]) {
    const outcome = await openRegion(application.services, author, { ...facts, ...other }, administrator)
    expect(outcome).toMatchObject({ ok: false, code: 'region-taken' })
  }
  expect(await count('region')).toBe(1)
})

test('a region that was cut off before it had an administrator is finished by the same call', async () => {
  const lost = { ...facts, slug: 'banjar', code: '32.79', name: 'Kota Banjar' }
  const services = {
    ...application.services,
    identity: { ...application.services.identity, createPerson: () => Promise.reject(new Error('cut off')) },
  }
  const person = { name: 'b', email: 'b@banjar.example' }
  await expect(openRegion(services, author, lost, person)).rejects.toThrow('cut off')
  expect(await openRegion(application.services, author, lost, person)).toMatchObject({ ok: true })
  expect(await count('region')).toBe(2)
})

test('a decree comes in at the server: a day that cannot be read stays out and is told, and the same file changes nothing', async () => {
  const region = await findRegionById(database.db, await regionId())
  if (!region) throw new Error('no region')
  const scope = { region, author, now: application.services.clock() }
  const options = { reason: null, fileName: 'decree.csv', columns: {}, said: {} }
  const take = (dryRun: boolean, ...rows: string[]) => {
    const bytes = Buffer.from(['tanggal;nama;sumber', ...rows].join('\n'))
    return importList(application.services, scope, holidayList, bytes, { ...options, dryRun })
  }
  const decree = ['20/03/2026;Idul Fitri;SKB 3 Menteri 2025', '2026-08-17;HUT RI;SKB 3 Menteri 2025']
  const dry = await take(true, ...decree)
  expect(dry.ok && dry.value.rows.map(({ outcome }) => outcome)).toEqual(['create', 'differs'])
  expect((await listHolidays(database.db, region.id)).has('2026-03-20')).toBe(false)
  expect(await take(false, ...decree)).toMatchObject({ ok: true, value: { written: 1 } })
  expect(await take(false, ...decree)).toMatchObject({ ok: true, value: { written: 0 } })
  const torn = await take(false, '2026-05-02;Cuti bersama;SKB', '31/02/2026;Tidak ada;SKB')
  expect(torn).toMatchObject({ value: { written: 1, rows: [{ outcome: 'create' }, { outcome: 'blocked' }] } })
})
