/** The four verdicts, the best first: the order of every public list, of counts, and of the ranks kept beside rows. */
export const verdictNames = ['proven', 'promising', 'unproven', 'burdening'] as const

export type VerdictName = (typeof verdictNames)[number]

/** The place of each verdict in that order, from 0. */
export const verdictRanks: Readonly<Record<VerdictName, number>> = {
  proven: 0,
  promising: 1,
  unproven: 2,
  burdening: 3,
}

/** A count for each verdict, none where nothing was counted. */
export function verdictCounts(
  counted: Readonly<Partial<Record<VerdictName, number>>>,
): Record<VerdictName, number> {
  return { proven: 0, promising: 0, unproven: 0, burdening: 0, ...counted }
}
