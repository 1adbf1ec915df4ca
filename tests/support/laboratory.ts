import { createLog, type Log } from '../../src/adapters/log.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../src/domain/scope.ts'
import { createServices, type Services } from '../../src/services/services.ts'
import { type Author, change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { agency, innovation, membership, person, region } from '../../src/store/schema/index.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export type PersonAuthor = Author & { readonly personId: PersonId }

/** A small region in a database of its own: one agency, one innovation at its first stage, some people. */
export type Laboratory = {
  readonly database: TestDatabase
  readonly services: Services
  readonly regionId: RegionId
  readonly agencyId: AgencyId
  readonly innovationId: InnovationId
  /** Adds somebody with a role and gives the author that they act as. */
  readonly join: (name: string, role: Role) => Promise<PersonAuthor>
  readonly close: () => Promise<void>
}

const log: Log = createLog('silent')

/** Makes the laboratory. `clock` stands still unless a test moves it. */
export async function testLaboratory(clock?: () => Date): Promise<Laboratory> {
  const database = await testDatabase()
  const { db, pool } = database
  const services = createServices(
    { db, pool, log, baseUrl: 'http://labinov.test', secret: 'x'.repeat(40), dataFolder: '/nonexistent' },
    clock,
  )
  const agencyId = newIdentifier() as AgencyId
  const innovationId = newIdentifier() as InnovationId
  const regionId = await change(db, system('test'), 'test', async (transaction) => {
    const [row] = await transaction
      .insert(region)
      .values({
        slug: 'kota-uji',
        code: '99.01',
        name: 'Kota Uji',
        kind: 'city',
        provinceName: 'Uji',
        settings: { smallNumberLimit: 5 },
        openedAt: new Date('2020-01-01T00:00:00Z'),
      })
      .returning({ id: region.id })
    const id = row?.id as RegionId
    await transaction.insert(agency).values({
      regionId: id,
      id: agencyId,
      key: 'dinas-uji',
      name: 'Dinas Uji',
      abbreviation: 'Dinuji',
      kind: 'dinas',
    })
    await transaction.insert(innovation).values({
      regionId: id,
      id: innovationId,
      slug: 'izin-sehari',
      agencyId,
      name: 'Izin Sehari',
      year: 2021,
      status: 'initiative',
    })
    return id
  })
  const join = async (name: string, role: Role): Promise<PersonAuthor> => {
    const personId = newIdentifier() as PersonId
    const email = `${personId}@contoh.invalid`
    const ownAgency = role === 'innovator' || role === 'coordinator' ? agencyId : null
    await change(db, system('test'), 'test', async (transaction) => {
      await transaction.insert(person).values({ id: personId, name, email })
      await transaction
        .insert(membership)
        .values({ regionId, id: newIdentifier(), personId, role, agencyId: ownAgency })
    })
    return { personId, kind: 'person', origin: 'test' }
  }
  return { database, services, regionId, agencyId, innovationId, join, close: database.close }
}
