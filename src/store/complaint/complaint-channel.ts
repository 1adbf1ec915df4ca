import { asc, eq, sql } from 'drizzle-orm'
import { type ComplaintHandling, handlingOn } from '../../domain/complaint/complaint-handling.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { readOnce } from '../base/read-together.ts'
import { complaintChannel } from '../schema/complaint-channel.ts'
import { person } from '../schema/person.ts'

/** A choice of where complaints are handled, with who made it. */
export type ChannelChoice = {
  readonly id: string
  readonly handling: ComplaintHandling
  readonly validFrom: string
  readonly reason: string
  readonly createdByName: string | null
  readonly createdAt: Date
}

/** Every choice of the region in the order in which they were made. */
export const listChannelChoices = readOnce(async (db, regionId): Promise<ChannelChoice[]> => {
  return db
    .select({
      id: complaintChannel.id,
      handling: complaintChannel.handling,
      validFrom: complaintChannel.validFrom,
      reason: complaintChannel.reason,
      createdByName: person.name,
      createdAt: complaintChannel.createdAt,
    })
    .from(complaintChannel)
    .leftJoin(person, eq(person.id, complaintChannel.createdBy))
    .where(eq(complaintChannel.regionId, regionId))
    .orderBy(asc(complaintChannel.createdAt), asc(complaintChannel.id))
})

/** Where the region handles complaints on a day. */
export async function findHandling(
  db: Database,
  regionId: RegionId,
  day: string,
): Promise<ComplaintHandling> {
  const choices = await db
    .select({ handling: complaintChannel.handling, validFrom: complaintChannel.validFrom })
    .from(complaintChannel)
    .where(eq(complaintChannel.regionId, regionId))
    .orderBy(asc(complaintChannel.createdAt), asc(complaintChannel.id))
  return handlingOn(choices, day)
}

/** Adds a choice; the ones before it stay on record. */
export async function insertChannelChoice(
  transaction: Database,
  regionId: RegionId,
  choice: {
    handling: ComplaintHandling
    validFrom: string
    reason: string
    createdBy: PersonId | null
    createdAt: Date
  },
): Promise<void> {
  await transaction.insert(complaintChannel).values({ regionId, id: newIdentifier(), ...choice })
}

/** Makes two people who choose at once come one after the other. */
export async function lockChannelChoices(transaction: Database, regionId: RegionId): Promise<void> {
  await transaction.execute(sql`SELECT 1 FROM region WHERE id = ${regionId} FOR NO KEY UPDATE`)
}
