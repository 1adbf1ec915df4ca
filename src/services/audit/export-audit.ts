import { type AuditFilter, type AuditRow, listAudit } from '../../store/audit/audit-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Rows that are read at once, and held in memory. */
const BATCH_ROWS_MAX = 1_000

/** The trail of a region as the filter narrows it, newest first, a batch at a time. */
export async function* exportAudit(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: AuditFilter,
): AsyncGenerator<readonly AuditRow[]> {
  let beforeId: number | null = null
  for (;;) {
    const narrowed: AuditFilter = { ...filter, beforeId }
    const rows: AuditRow[] = await listAudit(db, region.id, region.timeZone, narrowed, BATCH_ROWS_MAX)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH_ROWS_MAX) return
    beforeId = rows.at(-1)?.id ?? null
  }
}
