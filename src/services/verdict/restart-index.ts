import type { Actor } from '../../domain/access/role.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { mayRestart, monthSince } from '../../domain/survey/index-period.ts'
import type { SecondPersonRefusal } from '../../domain/verdict/proposal.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { findImprovement } from '../../store/survey/improvement.ts'
import {
  decideIndexRestart,
  insertIndexRestart,
  listIndexRestarts,
} from '../../store/survey/index-restart.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from './judge-innovation.ts'
import { secondPersonFor } from './second-person.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/**
 * Asks that the index of an innovation counts anew since an improvement that was told. Nothing changes until a second person
 * confirms it. Refuses 'no-such-improvement', 'already-waiting', and 'too-soon' less than six months from another one.
 */
export async function askIndexRestart(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, innovationId }: Scope,
  { improvementId, actor }: { readonly improvementId: string; readonly actor: Actor },
): Promise<Result<null, 'no-such-improvement' | 'already-waiting' | 'too-soon'>> {
  return change(db, author, 'index-restart.ask', async (transaction) => {
    const improvement = await findImprovement(transaction, regionId, innovationId, improvementId)
    if (!improvement) return refused('no-such-improvement')
    const restarts = await listIndexRestarts(transaction, regionId, innovationId)
    if (restarts.some(({ outcome }) => outcome === null)) return refused('already-waiting')
    const since = monthSince(improvement.changedOn)
    const confirmed = restarts
      .filter(({ outcome }) => outcome === 'confirmed')
      .map((one) => one.since.slice(0, 7))
    if (!mayRestart(since, confirmed)) return refused('too-soon')
    await insertIndexRestart(transaction, {
      regionId,
      id: newIdentifier(),
      innovationId,
      improvementId,
      since: `${since}-01`,
      askedBy: actor.personId,
      askedAt: clock(),
    })
    return ok(null)
  })
}

/**
 * Confirms or declines a new period of the index, and judges again. Only by a second person, as for every proposal
 * (`secondPerson`). Refuses 'no-such-request' and as that does.
 */
export async function decideOnIndexRestart(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  input: {
    readonly id: string
    readonly actor: Actor
    readonly outcome: 'confirmed' | 'declined'
    readonly reason: string
  },
): Promise<Result<null, 'no-such-request' | SecondPersonRefusal>> {
  const { regionId, innovationId } = scope
  const now = clock()
  return change(db, author, 'index-restart.decide', async (transaction) => {
    const asked = (await listIndexRestarts(transaction, regionId, innovationId)).find(
      ({ id }) => id === input.id,
    )
    if (!asked || asked.outcome !== null) return refused('no-such-request')
    const second = await secondPersonFor(transaction, input.actor, scope, asked.askedBy, asked.askedAt)
    if (!second.ok) return second
    const decision = {
      outcome: input.outcome,
      reason: input.reason,
      decidedBy: input.actor.personId,
      decidedAt: now,
    }
    const decided = await decideIndexRestart(transaction, { regionId, innovationId, id: input.id }, decision)
    if (!decided) return refused('no-such-request')
    await judgeWithin(transaction, { regionId, innovationId, cause: 'answers', now })
    return ok(null)
  })
}
