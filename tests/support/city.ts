import type { AgencyId, InnovationId, RegionId } from '../../src/domain/scope.ts'
import { change, system } from '../../src/store/base/change.ts'
import type { Database } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { agency, innovation } from '../../src/store/schema/index.ts'

/** Adds an agency; with `below` under another one. It counts unless it is said not to. */
export async function addAgency(
  db: Database,
  regionId: RegionId,
  key: string,
  { below = null, counts = true }: { below?: AgencyId | null; counts?: boolean } = {},
): Promise<AgencyId> {
  const id = newIdentifier() as AgencyId
  const row = { key, name: `Dinas ${key}`, abbreviation: key, kind: 'dinas' as const }
  await change(db, system('test'), 'test', (transaction) =>
    transaction.insert(agency).values({ regionId, id, ...row, parentId: below, countsAsAgency: counts }),
  )
  return id
}

/** Adds an innovation of an agency and a year. */
export async function addInnovation(
  db: Database,
  regionId: RegionId,
  agencyId: AgencyId,
  name: string,
  values: Partial<typeof innovation.$inferInsert> = {},
): Promise<InnovationId> {
  const id = newIdentifier() as InnovationId
  const row = { regionId, id, slug: id, agencyId, name, year: 2026, status: 'trial' as const, ...values }
  await change(db, system('test'), 'test', (transaction) => transaction.insert(innovation).values(row))
  return id
}
