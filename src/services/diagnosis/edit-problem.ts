import {
  PRIORITY_SCORE_MAX,
  PRIORITY_SCORE_MIN,
  type PriorityScores,
  priorityCriteria,
} from '../../domain/diagnosis/priority.ts'
import {
  type ScreeningMarks,
  type ScreeningVariant,
  screeningCriteria,
  screeningScale,
} from '../../domain/diagnosis/screening.ts'
import { checkBounds, type OutOfBounds, wordsFault } from '../../domain/intake/bounds.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  type DiagnosisScope,
  insertProblem,
  insertScreening,
  lockProblem,
  type ProblemTexts,
  putScore,
  updateProblem,
} from '../../store/diagnosis/problem.ts'
import type { Services } from '../services.ts'

type Person = Author & { readonly personId: PersonId }
type With = Pick<Services, 'db' | 'clock'>

/** Adds a problem to an agency (`id` null) or changes one that was read at `revision`. */
export async function saveProblem(
  services: With,
  author: Author,
  scope: DiagnosisScope,
  id: string | null,
  input: ProblemTexts & { readonly revision: number; readonly isExample?: boolean },
): Promise<Result<{ id: string }, 'unknown-problem' | 'changed-since-read'>> {
  const { revision, isExample = false, ...texts } = input
  const createdAt = services.clock()
  return change(services.db, author, id === null ? 'problem.add' : 'problem.edit', async (transaction) => {
    if (id === null) {
      const row = { ...texts, isExample, createdBy: author.personId, createdAt }
      return ok({ id: await insertProblem(transaction, scope, row) })
    }
    const found = await lockProblem(transaction, scope, id)
    if (!found) return refused('unknown-problem')
    if (found.revision !== revision) return refused('changed-since-read')
    await updateProblem(transaction, scope, id, { ...texts, revision: revision + 1 })
    return ok({ id })
  })
}

/** Marks that no scale has, by the names of their criteria. */
type MarksRefused = Refused<'mark-out-of-scale', { readonly criteria: readonly string[] }>

const isWithin = (mark: number, { min, max }: { min: number; max: number }) =>
  Number.isInteger(mark) && mark >= min && mark <= max

/** Keeps what the filter said of a problem, with its reason; what was said before stays on record. */
export async function screenProblem(
  services: With,
  author: Person,
  scope: DiagnosisScope,
  id: string,
  screening: { readonly variant: ScreeningVariant; readonly marks: ScreeningMarks; readonly reason: string },
): Promise<Result<null, 'unknown-problem', MarksRefused | OutOfBounds>> {
  const { variant, marks, reason } = screening
  const words = checkBounds({ reason: wordsFault(reason) })
  if (!words.ok) return words
  const scale = screeningScale(variant)
  const criteria = screeningCriteria.filter((key) => !isWithin(marks[key], scale))
  if (criteria.length > 0) return refused('mark-out-of-scale', { criteria })
  const screenedAt = services.clock()
  return change(services.db, author, 'problem.screen', async (transaction) => {
    if (!(await lockProblem(transaction, scope, id))) return refused('unknown-problem')
    const row = { ...marks, problemId: id, variant, reason, screenedBy: author.personId, screenedAt }
    await insertScreening(transaction, scope.regionId, row)
    return ok(null)
  })
}

/** Keeps one person's three scores of a problem, with the reason. Totals are computed, never typed. */
export async function scoreProblem(
  services: With,
  author: Person,
  scope: DiagnosisScope,
  id: string,
  given: { readonly scores: PriorityScores; readonly reason: string },
): Promise<Result<null, 'unknown-problem', MarksRefused | OutOfBounds>> {
  const { scores, reason } = given
  const words = checkBounds({ reason: wordsFault(reason) })
  if (!words.ok) return words
  const scale = { min: PRIORITY_SCORE_MIN, max: PRIORITY_SCORE_MAX }
  const criteria = priorityCriteria.filter((key) => !isWithin(scores[key], scale))
  if (criteria.length > 0) return refused('mark-out-of-scale', { criteria })
  const scoredAt = services.clock()
  return change(services.db, author, 'problem.score', async (transaction) => {
    if (!(await lockProblem(transaction, scope, id))) return refused('unknown-problem')
    const row = { ...scores, problemId: id, personId: author.personId, reason, scoredAt }
    await putScore(transaction, scope.regionId, row)
    return ok(null)
  })
}
