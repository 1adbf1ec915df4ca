import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  ownReadinessInstrument,
  type ReadinessComponent,
  type ReadinessScores,
  readinessGaps,
} from '../../domain/readiness/readiness.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertReadiness, insertReadinessCheck, listReadiness } from '../../store/readiness/readiness.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

type With = Pick<Services, 'db' | 'clock'>

export type ReadinessAnswer = {
  readonly scores: ReadinessScores
  readonly evidence: Partial<Record<ReadinessComponent, string>>
  readonly isExample?: boolean
}

/** Keeps what an agency says of its readiness, whole: refused `incomplete` with the questions that have no score. */
export async function answerReadiness(
  services: With,
  author: Author,
  region: RegionScope,
  agencyId: AgencyId,
  { scores, evidence, isExample = false }: ReadinessAnswer,
): Promise<Result<{ id: string }, 'incomplete'>> {
  const instrument = ownReadinessInstrument
  const gaps = readinessGaps(instrument, scores)
  if (gaps.length > 0) return refused('incomplete', { gaps })
  const answeredAt = services.clock()
  const year = Number(dayAt(answeredAt, region.timeZone).slice(0, 4))
  return change(services.db, author, 'readiness.answer', async (transaction) => {
    const row = {
      agencyId,
      year,
      instrument,
      scores,
      evidence,
      isExample,
      answeredBy: author.personId,
      answeredAt,
    }
    return ok({ id: await insertReadiness(transaction, region.id, row) })
  })
}

export type CheckRefusal =
  | 'unknown-survey'
  | 'incomplete'
  /** Whoever answered does not check. */
  | 'own-answer'
  | 'already-checked'

/** Keeps what a second person found in place of an agency's own scores. Both stay visible. */
export async function checkReadiness(
  services: With,
  author: Author & { readonly personId: PersonId },
  region: RegionScope,
  agencyId: AgencyId,
  check: { readonly surveyId: string; readonly scores: ReadinessScores; readonly note: string },
): Promise<Result<null, CheckRefusal>> {
  const checkedAt = services.clock()
  return change(services.db, author, 'readiness.check', async (transaction) => {
    const surveys = await listReadiness(transaction, region.id, agencyId)
    const survey = surveys.find(({ id }) => id === check.surveyId)
    if (!survey) return refused('unknown-survey')
    if (survey.answeredBy === author.personId) return refused('own-answer')
    const gaps = readinessGaps(survey.instrument, check.scores)
    if (gaps.length > 0) return refused('incomplete', { gaps })
    const row = { ...check, checkedBy: author.personId, checkedAt }
    return (await insertReadinessCheck(transaction, region.id, row)) ? ok(null) : refused('already-checked')
  })
}
