import { hasLine } from '../../../../domain/survey/element-answers.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { voiceBars } from './voice-bars.ts'

type VoiceTablesProps = Pick<InnovationProps, 'view' | 'figures'>

/** The told periods as months of answers. */
export function monthsOf(periods: InnovationProps['figures']['periods']) {
  return periods.map(({ n, indexSum, questions }) => ({
    answers: n,
    index: indexSum / n,
    ...(questions === undefined ? {} : { questions }),
  }))
}

/** Whether answers were told often enough for a course. */
export function hasCourse(periods: InnovationProps['figures']['periods']): boolean {
  return hasLine(monthsOf(periods))
}

/** What citizens said, as tables; nothing below the limit of small numbers. */
export function VoiceTables({ view, figures }: VoiceTablesProps) {
  const { voice, periods } = figures
  if (!voice.index || voice.answers === null) return null
  return (
    <Card title={view.messages.publicInnovation.voice} id="voice">
      <div class="stack">
        <ElementTable view={view} figures={figures} />
        <p class="small">{view.messages.publicInnovation.intervalNote}</p>
        {hasCourse(periods) && <CourseTable view={view} periods={periods} />}
      </div>
    </Card>
  )
}

/** The figures of the bars. */
function ElementTable({ view, figures: { voice } }: VoiceTablesProps) {
  const words = view.messages.seriesResult
  const { decimal, number } = formatsOf(view.language)
  const shown = (value: number | null | undefined) => (value == null ? '–' : decimal(value, 2))
  return (
    <DataTable
      narrow="scroll"
      caption={words.elements}
      columns={[
        { label: words.element },
        { label: words.mean, numeric: true },
        { label: words.lower, numeric: true },
        { label: words.upper, numeric: true },
        { label: words.answers, numeric: true },
      ]}
      rows={voiceBars(view, voice).map(({ label, value, lower, upper }, index) => [
        label,
        shown(value),
        shown(lower),
        shown(upper),
        value === null ? '–' : number(voice.index?.elements[index]?.n ?? 0),
      ])}
    />
  )
}

/** The index by the months in which answers were told. */
function CourseTable({ view, periods }: { view: View; periods: InnovationProps['figures']['periods'] }) {
  const words = view.messages.publicInnovation
  const { decimal, number, month } = formatsOf(view.language)
  return (
    <DataTable
      narrow="scroll"
      caption={words.overTime}
      columns={[
        { label: words.told },
        { label: words.toldIndex, numeric: true },
        { label: words.toldAnswers, numeric: true },
      ]}
      rows={periods.map((period) => [
        month(period.month),
        decimal(period.indexSum / period.n, 2),
        number(period.n),
      ])}
    />
  )
}
