import { parseCauses, rootsOf } from '../../../../domain/diagnosis/causes.ts'
import type { View } from '../../../view.ts'
import { fishboneOf } from './fishbone.ts'

/** The causes as a fishbone, and below it as a list that can be read aloud and says all that was typed. */
export function Causes({
  view,
  statement,
  causes,
}: {
  view: View
  statement: string
  causes: string | null
}) {
  const words = view.messages.diagnosis
  const branches = parseCauses(causes ?? '')
  if (branches.length === 0) return <p>{words.noCauses}</p>
  const bone = fishboneOf(branches)
  return (
    <>
      <div class="fishbone-scroll">
        <svg
          class="fishbone"
          viewBox={`0 0 ${bone.width} ${bone.height}`}
          width={bone.width}
          height={bone.height}
          role="img"
          aria-label={words.fishbone(statement)}
        >
          <line x1={10} y1={bone.spineY} x2={bone.headX} y2={bone.spineY} class="fishbone-spine" />
          <path d={`M${bone.headX} ${bone.spineY - 14} l26 14 l-26 14 z`} class="fishbone-head" />
          {bone.bones.map(({ category, texts, from, to, textY }) => (
            <g>
              <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} class="fishbone-bone" />
              <text x={from.x} y={textY} text-anchor="middle" class="fishbone-category">
                {category}
              </text>
              {texts.map((text, at) => (
                <text x={from.x} y={textY + (at + 1) * 15} text-anchor="middle" class="fishbone-why">
                  {text}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <ul>
        {branches.map(({ category, whys }) => (
          <li>
            {category && <b>{category}: </b>}
            {whys.join(' → ')}
          </li>
        ))}
      </ul>
      <h3>{words.roots}</h3>
      <ul>
        {rootsOf(branches).map((root) => (
          <li>{root}</li>
        ))}
      </ul>
    </>
  )
}
