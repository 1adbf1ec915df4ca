import { isRefused } from '../../domain/result.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { ELEMENT_ANSWERS_MIN } from '../../domain/survey/element-answers.ts'
import { satisfactionFromCounters } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { type Headline, headline } from '../../domain/verdict/headline.ts'
import { judge } from '../../domain/verdict/judge.ts'
import { DEFAULT_POLICY, type Policy } from '../../domain/verdict/policy.ts'
import { type ThreeFacts, threeFacts } from '../../domain/verdict/three-facts.ts'
import type { RegionScope } from '../../store/region/region.ts'
import {
  findLaunch,
  findVerdict,
  latestVerdict,
  listVerdicts,
  type StoredVerdict,
  type VerdictEntry,
} from '../../store/verdict/verdict.ts'
import { findPolicy, readPolicyInForce } from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'
import { collectEvidence } from './collect-evidence.ts'

/** A verdict with all that it was made from. `stored` is null for one that was made just for this look. */
export type ShownVerdict = Pick<StoredVerdict, 'judgement' | 'evidence'> & {
  readonly headline: Headline
  readonly policy: Policy
  readonly stored: Pick<StoredVerdict, 'id' | 'cause' | 'createdAt' | 'policyVersion'> | null
  readonly history: readonly VerdictEntry[]
}

/**
 * The verdict on an innovation that stands, or an earlier one of its history by `asOf`, its identifier; null when there is no
 * such earlier one. An innovation that was never judged is judged for this look, and nothing is kept.
 */
export async function showVerdict(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
  asOf: string | null = null,
): Promise<ShownVerdict | null> {
  const { db } = services
  const history = await listVerdicts(db, region.id, innovationId)
  const isKnown = asOf === null || history.some((entry) => entry.id === asOf)
  if (!isKnown) return null
  const stored = asOf
    ? await findVerdict(db, region.id, innovationId, asOf)
    : await latestVerdict(db, region.id, innovationId)
  if (!stored) return judgedNow(services, region, innovationId)
  const { judgement, evidence, policyVersion } = stored
  const version = await findPolicy(db, region.id, policyVersion)
  const policy = version?.policy ?? DEFAULT_POLICY
  return { judgement, evidence, headline: headline(judgement, evidence), policy, stored, history }
}

/**
 * The three facts of a verdict from the evidence that it was made from, so that beside its sentences stand the same figures; lists
 * and the public show what was told.
 */
export function factsOf({ judgement, evidence }: Pick<ShownVerdict, 'judgement' | 'evidence'>): ThreeFacts {
  const { voice } = evidence
  const index =
    voice &&
    satisfactionFromCounters(voice.counters, elementKeys, {
      served: voice.served,
      elementAnswersMin: ELEMENT_ANSWERS_MIN,
    })
  return threeFacts(judgement, index && !isRefused(index) ? index : null)
}

async function judgedNow(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
): Promise<ShownVerdict> {
  const launch = await findLaunch(services.db, region.id, innovationId)
  const scope = { regionId: region.id, innovationId, timeZone: region.timeZone, launch }
  const policy = await readPolicyInForce(services.db, region.id)
  const evidence = await collectEvidence(services.db, scope, policy, services.clock())
  const judgement = judge(evidence, policy)
  const said = headline(judgement, evidence)
  return { judgement, evidence, headline: said, policy, stored: null, history: [] }
}
