import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../../src/domain/scope.ts'
import { askCoaching } from '../../../src/services/coaching/ask-coaching.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { agency, membership, region } from '../../../src/store/schema/index.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { addInnovation } from '../../support/city.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let coach: PersonId
const password = 'kata sandi pendamping di dua daerah'
const author = system('test')

/** A region with an innovation that asks for coaching. */
async function askingRegion(slug: string, code: string): Promise<{ id: RegionId; innovation: InnovationId }> {
  const agencyId = newIdentifier() as AgencyId
  const id = await change(database.db, author, 'test', async (transaction) => {
    const facts = { slug, code, name: `Kota ${slug}`, kind: 'city' as const, provinceName: 'Uji' }
    const [row] = await transaction
      .insert(region)
      .values({ ...facts, settings: { smallNumberLimit: 5 }, openedAt: new Date('2020-01-01T00:00:00Z') })
      .returning({ id: region.id })
    const regionId = row?.id as RegionId
    const office = { key: 'dinas', name: 'Dinas', abbreviation: 'D', kind: 'dinas' as const }
    await transaction.insert(agency).values({ regionId, id: agencyId, ...office })
    return regionId
  })
  const innovation = await addInnovation(database.db, id, agencyId, `Inovasi ${slug}`)
  const input = {
    kind: 'data',
    text: `Mohon kunjungan ke ${slug}`,
    wantedOn: null,
    today: '2026-01-05',
  } as const
  const asked = await askCoaching(
    application.services,
    author,
    { regionId: id, innovationId: innovation, agencyIds: [agencyId] },
    input,
  )
  expect(asked).toMatchObject({ ok: true })
  return { id, innovation }
}

const join = (regionId: RegionId) =>
  change(database.db, author, 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId, id: newIdentifier(), personId: coach, role: 'coach', agencyId: null }),
  )

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  coach = await application.services.identity.createPerson({
    name: 'Siti',
    email: 'siti@uji.invalid',
    password,
  })
})
afterAll(() => database.close())

test('what waits for a coach stands in one queue, region by region, and of no region where they are no coach', async () => {
  const [first, second] = [await askingRegion('satu', '98.11'), await askingRegion('dua', '98.12')]
  await askingRegion('tiga', '98.13')
  await join(first.id)
  await join(second.id)
  const signed = await application.post('/sign-in', { email: 'siti@uji.invalid', password })
  const cookie = signed.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const answer = await application.app.request(`${testOrigin}/desk/coaching`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  for (const slug of ['satu', 'dua']) {
    expect(page).toContain(`Kota ${slug}`)
    expect(page).toContain(`Mohon kunjungan ke ${slug}`)
    expect(page).toMatch(new RegExp(`href="/${slug}/desk/innovations/`))
  }
  expect(page).not.toContain('tiga')
})
