export type Verdict = 'proven' | 'promising' | 'unproven' | 'burdening'
export type DimensionName = 'measured' | 'effective' | 'enjoyed' | 'unburdening' | 'heard'
export type DimensionState = 'met' | 'not-met' | 'insufficient' | 'adverse'

/** Why a dimension has its state: a code and its numbers, from which the pages make a sentence. */
export type Reason = { code: ReasonCode; numbers: Readonly<Record<string, number | string | null>> }

export type ReasonCode =
  // measured
  | 'no-output-indicator'
  | 'no-outcome-indicator'
  | 'no-baseline'
  | 'no-target'
  | 'no-fresh-value'
  | 'complete-indicator'
  // effective
  | 'not-launched'
  | 'improved'
  | 'worsened'
  | 'no-change-beyond-chance'
  | 'moved-elsewhere-too'
  | 'weak-before-after'
  | 'too-few-values'
  // enjoyed
  | 'no-answers'
  | 'index-reaches-band'
  | 'index-below-band'
  | 'index-undecided'
  | 'index-adverse'
  | 'sample-too-small'
  | 'answers-weighed-down'
  | 'element-answers-too-few'
  | 'index-hangs-on-marked'
  | 'answers-marked'
  // unburdening
  | 'no-complaint-figures'
  | 'complaints-increased'
  | 'complaints-no-concern'
  | 'complaints-recent-concern'
  | 'complaints-no-before'
  | 'complaints-below-ceiling'
  | 'complaints-above-ceiling'
  | 'complaints-far-above-ceiling'
  | 'complaining-made-easier'
  | 'complaining-made-harder'
  | 'settled-in-time'
  | 'settled-too-late'
  // heard
  | 'no-reach-figures'
  | 'reached'
  | 'reached-too-few'
  | 'known'
  | 'known-by-too-few'
  | 'asked-too-few'

export type Dimension = { state: DimensionState; reasons: Reason[]; missing: MissingProof[] }

/** A proof to collect next; `effortDays` is the rough effort by which they are ordered, cheapest first. */
export type MissingProof = {
  code: MissingCode
  dimension: DimensionName
  effortDays: number
  numbers: Readonly<Record<string, number | string | null>>
}

export type MissingCode =
  | 'output-indicator'
  | 'outcome-indicator'
  | 'baseline'
  | 'target'
  | 'fresh-value'
  | 'launch'
  | 'values-before'
  | 'values-after'
  | 'answers'
  | 'complaint-figures'
  | 'complaint-figures-before'
  | 'settle-complaints'
  | 'reach-figures'
  | 'knew-answers'
  | 'outreach'

export type Recommendation = {
  action: 'scale-up' | 'keep' | 'improve' | 'stop' | 'collect-proof'
  reason: RecommendationReason
}

export type RecommendationReason =
  | 'all-met'
  | 'works-proof-incomplete'
  | 'neither-better-nor-enjoyed'
  | 'burdens'
  | 'not-better'
  | 'not-enjoyed'
  | 'proof-missing'

export type Judgement = {
  verdict: Verdict
  dimensions: Record<DimensionName, { state: DimensionState; reasons: Reason[] }>
  missing: MissingProof[]
  recommendation: Recommendation
  /** Key and first day of the policy it was made with, and the day it speaks of. */
  policy: { key: string; validFrom: string }
  asOf: string
}
