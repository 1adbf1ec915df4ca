import measured from '../facts/error-rates.json' with { type: 'json' }

const HUNDRED = 100

/** What is told of two years of looks: the row of the simulation, and its name. */
const rows = [
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

export type RateOfHundred = (typeof rows)[number][0]

/**
 * How often the verdict is wrong over two years of monthly looks, in whole innovations of a hundred whose truth is known, as
 * the simulation left it.
 */
export const ratesOfHundred: readonly { name: RateOfHundred; count: number }[] = rows.flatMap(
  ([name, world, said]) => {
    const row = measured.overTime.find((one) => one.world === world && one.said === said)
    return row ? [{ name, count: Math.round(HUNDRED * row.share) }] : []
  },
)
