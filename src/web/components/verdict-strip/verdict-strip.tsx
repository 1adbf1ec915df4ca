import { type VerdictName, verdictNames } from '../../../domain/verdict/names.ts'
import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'
import { verdictShapes } from '../verdict/shape.ts'

type VerdictStripProps = {
  view: View
  counts: Readonly<Record<VerdictName, number>>
  /** The complete address of the list behind a verdict. */
  hrefOf: (verdict: VerdictName) => string
}

/** So many shapes are still counted by the eye and fit on a phone; above them one bar tells the shares. */
const SHAPES_MAX = 80
const BAR_WIDTH = 400
const BAR_HEIGHT = 12

/** A bar of the four shares; a verdict that somebody has is never too thin to be seen. */
function Bar({ counts }: Pick<VerdictStripProps, 'counts'>) {
  const total = verdictNames.reduce((sum, name) => sum + counts[name], 0)
  const least = 3
  let x = 0
  return (
    <svg
      class="verdict-bar"
      viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {verdictNames
        .filter((name) => counts[name] > 0)
        .map((name) => {
          const width = Math.max(least, (BAR_WIDTH * counts[name]) / total)
          const rect = (
            <rect class={`shape-${name}`} x={x.toFixed(1)} width={width.toFixed(1)} height={BAR_HEIGHT} />
          )
          x += width
          return rect
        })}
    </svg>
  )
}

/** One shape an innovation, and four legends that say what each verdict means and lead to its list. */
export function VerdictStrip({ view, counts, hrefOf }: VerdictStripProps) {
  const words = view.messages.verdict
  const { number } = formatsOf(view.language)
  const total = verdictNames.reduce((sum, name) => sum + counts[name], 0)
  return (
    <div class="stack">
      {total > SHAPES_MAX ? (
        <Bar counts={counts} />
      ) : (
        <div class="verdict-strip" aria-hidden="true">
          {verdictNames.flatMap((name) =>
            Array.from({ length: counts[name] }, () => (
              <span class={`shape-${name}`}>{verdictShapes[name]}</span>
            )),
          )}
        </div>
      )}
      <ul class="verdict-legend" aria-label={words.tally}>
        {verdictNames.map((name) => (
          <li class={counts[name] === 0 ? 'verdict-legend-none' : undefined}>
            <a href={hrefOf(name)}>
              <span class={`verdict-legend-name shape-${name}`}>
                {verdictShapes[name]}
                <b>{words.counted[name](number(counts[name]))}</b>
              </span>
              <small>{words.legends[name]}</small>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
