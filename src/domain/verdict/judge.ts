import { MONTHS_OF_FREQUENCY } from '../measurement/indicator.ts'
import { evidenceByPlan, type PlanProof, planProof } from './by-plan.ts'
import { judgeEffective } from './effective.ts'
import { judgeEnjoyed } from './enjoyed.ts'
import type { Evidence } from './evidence.ts'
import { isFaded } from './faded.ts'
import { judgeHeard } from './heard.ts'
import type {
  Dimension,
  DimensionName,
  DimensionState,
  Judgement,
  MissingProof,
  PlanStanding,
  ReasonCode,
  Recommendation,
  Verdict,
} from './judgement.ts'
import { judgeMeasured, named } from './measured.ts'
import type { Policy } from './policy.ts'
import { judgeUnburdening } from './unburdening.ts'

/**
 * The verdict on an innovation: is it better, is it enjoyed, is it a burden, and how sure are we.
 *
 * Pure and without a clock: the same evidence and policy, also after a round through JSON, give the same
 * judgement. `missing` lists the next proofs to collect, cheapest first. Proven needs a plan that was registered before
 * the values that prove it. Where a plan was changed, the verdict is the one by the plan as it was registered, and the one
 * by the change stands beside it.
 */
export function judge(evidence: Evidence, policy: Policy): Judgement {
  const { plan, changedPlan } = evidence
  if (!plan) return judgeBy(evidence, policy)
  const judgement = judgeBy({ ...evidence, plan }, policy)
  if (!changedPlan) return judgement
  const changed = judgeBy({ ...evidence, plan: changedPlan.plan }, policy)
  const { verdict, dimensions } = changed
  return {
    ...judgement,
    byChange: { verdict, effective: dimensions.effective, changes: changedPlan.changes },
  }
}

function judgeBy(given: Evidence, policy: Policy): Judgement {
  const plan = given.plan ?? null
  const evidence = evidenceByPlan(given, plan)
  const judged: Record<DimensionName, Dimension> = {
    measured: judgeMeasured(evidence, policy),
    effective: judgeEffective(evidence, policy),
    enjoyed: judgeEnjoyed(evidence, policy),
    unburdening: judgeUnburdening(evidence, policy),
    heard: judgeHeard(evidence, policy),
  }
  const stateOf = (name: DimensionName) => ({ state: judged[name].state, reasons: judged[name].reasons })
  const states = Object.fromEntries(
    Object.entries(judged).map(([name, { state }]) => [name, state]),
  ) as States
  const proof = plan && planProof(evidence, plan, policy)
  const uncapped = verdictOf(states)
  const verdict = uncapped === 'proven' && proof?.standing !== 'proves' ? 'promising' : uncapped
  const missing = [
    ...Object.values(judged).flatMap((dimension) => dimension.missing),
    ...missingPlan(evidence, proof),
  ]
  return {
    verdict,
    dimensions: {
      measured: stateOf('measured'),
      effective: stateOf('effective'),
      enjoyed: stateOf('enjoyed'),
      unburdening: stateOf('unburdening'),
      heard: stateOf('heard'),
    },
    missing: withoutTwins(missing).sort((a, b) => a.effortDays - b.effortDays),
    recommendation: recommend(verdict, { uncapped, standing: proof?.standing ?? null }, judged),
    policy: { key: policy.key, validFrom: policy.validFrom },
    asOf: evidence.asOf,
    ...(proof ? { plan: { standing: proof.standing, registeredOn: plan!.registeredOn } } : {}),
  }
}

/** Days until a plan proves something: it is written in one, and six months of values must begin after it. */
const PLAN_DAYS = 180
const MONTH_DAYS = 30

