import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'
import { Tag } from '../tag/tag.tsx'

/** One bar: the mean of an element with its 95 % interval; `null` where too few have answered. */
export type Bar = { label: string; value: number | null; lower?: number; upper?: number }

type BarsProps = {
  view: View
  bars: readonly Bar[]
  /** The ends of the scale; an answer of the regulation's survey is 1 to 4. */
  min?: number
  max?: number
}

const BAR_HEIGHT = 14

/** The elements of a survey as bars, weakest first and marked, each with the interval of its mean; those without a mean by name. */
export function Bars({ view, bars, min = 1, max = 4 }: BarsProps) {
  const format = formatsOf(view.language)
  const words = view.messages.chart
  const share = (value: number) => (100 * (Math.min(Math.max(value, min), max) - min)) / (max - min)
  const sorted = bars
    .flatMap(({ value, ...bar }) => (value === null ? [] : [{ ...bar, value }]))
    .sort((a, b) => a.value - b.value)
  const without = bars.filter(({ value }) => value === null).map(({ label }) => label)
  const list = (
    <ul class="bars">
      {sorted.map(({ label, value, lower, upper }, index) => {
        const interval =
          lower !== undefined && upper !== undefined
            ? `M${share(lower).toFixed(1)} 3v8m0-4H${share(upper).toFixed(1)}m0-4v8`
            : null
        const weakest = index === 0 && sorted.length > 1
        return (
          <li class={weakest ? 'bar bar-weakest' : 'bar'}>
            <span class="bar-label">
              {label}
              {weakest && <Tag>{words.weakest}</Tag>}
            </span>
            <svg
              class="bar-picture"
              viewBox={`0 0 100 ${BAR_HEIGHT}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect class="bar-track" width="100" height={BAR_HEIGHT} />
              <rect class="bar-value" width={share(value).toFixed(1)} height={BAR_HEIGHT} />
              {interval && (
                <>
                  <path class="bar-interval bar-interval-halo" d={interval} />
                  <path class="bar-interval" d={interval} />
                </>
              )}
            </svg>
            <span class="bar-figure">
              {format.decimal(value, 2)}
              {lower !== undefined && upper !== undefined && (
                <span class="visually-hidden">
                  , {words.between(format.decimal(lower, 2), format.decimal(upper, 2))}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
  return (
    <>
      {sorted.length > 0 && list}
      {without.length > 0 && <p class="small">{words.withoutValue(without.join('; '))}</p>}
    </>
  )
}
