import type { IndicatorLine } from '../../../../../store/measurement/indicator-line.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The outcome indicators inside the plan: where each began, where it should go, where it is. */
export function IndicatorLines({
  view,
  innovation,
  lines,
}: {
  view: View
  innovation: string
  lines: readonly IndicatorLine[]
}) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  const figure = (value: number | null) => (value === null ? '–' : format.plain(value))
  return (
    <>
      {lines.length === 0 ? (
        <p>{words.noIndicators}</p>
      ) : (
        <DataTable
          caption={words.indicator}
          captionHidden
          columns={[
            { label: words.indicator },
            { label: words.baseline, numeric: true },
            { label: words.target, numeric: true },
            { label: words.latest, numeric: true },
          ]}
          rows={lines.map((line) => [
            `${line.name} (${line.unit})`,
            <>
              {figure(line.baselineValue)}
              {line.baselineOn && <small> {format.month(line.baselineOn)}</small>}
            </>,
            figure(line.target),
            figure(line.latest),
          ])}
        />
      )}
      <p>
        <a
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          href={href(view, paths.indicators(view.region?.slug ?? '', innovation))}
        >
          {words.editIndicators}
        </a>
      </p>
    </>
  )
}
