import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  findLearnerByNumber,
  findLearnerOfPerson,
  giveNumber,
  insertLearner,
} from '../../store/learning/learner.ts'

/**
 * People are told apart by their number alone: two of one name in one agency are two people. Whoever is signed in is the one learner
 * of their account, unless the number is known already: nobody takes over another's by typing it.
 */
export async function learnerOf(
  transaction: Database,
  regionId: RegionId,
  {
    name,
    agencyId,
    number,
    personId = null,
  }: { name: string; agencyId: AgencyId | null; number: string | null; personId?: PersonId | null },
): Promise<{ id: string }> {
  const known = number === null ? null : await findLearnerByNumber(transaction, regionId, number)
  if (known) return known
  if (personId !== null) {
    const own = await learnerOfPerson(transaction, regionId, { personId, name, agencyId })
    if (number !== null) await giveNumber(transaction, regionId, own.id, number)
    return own
  }
  const id = newIdentifier()
  return insertLearner(transaction, { regionId, id, name, agencyId, civilServantNumber: number })
}

/** Whoever has an account is one learner in a region, whatever they learn by. */
export async function learnerOfPerson(
  transaction: Database,
  regionId: RegionId,
  { personId, name, agencyId }: { personId: PersonId; name: string; agencyId: AgencyId | null },
): Promise<{ id: string }> {
  const known = await findLearnerOfPerson(transaction, regionId, personId)
  if (known) return known
  return insertLearner(transaction, { regionId, id: newIdentifier(), name, agencyId, personId })
}
