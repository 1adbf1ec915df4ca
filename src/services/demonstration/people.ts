import type { RegionId } from '../../domain/scope.ts'
import { change, system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { membership } from '../../store/schema/person.ts'
import type { Services } from '../services.ts'
import { accounts, demonstrationPassword } from './demonstration-accounts.ts'

/** One account a role. They are roles and not people: their names say so. */
export async function insertDemonstrationPeople(services: Services, regionId: RegionId): Promise<void> {
  const agencies = new Map((await listAgencies(services.db, regionId)).map(({ key, id }) => [key, id]))
  for (const { role, name, email, agency } of accounts) {
    const personId = await services.identity.createPerson({ name, email, password: demonstrationPassword })
    const agencyId = agency === null ? null : (agencies.get(agency) ?? null)
    await change(services.db, system('demonstration'), 'demonstration.people', (transaction) =>
      transaction.insert(membership).values({ regionId, id: newIdentifier(), personId, role, agencyId }),
    )
  }
}
