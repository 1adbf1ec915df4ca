import type { InnovationId, RegionId, RegionTimeZone } from '../domain/government/region.ts'
import {
  type AnswerQuality,
  type AnswerQualityPolicy,
  answerQuality,
  DEFAULT_ANSWER_QUALITY,
  type ReceivedAnswer,
} from '../domain/voice/answer-quality.ts'
import { type ServiceHours, utcOffsetMinutes } from '../domain/voice/service-hours.ts'
import { elementKeys } from '../domain/voice/survey.ts'
import { type AnswerRow, listAnswersToWeigh } from '../store/answer-sign.ts'
import type { Database } from '../store/connect.ts'

export type WeighedAnswers = AnswerQuality & {
  readonly rows: readonly AnswerRow[]
  readonly policy: AnswerQualityPolicy
}

/**
 * What is a sign here. The key that is kept tells a network and a kind of browser, not a device: all who use the wireless
 * network of a counter share it. So only more than twenty a day, what a busy counter collects, are a sign, and a weak one.
 * Thanks and praise are said by many in the same few words; sentences from thirty characters on are not. Where a service is
 * free and its rules are plain, a tenth of the people give the same row of scores; a quarter is a sign, again a weak one.
 */
function policyOf(timeZone: RegionTimeZone): AnswerQualityPolicy {
  const hours = {
    ...(DEFAULT_ANSWER_QUALITY.hours as ServiceHours),
    utcOffsetMinutes: utcOffsetMinutes[timeZone],
  }
  const weights = { ...DEFAULT_ANSWER_QUALITY.weights, 'one-device': 0.75, 'identical-answers': 0.75 }
  return {
    ...DEFAULT_ANSWER_QUALITY,
    deviceAnswersMax: 20,
    textLengthMin: 30,
    patternShareMax: 0.25,
    hours,
    weights,
  }
}

function receivedAnswer(row: AnswerRow): ReceivedAnswer {
  const { id, deviceKey, code, values, openText } = row
  return {
    ...{ id, deviceKey, code, values, openText },
    answeredAt: row.answeredAt.toISOString(),
    atCounter: row.codeKind === 'counter',
    sharedDevice: null,
    agencyNetwork: null,
  }
}

/**
 * The weight that is left to the newest answers after the signs that some were made and not given, with the signs and the
 * rows that were looked at. Only questions that somebody answered are compared.
 */
export async function weighAnswers(
  db: Database,
  {
    regionId,
    innovationId,
    timeZone,
  }: { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone },
): Promise<WeighedAnswers> {
  const rows = await listAnswersToWeigh(db, regionId, innovationId)
  const asked = elementKeys.filter((key) => rows.some(({ values }) => typeof values[key] === 'number'))
  const policy = policyOf(timeZone)
  return { ...answerQuality(rows.map(receivedAnswer), asked, policy), rows, policy }
}
