import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { isRefused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type AnswerCounters, addCounters } from '../../domain/survey/answer-counters.ts'
import { ELEMENT_ANSWERS_MIN } from '../../domain/survey/element-answers.ts'
import { monthSince, PERIOD_MONTHS } from '../../domain/survey/index-period.ts'
import {
  countedElements,
  type SatisfactionIndex,
  satisfactionFromCounters,
} from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Improvement } from '../../store/survey/improvement.ts'
import { summariseMonths } from '../../store/survey/voice-summary.ts'

/** The index before and since an improvement that was told; null where nobody answered. */
export type VoiceSplit = {
  readonly improvement: Improvement
  readonly before: SatisfactionIndex | null
  readonly since: SatisfactionIndex | null
  /** Whether the two differ by more than chance, their distance against the root of the squared half intervals; not said where
   * they are made of different questions. */
  readonly direction: 'better' | 'worse' | 'unclear' | 'other-questions'
}

/**
 * Splits the answers to an innovation by an improvement: the year before it, and the months since. A month that the
 * improvement began in the middle of belongs to neither.
 */
export async function splitVoice(
  db: Database,
  { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
  improvement: Improvement,
): Promise<VoiceSplit> {
  const narrowed = { regionId, innovationIds: [innovationId], codes: null, from: null, to: null }
  const months = await summariseMonths(db, narrowed)
  const since = monthSince(improvement.changedOn)
  const changed = improvement.changedOn.slice(0, 7)
  const earliest = periodOf((monthOf(changed) ?? 0) - PERIOD_MONTHS)
  const indexOf = (isPart: (month: string) => boolean) =>
    foundIndex(months.filter(({ month }) => isPart(month)).map(({ counters }) => counters))
  const before = indexOf((month) => month >= earliest && month < changed)
  const after = indexOf((month) => month >= since)
  return { improvement, before, since: after, direction: directionOf(before, after) }
}

function foundIndex(parts: readonly AnswerCounters[]): SatisfactionIndex | null {
  const [first, ...others] = parts
  if (!first) return null
  const index = satisfactionFromCounters(others.reduce(addCounters, first), elementKeys, {
    elementAnswersMin: ELEMENT_ANSWERS_MIN,
  })
  return isRefused(index) ? null : index
}

function directionOf(
  before: SatisfactionIndex | null,
  since: SatisfactionIndex | null,
): VoiceSplit['direction'] {
  if (!before || !since) return 'unclear'
  const [one, other] = [before, since].map(
    ({ elements }) => countedElements(elements, ELEMENT_ANSWERS_MIN).length,
  )
  if (one !== other) return 'other-questions'
  const reach = Math.hypot((before.upper - before.lower) / 2, (since.upper - since.lower) / 2)
  const moved = since.index - before.index
  return Math.abs(moved) <= reach ? 'unclear' : moved > 0 ? 'better' : 'worse'
}
