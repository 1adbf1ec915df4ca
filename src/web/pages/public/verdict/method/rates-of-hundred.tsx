import measured from '../../../../../domain/facts/error-rates.json' with { type: 'json' }
import type { View } from '../../../../view.ts'

const HUNDRED = 100

/** What is told of two years of looks: the row of the simulation, and the words of the page for it. */
const told = [
  ['everBetter', 'no effect, judged each month for two years', 'ever effective'],
  ['everWorse', 'no effect, judged each month for two years', 'ever worse'],
  ['found', 'better by 1.5', 'effective at month 24'],
  ['foundEarly', 'better by 1.5', 'effective at month 12'],
  [
    'faded',
    'better by 1.5 for six months, then as before',
    'still effective at month 24, and not told as no longer to be seen',
  ],
  [
    'doors',
    'no effect, all five doors together: launch day, outcomes, direction, months, place',
    'proven by its plan',
  ],
] as const

export type RateOfHundred = (typeof told)[number][0]

/** Of a hundred innovations of which the truth is known, so many; null where the simulation left no such row. */
export function ofHundred(world: string, said: string): number | null {
  const row = measured.overTime.find((one) => one.world === world && one.said === said)
  return row ? Math.round(HUNDRED * row.share) : null
}

/** How often the verdict is wrong over two years of monthly looks, in whole innovations of a hundred. */
export function RatesOfHundred({ view }: { view: View }) {
  const words = view.messages.method
  return (
    <ul>
      {told.map(([name, world, said]) => {
        const count = ofHundred(world, said)
        return count !== null && <li>{words.ofHundred[name](count)}</li>
      })}
    </ul>
  )
}
