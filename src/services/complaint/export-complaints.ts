import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { localMoment } from '../../domain/calendar/local-moment.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  type ComplaintField,
  classLabelOf,
  nationalColumns,
  readReportClass,
} from '../../domain/complaint/channel-fields.ts'
import { nationalLabelOf, nationalStateOf } from '../../domain/complaint/channel-state.ts'
import type { ComplaintFilter } from '../../domain/complaint/complaint.ts'
import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import type { Author } from '../../store/base/change.ts'
import {
  type ComplaintNarrowing,
  type ExportedComplaint,
  readComplaints,
} from '../../store/complaint/complaint-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { noteExport } from './note-reading.ts'

/** Words that stand in a file where something is covered, in the reader's language. */
export type ExportWords = {
  readonly mask: MaskLabel
  readonly secret: string
}

/** The headings of the national channel's export, in its order. */
export const exportHeader = nationalColumns.map(({ header }) => header)

type Wish = { readonly filter: ComplaintFilter; readonly narrowing: ComplaintNarrowing }

/** What a list was narrowed to, for the trail. */
function narrowingOf({ filter, narrowing }: Wish): Record<string, string> {
  const chosen = Object.entries(narrowing).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return { filter, ...Object.fromEntries(chosen) }
}

/**
 * Complaints in the national channel's own columns, the oldest first, in batches: those that somebody may see, narrowed as
 * their list is. Whoever does not handle a report reads it masked, and a secret one not at all. That a handler takes their words out is
 * written down first.
 */
export async function* exportComplaints(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  actor: Actor,
  region: RegionScope,
  wish: Wish,
  words: ExportWords,
): AsyncGenerator<string[][]> {
  const idsOf = (action: 'complaint.see' | 'complaint.handle') => {
    const within = agenciesWithin(actor, action, region.id)
    return within === 'all' ? null : within
  }
  const handledIds = idsOf('complaint.handle')
  if (handledIds?.length !== 0) await noteExport(services, author, region, narrowingOf(wish))
  const batches = readComplaints(services.db, region.id, {
    ...wish,
    timeZone: region.timeZone,
    today: dayAt(services.clock(), region.timeZone),
    agencyIds: idsOf('complaint.see'),
    handledIds,
  })
  for await (const complaints of batches) {
    yield complaints.map((complaint) => {
      const cells = cellsOf(complaint, region, words)
      return nationalColumns.map(({ field }) => cells[field] ?? '')
    })
  }
}

function cellsOf(
  complaint: ExportedComplaint,
  region: RegionScope,
  words: ExportWords,
): Partial<Record<ComplaintField, string>> {
  const { nationalCategory: heading, reportClass } = complaint
  const state = complaint.nationalState ?? nationalStateOf(complaint.state)
  const isSaid = heading !== null && (readReportClass(heading) ?? 'complaint-non-supervisory') === reportClass
  return {
    trackingId: complaint.nationalTrackingId ?? complaint.ticket,
    receivedAt: localMoment(complaint.receivedAt, region.timeZone).replace('T', ' '),
    category: isSaid ? heading : classLabelOf(reportClass),
    agency: complaint.agency?.name ?? '',
    originalText: shown('text', complaint.text, complaint, words),
    finalText: shown('national-text', complaint.nationalText, complaint, words),
    status: state === null ? '' : nationalLabelOf(state),
    // A place that somebody wrote about a report from here is no district.
    district:
      complaint.districtName ??
      (complaint.channel === 'national' ? shown('place', complaint.place, complaint, words) : ''),
  }
}

function shown(
  field: string,
  text: string | null,
  { isHandled, confidential, decisions }: ExportedComplaint,
  words: ExportWords,
): string {
  if (text === null || isHandled) return text ?? ''
  return confidential ? words.secret : shownText(text, decisions[field] ?? null, words.mask)
}
