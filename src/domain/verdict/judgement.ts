import type { VerdictName } from './names.ts'
import type { ChangedPlan } from './plan.ts'

export type Verdict = VerdictName
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
  | 'unseen-lately'
  | 'worsened'
  | 'worsened-lately'
  | 'no-change-beyond-chance'
  | 'moved-elsewhere-too'
  | 'cannot-tell-yet'
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
  | 'index-hangs-on-weighting'
  | 'index-weighted'
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
  | 'comparison'
  | 'plan'
  | 'values-after-plan'
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
  | 'works-plan-missing'
  | 'works-plan-too-early'
  | 'works-plan-not-shown'
  | 'unseen-lately'
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
  /** Where there is a plan: what it proves, and since when it stands ('YYYY-MM-DD'). */
  plan?: { standing: PlanStanding; registeredOn: string }
  /** Where the plan was changed: what the changed one says, beside the verdict by the plan as it was registered. */
  byChange?: {
    verdict: Verdict
    effective: { state: DimensionState; reasons: Reason[] }
    changes: ChangedPlan['changes']
  }
}

export type PlanStanding = 'proves' | 'not-shown' | 'too-early'
