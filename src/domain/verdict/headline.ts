import type { Evidence } from './evidence.ts'
import type { Judgement, Reason, ReasonCode } from './judgement.ts'

export type HeadlineCode =
  | 'complaints-increased'
  | 'complaints-above-ceiling'
  | 'outcome-worsened'
  | 'outcome-worsened-lately'
  | 'not-enjoyed'
  | 'outcome-improved'
  | 'outcome-unseen-lately'
  | 'enjoyed'
  | 'outcome-elsewhere-too'
  | 'outcome-unchanged'
  | 'outcome-open'
  | 'outcome-weak'
  | 'not-launched'
  | 'too-little-proof'

export type Headline = { code: HeadlineCode; numbers: Readonly<Record<string, number | string | null>> }

/**
 * Reasons in the order in which they make the headline: what hurts people first, then what helps them, then
 * what is not known.
 */
const ORDER: [ReasonCode, HeadlineCode][] = [
  ['complaints-increased', 'complaints-increased'],
  ['complaints-far-above-ceiling', 'complaints-above-ceiling'],
  ['worsened', 'outcome-worsened'],
  ['worsened-lately', 'outcome-worsened-lately'],
  ['index-adverse', 'not-enjoyed'],
  ['improved', 'outcome-improved'],
  ['unseen-lately', 'outcome-unseen-lately'],
  ['index-reaches-band', 'enjoyed'],
  ['moved-elsewhere-too', 'outcome-elsewhere-too'],
  ['no-change-beyond-chance', 'outcome-unchanged'],
  ['cannot-tell-yet', 'outcome-open'],
  ['weak-before-after', 'outcome-weak'],
  ['not-launched', 'not-launched'],
]

/**
 * The one thing to say of a judgement, for a sentence such as "waktu penyelesaian turun dari 9,9 menjadi 3,3
 * hari": numbers hold name, unit, before and after for an outcome; index, lower, upper and n for the answers;
 * always `launch`.
 */
export function headline(judgement: Judgement, evidence: Evidence): Headline {
  const reasons = Object.values(judgement.dimensions).flatMap((dimension) => dimension.reasons)
  for (const [reasonCode, code] of ORDER) {
    const found = strongest(reasons.filter((reason) => reason.code === reasonCode))
    if (found) return { code, numbers: { ...found.numbers, launch: evidence.launch } }
  }
  return { code: 'too-little-proof', numbers: { missing: judgement.missing.length, launch: evidence.launch } }
}

/** Of several outcomes the one whose average moved by the largest share of what it was. */
export function strongest(reasons: readonly Reason[]): Reason | undefined {
  const moved = ({ numbers: { before, after } }: Reason) =>
    typeof before === 'number' && typeof after === 'number'
      ? Math.abs(after - before) / (Math.abs(before) || 1)
      : 0
  return reasons.reduce<Reason | undefined>(
    (best, one) => (!best || moved(one) > moved(best) ? one : best),
    undefined,
  )
}
