import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  countChosenReports,
  listReports,
  type ReportChoice,
  type ReportLine,
} from '../../store/complaint/report-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { narrowVoice, type VoiceFilter } from '../../store/survey/voice-filter.ts'
import type { Services } from '../services.ts'

/** Enough for one look; the pager does the rest. */
const REPORTS_OF_PAGE = 50

/** The reports behind a figure, a page of them. */
export type ReportList = {
  readonly rows: readonly ReportLine[]
  /** How many they are in all: the figure. */
  readonly count: number
  readonly pages: number
}

async function readingOf(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  filter: VoiceFilter,
) {
  const reach = agenciesWithin(actor, 'complaint.see', region.id)
  const at = { today: dayAt(clock(), region.timeZone), timeZone: region.timeZone }
  return { voice: await narrowVoice(db, filter), at, within: reach === 'all' ? null : reach }
}

/**
 * The reports behind a figure that a filter leaves, the newest first: exactly as many as the figure says. Those that another
 * agency or the laboratory holds stand there without their number.
 */
export async function showReports(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  filter: VoiceFilter,
  { choice, page }: { choice: ReportChoice; page: number },
): Promise<ReportList> {
  const { voice, at, within } = await readingOf(services, actor, region, filter)
  const [rows, count] = await Promise.all([
    listReports(services.db, voice, at, choice, {
      within,
      limit: REPORTS_OF_PAGE,
      offset: (page - 1) * REPORTS_OF_PAGE,
    }),
    countChosenReports(services.db, voice, at, choice),
  ])
  return { rows, count, pages: Math.max(1, Math.ceil(count / REPORTS_OF_PAGE)) }
}

const EXPORTED_AT_ONCE = 2_000

/** The same for a file, all of them, in batches so that any number passes through little memory. */
export async function* exportReports(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  filter: VoiceFilter,
  choice: ReportChoice,
): AsyncGenerator<ReportLine[]> {
  const { voice, at, within } = await readingOf(services, actor, region, filter)
  for (let offset = 0; ; offset += EXPORTED_AT_ONCE) {
    const page = { within, limit: EXPORTED_AT_ONCE, offset }
    const rows = await listReports(services.db, voice, at, choice, page)
    yield rows
    if (rows.length < EXPORTED_AT_ONCE) return
  }
}
