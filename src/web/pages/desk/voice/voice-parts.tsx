import { weakestElement } from '../../../../domain/voice/movement.ts'
import type { ReportClass } from '../../../../domain/voice/report-class.ts'
import { elementKeys } from '../../../../domain/voice/survey.ts'
import type { VoiceSummary } from '../../../../services/summarise-voice.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import { elementName } from './voice-answers-card.tsx'

type SummaryProps = { view: View; summary: VoiceSummary }

/** The parts of the answers, the weakest first; each leads to the page narrowed to it. */
export function Parts({ view, summary, partOf }: SummaryProps & { partOf: (key: string) => string }) {
  const words = view.messages.voiceSummary
  const { number, decimal } = formatsOf(view.language)
  const { by, parts } = summary
  return (
    <Card title={words.parts[by]}>
      <div class="stack">
        <DataTable
          narrow="scroll"
          caption={words.parts[by]}
          captionHidden
          columns={[
            { label: words.partColumns[by] },
            { label: words.partIndex, numeric: true },
            { label: words.partAnswers, numeric: true },
            { label: words.partWeakest },
          ]}
          rows={parts.map(({ key, name, answers, counters }) => {
            const weakest = weakestElement(counters, elementKeys)
            return [
              <a href={href(view, partOf(key))}>{name}</a>,
              counters.n > 0 ? decimal(counters.indexSum / counters.n, 1) : '–',
              number(answers),
              weakest ? elementName(view, weakest) : '–',
            ]
          })}
        />
        <p class="small">{words.partNote}</p>
      </div>
    </Card>
  )
}

/** Reports by class, by how they were answered, how long they wait, and whether it is better now. */
export function ComplaintFigures({
  view,
  summary,
  rowsOf,
}: SummaryProps & { rowsOf: ((changes: Record<string, string>) => string) | null }) {
  const words = view.messages.voiceSummary
  const { number } = formatsOf(view.language)
  const { complaints } = summary
  if (complaints === null) return null
  const sum = (name: Exclude<keyof (typeof complaints)[number], 'reportClass'>) =>
    complaints.reduce((total, each) => total + each[name], 0)
  const due = sum('inTime') + sum('late')
  const open = [sum('openWeek'), sum('openMonth'), sum('openLonger')] as const
  const columns = words.complaintColumns
  // A figure leads to its rows, for those who may see these.
  const counted = (count: number, changes: Record<string, string>) =>
    rowsOf && count > 0 ? <a href={href(view, rowsOf(changes))}>{number(count)}</a> : number(count)
  return (
    <Card title={words.complaintsTitle}>
      {complaints.length === 0 ? (
        <p>{words.noComplaints}</p>
      ) : (
        <div class="stack">
          <DataTable
            narrow="scroll"
            caption={words.complaintsTitle}
            captionHidden
            columns={[
              { label: columns.class },
              ...[columns.received, columns.inTime, columns.late, columns.waiting].map((label) => ({
                label,
                numeric: true,
              })),
            ]}
            rows={complaints.map((each) => [
              view.messages.complaint.classes[each.reportClass as ReportClass],
              counted(each.received, { class: each.reportClass }),
              counted(each.inTime, { class: each.reportClass, outcome: 'in-time' }),
              counted(each.late, { class: each.reportClass, outcome: 'late' }),
              counted(each.waiting, { class: each.reportClass, outcome: 'waiting' }),
            ])}
          />
          <p>
            {due > 0 && words.inTime(sum('inTime') / due, due)}{' '}
            {open.some((count) => count > 0) && words.openAge(open)}{' '}
            {sum('asked') > 0 && words.better(sum('better') / sum('asked'), sum('asked'))}
          </p>
        </div>
      )}
    </Card>
  )
}