/** What a plan still lacks to prove: itself, once there is a launch, or values that begin after its registration. */
function missingPlan({ launch, indicators }: Evidence, proof: PlanProof | null): MissingProof[] {
  if (launch === null) return []
  if (proof === null) return [{ code: 'plan', dimension: 'effective', effortDays: PLAN_DAYS, numbers: {} }]
  if (proof.standing !== 'too-early') return []
  const { needed, outcome } = proof
  // Of an outcome that was ended nothing further comes.
  if (outcome === null || indicators.some(({ key, ended }) => ended && key === outcome.key)) return []
  const stepMonths = MONTHS_OF_FREQUENCY[outcome.frequency]
  const measured = indicators.find(({ key }) => key === outcome.key)
  const numbers = { needed, stepMonths, ...named({ ...outcome, ...translated(outcome, measured) }) }
  const effortDays = MONTH_DAYS * stepMonths * needed
  return [{ code: 'values-after-plan', dimension: 'effective', effortDays, numbers }]
}

/** The other language's name of a planned outcome that is still called as it was planned. */
function translated(
  { name }: { name: string },
  measured: { name: string; nameEn?: string | null } | undefined,
): { nameEn?: string } {
  return measured?.nameEn && measured.name === name ? { nameEn: measured.nameEn } : {}
}

/** Each proof once: two conditions can ask for the same target. */
function withoutTwins(missing: readonly MissingProof[]): MissingProof[] {
  const seen = new Set<string>()
  return missing.filter(({ code, numbers }) => {
    const name = JSON.stringify([code, numbers.key ?? null])
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

type States = Record<DimensionName, DimensionState>

/** The four verdicts by the states of the five dimensions. */
function verdictOf(states: States): Verdict {
  const all = Object.values(states)
  if (all.includes('adverse')) return 'burdening'
  if (all.every((state) => state === 'met')) return 'proven'
  return states.effective === 'met' && states.enjoyed === 'met' ? 'promising' : 'unproven'
}

/** Why what meets all five conditions is not proven: there is no plan, or what it shows so far. */
function cappedBy(standing: PlanStanding | null): Recommendation['reason'] {
  if (standing === null) return 'works-plan-missing'
  return standing === 'too-early' ? 'works-plan-too-early' : 'works-plan-not-shown'
}

/**
 * What a leader is advised to decide; the leader decides. Nobody is advised to stop for want of evidence: not better and
 * not enjoyed must both be known, by an interval that leaves nothing else.
 */
function recommend(
  verdict: Verdict,
  { uncapped, standing }: { uncapped: Verdict; standing: PlanStanding | null },
  judged: Record<DimensionName, Dimension>,
): Recommendation {
  const has = (name: DimensionName, code: ReasonCode) =>
    judged[name].reasons.some((reason) => reason.code === code)
  const isRefuted = ({ state }: Dimension) => state === 'not-met' || state === 'adverse'
  const { effective, enjoyed } = judged
  const isUndecided = has('enjoyed', 'index-undecided')
  const isOpenElsewhere = effective.reasons.some(
    ({ code, numbers }) => code === 'moved-elsewhere-too' && numbers.isDifferenceBelowLeast !== 1,
  )
  if (verdict === 'proven') return { action: 'scale-up', reason: 'all-met' }
  if (verdict === 'promising' && isFaded(effective)) return { action: 'improve', reason: 'unseen-lately' }
  if (verdict === 'promising' && uncapped === 'proven') return { action: 'keep', reason: cappedBy(standing) }
  if (verdict === 'promising') return { action: 'keep', reason: 'works-proof-incomplete' }
  if (isRefuted(effective) && !isOpenElsewhere && isRefuted(enjoyed) && !isUndecided) {
    return { action: 'stop', reason: 'neither-better-nor-enjoyed' }
  }
  if (verdict === 'burdening') return { action: 'improve', reason: 'burdens' }
  if (isRefuted(effective)) return { action: 'improve', reason: 'not-better' }
  if (isRefuted(enjoyed) && !isUndecided) return { action: 'improve', reason: 'not-enjoyed' }
  return { action: 'collect-proof', reason: 'proof-missing' }
}
