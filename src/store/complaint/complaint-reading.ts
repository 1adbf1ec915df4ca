import type { ComplaintId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { complaintReading } from '../schema/complaint.ts'

/** Writes down that a person read a report; nothing where it stands there already for the day. */
export async function insertReading(
  transaction: Database,
  reading: { regionId: RegionId; complaintId: ComplaintId; personId: PersonId; readOn: string },
): Promise<void> {
  await transaction.insert(complaintReading).values(reading).onConflictDoNothing()
}
