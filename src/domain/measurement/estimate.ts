/** A figure with its standard error and its 95 % interval, all in the unit of the figure. */
export type Estimate = { estimate: number; standardError: number; lower: number; upper: number }

/** 97.5 % point of the normal distribution: two standard errors of a 95 % interval, exactly. */
export const NORMAL_95 = 1.959963984540054

/** Estimate with the normal 95 % interval estimate -+ 1.96 x standard error. */
export function estimateOf(estimate: number, standardError: number, quantile = NORMAL_95): Estimate {
  return {
    estimate,
    standardError,
    lower: estimate - quantile * standardError,
    upper: estimate + quantile * standardError,
  }
}
