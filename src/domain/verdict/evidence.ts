import type { PeriodValue } from '../measurement/series.ts'
import type { IndexPeriod } from '../survey/index-period.ts'
import type { AnswerCounters } from '../survey/satisfaction-index.ts'
import type { GroupAnswers } from '../survey/weighted-index.ts'
import type { ChangedPlan, RegisteredPlan } from './plan.ts'

/** The same indicator at a named place where the innovation does not run (another agency or district). */
export type Comparison = { name: string; values: PeriodValue[] }

/**
 * Something that changed the series and is no result: another definition or way of counting from a month on, or a shock
 * from outside (a flood, a closed office) from one month to another, both included. Months are 'YYYY-MM'.
 */
export type SeriesMark =
  | { kind: 'definition'; from: string; note: string }
  | { kind: 'shock'; from: string; until: string; note: string }

/** One indicator with everything reported for it. */
export type IndicatorEvidence = {
  key: string
  name: string
  /** What it is called in English, where somebody said so. */
  nameEn?: string | null
  kind: 'input' | 'output' | 'outcome'
  /** Which way is better; a neutral indicator is shown and never judged. */
  direction: 'higher' | 'lower' | 'neutral'
  unit: string
  /** Value before the innovation with the day it stands for. */
  baseline: { value: number; on: string } | null
  target: number | null
  values: PeriodValue[]
  comparison?: Comparison
  /** Further places; all together are pooled. */
  comparisons?: Comparison[]
  /** Least change worth having, above 0 and in the unit. Without it half the way from baseline to target. */
  leastChange?: number | null
  marks?: SeriesMark[]
  /**
   * It was ended, or is no outcome any more, with the consent of a second person: it counts by the plan that names it, and
   * nowhere else.
   */
  ended?: boolean
}

export type VoiceEvidence = {
  /** Keys of the elements asked. */
  elements: string[]
  /** The answers that count: those of which the index is made that is shown. Marked ones are not among them. */
  counters: AnswerCounters
  /**
   * The marked answers alone: more came from one network or by one code at once than people give (src/domain/survey/answer-mark.ts).
   * `counters` and these added up (`addCounters`) are all answers. Left out where none is marked, and in evidence of before.
   */
  marked?: AnswerCounters
  /** People served in the time the answers come from, or null when not known. */
  served: number | null
  /** 0 to 1: what an answer counts after the signs that some were made and not given; 1 without signs. */
  weight: number
  /** Of `counters`, the answers whose signs lower the weight; left out in evidence from before. */
  signed?: AnswerCounters
  /** The months the answers come from, and the improvement since which they are counted where one was agreed. */
  period?: IndexPeriod
  /** Slips that were handed to every k-th visitor, and those of them that came back: then the answers are a sample. */
  sample?: { everyKth: number; handed: number; answered: number }
  /** The answers of a sample by group, with how many of those served belong to each in some months; left out where it would not hold. */
  weighting?: { field: string; from: string; until: string; groups: GroupAnswers[] }
}

export type ComplaintEvidence = {
  /** Complaints that name the innovation and people served, by month. */
  periods: { period: string; complaints: number; served: number }[]
  /** Complaints per 1,000 served as an agency reported them, used where counts are not known. */
  perThousand?: PeriodValue[]
  /** Complaints whose limit has passed or that were settled, and those of them settled within it. */
  due: number
  settledInTime: number
  /** Ways of complaining that were opened or closed since the first of these months, in their order. */
  doors?: { month: string; change: 'opened' | 'closed' }[]
}

export type ReachEvidence = {
  /** People meant and people reached, by the records. */
  intended: number | null
  reached: number | null
  /** Records with a source that `reached` comes from; left out where an indicator says it, and in evidence of before. */
  records?: number
  /** Of those asked whether they knew the service before, how many did. */
  askedKnew: number
  knew: number
}

/**
 * All that a verdict is made from, as plain data: it survives JSON unchanged, is kept with the verdict, and
 * gives the same verdict again. Days are 'YYYY-MM-DD', months 'YYYY-MM'. There is no clock: `asOf` says which
 * day it speaks of.
 */
export type Evidence = {
  asOf: string
  /** Month or day from which the innovation ran, or null before the launch. */
  launch: string | null
  indicators: IndicatorEvidence[]
  voice: VoiceEvidence | null
  complaints: ComplaintEvidence | null
  reach: ReachEvidence | null
  /** The plan as it was registered. Without it nothing is proven. */
  plan?: RegisteredPlan | null
  /** The plan as it stands after the changes that were agreed to, when there were any. */
  changedPlan?: ChangedPlan | null
}
