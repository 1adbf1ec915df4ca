/** How a report was answered: each one is counted once here. */
export const answerFigures = [
  'in-time',
  'answered-late',
  'waiting',
  'open-late',
  'without-limit',
  'elsewhere',
] as const

/** How far a report has come: each one is counted once here. */
export const wayFigures = ['handled', 'reopened', 'answered', 'closed', 'elsewhere'] as const

/** For how long a report has waited for its answer: each one that waits here is counted once. */
export const ageFigures = ['open-week', 'open-month', 'open-longer'] as const

/** What those who were asked after the close whether it is better now have said; `asked` holds the other three. */
export const betterFigures = ['asked', 'better', 'not-better', 'no-reply'] as const

/**
 * Every figure about reports. `due` are those answered or overdue, of which it is known whether the answer
 * came in time; `replied` are those of which it is known whether it is better now.
 */
export const reportFigures = [
  'received',
  ...answerFigures,
  'due',
  ...wayFigures.filter((figure) => figure !== 'elsewhere'),
  ...ageFigures,
  ...betterFigures,
  'replied',
] as const
export type ReportFigure = (typeof reportFigures)[number]

export type ReportCounts = Readonly<Record<ReportFigure, number>>

/** Reports of one class that came in within one month, `2026-11`. */
export type ReportCount = {
  readonly reportClass: string
  readonly month: string
  readonly counts: ReportCounts
}

/** Some counts as one. */
export function sumReports(counts: readonly ReportCount[]): ReportCounts {
  const sum = (figure: ReportFigure) => counts.reduce((total, each) => total + each.counts[figure], 0)
  return Object.fromEntries(reportFigures.map((figure) => [figure, sum(figure)])) as ReportCounts
}

/** The counts of each class, the one with most reports first. */
export function reportsByClass(
  counts: readonly ReportCount[],
): readonly { readonly reportClass: string; readonly counts: ReportCounts }[] {
  return [...Map.groupBy(counts, ({ reportClass }) => reportClass)]
    .map(([reportClass, of]) => ({ reportClass, counts: sumReports(of) }))
    .sort((one, other) => other.counts.received - one.counts.received)
}
