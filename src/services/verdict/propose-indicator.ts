import { ok, type Result } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type IndicatorTerms, type WatchedField, watchedChanges } from '../../domain/verdict/watched.ts'
import type { Database } from '../../store/base/connect.ts'
import { type Indicator, listTargets } from '../../store/measurement/indicator.ts'
import { readBinding } from './binding.ts'
import { type ProposalRefusal, propose } from './propose.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/**
 * Puts what a change of an indicator takes from a judgement before a second person, and gives the fields that wait; none
 * where nothing rests on them.
 */
export async function proposeWatched(
  transaction: Database,
  scope: Scope,
  indicator: Indicator,
  after: IndicatorTerms,
  by: { readonly by: PersonId | null; readonly at: Date; readonly reason: string },
): Promise<Result<readonly WatchedField[], ProposalRefusal>> {
  const { ofIndicator } = await readBinding(transaction, scope)
  const stands = await listTargets(transaction, scope.regionId, scope.innovationId)
  const targets = stands
    .filter(({ indicatorId }) => indicatorId === indicator.id)
    .map(({ period, value }) => ({ period, value }))
  const before: IndicatorTerms = { ...indicator, targets }
  const fields = watchedChanges(before, after, ofIndicator(indicator))
  if (fields.length === 0) return ok(fields)
  const of = (terms: IndicatorTerms) => Object.fromEntries(fields.map((field) => [field, terms[field]]))
  const proposed = await propose(transaction, scope, {
    kind: 'indicator',
    subject: indicator.key,
    content: { before: of(before), after: of(after) },
    reason: by.reason,
    proposedBy: by.by,
    proposedAt: by.at,
  })
  return proposed.ok ? ok(fields) : proposed
}
