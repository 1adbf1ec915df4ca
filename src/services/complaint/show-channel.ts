import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { NationalFilter } from '../../domain/complaint/channel-state.ts'
import type { ComplaintHandling } from '../../domain/complaint/complaint-handling.ts'
import type { Complaint } from '../../store/complaint/complaint.ts'
import { findHandling } from '../../store/complaint/complaint-channel.ts'
import { countNational, listComplaints } from '../../store/complaint/complaint-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Enough for a morning's look; the filters and the pager do the rest. */
const COMPLAINTS_OF_PAGE = 50

export type NationalList = {
  readonly rows: readonly Complaint[]
  readonly counts: Readonly<Record<NationalFilter, number>>
  readonly pages: number
  /** Where the region handles complaints today. */
  readonly handling: ComplaintHandling
}

/** The complaints of somebody's reach that are handled in the national channel, or wait for their number there. */
export async function showNational(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  wish: { filter: NationalFilter; page: number },
): Promise<NationalList> {
  const within = agenciesWithin(actor, 'complaint.see', region.id)
  const agencyIds = within === 'all' ? null : within
  const today = dayAt(services.clock(), region.timeZone)
  const [rows, counts, handling] = await Promise.all([
    listComplaints(services.db, region.id, {
      filter: 'all',
      narrowing: { national: wish.filter },
      agencyIds,
      today,
      timeZone: region.timeZone,
      limit: COMPLAINTS_OF_PAGE,
      offset: (wish.page - 1) * COMPLAINTS_OF_PAGE,
    }),
    countNational(services.db, region.id, agencyIds),
    findHandling(services.db, region.id, today),
  ])
  const pages = Math.max(1, Math.ceil(counts[wish.filter] / COMPLAINTS_OF_PAGE))
  return { rows, counts, pages, handling }
}
