import { isRefused } from '../result.ts'
import { type ComplaintSeries, complaintSeriesOf, type Rate } from './complaint-series.ts'
import type { ComplaintEvidence, Evidence } from './evidence.ts'
import type { Dimension, MissingProof, Reason, ReasonCode } from './judgement.ts'
import { completePolicy, type Policy } from './policy.ts'

/** Complaints are told per this number of people served. */
const PER_SERVED = 1000

/**
 * Unburdening: complaints per 1,000 served did not rise at the launch, lie under the region's ceiling where it has set
 * one, and those due are settled in time.
 *
 * Complaints are counts out of so many served (complaint-series.ts); where an agency reported rates only, these are judged
 * as outcomes are. A rise at the launch beyond chance, or a rate above the ceiling for certain, is adverse. A rate above
 * the ceiling, the latest three months above those before the launch, or too few settled in time, is not met. Fewer than
 * the needed months after the launch are insufficient, and so is a rate without a "before", unless a ceiling says what is
 * little: nobody can tell a burden from a habit otherwise. That complaining became easier or harder meanwhile is told.
 */
export function judgeUnburdening({ complaints, launch }: Evidence, policy: Policy): Dimension {
  const series = complaints && launch !== null ? complaintSeriesOf(complaints, launch, policy) : null
  if (!complaints || !series || isRefused(series)) {
    return insufficient(figuresMissing(policy.valuesAfterMin), 'no-complaint-figures', [])
  }
  const settled = settledReason(complaints, policy)
  const lacksAfter = policy.valuesAfterMin - series.afterCount
  if (lacksAfter > 0) return insufficient(figuresMissing(lacksAfter), 'no-complaint-figures', settled.reasons)
  const ceiling = ceilingReason(series.lately, completePolicy(policy).complaintsPerThousandMax)
  const lacksBefore = policy.valuesBeforeMin - series.beforeCount
  if (lacksBefore > 0 && !ceiling) {
    const missing = beforeMissing(lacksBefore)
    return insufficient(missing, 'complaints-no-before', settled.reasons, {
      after: series.after * PER_SERVED,
      afterCount: series.afterCount,
    })
  }
  const concern = lacksBefore > 0 ? null : concernReason(series)
  const reasons = [concern, ceiling].filter((reason) => reason !== null)
  const state = reasons.some(
    ({ code }) => code === 'complaints-increased' || code === 'complaints-far-above-ceiling',
  )
    ? 'adverse'
    : reasons.some(
          ({ code }) => code === 'complaints-recent-concern' || code === 'complaints-above-ceiling',
        ) || settled.missing.length > 0
      ? 'not-met'
      : 'met'
  return {
    state,
    reasons: [...reasons, ...doorReasons(complaints), ...settled.reasons],
    missing: settled.missing,
  }
}

function concernReason(series: ComplaintSeries): Reason {
  const numbers = {
    before: series.before * PER_SERVED,
    after: series.after * PER_SERVED,
    beforeCount: series.beforeCount,
    afterCount: series.afterCount,
    estimate: series.step.estimate * PER_SERVED,
    lower: series.step.lower * PER_SERVED,
    upper: series.step.upper * PER_SERVED,
    confidence: series.step.confidence,
  }
  if (series.isIncreased) return { code: 'complaints-increased', numbers }
  if (!series.isLatelyAbove) return { code: 'complaints-no-concern', numbers }
  return {
    code: 'complaints-recent-concern',
    numbers: { value: series.latest * PER_SERVED, mean: series.before * PER_SERVED },
  }
}

/** How the rate of the last year stands to the region's ceiling per 1,000; null where there is none. */
function ceilingReason(rate: Rate, ceiling: number): Reason | null {
  if (!(ceiling > 0)) return null
  const numbers = { after: rate.value * PER_SERVED, lower: rate.lower * PER_SERVED, ceiling }
  if (numbers.lower > ceiling) return { code: 'complaints-far-above-ceiling', numbers }
  return { code: numbers.after > ceiling ? 'complaints-above-ceiling' : 'complaints-below-ceiling', numbers }
}

/** The latest door that opened and that closed: possible reasons of more or fewer complaints. */
function doorReasons({ doors = [] }: ComplaintEvidence): Reason[] {
  const latest = (change: 'opened' | 'closed') => doors.filter((door) => door.change === change).at(-1)
  const told = (code: ReasonCode, door: { month: string } | undefined): Reason[] =>
    door ? [{ code, numbers: { month: door.month } }] : []
  return [
    ...told('complaining-made-easier', latest('opened')),
    ...told('complaining-made-harder', latest('closed')),
  ]
}

function settledReason(
  { due, settledInTime }: ComplaintEvidence,
  policy: Policy,
): Pick<Dimension, 'reasons' | 'missing'> {
  if (due <= 0) return { reasons: [], missing: [] }
  const share = settledInTime / due
  const numbers = { due, settledInTime, share, shareMin: policy.settledShareMin }
  if (share >= policy.settledShareMin) return { reasons: [{ code: 'settled-in-time', numbers }], missing: [] }
  const needed = settledNeeded(due, settledInTime, policy.settledShareMin)
  return {
    reasons: [{ code: 'settled-too-late', numbers }],
    missing: [
      {
        code: 'settle-complaints',
        dimension: 'unburdening',
        effortDays: needed,
        numbers: { ...numbers, needed },
      },
    ],
  }
}

/**
 * Further complaints, each settled in time, after which the share is reached; all of them when the share is
 * the whole.
 */
function settledNeeded(due: number, settledInTime: number, shareMin: number): number {
  if (shareMin >= 1) return due - settledInTime
  // What is lost in the ninth decimal is rounding, not a complaint.
  return Math.ceil((shareMin * due - settledInTime) / (1 - shareMin) - 1e-9)
}

function figuresMissing(needed: number): MissingProof {
  return {
    code: 'complaint-figures',
    dimension: 'unburdening',
    effortDays: 0.5 * needed,
    numbers: { needed },
  }
}

function beforeMissing(needed: number): MissingProof {
  const numbers = { needed }
  return { code: 'complaint-figures-before', dimension: 'unburdening', effortDays: needed, numbers }
}

function insufficient(
  missing: MissingProof,
  code: ReasonCode,
  reasons: Reason[],
  numbers: Reason['numbers'] = missing.numbers,
): Dimension {
  return { state: 'insufficient', reasons: [{ code, numbers }, ...reasons], missing: [missing] }
}
