import { findInnovation } from '../../store/access/subject.ts'
import type { AgencyRow } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type InnovationFigures, showInnovation } from '../gallery/show-innovation.ts'
import type { CohortBoard } from '../programme/show-cohort.ts'
import type { Services } from '../services.ts'
import { cohortReport } from './cohort-report.ts'
import { type InnovationMatter, innovationMatter } from './innovation-record.ts'
import type { ReportItem } from './year-report.ts'

/** An innovation with what its team wrote, and what the public may read of its result. */
export type DirectoryEntry = { readonly matter: InnovationMatter; readonly figures: InnovationFigures }

export type DirectoryReport = {
  readonly board: CohortBoard
  /** The published innovations of the cohort. */
  readonly items: readonly ReportItem[]
  readonly unpublished: number
  readonly agencies: readonly { readonly agency: AgencyRow; readonly entries: readonly DirectoryEntry[] }[]
}

/** The published innovations of a cohort by agency, each with all that its chapters are made of; null without the cohort. */
export async function directoryReport(
  services: Services,
  region: RegionScope,
  cohortId: string,
): Promise<DirectoryReport | null> {
  const report = await cohortReport(services, region, cohortId)
  if (!report) return null
  const agencies: { agency: AgencyRow; entries: DirectoryEntry[] }[] = []
  for (const { agency, items } of report.board.rows) {
    const entries: DirectoryEntry[] = []
    // One after the other: a directory is long, and others read at the same time.
    for (const { slug } of items.filter(({ isPublished }) => isPublished)) {
      const entry = await readEntry(services, region, slug)
      if (entry) entries.push(entry)
    }
    if (entries.length > 0) agencies.push({ agency, entries })
  }
  const items = report.items.filter(({ isPublished }) => isPublished)
  return { board: report.board, items, unpublished: report.items.length - items.length, agencies }
}

async function readEntry(
  services: Services,
  region: RegionScope,
  slug: string,
): Promise<DirectoryEntry | null> {
  const [scope, figures] = await Promise.all([
    findInnovation(services.db, region.id, slug),
    showInnovation(services, region, slug),
  ])
  const matter = scope && (await innovationMatter(services, region, scope))
  return matter && figures ? { matter, figures } : null
}
