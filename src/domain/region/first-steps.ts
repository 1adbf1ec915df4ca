/** What a new region sets up, in the order that works: each needs those before it. */
export const firstSteps = [
  'agencies',
  'target',
  'people',
  'holidays',
  'deadlines',
  'complaint-rule',
  'import',
  'mark',
  'public-page',
] as const
export type FirstStep = (typeof firstSteps)[number]

/** What a region has of each, as counted. */
export type FirstStepFacts = Readonly<Record<FirstStep, boolean>>

/** The next step of those that are off, or null when all are done. */
export function nextStep(done: FirstStepFacts): FirstStep | null {
  return firstSteps.find((step) => !done[step]) ?? null
}
