import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import { type MatterCount, toldMatters } from '../../../../domain/complaint/report-matter.ts'
import type { YearReport } from '../../../../services/briefing/year-report.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

function matterCounts(view: View, { counts }: YearReport['complaints']): MatterCount[] {
  const { classes } = view.messages.complaint
  return counts.map(({ category, reportClass, counts: of }) => {
    const late = of['answered-late'] + of['open-late']
    const matter =
      category === null ? classes[reportClass] : view.language === 'en' ? category.nameEn : category.nameId
    const inTime = of['in-time']
    return { matter, received: of.received, inTime, late, other: of.received - inTime - late }
  })
}

/** The complaints of a year: how many came, how they were answered, and what about; small numbers stand together. */
export function complaintBlocks(view: View, { complaints, year }: YearReport): BriefingBlock[] {
  const words = view.messages.report.complaints
  const { number } = formatsOf(view.language)
  const told = toldMatters(matterCounts(view, complaints), complaints.limit)
  const title = words.title
  if (told.kind !== 'told') {
    const note = told.kind === 'none' ? words.none(year) : words.few(complaints.limit, year)
    return [{ kind: 'list', title, items: [], note }]
  }
  const { all, matters, rest } = told
  const row = (name: string, { received, inTime, late, other }: Omit<MatterCount, 'matter'>) => [
    name,
    ...[received, inTime, late, other].map(number),
  ]
  const { matter, received, inTime, late, other } = words.columns
  return [
    {
      kind: 'list',
      title,
      items: [],
      note: [
        words.received(all.received, year),
        all.inTime + all.late > 0 ? words.inTime(all.inTime, all.inTime + all.late) : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      kind: 'table',
      title: words.byMatter,
      head: [matter, received, inTime, late, other],
      rows: [
        ...matters.map((one) => row(one.matter, one)),
        ...(rest ? [row(words.rest(complaints.limit), rest)] : []),
        row(words.all, all),
      ],
    },
  ]
}
