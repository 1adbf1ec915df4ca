import { type AuditFilter, type AuditRow, listAudit, listAuditKinds } from '../../store/audit/audit-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Rows of the trail on one page. */
const ROWS_SHOWN_MAX = 50

export type AuditPage = {
  readonly rows: readonly AuditRow[]
  /** The row that the next, older page begins behind; null on the last page. */
  readonly olderThan: number | null
  readonly actions: readonly string[]
  readonly tables: readonly string[]
}

/** A page of who changed what in a region. */
export async function showAudit(
  services: Services,
  region: RegionScope,
  filter: AuditFilter,
): Promise<AuditPage> {
  const [rows, kinds] = await Promise.all([
    listAudit(services.db, region.id, region.timeZone, filter, ROWS_SHOWN_MAX + 1),
    listAuditKinds(services.db, region.id),
  ])
  const shown = rows.slice(0, ROWS_SHOWN_MAX)
  return {
    rows: shown,
    olderThan: rows.length > ROWS_SHOWN_MAX ? (shown.at(-1)?.id ?? null) : null,
    ...kinds,
  }
}
