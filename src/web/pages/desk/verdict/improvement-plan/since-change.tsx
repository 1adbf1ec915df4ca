import type { ImprovementWork } from '../../../../../services/verdict/improvement-work.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

type Side = { readonly mean: number; readonly periods: number } | null

/** What was measured before a change that was ordered and since it, beside the decision that comes next. */
export function SinceChange({ view, work }: { view: View; work: ImprovementWork }) {
  const words = view.messages.improvementPlan
  const format = formatsOf(view.language)
  if (work.since.length === 0) return null
  const cell = (side: Side, unit: string) =>
    side ? (
      <>
        {format.plain(side.mean)} {unit} <small>{words.periods(side.periods)}</small>
      </>
    ) : (
      words.noValues
    )
  return (
    <Card title={words.since}>
      <p class="small">
        {words.sinceDay(format.date(work.sinceDay))} {words.sinceIsLook}
      </p>
      <DataTable
        caption={words.since}
        captionHidden
        columns={[{ label: words.indicator }, { label: words.before }, { label: words.after }]}
        rows={work.since.map(({ name, unit, before, since }) => [
          name,
          cell(before, unit),
          cell(since, unit),
        ])}
      />
    </Card>
  )
}
