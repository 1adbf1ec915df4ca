import { isRefused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { addCounters } from '../../domain/survey/answer-counters.ts'
import type { AnswerWay } from '../../domain/survey/brought-answer-rows.ts'
import { type SatisfactionIndex, satisfactionFromCounters } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import { listBroughtSources } from '../../store/survey/brought-answer.ts'

/** Answers on paper or of another tool, apart from those that came by a code of ours. */
export type BroughtFigures = {
  readonly index: SatisfactionIndex
  readonly sources: readonly {
    readonly name: string
    readonly way: AnswerWay
    readonly firstDay: string
    readonly lastDay: string
    readonly answers: number
  }[]
}

/**
 * What was answered elsewhere about an innovation; null where nothing was, or nothing that may be told. A source of fewer
 * answers than the limit is left out as a whole, so that no difference between two days tells of a few people.
 */
export async function showBroughtAnswers(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  limit: number,
): Promise<BroughtFigures | null> {
  const all = await listBroughtSources(db, regionId, [innovationId])
  const told = all.filter(({ answers }) => answers >= limit)
  const [first, ...others] = told.map(({ counters }) => counters)
  if (!first) return null
  const index = satisfactionFromCounters(others.reduce(addCounters, first), elementKeys)
  return isRefused(index) ? null : { index, sources: told }
}
