import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertProposal, listProposals, type NewProposal } from '../../store/verdict/proposal.ts'

export type ProposalRefusal = 'reason-missing' | 'already-waiting'

/** Kinds of which several may wait for the same thing: each is about other values. */
const SEVERAL: readonly NewProposal['kind'][] = ['correction', 'mark']

/**
 * Puts a change of what an innovation is judged by before a second person. Nothing changes until they confirm it. For every
 * kind; what a kind does once it is confirmed stands in `apply-proposal.ts`. Refused 'reason-missing' without a reason, and
 * 'already-waiting' while one of the same kind about the same thing waits.
 */
export async function propose(
  transaction: Database,
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  proposal: NewProposal,
): Promise<Result<{ id: string }, ProposalRefusal>> {
  if (proposal.reason.trim() === '') return refused('reason-missing')
  const waiting = (await listProposals(transaction, regionId, innovationId)).some(
    ({ answer, kind, subject }) =>
      answer === null && kind === proposal.kind && subject === proposal.subject && !SEVERAL.includes(kind),
  )
  if (waiting) return refused('already-waiting')
  return ok({ id: await insertProposal(transaction, regionId, innovationId, proposal) })
}
