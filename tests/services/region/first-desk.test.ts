import { afterAll, beforeAll, expect, test } from 'vitest'
import { examineHolidays } from '../../../src/services/installation/examine-database.ts'
import { openRegion } from '../../../src/services/region/open-region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { agency, innovation } from '../../../src/store/schema/index.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const facts = {
  slug: 'kota-baru',
  code: '99.02',
  name: 'Kota Baru',
  kind: 'city',
  provinceName: 'Uji',
  timeZone: 'Asia/Jakarta',
} as const
// The last hour of September in Jakarta.
let now = new Date('2026-09-30T16:10:00Z')
let database: TestDatabase
let application: TestApplication
let cookie = ''

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  const administrator = { name: 'admin', email: 'admin@kota-baru.example' }
  const opened = await openRegion(application.services, system('test'), facts, administrator)
  const token = opened.ok ? opened.value.link?.token : ''
  const password = 'empat belas kucing tidur'
  const set = await application.post(`/password/link/${token}`, { password, repeat: password })
  cookie = set.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(() => database.close())

const look = async (path: string) => {
  const response = await application.app.request(testOrigin + path, { headers: { cookie } })
  expect([path, response.status]).toEqual([path, 200])
  const html = await response.text()
  return html.slice(html.indexOf('<main'))
}

test('the first desk begins with the first step, and shows no board in which nothing is', async () => {
  const desk = await look('/kota-baru/desk')
  const first = desk.indexOf('href="/kota-baru/desk/intake/agencies"')
  expect(first).toBeGreaterThan(0)
  // Its own beginning, and nothing else to press before it.
  expect(desk.slice(0, first).match(/<a |<button/g)).toEqual(['<a '])
  for (const empty of [
    'stage-flow',
    'Tidak ada yang menunggu Anda',
    'verdict-strip',
    'desk/innovations/new',
  ]) {
    expect([empty, desk.includes(empty)]).toEqual([empty, false])
  }
})

test('the holidays of this year are asked for, and from October on those of the next, with what follows', async () => {
  expect(await look('/kota-baru/desk')).toContain('Isi hari libur 2026')
  expect(await look('/kota-baru/desk')).not.toContain('Isi hari libur 2027')
  now = new Date('2026-09-30T17:10:00Z')
  const desk = await look('/kota-baru/desk')
  expect(desk).toContain('Isi hari libur 2027 dari surat keputusan bersama')
  expect(desk).toContain('yang tepat waktu tampak terlambat')
  const holidays = await look('/kota-baru/desk/holidays?year=2027')
  expect(holidays).toContain('tenggat di 2027 terlalu pendek')
  const october = () => new Date('2026-10-01T03:00:00Z')
  const [ofThis, ofNext] = await examineHolidays({ ...application.services, clock: october })
  expect([ofThis?.state, ofNext?.state]).toEqual(['look', 'look'])
  expect(ofNext?.words).toContain('deadlines in 2027 of kota-baru are counted too short')
})

test('who opens the public page with nothing in it is told so and asked, and nobody else is', async () => {
  const empty = await look('/kota-baru/desk/public-page')
  expect(empty).toContain('warga melihat halaman kosong')
  expect(empty).toContain('Ya, buka tanpa inovasi')
  await application.post('/kota-baru/desk/public-page', { open: 'yes' }, { cookie })
  expect(await look('/kota-baru/desk/public-page')).toContain('terbuka, tetapi kosong')
  const region = await findRegion(database.db, 'kota-baru')
  const regionId = region!.id
  await change(database.db, system('test'), 'test', async (transaction) => {
    const id = newIdentifier() as never
    const names = { key: 'dinas', name: 'Dinas', abbreviation: 'Dinas', kind: 'dinas' as const }
    await transaction.insert(agency).values({ regionId, id, ...names })
    const record = { slug: 'antre', name: 'Antre', year: 2026, status: 'initiative' as const }
    const of = { regionId, id: newIdentifier() as never, agencyId: id, publishedAt: now }
    await transaction.insert(innovation).values({ ...record, ...of })
  })
  const filled = await look('/kota-baru/desk/public-page')
  for (const warned of ['halaman kosong', 'tetapi kosong', 'Ya, buka tanpa inovasi'])
    expect(filled).not.toContain(warned)
  await application.post('/kota-baru/desk/public-page', { open: 'no' }, { cookie })
  expect(await look('/kota-baru/desk/public-page')).not.toContain('Ya, buka tanpa inovasi')
})
