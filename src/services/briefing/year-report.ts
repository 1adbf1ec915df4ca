import { dayAt } from '../../domain/calendar/working-days.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { type ReportLine, readReportLines } from '../../store/briefing/report-line.ts'
import { countReportsOfYear, type YearReports } from '../../store/complaint/report-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { showHours } from '../learning/show-hours.ts'
import { type AgencyProgressRow, showAgencyProgress } from '../lifecycle/show-agency-progress.ts'
import type { DeskItem } from '../lifecycle/show-desk.ts'
import { regionReach, type YearReach } from '../region/count-agencies.ts'
import type { Services } from '../services.ts'
import { showNotWorked } from '../verdict/show-not-worked.ts'

/** An innovation as a report tells of it. */
export type ReportItem = DeskItem & { readonly line: ReportLine | undefined }

/** A year of a region, or of one of its agencies. */
export type YearReport = {
  readonly year: number
  /** The count of the year, which is that of every page. */
  readonly reach: YearReach
  /** The counts of the years up to this one, the oldest first. */
  readonly years: readonly YearReach[]
  /** Agencies that count in the year; the one of an agency's report. */
  readonly rows: readonly AgencyProgressRow[]
  readonly items: readonly ReportItem[]
  /** Addresses of published innovations that did not do what they were meant to, or were stopped. */
  readonly notWorked: ReadonlySet<string>
  /** What came in, by matter, and how it was answered; with the number below which nothing is told. */
  readonly complaints: { readonly counts: readonly YearReports[]; readonly limit: number }
  readonly learning: { readonly people: number; readonly hours: number; readonly reached: number }
}

/** More years than these are a history and no picture. */
const YEARS_MAX = 8

/**
 * What a year was for a region, or with `agencyId` for an agency that counts in it; null where that one does not. Which agencies
 * count and what they have is read as the pages read it.
 */
export async function yearReport(
  services: Services,
  region: RegionScope,
  { year, agencyId }: { readonly year: number; readonly agencyId: AgencyId | null },
): Promise<YearReport | null> {
  const [progress, reaches, { innovations: failed }] = await Promise.all([
    showAgencyProgress(services, region, { year, filter: 'all' }),
    regionReach(services, region),
    showNotWorked(services, region.id),
  ])
  const rows = progress.rows.filter(({ agency }) => agencyId === null || agency.id === agencyId)
  if (agencyId !== null && rows.length === 0) return null
  const agencies = agencyId === null ? ('all' as const) : [agencyId]
  const { people, minimum } = await showHours(services, region, year, agencies)
  const items = await withLines(
    services,
    region,
    rows.flatMap((row) => row.items),
    year,
  )
  const within = agencyId === null ? null : [agencyId]
  const at = { today: dayAt(services.clock(), region.timeZone), timeZone: region.timeZone }
  const counts = await countReportsOfYear(services.db, region.id, { year, agencyIds: within }, at)
  const years = reaches.filter((reach) => reach.year <= year && reach.total > 0)
  return {
    year,
    reach: progress.reach,
    years: years.slice(0, YEARS_MAX).reverse(),
    rows,
    items,
    notWorked: new Set(failed.map(({ slug }) => slug)),
    complaints: { counts, limit: region.settings.smallNumberLimit },
    learning: {
      people: people.length,
      hours: people.reduce((sum, one) => sum + one.hours, 0),
      reached: people.filter(({ hours }) => hours >= minimum).length,
    },
  }
}

/** The innovations with what a report tells of them, the decisions of one year. */
export async function withLines(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  items: readonly DeskItem[],
  year: number,
): Promise<ReportItem[]> {
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, timeZone: region.timeZone }
  const lines = await readReportLines(
    db,
    region.id,
    items.map(({ id }) => id),
    span,
  )
  return items.map((item) => ({ ...item, line: lines.get(item.id) }))
}
