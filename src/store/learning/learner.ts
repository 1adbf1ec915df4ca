import { and, eq, isNull } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { learner } from '../schema/learning.ts'

/** The learner with a civil servant's number, or null. */
export async function findLearnerByNumber(
  db: Database,
  regionId: RegionId,
  civilServantNumber: string,
): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.regionId, regionId), eq(learner.civilServantNumber, civilServantNumber)))
  return row ?? null
}

/** Adds a learner; gives the one that is there when another request added the number a moment before. */
export async function insertLearner(
  transaction: Database,
  values: {
    regionId: RegionId
    id: string
    name: string
    agencyId: AgencyId | null
    civilServantNumber: string | null
  },
): Promise<{ id: string }> {
  const [row] = await transaction
    .insert(learner)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: learner.id })
  if (row) return row
  return (await findLearnerByNumber(transaction, values.regionId, values.civilServantNumber ?? '')) ?? values
}

/** The learner that somebody with an account is, or null. */
export async function findLearnerOfPerson(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.regionId, regionId), eq(learner.personId, personId)))
  return row ?? null
}

/** Adds the learner that somebody with an account is; gives the one that another request added a moment before. */
export async function insertLearnerOfPerson(
  transaction: Database,
  values: { regionId: RegionId; id: string; name: string; agencyId: AgencyId | null; personId: PersonId },
): Promise<{ id: string }> {
  const [row] = await transaction
    .insert(learner)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: learner.id })
  return row ?? (await findLearnerOfPerson(transaction, values.regionId, values.personId)) ?? values
}

/** Gives a learner without a number theirs; one that stands is not replaced. */
export async function giveNumber(
  transaction: Database,
  regionId: RegionId,
  id: string,
  civilServantNumber: string,
): Promise<void> {
  await transaction
    .update(learner)
    .set({ civilServantNumber })
    .where(and(eq(learner.regionId, regionId), eq(learner.id, id), isNull(learner.civilServantNumber)))
}
