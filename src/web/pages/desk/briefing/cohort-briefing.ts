import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { holderOf } from '../../../../domain/lifecycle/stage.ts'
import type { CohortReport } from '../../../../services/briefing/cohort-report.ts'
import type { ReportItem } from '../../../../services/briefing/year-report.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { itemList, itemTable } from './report-items.ts'
import { stageShares, verdictShares } from './shares.ts'
import { withoutBlocks } from './year-briefing.ts'

const NOTES_MAX = 12

/** What a leader has to say something about: what burdens, and what is proven, as long as nothing was decided this year. */
export const waitsForDecision = ({ verdict, line }: ReportItem) =>
  (verdict === 'burdening' || verdict === 'proven') && !line?.decision && !line?.stoppedOn

/** A cohort for its meeting: decisions first, then how far it is, what is late and what was said. */
export function cohortBlocks(
  view: View,
  { board, items }: CohortReport,
  timeZone: RegionTimeZone,
): BriefingBlock[] {
  const { report: words, cohort: cohortWords } = view.messages
  const { workingDays, moment } = formatsOf(view.language)
  const waiting = items.filter(waitsForDecision)
  const late = items
    .filter(({ held }) => held.daysLate > 0)
    .sort((one, other) => other.held.daysLate - one.held.daysLate)
  const { target } = board.cohort
  const counts = cohortWords.counts(board.counts.all, board.innovations)
  return [
    {
      kind: 'lead',
      text: [
        target === null ? `${counts}.` : `${counts} · ${cohortWords.ofTarget(target)}.`,
        board.rows.length === 0 && cohortWords.noAgencies,
      ]
        .filter(Boolean)
        .join(' '),
    },
    itemList(
      view,
      `${words.meeting.waiting} (${waiting.length})`,
      waiting,
      waiting.length === 0 ? words.meeting.noneWaiting : undefined,
    ),
    ...(items.length === 0
      ? []
      : [
          { kind: 'shares' as const, title: words.stages, shares: stageShares(view, items) },
          { kind: 'shares' as const, title: words.verdicts, shares: verdictShares(view, items) },
        ]),
    {
      kind: 'list',
      title: `${words.meeting.late} (${late.length})`,
      items: late.slice(0, NOTES_MAX * 2).map(({ name, agencyAbbreviation, gateState, held }) => ({
        head: `${name} (${agencyAbbreviation})`,
        text: words.meeting.lateBy(workingDays(held.daysLate), words.holders[holderOf(gateState)]),
      })),
      note:
        late.length === 0
          ? words.meeting.noneLate
          : late.length > NOTES_MAX * 2
            ? words.more(late.length - NOTES_MAX * 2)
            : undefined,
    },
    ...withoutBlocks(view, board.rows),
    {
      kind: 'list',
      title: words.meeting.said,
      items: board.notes.slice(0, NOTES_MAX).map(({ agency, text, authorName, createdAt }) => ({
        head: `${agency?.abbreviation ?? words.meeting.everyone} (${authorName ?? '–'}, ${moment(createdAt, timeZone)})`,
        text,
      })),
      note: board.notes.length === 0 ? words.meeting.noneSaid : undefined,
    },
    ...(items.length > 0 ? [itemTable(view, items)] : []),
  ]
}
