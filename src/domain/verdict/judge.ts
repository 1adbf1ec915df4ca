import { judgeEffective } from './effective.ts'
import { judgeEnjoyed } from './enjoyed.ts'
import type { Evidence } from './evidence.ts'
import { judgeHeard } from './heard.ts'
import type {
  Dimension,
  DimensionName,
  DimensionState,
  Judgement,
  Recommendation,
  Verdict,
} from './judgement.ts'
import { judgeMeasured } from './measured.ts'
import type { Policy } from './policy.ts'
import { judgeUnburdening } from './unburdening.ts'

/**
 * The verdict on an innovation: is it better, is it enjoyed, is it a burden, and how sure are we.
 *
 * Pure and without a clock: the same evidence and policy, also after a round through JSON, give the same
 * judgement. `missing` lists the next proofs to collect, cheapest first.
 */
export function judge(evidence: Evidence, policy: Policy): Judgement {
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
  const verdict = verdictOf(states)
  return {
    verdict,
    dimensions: {
      measured: stateOf('measured'),
      effective: stateOf('effective'),
      enjoyed: stateOf('enjoyed'),
      unburdening: stateOf('unburdening'),
      heard: stateOf('heard'),
    },
    missing: Object.values(judged)
      .flatMap(({ missing }) => missing)
      .sort((a, b) => a.effortDays - b.effortDays),
    recommendation: recommend(verdict, states),
    policy: { key: policy.key, validFrom: policy.validFrom },
    asOf: evidence.asOf,
  }
}

type States = Record<DimensionName, DimensionState>

/** The four verdicts by the states of the five dimensions. */
function verdictOf(states: States): Verdict {
  const all = Object.values(states)
  if (all.includes('adverse')) return 'burdening'
  if (all.every((state) => state === 'met')) return 'proven'
  return states.effective === 'met' && states.enjoyed === 'met' ? 'promising' : 'unproven'
}

/** What a leader is advised to decide; the leader decides. */
function recommend(verdict: Verdict, { effective, enjoyed }: States): Recommendation {
  const refuted = (state: DimensionState) => state === 'not-met' || state === 'adverse'
  if (verdict === 'proven') return { action: 'scale-up', reason: 'all-met' }
  if (verdict === 'promising') return { action: 'keep', reason: 'works-proof-incomplete' }
  if (refuted(effective) && refuted(enjoyed)) return { action: 'stop', reason: 'neither-better-nor-enjoyed' }
  if (verdict === 'burdening') return { action: 'improve', reason: 'burdens' }
  if (refuted(effective)) return { action: 'improve', reason: 'not-better' }
  if (refuted(enjoyed)) return { action: 'improve', reason: 'not-enjoyed' }
  return { action: 'collect-proof', reason: 'proof-missing' }
}
