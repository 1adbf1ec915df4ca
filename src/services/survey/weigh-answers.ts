import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type AnswerQuality, answerQuality, type ReceivedAnswer } from '../../domain/survey/answer-quality.ts'
import type { AnswerQualityPolicy } from '../../domain/survey/answer-quality-policy.ts'
import { type AnswerSignThresholds, answerQualityPolicy } from '../../domain/survey/answer-sign-thresholds.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import { type AnswerRow, listAnswersToWeigh } from '../../store/survey/answer-sign.ts'

export type WeighedAnswers = AnswerQuality & {
  readonly rows: readonly AnswerRow[]
  readonly policy: AnswerQualityPolicy
}

function receivedAnswer(row: AnswerRow): ReceivedAnswer {
  const { id, deviceKey, code, values, openText, batch, pageKey, claim, mark } = row
  return {
    id,
    deviceKey,
    code,
    values,
    openText,
    batch,
    pageKey,
    claim,
    mark,
    answeredAt: row.answeredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    atCounter: row.codeKind === 'counter' || row.codeKind === 'kiosk',
    sharedDevice: row.sharedDevice,
    agencyNetwork: row.fromAgencyNetwork,
  }
}

/**
 * The weight that is left to the newest answers after the signs that some were made and not given, with the signs and the
 * rows that were looked at, by the thresholds of a policy: those since a month (`2026-05`), or all. Only questions that
 * somebody answered are compared.
 */
export async function weighAnswers(
  db: Database,
  {
    regionId,
    innovationId,
    timeZone,
  }: { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone },
  thresholds: AnswerSignThresholds,
  since: string | null,
): Promise<WeighedAnswers> {
  const newest = await listAnswersToWeigh(db, regionId, innovationId)
  const rows = newest.filter(
    ({ answeredAt }) => since === null || dayAt(answeredAt, timeZone).slice(0, 7) >= since,
  )
  const asked = elementKeys.filter((key) => rows.some(({ values }) => typeof values[key] === 'number'))
  const policy = answerQualityPolicy(thresholds, timeZone)
  return { ...answerQuality(rows.map(receivedAnswer), asked, policy), rows, policy }
}
