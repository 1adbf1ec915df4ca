import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { isRefused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AnswerCounters } from '../../domain/survey/answer-counters.ts'
import { indexPeriod } from '../../domain/survey/index-period.ts'
import { requiredSample } from '../../domain/survey/sample-size.ts'
import { countAnswers } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { VoiceEvidence } from '../../domain/verdict/evidence.ts'
import type { Policy } from '../../domain/verdict/policy.ts'
import type { Database } from '../../store/base/connect.ts'
import type { AnswerRow } from '../../store/survey/answer-sign.ts'
import { listIndexRestarts } from '../../store/survey/index-restart.ts'
import { readVisitSample } from '../../store/survey/visit-code.ts'
import type { VoiceMonth } from '../../store/survey/voice.ts'
import { readPeriodCounters } from '../../store/survey/voice-period.ts'
import { weightingOf } from './group-answers.ts'
import { type WeighedAnswers, weighAnswers } from './weigh-answers.ts'

type VoiceScope = { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone }

/** Sums of indices differ by this much between the database and here. */
const SUM_ROUNDING = 1e-6

/** People served in the months of some answers, or null when not known. */
export type ServedIn = (months: readonly VoiceMonth[]) => number | null

/**
 * The answers of the period that the index looks back on, as the domain judges them: without those that are marked, with
 * those that have a sign by themselves. Null where nobody answered in it.
 */
export async function collectVoice(
  db: Database,
  scope: VoiceScope,
  {
    policy,
    asOf,
    months,
    servedIn,
  }: { policy: Policy; asOf: string; months: readonly VoiceMonth[]; servedIn: ServedIn },
): Promise<VoiceEvidence | null> {
  const { regionId, innovationId } = scope
  const restarts = await listIndexRestarts(db, regionId, innovationId)
  const confirmed = restarts
    .filter(({ outcome }) => outcome === 'confirmed')
    .map(({ since }) => since.slice(0, 7))
  const period = indexPeriod(asOf.slice(0, 7), confirmed, (since) =>
    hasFullSample(monthsFrom(months, since), servedIn),
  )
  const totals = await readPeriodCounters(db, regionId, innovationId, period, false)
  const marked = await readPeriodCounters(db, regionId, innovationId, period, true)
  if (totals.n === 0) return null
  const weighed = await weighAnswers(db, scope, policy, period.from)
  const sample = await readVisitSample(db, regionId, innovationId, period.from)
  // Only where every answer came by such a slip: one of the poster beside them was not drawn.
  const isDrawn = sample !== null && sample.answered === totals.n + marked.n
  const counters = withPairs(totals, weighed)
  const elements = elementKeys.filter((key) => (counters.elements[key]?.count ?? 0) > 0)
  return {
    elements,
    counters,
    served: servedIn(monthsFrom(months, period.from)),
    weight: weighed.weight,
    ...(marked.n > 0 ? { marked } : {}),
    ...signedOf(weighed),
    ...(isDrawn ? { sample, ...(await weightingOf(db, scope, period, { counters, elements })) } : {}),
    period,
  }
}

function monthsFrom(months: readonly VoiceMonth[], from: string): VoiceMonth[] {
  return months.filter(({ month }) => month.slice(0, 7) >= from)
}

/** True when as many answered as Krejcie and Morgan ask of those served since. */
function hasFullSample(months: readonly VoiceMonth[], servedIn: ServedIn): boolean {
  const answers = months.reduce((sum, { indexed }) => sum + indexed, 0)
  const required = requiredSample(servedIn(months) ?? Number.POSITIVE_INFINITY)
  return !isRefused(required) && answers > 0 && answers >= required
}

/** Totals of pairs are counted from the answers themselves, where those that were looked at are all of the period. */
function withPairs(totals: AnswerCounters, { rows }: WeighedAnswers): AnswerCounters {
  const counted = countAnswers(
    rows.filter(({ mark }) => mark === null).map(({ values }) => values),
    elementKeys,
  )
  if (isRefused(counted) || counted.n !== totals.n) return totals
  if (Math.abs(counted.indexSum - totals.indexSum) > SUM_ROUNDING) return totals
  return { ...totals, pairs: counted.pairs }
}

/** The answers whose signs lower the weight, by themselves. */
export function signedOf({
  rows,
  signs,
}: Pick<WeighedAnswers, 'signs'> & {
  rows: readonly Pick<AnswerRow, 'id' | 'mark' | 'values'>[]
}): Pick<VoiceEvidence, 'signed'> {
  const ids = new Set(signs.filter(({ weight }) => weight < 1).flatMap(({ answerIds }) => answerIds))
  const counted = countAnswers(
    rows.filter(({ id, mark }) => mark === null && ids.has(id)).map(({ values }) => values),
    elementKeys,
  )
  if (isRefused(counted) || counted.n === 0) return {}
  const { pairs: _, ...signed } = counted
  return { signed }
}
