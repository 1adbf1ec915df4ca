import type { ReportClass } from '../../../../domain/complaint/report-class.ts'
import {
  ageFigures,
  answerFigures,
  betterFigures,
  type ReportCounts,
  type ReportFigure,
  reportsByClass,
  sumReports,
  wayFigures,
} from '../../../../domain/complaint/report-figure.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'

/** The address of the reports behind a figure, for those who may see them. */
export type ReportRows = ((changes: Readonly<Record<string, string>>) => string) | null

export type ReportFiguresProps = {
  view: View
  summary: VoiceSummary
  rowsOf: ReportRows
  /** True where filters narrow the page. */
  isNarrowed: boolean
}

type FigureProps = Pick<ReportFiguresProps, 'view' | 'rowsOf'> & {
  counts: ReportCounts
  figure: ReportFigure
  reportClass?: string
}

/** A figure, and the way to the reports that it counts. */
function Figure({ view, rowsOf, counts, figure, reportClass }: FigureProps) {
  const count = counts[figure]
  const text = formatsOf(view.language).number(count)
  if (rowsOf === null || count === 0) return <>{text}</>
  return <a href={href(view, rowsOf({ ...(reportClass && { class: reportClass }), figure }))}>{text}</a>
}

function ByClass({ view, summary, rowsOf }: ReportFiguresProps) {
  const { reportFigure: words, complaint } = view.messages
  const classes = reportsByClass(summary.reports)
  const all = sumReports(summary.reports)
  // What no report is needs no column, except what everybody asks for.
  const asked: readonly ReportFigure[] = ['in-time', 'answered-late', 'waiting', 'open-late']
  const figures = [
    'received' as const,
    ...answerFigures.filter((figure) => asked.includes(figure) || all[figure] > 0),
  ]
  const row = (name: string, counts: ReportCounts, reportClass?: string) => [
    name,
    ...figures.map((figure) => (
      <Figure view={view} rowsOf={rowsOf} counts={counts} figure={figure} reportClass={reportClass} />
    )),
  ]
  return (
    <DataTable
      caption={words.byClass}
      captionHidden
      columns={[
        { label: words.reportClass },
        ...figures.map((figure) => ({ label: words.figures[figure], numeric: true })),
      ]}
      rows={[
        ...classes.map(({ reportClass, counts }) =>
          row(complaint.classes[reportClass as ReportClass], counts, reportClass),
        ),
        ...(classes.length > 1 ? [row(words.everyClass, all)] : []),
      ]}
    />
  )
}

type GroupProps = Pick<ReportFiguresProps, 'view' | 'rowsOf'> & {
  title: string
  counts: ReportCounts
  figures: readonly { readonly figure: ReportFigure; readonly label: string }[]
}

function Group({ view, rowsOf, title, counts, figures }: GroupProps) {
  return (
    <DataTable
      narrow="scroll"
      caption={title}
      columns={[{ label: title }, { label: view.messages.reportFigure.reports, numeric: true }]}
      captionHidden
      rows={figures.map(({ figure, label }) => [
        label,
        <Figure view={view} rowsOf={rowsOf} counts={counts} figure={figure} />,
      ])}
    />
  )
}

/** What became of the reports, how long they wait, and whether it is better now. */
function Groups({ view, summary, rowsOf }: ReportFiguresProps) {
  const words = view.messages.reportFigure
  const counts = sumReports(summary.reports)
  const group = { view, counts, rowsOf }
  const waits = ageFigures.some((figure) => counts[figure] > 0)
  return (
    <div class="card-grid">
      <Group
        {...group}
        title={words.ways.title}
        figures={wayFigures
          .filter((figure) => counts[figure] > 0)
          .map((figure) => ({ figure, label: words.ways[figure] }))}
      />
      {waits ? (
        <Group
          {...group}
          title={words.ages.title}
          figures={ageFigures.map((figure) => ({ figure, label: words.ages[figure] }))}
        />
      ) : (
        <p>{words.noneWaits}</p>
      )}
      {counts.asked > 0 ? (
        <Group
          {...group}
          title={words.replies.title}
          figures={betterFigures.map((figure) => ({ figure, label: words.replies[figure] }))}
        />
      ) : (
        <p>{words.noneAsked}</p>
      )}
    </div>
  )
}

/** The two shares that a leader asks for, each with the reports that it is a share of. */
function Shares({ view, summary, rowsOf }: ReportFiguresProps) {
  const words = view.messages.reportFigure
  const counts = sumReports(summary.reports)
  const sentence = (text: string, figure: ReportFigure) =>
    rowsOf ? <a href={href(view, rowsOf({ figure }))}>{text}</a> : text
  return (
    <>
      {counts.due > 0 && (
        <p class="say">{sentence(words.inTime(counts['in-time'] / counts.due, counts.due), 'due')}</p>
      )}
      {counts.replied > 0 && (
        <p class="say">{sentence(words.better(counts.better / counts.replied, counts.replied), 'replied')}</p>
      )}
    </>
  )
}

/** Reports about what the filters leave: by class, by how they were answered, by age and by what became of them. */
export function ReportFigures(props: ReportFiguresProps) {
  const { view, summary, isNarrowed } = props
  const words = view.messages.reportFigure
  return (
    <Card title={words.title} id="reports">
      {summary.reports.length === 0 ? (
        <p>{isNarrowed ? words.noneLeft : words.none}</p>
      ) : (
        <div class="stack">
          <Shares {...props} />
          <ByClass {...props} />
          <Groups {...props} />
        </div>
      )}
    </Card>
  )
}
