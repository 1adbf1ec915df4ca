import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { innovation, membership } from '../../../src/store/schema/index.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const password = 'labinov-peragaan'
let database: TestDatabase
let application: TestApplication
let regionId: RegionId
let agencyId: AgencyId
let cookie = ''

const write = (work: Parameters<typeof change<void>>[3]) => change(database.db, system('test'), 'test', work)

async function join(role: 'lab-manager' | 'innovator', at: AgencyId | null): Promise<string> {
  const email = `${role}@contoh.invalid`
  const personId = await application.services.identity.createPerson({ name: role, email, password })
  await write(async (transaction) => {
    await transaction
      .insert(membership)
      .values({ regionId, id: newIdentifier(), personId, role, agencyId: at })
  })
  const response = await application.post('/sign-in', { email, password })
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  agencyId = (await listAgencies(database.db, regionId)).find(({ key }) => key === 'dinsos')?.id as AgencyId
  await write(async (transaction) => {
    const of = { regionId, id: newIdentifier() as never, slug: 'layanan-sosial', agencyId, year: 2026 }
    await transaction.insert(innovation).values({ ...of, name: 'Layanan Sosial', status: 'initiative' })
  })
  cookie = await join('lab-manager', null)
}, 120_000)
afterAll(() => database.close())

const keep = () =>
  application.post(
    '/tangsel/desk/innovations/layanan-sosial/keepers',
    { name: `Budi ${Math.random()}`, office: 'Staf' },
    { cookie },
  )
const sheet = () =>
  application.post('/tangsel/desk/innovations/layanan-sosial/stages/drum-up', { revision: '0' }, { cookie })

async function lastOrigin(): Promise<string> {
  const { rows } = await database.pool.query(
    `SELECT origin FROM audit WHERE table_name = 'innovation_keeper' ORDER BY id DESC LIMIT 1`,
  )
  return rows[0]?.origin
}

test('the lab manager fills in for an agency without accounts, on record, and no longer once somebody is there', async () => {
  expect((await sheet()).status).not.toBe(403)
  expect((await keep()).status).toBe(303)
  expect(await lastOrigin()).toMatch(new RegExp(` for agency ${agencyId}$`))
  await join('innovator', agencyId)
  expect((await sheet()).status).toBe(403)
  expect((await keep()).status).toBe(303)
  expect(await lastOrigin()).not.toContain(' for ')
})
