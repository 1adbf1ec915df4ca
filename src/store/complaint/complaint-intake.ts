import { and, asc, eq, sql } from 'drizzle-orm'
import { localMoment } from '../../domain/calendar/local-moment.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import type { DistrictReference } from '../../domain/complaint/channel-cells.ts'
import type { RecordedComplaint } from '../../domain/complaint/channel-rows.ts'
import type { WaitingComplaint } from '../../domain/complaint/channel-twins.ts'
import type { InnovationReference } from '../../domain/lifecycle/innovation-mentions.ts'
import type { ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { complaint, complaintStep } from '../schema/complaint.ts'
import { innovation } from '../schema/innovation.ts'
import { district } from '../schema/region.ts'

/** A region that hands over everything has some hundreds on their way; more are not compared. */
const WAITING_MAX = 1_000

/** The complaints on record under these numbers of the national channel, or under these tickets of ours. */
export async function listRecordedComplaints(
  db: Database,
  region: { id: RegionId; timeZone: RegionTimeZone },
  numbers: readonly string[],
): Promise<RecordedComplaint[]> {
  const { rows } = await db.execute(sql`
    SELECT c.id, c.channel, coalesce(c.national_tracking_id, c.ticket) AS "trackingId", c.national_tracking_id IS NOT NULL AS "isFollowed",
      c.national_state AS state, c.answered_at AS "answeredAt",
      a.key AS "agencyKey", c.national_text AS "finalText"
    FROM complaint c LEFT JOIN agency a ON a.region_id = c.region_id AND a.id = c.agency_id
    WHERE c.region_id = ${region.id} AND (
      c.national_tracking_id = ANY(${sql.param(numbers)}::text[])
      OR (c.channel = 'own' AND c.national_tracking_id IS NULL AND c.ticket = ANY(${sql.param(numbers)}::text[])))`)
  return rows.map((row) => {
    const answeredAt = row.answeredAt === null ? null : new Date(row.answeredAt as string)
    return { ...row, answeredAt: answeredAt && localMoment(answeredAt, region.timeZone) } as RecordedComplaint
  })
}

/** The complaints that were handed over from here and whose number in the national channel is not known, oldest first. */
export async function listWaitingComplaints(
  db: Database,
  region: { id: RegionId; timeZone: RegionTimeZone },
): Promise<WaitingComplaint[]> {
  const { rows } = await db.execute(sql`
    SELECT id, ticket, text, (received_at AT TIME ZONE ${region.timeZone})::date::text AS "receivedOn"
    FROM complaint
    WHERE region_id = ${region.id} AND channel = 'own' AND state = 'handed-over' AND national_tracking_id IS NULL
    ORDER BY received_at LIMIT ${WAITING_MAX}`)
  return rows as WaitingComplaint[]
}

/** The districts of a region, by name. */
export async function listDistricts(db: Database, regionId: RegionId): Promise<DistrictReference[]> {
  return db
    .select({ code: district.code, name: district.name })
    .from(district)
    .where(eq(district.regionId, regionId))
    .orderBy(asc(district.name))
}

/** The names of all innovations of a region. */
export async function listInnovationNames(db: Database, regionId: RegionId): Promise<InnovationReference[]> {
  return db
    .select({ id: innovation.id, name: innovation.name })
    .from(innovation)
    .where(eq(innovation.regionId, regionId))
    .orderBy(asc(innovation.name))
}

// One statement takes at most 65,535 parameters; 500 rows of some 40 columns stay far below.
const ROWS_AT_ONCE_MAX = 500

/** Writes complaints that came from the national channel, with their first steps. */
export async function insertImportedComplaints(
  transaction: Database,
  rows: readonly (typeof complaint.$inferInsert)[],
  steps: readonly (typeof complaintStep.$inferInsert)[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE_MAX) {
    await transaction.insert(complaint).values(rows.slice(start, start + ROWS_AT_ONCE_MAX))
  }
  for (let start = 0; start < steps.length; start += ROWS_AT_ONCE_MAX) {
    await transaction.insert(complaintStep).values(steps.slice(start, start + ROWS_AT_ONCE_MAX))
  }
}

/** The innovations that complaints name, each once. */
export async function innovationsOf(
  db: Database,
  regionId: RegionId,
  ids: readonly ComplaintId[],
): Promise<InnovationId[]> {
  const rows = await db
    .selectDistinct({ innovationId: complaint.innovationId })
    .from(complaint)
    .where(and(eq(complaint.regionId, regionId), sql`${complaint.id} = ANY(${sql.param(ids)}::uuid[])`))
  return rows.flatMap(({ innovationId }) => (innovationId === null ? [] : [innovationId]))
}
