import facts from '../facts/priority.json' with { type: 'json' }

/** APKL: the filter before problems are ranked. Is it real and talked of, away from what should be, felt by many, and ours to solve? */
export const screeningCriteria = ['actual', 'problematic', 'widespread', 'feasible'] as const

export type ScreeningCriterion = (typeof screeningCriteria)[number]

/** The two ways in which it is taught: four times yes, or four scores of 1 to 5. */
export const screeningVariants = ['yes-no', 'scored'] as const

export type ScreeningVariant = (typeof screeningVariants)[number]

/** What was said of each criterion: 1 for yes and 0 for no, or a score of 1 to 5. */
export type ScreeningMarks = Readonly<Record<ScreeningCriterion, number>>

type ScoredRule = {
  readonly min: number
  readonly max: number
  readonly totalMin: number
  readonly feasibleMin: number
}

const rule = facts.screening.variants.find(({ key }) => key === 'scored') as ScoredRule

/** Lowest and highest mark of a variant. */
export function screeningScale(variant: ScreeningVariant): { readonly min: number; readonly max: number } {
  return variant === 'yes-no' ? { min: 0, max: 1 } : { min: rule.min, max: rule.max }
}

export type Screening = {
  /** Sum of the marks: 0 to 4, or 4 to 20. */
  readonly total: number
  readonly passes: boolean
}

/** Whether a problem passes the filter. By scores it needs 12 in all, and one that cannot be solved here never passes. */
export function screen(variant: ScreeningVariant, marks: ScreeningMarks): Screening {
  const total = screeningCriteria.reduce((sum, key) => sum + marks[key], 0)
  if (variant === 'yes-no') return { total, passes: screeningCriteria.every((key) => marks[key] === 1) }
  return { total, passes: total >= rule.totalMin && marks.feasible >= rule.feasibleMin }
}
