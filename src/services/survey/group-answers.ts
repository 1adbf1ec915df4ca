import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { isRefused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type AnswerCounters, countAnswers } from '../../domain/survey/satisfaction-index.ts'
import { countFor, groupOf, type ServedGroups } from '../../domain/survey/served-groups.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { type GroupAnswers, weightedIndex } from '../../domain/survey/weighted-index.ts'
import type { VoiceEvidence } from '../../domain/verdict/evidence.ts'
import type { Database } from '../../store/base/connect.ts'
import { findRegionById } from '../../store/region/region.ts'
import { listServedGroups, listToldAnswers, type ToldAnswer } from '../../store/survey/served-groups.ts'

/** More answers than this come by no slips; then nothing is weighted. */
const ANSWERS_GROUPED_MAX = 20_000

/**
 * The answers of a sample by group with how many of those served belong to each, as evidence; nothing where no count covers
 * the period, or the groups are too small or too few told theirs (`weightedIndex`), or below the limit of small numbers.
 */
export async function weightingOf(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone },
  period: { from: string; to: string },
  { counters, elements }: { counters: AnswerCounters; elements: readonly string[] },
): Promise<Pick<VoiceEvidence, 'weighting'>> {
  const count = countFor(await listServedGroups(db, scope.regionId, scope.innovationId), period)
  if (!count || counters.n > ANSWERS_GROUPED_MAX) return {}
  const region = await findRegionById(db, scope.regionId)
  const answers = await listToldAnswers(
    db,
    scope,
    { ...period, timeZone: scope.timeZone },
    ANSWERS_GROUPED_MAX,
  )
  const groups = groupAnswers(answers, count)
  const answersMin = region?.settings.smallNumberLimit ?? 0
  if (!weightedIndex(groups, elements, { answered: counters.n, answersMin })) return {}
  const { field, from, until } = count
  return { weighting: { field, from, until, groups } }
}

/** The totals of the answers of each group of a count; who told none is in no group. */
export function groupAnswers(answers: readonly ToldAnswer[], count: ServedGroups): GroupAnswers[] {
  const told = Map.groupBy(answers, ({ respondent }) => groupOf(count.field, respondent))
  return count.groups.map(({ key, served }) => ({ key, served, counters: totalsOf(told.get(key) ?? []) }))
}

function totalsOf(answers: readonly ToldAnswer[]): AnswerCounters {
  const counted = countAnswers(
    answers.map(({ values }) => values),
    elementKeys,
  )
  if (isRefused(counted)) return { n: 0, indexSum: 0, indexSquareSum: 0, elements: {} }
  const { pairs: _, ...complete } = counted
  // Where everybody answered everything, the interval needs no pairs.
  return Object.values(counted.elements).every(({ count }) => count === counted.n) ? complete : counted
}
