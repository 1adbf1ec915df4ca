/** What made an innovation be judged again. */
export const VERDICT_CAUSES = [
  'measurement',
  /** A value on record was put right, or one that was doubted no longer counts. */
  'correction',
  'check',
  'indicator',
  'comparison',
  'answers',
  'complaint',
  'launch',
  'plan',
  'reach',
  'policy',
  'time',
  'request',
] as const

export type VerdictCause = (typeof VERDICT_CAUSES)[number]
