import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { learner } from '../schema/learning.ts'

async function findLearner(db: Database, regionId: RegionId, which: SQL): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.regionId, regionId), which))
  return row ?? null
}

/** The learner with a civil servant's number, or null. */
export const findLearnerByNumber = (db: Database, regionId: RegionId, civilServantNumber: string) =>
  findLearner(db, regionId, eq(learner.civilServantNumber, civilServantNumber))

/** The learner that somebody with an account is, or null. */
export const findLearnerOfPerson = (db: Database, regionId: RegionId, personId: PersonId) =>
  findLearner(db, regionId, eq(learner.personId, personId))

type NewLearner = {
  regionId: RegionId
  id: string
  name: string
  agencyId: AgencyId | null
  /** By which a learner is known: the number, or the account. */
  civilServantNumber?: string | null
  personId?: PersonId
}

/** Adds a learner; gives the one that is there when another request added the number or the account a moment before. */
export async function insertLearner(transaction: Database, values: NewLearner): Promise<{ id: string }> {
  const [row] = await transaction
    .insert(learner)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: learner.id })
  if (row) return row
  const { regionId, civilServantNumber, personId } = values
  const known = personId
    ? await findLearnerOfPerson(transaction, regionId, personId)
    : await findLearnerByNumber(transaction, regionId, civilServantNumber ?? '')
  return known ?? values
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
