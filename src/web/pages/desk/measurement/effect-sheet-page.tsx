import { EFFECT_SOURCE, effectRows } from '../../../../domain/measurement/effect-sheet.ts'
import type { ShownEffectRow, ShownEffectSheet } from '../../../../services/measurement/effect-sheet.ts'
import type { InnovationRecord } from '../../../../store/lifecycle/innovation.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type SheetProps = {
  view: View
  innovation: InnovationRecord
  sheet: ShownEffectSheet
  mayEdit: boolean
}

function Value({ view, shown, side }: { view: View; shown: ShownEffectRow; side: 'before' | 'after' }) {
  const own = shown.filled?.[side]
  // A row without any figure says so once, where its change would stand.
  if (!shown.filled) return null
  if (!own || own.value === null) return <>–</>
  const words = view.messages.effectSheet
  const unit = words.units[shown.filled.unit as keyof typeof words.units]
  return (
    <>
      {formatsOf(view.language).plain(own.value)} {unit}
      <br />
      <small>{[own.period, own.source].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Change({ view, shown: { change, filled } }: { view: View; shown: ShownEffectRow }) {
  const words = view.messages.effectSheet
  if (!filled) return <>{words.notFilled}</>
  if (!change) return <>–</>
  const { plain, percent } = formatsOf(view.language)
  const sign = change.absolute > 0 ? '+' : change.absolute < 0 ? '−' : ''
  const size =
    change.percent === null ? plain(Math.abs(change.absolute)) : percent(Math.abs(change.percent) / 100)
  if (change.absolute === 0) return <>{words.unchanged}</>
  const judged = change.isBetter === null ? '' : change.isBetter ? words.better : words.worse
  return <>{[`${sign}${size}`, judged].filter(Boolean).join(', ')}</>
}

/** The 17 rows in their four parts; a row that was not filled in says so, and nothing is added up. */
export function EffectSheetPage({ view, innovation, sheet, mayEdit }: SheetProps) {
  const words = view.messages.effectSheet
  const { number } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const filled = sheet.flatMap(({ rows }) => rows).filter((row) => row.filled !== null).length
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">
        {filled === 0 ? words.lead : words.filled(number(filled), number(effectRows.length))}
      </p>
      <p class="small">{words.noTotal}</p>
      {sheet.map(({ section, rows }) => (
        <Card title={words.sections[section]}>
          <DataTable
            caption={words.sections[section]}
            captionHidden
            columns={[
              { label: words.row },
              { label: words.before, numeric: true },
              { label: words.after, numeric: true },
              { label: words.change },
            ]}
            rows={rows.map((shown) => [
              <>
                {mayEdit ? (
                  <a href={href(view, paths.effectRow(region, innovation.slug, shown.row.key))}>
                    {shown.row.name[view.language]}
                  </a>
                ) : (
                  shown.row.name[view.language]
                )}
                {shown.filled?.narrative && (
                  <>
                    <br />
                    <small>{shown.filled.narrative}</small>
                  </>
                )}
              </>,
              <Value view={view} shown={shown} side="before" />,
              <Value view={view} shown={shown} side="after" />,
              <Change view={view} shown={shown} />,
            ])}
          />
        </Card>
      ))}
      <p class="small">{words.source(EFFECT_SOURCE)}</p>
    </DeskShell>
  )
}
