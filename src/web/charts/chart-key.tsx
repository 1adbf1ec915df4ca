import { raw } from 'hono/html'
import type { View } from '../view.ts'
import type { Series } from './series.ts'

const swatch = (content: string) =>
  raw(`<svg class="chart-swatch" viewBox="0 0 24 14" aria-hidden="true" focusable="false">${content}</svg>`)

const swatches = {
  'common-cause': swatch('<path class="chart-mark chart-common-cause" d="M12 7h0"/>'),
  improvement: swatch('<path class="chart-mark chart-improvement" d="M12 1l6 6-6 6-6-6z"/>'),
  concern: swatch('<path class="chart-mark chart-concern" d="M12 2l5 9H7z"/>'),
  change: swatch('<path class="chart-mark chart-neutral-high" d="M8 3h8v8H8z"/>'),
  mean: swatch('<path class="chart-mean" d="M0 7h24"/>'),
  limits: swatch('<path class="chart-band" d="M0 1h24v12H0z"/>'),
  target: swatch('<path class="chart-target" d="M0 7h24"/>'),
  baseline: swatch('<path class="chart-baseline" d="M0 7h24"/>'),
  comparison: swatch('<path class="chart-comparison" d="M0 7h24"/>'),
  counterfactual: swatch('<path class="chart-counterfactual" d="M0 7h24"/>'),
}

/** What the signs of the picture mean; only those that it has. */
export function ChartKey({
  view,
  series,
  value,
  isBrief = false,
}: {
  view: View
  series: Series
  value: (value: number) => string
  /** Without the lines that have their name in the picture. */
  isBrief?: boolean
}) {
  const words = view.messages.chart
  const { points } = series
  const meanings = new Set(
    points.flatMap((point) => (point.value === null ? [] : [point.meaning ?? 'common-cause'])),
  )
  const entries = [
    !isBrief && meanings.has('common-cause') && { sign: swatches['common-cause'], text: words.commonCause },
    meanings.has('improvement') && { sign: swatches.improvement, text: words.improvement },
    meanings.has('concern') && { sign: swatches.concern, text: words.concern },
    (meanings.has('neutral-high') || meanings.has('neutral-low')) && {
      sign: swatches.change,
      text: words.change,
    },
    !isBrief &&
      points.some((point) => point.mean != null) && { sign: swatches.mean, text: words.averageLine },
    points.some((point) => point.upperLimit != null) && { sign: swatches.limits, text: words.limits },
    !isBrief && series.target != null && { sign: swatches.target, text: words.target(value(series.target)) },
    series.baseline != null && { sign: swatches.baseline, text: words.baseline(value(series.baseline)) },
    series.counterfactual?.some((point) => point !== null) && {
      sign: swatches.counterfactual,
      text: words.counterfactual,
    },
    series.comparison?.values.some((point) => point !== null) && {
      sign: swatches.comparison,
      text: words.comparison(series.comparison.name),
    },
  ].filter((entry) => entry !== false && entry !== undefined)
  return (
    <ul class="chart-key" aria-label={words.legend}>
      {entries.map(({ sign, text }) => (
        <li>
          {sign} {text}
        </li>
      ))}
    </ul>
  )
}
