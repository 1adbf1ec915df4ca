/**
 * What the law asks of an innovation of a region, all five of it (PP 38/2017, article 6): new in whole or in part, of benefit, no
 * burden or restriction on people, within the region's authority, and such that it can be replicated.
 */
export const legalCriteria = ['novelty', 'benefit', 'no-burden', 'authority', 'replicable'] as const

export type LegalCriterion = (typeof legalCriteria)[number]
