import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import type { InnovationId } from '../../domain/scope.ts'
import type { AnswerSign } from '../../domain/survey/answer-quality.ts'
import type { AnswerQualityPolicy, AnswerSignCode } from '../../domain/survey/answer-quality-policy.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { readNotKept } from '../../store/survey/answer-not-kept.ts'
import type { AnswerRow } from '../../store/survey/answer-sign.ts'
import { readVoiceCounters } from '../../store/survey/voice.ts'
import { readPolicyInForce } from '../../store/verdict/verdict-policy.ts'
import type { Services } from '../services.ts'
import { weighAnswers } from '../survey/weigh-answers.ts'
import { checkRecords, type RecordChecks } from './check-records.ts'

/** Enough to see a pattern; the number of all rows is said beside them. */
const ROWS_OF_SIGN_MAX = 50

/** An answer as the evaluator sees it: without who gave it, and with personal data covered. */
export type ShownAnswer = {
  readonly answeredAt: Date
  /** The counter or campaign, or the code of the poster. */
  readonly place: string
  /** Answers with the same number share a network and a kind of browser on one day. */
  readonly device: number | null
  readonly secondsTaken: number | null
  /** 1-4 in the order of `elements`; null where nothing was answered. */
  readonly scores: readonly (number | null)[]
  readonly text: string | null
}

export type ShownSign = Omit<AnswerSign, 'answerIds'> & {
  readonly answers: number
  readonly rows: readonly ShownAnswer[]
}

export type ShownAnswerQuality = {
  /** All answers, and the newest of them that were looked at. */
  readonly answers: number
  readonly weighed: number
  /** Answers that are kept and move no index; of `answers` none is among them. */
  readonly marked: number
  /** Marked answers beyond what one network leaves as rows on a day: counted only. */
  readonly notKept: number
  /** Answers of phones whose clock ran ahead. */
  readonly clocksAhead: number
  /** Answers that somebody signed in brought along. */
  readonly batches: number
  readonly weight: number
  readonly elements: readonly string[]
  readonly signs: readonly ShownSign[]
  readonly policy: AnswerQualityPolicy
  readonly records: RecordChecks
}

/** The signs as they are now, each with its rows. `maskLabel` is what stands where personal data is covered. */
export async function showAnswerQuality(
  services: Pick<Services, 'db'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
  maskLabel: MaskLabel,
): Promise<ShownAnswerQuality> {
  const scope = { regionId: region.id, innovationId, timeZone: region.timeZone }
  const thresholds = await readPolicyInForce(services.db, region.id)
  const [weighed, { answers, marked }, records, notKept] = await Promise.all([
    weighAnswers(services.db, scope, thresholds, null),
    readVoiceCounters(services.db, region.id, innovationId),
    checkRecords(services, region, innovationId),
    readNotKept(services.db, scope),
  ])
  const { rows, weight, signs, policy, clocksAhead } = weighed
  const elements = elementKeys.filter((key) => rows.some(({ values }) => typeof values[key] === 'number'))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const devices = numberDevices(rows)
  const shown = (row: AnswerRow): ShownAnswer => ({
    answeredAt: row.answeredAt,
    place: row.codeLabel ?? row.code,
    device: row.deviceKey === null ? null : (devices.get(row.deviceKey) ?? null),
    secondsTaken: row.secondsTaken,
    scores: elements.map((key) => row.values[key] ?? null),
    text: row.openText && shownText(row.openText, row.decision, maskLabel),
  })
  return {
    answers,
    weight,
    elements,
    policy,
    records,
    clocksAhead,
    marked: marked.answers,
    notKept,
    weighed: rows.filter(({ mark }) => mark === null).length,
    batches: rows.filter(({ batch }) => batch !== null).length,
    signs: signs.map(({ code, answerIds, share, weight: each }) => ({
      code,
      share,
      weight: each,
      answers: answerIds.length,
      rows: answerIds
        .map((id) => byId.get(id) as AnswerRow)
        .sort(togetherBy(code))
        .slice(0, ROWS_OF_SIGN_MAX)
        .map(shown),
    })),
  }
}

/** Numbers in the order of their first answer, because a key says nothing to a reader. */
function numberDevices(rows: readonly AnswerRow[]): Map<string, number> {
  const inTime = rows.toSorted((one, other) => one.answeredAt.getTime() - other.answeredAt.getTime())
  const keys = new Set(inTime.flatMap(({ deviceKey }) => deviceKey ?? []))
  return new Map([...keys].map((key, index) => [key, index + 1]))
}

/** What makes a row like another one of its sign. */
function likenessOf(code: AnswerSignCode, row: AnswerRow): string {
  if (code === 'one-device') return row.deviceKey ?? ''
  if (code === 'identical-text') return (row.openText ?? '').toLowerCase()
  if (code === 'identical-answers' || code === 'straight-lining') {
    return elementKeys.map((key) => row.values[key] ?? '-').join('')
  }
  return row.code
}

/** Rows that are alike stand together, in the order of time. */
function togetherBy(code: AnswerSignCode): (one: AnswerRow, other: AnswerRow) => number {
  return (one, other) => {
    const [first, second] = [likenessOf(code, one), likenessOf(code, other)]
    if (first !== second) return first < second ? -1 : 1
    return one.answeredAt.getTime() - other.answeredAt.getTime()
  }
}
