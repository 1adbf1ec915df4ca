import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import { didNotWork } from '../../../../domain/verdict/not-worked.ts'
import type { ReportItem, YearReport } from '../../../../services/briefing/year-report.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { ACCENT_COLOR } from './colors.ts'
import { complaintBlocks } from './complaint-blocks.ts'
import { itemList, itemTable } from './report-items.ts'
import { stageShares, verdictShares } from './shares.ts'

const isGood = ({ verdict }: ReportItem) => verdict === 'proven' || verdict === 'promising'

/**
 * What is known not to have worked, what burdens, and what was stopped; also of what is not published, because a known null result
 * is no want of proof.
 */
const hasFailed = (report: YearReport) => (item: ReportItem) =>
  report.notWorked.has(item.slug) ||
  didNotWork(item.line?.headline ?? null) ||
  item.verdict === 'burdening' ||
  Boolean(item.line?.stoppedOn)

function reachSentences(view: View, { reach, year }: YearReport): string {
  const words = view.messages.report
  const target = reach.target
  return [
    words.reach(reach.having, reach.counted, year),
    target === null
      ? words.noTarget(year)
      : reach.having >= target.agencies
        ? words.targetReached(target.agencies, year)
        : words.targetMissing(target.agencies - reach.having, target.agencies, year),
    reach.elsewhere > 0 ? words.elsewhere(reach.elsewhere) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What is told alike of a region and of an agency: verdicts with reasons, what did not work, decisions. */
function told(view: View, report: YearReport): BriefingBlock[] {
  const words = view.messages.report
  const { items } = report
  const failed = items.filter(hasFailed(report))
  const good = items
    .filter((item) => isGood(item) && !failed.includes(item))
    .sort((one, other) => Number(other.verdict === 'proven') - Number(one.verdict === 'proven'))
  const open = items.filter((item) => !isGood(item) && !failed.includes(item))
  const decided = items.flatMap(({ name, line }) => (line?.decision ? [{ name, ...line.decision }] : []))
  const { people, hours, reached } = report.learning
  return [
    { kind: 'shares', title: words.verdicts, shares: verdictShares(view, items) },
    { kind: 'shares', title: words.stages, shares: stageShares(view, items) },
    itemList(view, words.worked, good, good.length === 0 ? words.noneWorked : undefined),
    itemList(view, words.notWorked, failed, failed.length === 0 ? words.noneNotWorked : words.notWorkedNote),
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            title: words.openProof,
            items: [],
            note: words.openProofNote(open.length),
          },
        ]),
    {
      kind: 'list',
      title: words.decisions,
      items: decided.map(({ name, kind, reason, on }) => ({
        head: `${name}: ${words.decided(view.messages.decision.kinds[kind], on)}`,
        text: reason,
      })),
      note: decided.length === 0 ? words.noDecisions : undefined,
    },
    {
      kind: 'list',
      title: words.learning,
      items: [],
      note: words.learningText(people, hours, reached),
    },
  ]
}

/** Which agencies have none, by name; said of nobody where there are no agencies. */
export function withoutBlocks(view: View, rows: YearReport['rows']): BriefingBlock[] {
  const words = view.messages.report
  const names = rows.filter(({ items }) => items.length === 0).map(({ agency }) => agency.name)
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 3, title: `${words.without} (${names.length})` },
    { kind: 'text', paragraphs: [names.length === 0 ? words.noneWithout : `${names.join('; ')}.`] },
  ]
}

/** The agencies that have some, those with the most first. */
function agencyBars(view: View, { rows, reach }: YearReport): BriefingBlock[] {
  const words = view.messages.report
  const bars = rows
    .map(({ agency }) => ({ label: agency.name, count: reach.innovations.get(agency.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
  if (bars.length === 0) return []
  return [{ kind: 'bars', title: words.perAgency, bars, color: ACCENT_COLOR, note: words.perAgencyNote }]
}

/** A region's year: the count of agencies as every page has it, then what came of it. */
export function regionYearBlocks(view: View, report: YearReport): BriefingBlock[] {
  const words = view.messages.report
  const { number } = formatsOf(view.language)
  const { reach, year, items, rows, years } = report
  const target = reach.target && { count: reach.target.agencies, label: words.target(reach.target.agencies) }
  return [
    { kind: 'lead', text: reachSentences(view, report) },
    {
      kind: 'figures',
      figures: [
        { value: number(reach.total), label: words.innovationsOf(year) },
        { value: number(reach.having), label: words.agenciesWith(reach.counted) },
        { value: number(reach.counted - reach.having), label: words.agenciesWithout },
        { value: number(items.filter(({ verdict }) => verdict === 'proven').length), label: words.proven },
      ],
    },
    ...(items.length === 0 ? [{ kind: 'lead' as const, text: words.noneInYear(year) }] : told(view, report)),
    ...complaintBlocks(view, report),
    ...(years.length > 0
      ? [
          {
            kind: 'columns' as const,
            title: words.havingByYear,
            columns: years.map((one) => ({ label: String(one.year), count: one.having })),
            target,
            color: ACCENT_COLOR,
            text: words.byYearNote,
          },
        ]
      : []),
    ...agencyBars(view, report),
    ...withoutBlocks(view, rows),
    ...(items.length > 0 ? [itemTable(view, items)] : []),
  ]
}

/** An agency's year. */
export function agencyYearBlocks(view: View, report: YearReport): BriefingBlock[] {
  const words = view.messages.report
  const { number } = formatsOf(view.language)
  const { year, items, rows, years } = report
  const agency = rows[0]?.agency
  const ownCount = (one: YearReport['reach']) => (agency ? (one.innovations.get(agency.id) ?? 0) : 0)
  if (items.length === 0) {
    const { people, hours, reached } = report.learning
    return [
      { kind: 'lead', text: words.noneInYear(year) },
      { kind: 'lead', text: words.learningText(people, hours, reached) },
      ...complaintBlocks(view, report),
    ]
  }
  return [
    {
      kind: 'figures',
      figures: [
        { value: number(items.length), label: words.innovationsOf(year) },
        { value: number(items.filter(({ verdict }) => verdict === 'proven').length), label: words.proven },
      ],
    },
    ...told(view, report),
    ...complaintBlocks(view, report),
    {
      kind: 'columns',
      title: words.byYear,
      columns: years.map((one) => ({ label: String(one.year), count: ownCount(one) })),
      target: null,
      color: ACCENT_COLOR,
      text: words.byYearNote,
    },
    itemTable(view, items),
  ]
}
