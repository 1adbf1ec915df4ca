import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import { holderNow } from '../../../../domain/lifecycle/stage.ts'
import type { ReportItem } from '../../../../services/briefing/year-report.ts'
import { headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** A list names so many, and says how many more there are. */
const ITEMS_MAX = 40
/** The table of all holds a year of the largest region that was measured. */
const ROWS_MAX = 500

export const reasonOf = (view: View, item: ReportItem) =>
  headlineSentence(view, item.line?.headline ?? null) ?? view.messages.verdict.meanings[item.verdict]

/** Innovations with their verdict and the reason for it, and what was decided. */
export function itemList(
  view: View,
  title: string,
  items: readonly ReportItem[],
  note: string | undefined,
): BriefingBlock {
  const { verdict, report: words, decision } = view.messages
  const more = items.length > ITEMS_MAX ? words.more(items.length - ITEMS_MAX) : undefined
  return {
    kind: 'list',
    title,
    items: items.slice(0, ITEMS_MAX).map((item) => {
      const decided = item.line?.decision
      const said = decided && `${words.decided(decision.kinds[decided.kind], decided.on)}: ${decided.reason}`
      return {
        tag: verdict.names[item.verdict],
        head: `${item.name} (${item.agencyAbbreviation})`,
        text: [reasonOf(view, item), said].filter(Boolean).join(' '),
      }
    }),
    note: [note, more].filter(Boolean).join(' ') || undefined,
  }
}

/** Every innovation in a row; for those who work on them with who holds each. */
export function itemTable(view: View, items: readonly ReportItem[], isForDesk = true): BriefingBlock {
  const { report: words, verdict, stage } = view.messages
  const { columns, holders } = words
  const { workingDays } = formatsOf(view.language)
  const heldBy = (item: ReportItem) => {
    const { held } = item
    const holder = holders[holderNow(item)]
    return held.daysLate > 0 ? words.meeting.lateBy(workingDays(held.daysLate), holder) : holder
  }
  return {
    kind: 'table',
    title: words.listOfAll,
    head: [
      columns.name,
      columns.agency,
      columns.stage,
      columns.verdict,
      ...(isForDesk ? [columns.held] : []),
    ],
    rows: items.slice(0, ROWS_MAX).map((item) => [
      item.name,
      item.agencyAbbreviation,
      // LAN's own word stands in the picture above.
      stage.names[item.stage].replace(/ \(.*/, ''),
      verdict.names[item.verdict],
      ...(isForDesk ? [heldBy(item)] : []),
    ]),
  }
}
