import {
  READINESS_SCORE_MAX,
  type ReadinessResult,
  readinessComponents,
} from '../../../../domain/readiness/readiness.ts'
import type { View } from '../../../view.ts'
import { radarOutline, radarPoint } from './radar.ts'

const place = { centre: 180, radius: 110 }
const SIZE = 360

/** The six components as a radar: the last survey filled, the first as a dashed line. The table beside it says the same. */
export function ReadinessRadar({
  view,
  last,
  first,
}: {
  view: View
  last: ReadinessResult
  first: ReadinessResult | null
}) {
  const words = view.messages.readiness
  const axes = readinessComponents.length
  const valuesOf = (result: ReadinessResult) => readinessComponents.map((key) => result.components[key])
  return (
    <svg class="radar" viewBox={`0 0 ${SIZE} ${SIZE - 40}`} role="img" aria-label={words.radar}>
      {[1, 2, 3, 4].map((ring) => (
        <polygon
          class="radar-ring"
          points={radarOutline(
            readinessComponents.map(() => ring),
            READINESS_SCORE_MAX,
            place,
          )}
        />
      ))}
      {readinessComponents.map((key, at) => {
        const label = radarPoint(at, axes, 1.22, place)
        return (
          <text x={label.x} y={label.y} text-anchor="middle" class="radar-label">
            {words.components[key]}
          </text>
        )
      })}
      <polygon class="radar-last" points={radarOutline(valuesOf(last), READINESS_SCORE_MAX, place)} />
      {first && (
        <polygon class="radar-first" points={radarOutline(valuesOf(first), READINESS_SCORE_MAX, place)} />
      )}
    </svg>
  )
}
