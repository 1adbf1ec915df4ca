import { isRefused } from '../result.ts'
import { ELEMENT_ANSWERS_MIN } from './element-answers.ts'
import { elementInterval, elementSpreads } from './element-interval.ts'
import { type AnswerCounters, countedElements, satisfactionFromCounters } from './satisfaction-index.ts'

/** The mean of an element lately and before, and whether the difference is more than chance. */
export type Movement = {
  readonly before: number
  readonly lately: number
  readonly direction: 'better' | 'worse' | 'unclear'
}

/** So many of the latest months with answers are "lately". */
const LATELY_MONTHS = 3

/**
 * How an element moved: the mean of the latest three months with answers against that of all before. Better or worse only
 * where the difference is larger than the root of the squared half intervals (element-interval.ts); null without answers on both sides. `months` are in their order.
 */
export function elementMovement(months: readonly AnswerCounters[], key: string): Movement | null {
  const [before, lately] = [months.slice(0, -LATELY_MONTHS), months.slice(-LATELY_MONTHS)].map((part) =>
    scoreOf(part, key),
  )
  if (!before || !lately) return null
  const difference = lately.mean - before.mean
  const isClear = Math.abs(difference) > Math.hypot(before.half, lately.half)
  const direction = !isClear ? 'unclear' : difference > 0 ? 'better' : 'worse'
  return { before: before.mean, lately: lately.mean, direction }
}

function scoreOf(months: readonly AnswerCounters[], key: string): { mean: number; half: number } | null {
  const total = months.reduce(
    (sum, { elements }) => ({
      sum: sum.sum + (elements[key]?.sum ?? 0),
      count: sum.count + (elements[key]?.count ?? 0),
      squareSum: sum.squareSum + (elements[key]?.squareSum ?? 0),
    }),
    { sum: 0, count: 0, squareSum: 0 },
  )
  // With one answer the interval is the whole scale, so that nothing is called a change.
  if (total.count === 0) return null
  const mean = total.sum / total.count
  const { [key]: spread } = elementSpreads({ elements: { [key]: total } })
  const interval = elementInterval({ key, mean, index: null, n: total.count }, { spread })
  return interval && { mean, half: (interval.upper - interval.lower) / 2 }
}

/** The element that people score lowest, of those that enough people answered; null without answers. */
export function weakestElement(counters: AnswerCounters, keys: readonly string[]): string | null {
  const index = satisfactionFromCounters(counters, keys)
  if (isRefused(index)) return null
  const scored = countedElements(index.elements, ELEMENT_ANSWERS_MIN)
  return scored.reduce((weakest, each) => ((each.mean ?? 9) < (weakest.mean ?? 9) ? each : weakest)).key
}
