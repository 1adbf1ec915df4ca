import type { VerdictName } from '../../domain/verdict/names.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Headline } from '../../store/schema/innovation.ts'
import { type Board, type LateDecision, showBoard } from '../desk/show-board.ts'
import type { CohortBoard } from '../programme/show-cohort.ts'
import { yearReach } from '../region/count-agencies.ts'
import type { Services } from '../services.ts'
import { cohortReport } from './cohort-report.ts'
import type { ReportItem } from './year-report.ts'

/** An innovation about which something has to be said. */
export type MeetingInnovation = {
  readonly slug: string
  readonly name: string
  readonly agency: string
  /** For a note about it; null where it has no agency in the cohort. */
  readonly agencyKey: string | null
  readonly verdict: VerdictName
  readonly headline: Headline | null
}

/** What is talked about, one matter at a time: decisions first. Nothing of it is about a citizen. */
export type MeetingMatter =
  | { readonly kind: 'overview' }
  | { readonly kind: 'decide'; readonly innovation: MeetingInnovation }
  | { readonly kind: 'due'; readonly innovation: MeetingInnovation; readonly decision: LateDecision }
  | { readonly kind: 'late'; readonly innovation: MeetingInnovation; readonly item: ReportItem }
  | { readonly kind: 'without'; readonly agencies: readonly string[] }
  | { readonly kind: 'said' }

export type Meeting = {
  readonly matters: readonly MeetingMatter[]
  readonly verdicts: Readonly<Partial<Record<VerdictName, number>>>
  readonly innovations: number
  readonly agencies: number
  readonly having: number
}

/** A meeting has an end: what is later in line is read in the list. */
const LATE_MAX = 20

const waits = ({ verdict, line }: ReportItem) =>
  (verdict === 'burdening' || verdict === 'proven') && !line?.decision && !line?.stoppedOn

const ofDue = (decision: LateDecision): MeetingInnovation => ({ ...decision, agencyKey: null })

/** The meeting on a cohort, with its board; null without it. */
export async function cohortMeeting(
  services: Services,
  region: RegionScope,
  cohortId: string,
): Promise<{ readonly meeting: Meeting; readonly board: CohortBoard } | null> {
  const report = await cohortReport(services, region, cohortId)
  if (!report) return null
  const { board, items } = report
  const keyOf = new Map(board.rows.flatMap((row) => row.items.map(({ id }) => [id, row.agency.key] as const)))
  const told = (item: ReportItem): MeetingInnovation => ({
    slug: item.slug,
    name: item.name,
    agency: item.agencyAbbreviation,
    agencyKey: keyOf.get(item.id) ?? null,
    verdict: item.verdict,
    headline: item.line?.headline ?? null,
  })
  const { due } = await showBoard(services, region)
  const late = items
    .filter(({ held }) => held.daysLate > 0)
    .sort((one, other) => other.held.daysLate - one.held.daysLate)
  const without = board.rows.filter((row) => row.items.length === 0).map(({ agency }) => agency.name)
  const matters: MeetingMatter[] = [
    { kind: 'overview' },
    ...items.filter(waits).map((item) => ({ kind: 'decide' as const, innovation: told(item) })),
    ...due.flatMap((decision) => {
      const item = items.find(({ slug }) => slug === decision.slug)
      return item ? [{ kind: 'due' as const, innovation: told(item), decision }] : []
    }),
    ...late.slice(0, LATE_MAX).map((item) => ({ kind: 'late' as const, innovation: told(item), item })),
    ...(without.length > 0 ? [{ kind: 'without' as const, agencies: without }] : []),
    { kind: 'said' },
  ]
  const verdicts = Object.fromEntries(
    [...Map.groupBy(items, ({ verdict }) => verdict)].map(([name, some]) => [name, some.length]),
  )
  const agencies = board.rows.length
  return {
    board,
    meeting: { matters, verdicts, innovations: items.length, agencies, having: agencies - without.length },
  }
}

/** The meeting on the board of the region. */
export async function boardMeeting(services: Services, region: RegionScope): Promise<Meeting> {
  const board: Board = await showBoard(services, region)
  const reach = await yearReach(services.db, region.id, board.agencies.year)
  const without = reach.agencies.filter(({ innovations }) => innovations === 0).map(({ name }) => name)
  return {
    verdicts: board.tallies.verdict,
    innovations: board.total,
    agencies: reach.counted,
    having: reach.having,
    matters: [
      { kind: 'overview' },
      ...board.undecided.map((one) => ({
        kind: 'decide' as const,
        innovation: { ...one, agencyKey: null },
      })),
      ...board.due.map((decision) => ({ kind: 'due' as const, innovation: ofDue(decision), decision })),
      ...(without.length > 0 ? [{ kind: 'without' as const, agencies: without }] : []),
    ],
  }
}
