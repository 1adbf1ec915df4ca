import { dayAt } from '../../domain/calendar/working-days.ts'
import type { ComplaintId } from '../../domain/scope.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertReading } from '../../store/complaint/complaint-reading.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/**
 * Writes down that a handler opens a report with everything that others see covered: before it is shown, and once a day of
 * the region for each report.
 */
export async function noteReading(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  complaintId: ComplaintId,
): Promise<void> {
  const { personId } = author
  if (personId === null) return
  const reading = { regionId: region.id, complaintId, personId, readOn: dayAt(clock(), region.timeZone) }
  await change(db, author, 'complaint.read', (transaction) => insertReading(transaction, reading))
}

/** Writes down that a handler takes the words of reports out in a file: each file once, with what it was narrowed to. */
export async function noteExport(
  { db }: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  narrowing: Readonly<Record<string, string>>,
): Promise<void> {
  await change(db, author, 'complaint.export', (transaction) =>
    noteInAudit(transaction, 'complaint', narrowing, region.id),
  )
}
