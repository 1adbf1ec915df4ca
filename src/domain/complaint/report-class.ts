import facts from '../facts/report-classes.json' with { type: 'json' }

/** What a report is, by the national channel's classes. */
export const reportClasses = [
  'complaint-non-supervisory',
  'complaint-supervisory',
  'aspiration',
  'information-request',
] as const
export type ReportClass = (typeof reportClasses)[number]

/** How many working days an answer may take, and by which rule. */
export type AnswerTerm = {
  readonly workingDays: number
  readonly regulation: string
  /** True when the rule in force does not say, or is not known, and the one before it is used. */
  readonly isFallback: boolean
}

type Period = (typeof facts.periods)[number]

function daysOf(period: Period | undefined, reportClass: string): number | null {
  return period?.classes.find(({ key }) => key === reportClass)?.followUpWorkingDays ?? null
}

/**
 * The term for a report that came in on a day, by the period in force on that day: `2026-11-23`. The facts know years
 * only, so a year in which a rule was replaced counts for the new one. Null when no rule names a term.
 */
export function answerTermOf(reportClass: ReportClass, day: string): AnswerTerm | null {
  const year = day.slice(0, 4)
  const inForce = facts.periods
    .filter(({ validFrom }) => validFrom <= year)
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0]
  if (!inForce) return null
  const own = daysOf(inForce, reportClass)
  if (own !== null) return { workingDays: own, regulation: inForce.regulation, isFallback: false }
  const earlier = facts.periods.find(({ key }) => key === inForce.fallback)
  const days = daysOf(earlier, reportClass)
  return earlier && days !== null
    ? { workingDays: days, regulation: earlier.regulation, isFallback: true }
    : null
}
