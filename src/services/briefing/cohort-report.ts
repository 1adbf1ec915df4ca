import type { RegionScope } from '../../store/region/region.ts'
import { type CohortBoard, showCohortBoard } from '../programme/show-cohort.ts'
import type { Services } from '../services.ts'
import { type ReportItem, withLines } from './year-report.ts'

export type CohortReport = { readonly board: CohortBoard; readonly items: readonly ReportItem[] }

/** A cohort for its meeting: its board, and what is told of each innovation; null without it. */
export async function cohortReport(
  services: Services,
  region: RegionScope,
  cohortId: string,
): Promise<CohortReport | null> {
  const board = await showCohortBoard(services, region, cohortId, 'all')
  if (!board) return null
  const items = board.rows.flatMap((row) => row.items)
  return { board, items: await withLines(services, region, items, board.cohort.year) }
}
