import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  copyVotes,
  endMerge,
  insertMerge,
  listMerges,
  type MergeKind,
  moveIdeas,
  removeVotes,
} from '../../store/diagnosis/diagnosis-merge.ts'
import { listIdeas, lockIdea } from '../../store/diagnosis/idea.ts'
import { type DiagnosisScope, lockProblem } from '../../store/diagnosis/problem.ts'
import type { Services } from '../services.ts'
import { IDEAS_MAX } from './limits.ts'

type With = Pick<Services, 'db' | 'clock'>
type Merging = { readonly kind: MergeKind; readonly goneId: string; readonly keptId: string }

async function holds(
  transaction: Database,
  scope: DiagnosisScope,
  kind: MergeKind,
  id: string,
): Promise<boolean> {
  return kind === 'problem'
    ? (await lockProblem(transaction, scope, id)) !== null
    : lockIdea(transaction, scope, id)
}

async function hasStarted(transaction: Database, scope: DiagnosisScope, id: string): Promise<boolean> {
  const ideas = await listIdeas(transaction, scope, IDEAS_MAX)
  return ideas.some((one) => one.id === id && one.innovationId !== null)
}

/**
 * Makes one of two problems, or of two ideas, of an agency: the ideas of the problem, or the votes of the idea, come along, each vote
 * once. Scores and filters stay with what they were given for. Refuses 'unknown' for what does not stand, 'same', and 'started' for
 * an idea that became an innovation.
 */
export async function mergeDiagnosis(
  services: With,
  author: Author,
  scope: DiagnosisScope,
  { kind, goneId, keptId }: Merging,
): Promise<Result<null, 'unknown' | 'same' | 'started'>> {
  if (goneId === keptId) return refused('same')
  const mergedAt = services.clock()
  return change(services.db, author, 'diagnosis.merge', async (transaction) => {
    // In one order, so that two who merge the same pair either way do not wait for each other.
    for (const id of [goneId, keptId].toSorted()) {
      if (!(await holds(transaction, scope, kind, id))) return refused('unknown')
    }
    if (kind === 'idea' && (await hasStarted(transaction, scope, goneId))) return refused('started')
    const moved =
      kind === 'problem'
        ? await moveIdeas(transaction, scope, goneId, keptId, 'all')
        : await copyVotes(transaction, scope, goneId, keptId)
    await insertMerge(transaction, scope, {
      kind,
      goneId,
      keptId,
      moved,
      mergedBy: author.personId,
      mergedAt,
    })
    return ok(null)
  })
}

/**
 * Undoes a merge: what was merged away stands again with what it brought along. Refuses 'unknown' for one that is undone, and
 * 'kept-is-gone' while the other one is merged away itself.
 */
export async function unmergeDiagnosis(
  services: With,
  author: Author,
  scope: DiagnosisScope,
  id: string,
): Promise<Result<{ kind: MergeKind; goneId: string }, 'unknown' | 'kept-is-gone'>> {
  const undone = { undoneBy: author.personId, undoneAt: services.clock() }
  return change(services.db, author, 'diagnosis.unmerge', async (transaction) => {
    const ended = await endMerge(transaction, scope, id, undone)
    if (!ended) return refused('unknown')
    const { kind, goneId, keptId, moved } = ended
    const merges = await listMerges(transaction, scope)
    if (merges.some((one) => one.goneId === keptId)) return refused('kept-is-gone')
    if (kind === 'problem') await moveIdeas(transaction, scope, keptId, goneId, moved)
    else await removeVotes(transaction, scope, keptId, moved)
    return ok({ kind, goneId })
  })
}
