import { monthOf } from '../calendar/month.ts'
import { studentTail } from '../measurement/distribution.ts'
import type { ShiftLook, Sureness } from '../measurement/level-shift.ts'
import type { Series } from '../measurement/series.ts'
import type { OutcomeLook } from './replay.ts'
import { feignedBy, unreportedShare } from './unreported.ts'

/**
 * The looks at an outcome, one for each value after the launch from the first that can be judged. `wanted` is 1 when
 * higher is better, else -1; `isReported` tells which periods have a value before shocks are set aside.
 */
export function looksAtOutcome(
  looks: readonly ShiftLook[],
  { start, stepMonths }: Series,
  interventionIndex: number,
  { wanted, isReported, isPromised }: { wanted: 1 | -1; isReported: readonly boolean[]; isPromised: boolean },
): OutcomeLook[] {
  const first = monthOf(start)!
  return looks.map((look): OutcomeLook => {
    const feigned = feignedBy(
      unreportedShare(isReported.slice(0, look.index + 1), interventionIndex, isPromised),
    )
    return { month: first + look.index * stepMonths, ...chancesOf(look, wanted, feigned) }
  })
}

function chancesOf({ step, lately }: ShiftLook, wanted: 1 | -1, feigned: number) {
  const chance = (of: Sureness, direction: number, less: number) => {
    const reach = direction * of.estimate - less * of.deviation
    if (of.standardError === 0) return reach > 0 ? 0 : 1
    return studentTail(reach / of.standardError, of.freedom)
  }
  return {
    better: chance(step, wanted, feigned),
    worse: chance(step, -wanted, 0),
    latelyBetter: lately && chance(lately, wanted, feigned),
    latelyWorse: lately && chance(lately, -wanted, 0),
  }
}
