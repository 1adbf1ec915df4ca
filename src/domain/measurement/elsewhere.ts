import { isRefused } from '../result.ts'
import { averageOf } from './average.ts'
import { valuesAt } from './comparison.ts'
import { type DifferenceInDifferences, differenceInDifferences } from './difference-in-differences.ts'
import { type LevelShift, type LevelShiftOptions, levelShift, shiftBeyondChance } from './level-shift.ts'
import { type PeriodValue, periodsOf, type Series } from './series.ts'

export type Place = { name: string; values: readonly PeriodValue[] }

/** What the places without the innovation tell together. */
export type Elsewhere = {
  /** Names of those that are steady enough to tell, and of the others that have enough values. */
  steady: string[]
  unsteady: string[]
  /** Change here against the change there, of those that are steady; null when none is. */
  difference: DifferenceInDifferences | null
  /** 1 or -1 when it rose or fell there by itself beyond chance, else 0. */
  moved: -1 | 0 | 1
}

/** A place whose own step is less sure than this many times ours says nothing about ours. */
const STEADY_ERRORS_MAX = 2
/** How many times larger one level must be than the other before change is compared in per cent of it. */
const LEVELS_APART = 1.5

/**
 * What happened at other places at the time of the launch. A place counts when its own step is known at most half as well
 * as ours; several are pooled, each around its own average before the launch. Where the levels lie far apart, the change
 * there is taken in per cent and brought to the level here. `movedErrorRate` is the chance of taking it for moved when
 * nothing changed there.
 */
export function elsewhereAtLaunch(
  own: Series,
  ownShift: LevelShift,
  places: readonly Place[],
  options: LevelShiftOptions,
  movedErrorRate: number,
): Elsewhere {
  const { interventionIndex } = options
  const periods = periodsOf(own).map(({ period }) => period)
  const found: Elsewhere = { steady: [], unsteady: [], difference: null, moved: 0 }
  const pooled: (number | null)[][] = []
  for (const { name, values } of places) {
    const there = onOurLevel(valuesAt(periods, values), own.values, interventionIndex)
    const shift = levelShift(there, { ...options, breaks: [] })
    if (isRefused(shift)) continue
    if (shift.standardError <= STEADY_ERRORS_MAX * ownShift.standardError) {
      found.steady.push(name)
      pooled.push(there)
    } else found.unsteady.push(name)
  }
  if (pooled.length === 0) return found
  const together = periods.map((_, index) => {
    const known = pooled.flatMap((values) => values[index] ?? [])
    return known.length > 0 ? averageOf(known) : null
  })
  const difference = differenceInDifferences(own.values, together, { interventionIndex })
  const shift = levelShift(together, { ...options, breaks: [] })
  return {
    ...found,
    difference: isRefused(difference) ? null : difference,
    moved: isRefused(shift) ? 0 : shiftBeyondChance(shift, movedErrorRate),
  }
}

/** The values of a place, brought to our level where it is far from ours; each place keeps its own course. */
function onOurLevel(
  there: readonly (number | null)[],
  own: readonly (number | null)[],
  interventionIndex: number,
): (number | null)[] {
  const before = (values: readonly (number | null)[]) =>
    values.slice(0, interventionIndex).filter((value) => value !== null)
  const [mine, theirs] = [before(own), before(there)]
  if (mine.length === 0 || theirs.length === 0) return [...there]
  const [here, elsewhere] = [averageOf(mine), averageOf(theirs)]
  const isFar =
    here * elsewhere > 0 &&
    Math.max(Math.abs(here), Math.abs(elsewhere)) >
      LEVELS_APART * Math.min(Math.abs(here), Math.abs(elsewhere))
  const factor = isFar ? here / elsewhere : 1
  return there.map((value) => (value === null ? null : (value - elsewhere) * factor + here))
}
