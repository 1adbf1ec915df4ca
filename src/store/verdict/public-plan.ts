import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { listPlans, type PlanVersion } from './evidence-plan.ts'
import { type LaunchRecord, listLaunches } from './launch.ts'
import { listProposals, type Proposal, type ProposalAnswer } from './proposal.ts'

/** What everybody may read of a plan: its versions, the launches with their proof, and the changes that were agreed to. */
export type PublicPlan = {
  readonly plans: readonly PlanVersion[]
  readonly launches: readonly LaunchRecord[]
  readonly changes: readonly PublicChange[]
}

/** A change that was agreed to; of an indicator with the names of what of it changed. */
export type PublicChange = Pick<Proposal, 'kind' | 'subject' | 'reason'> & {
  readonly fields: readonly string[]
  readonly answer: ProposalAnswer
}

function fieldsOf({ kind, content: { after } }: Proposal): string[] {
  return kind === 'indicator' && after !== null && typeof after === 'object' ? Object.keys(after) : []
}

/** The public part of an innovation's plan. A late plan is no change of itself, and a refused proposal changed nothing. */
export async function readPublicPlan(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<PublicPlan> {
  const changes = (await listProposals(db, regionId, innovationId)).flatMap((proposal) => {
    const { kind, subject, reason, answer } = proposal
    if (answer?.outcome !== 'confirmed' || kind === 'plan') return []
    return [{ kind, subject, reason, fields: fieldsOf(proposal), answer }]
  })
  return {
    plans: await listPlans(db, regionId, innovationId),
    launches: await listLaunches(db, regionId, innovationId),
    changes,
  }
}
