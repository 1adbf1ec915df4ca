import { NORMAL_95 } from '../measurement/estimate.ts'
import { isRefused } from '../result.ts'
import {
  type AnswerCounters,
  INDEX_MAX,
  INDEX_MIN,
  satisfactionFromCounters,
  standardErrorOf,
} from './satisfaction-index.ts'

/** Answers of a group, and how many of those served belong to it. */
export type GroupAnswers = { key: string; served: number; counters: AnswerCounters }

/** Answers to each question that a group needs, so that its average and its spread say something. */
export const GROUP_ANSWERS_MIN = 10

/** Share of the answers that must tell their group: of the others nobody knows whom they stand for. */
export const TOLD_SHARE_MIN = 0.8

export type WeightedIndex = {
  /** 25-100, full precision, with the plain 95 % interval. */
  index: number
  lower: number
  upper: number
  /** Answers that told their group, and so many of a plain sample as they are worth. */
  n: number
  effective: number
  standardError: number
  /** By group: its share of those served, its index and how many answered. */
  groups: { key: string; share: number; index: number; n: number }[]
}

/**
 * The index of those served, from answers that came in other shares than those served: each group counts by its share of
 * those served, index = sum of W m, and its standard error is sqrt(sum of W^2 s^2), with s that of the group's own index
 * (post-stratification; Cochran, Sampling Techniques 1977, 5A.9). `effective` is n over the design effect of the weights,
 * 1 / sum of W^2 / n (Kish 1965), so that few answers that stand for many make the interval wide and say so.
 *
 * Null where it would not hold: fewer than two groups, a group that is served and has fewer than `answersMin` answers to a
 * question, or fewer than four in five of `answered` that told their group.
 */
export function weightedIndex(
  groups: readonly GroupAnswers[],
  elements: readonly string[],
  { answered, answersMin }: { answered: number; answersMin: number },
): WeightedIndex | null {
  const least = Math.max(GROUP_ANSWERS_MIN, answersMin)
  const served = groups.filter((group) => group.served > 0)
  const all = served.reduce((sum, group) => sum + group.served, 0)
  const told = groups.reduce((sum, { counters }) => sum + counters.n, 0)
  if (served.length < 2 || elements.length === 0 || told < TOLD_SHARE_MIN * answered) return null
  const parts = []
  for (const { key, served: people, counters } of served) {
    if (elements.some((element) => (counters.elements[element]?.count ?? 0) < least)) return null
    const found = satisfactionFromCounters(counters, elements)
    if (isRefused(found)) return null
    const error = standardErrorOf(counters, elements)
    parts.push({ key, share: people / all, index: found.index, n: counters.n, error })
  }
  const index = parts.reduce((sum, part) => sum + part.share * part.index, 0)
  const standardError = Math.sqrt(parts.reduce((sum, part) => sum + (part.share * part.error) ** 2, 0))
  return {
    index,
    lower: Math.max(INDEX_MIN, index - NORMAL_95 * standardError),
    upper: Math.min(INDEX_MAX, index + NORMAL_95 * standardError),
    n: parts.reduce((sum, part) => sum + part.n, 0),
    effective: 1 / parts.reduce((sum, part) => sum + part.share ** 2 / part.n, 0),
    standardError,
    groups: parts.map(({ error: _, ...part }) => part),
  }
}
