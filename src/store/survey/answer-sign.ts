import { sql } from 'drizzle-orm'
import type { TextDecision } from '../../domain/moderation/text-review.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AnswerMark } from '../../domain/survey/answer-mark.ts'
import type { AnswerClaim } from '../../domain/survey/answer-moment.ts'
import type { Response } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys, type SurveyCodeKind } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { readInTurn } from '../base/read-together.ts'
import { decisionOf } from '../moderation/text-review.ts'
import { columnOf } from './answer.ts'

/**
 * So many of the newest answers are looked at. No sample of the regulation's is larger than 384, and even if each of
 * these had the heaviest sign (0.25) they would count 500: reading more would move no verdict.
 */
export const ANSWERS_WEIGHED_MAX = 2000

/** An answer with what was kept of how it came. */
export type AnswerRow = {
  readonly id: string
  readonly answeredAt: Date
  readonly receivedAt: Date
  readonly batch: string | null
  readonly pageKey: string | null
  readonly claim: AnswerClaim | null
  readonly mark: AnswerMark | null
  readonly code: string
  readonly codeKind: SurveyCodeKind
  readonly codeLabel: string | null
  /** Network and kind of browser, salted anew each day: coarser than one device. Null when none was taken. */
  readonly deviceKey: string | null
  /** From the page to the answer; null for a page that a phone had kept. */
  readonly secondsTaken: number | null
  readonly values: Response
  readonly openText: string | null
  /** What a moderator decided about the text. */
  readonly decision: TextDecision | null
  /** It came by a code that is filled in on a device of the office. */
  readonly sharedDevice: boolean
  /** It came from a network of the agency that is judged; null when no network of it was known then. */
  readonly fromAgencyNetwork: boolean | null
}

const elementColumns = sql.raw(elementKeys.map((key) => `a.${columnOf(key)}`).join(', '))

/**
 * The newest answers to an innovation that count, at most `answersWeighed_max`, and as many of the newest that are marked. It reads answers and not counters: for judging in the
 * background and for one page of the staff, never for a public page.
 */
export const listAnswersToWeigh = readInTurn(
  async (db: Database, regionId: RegionId, innovationId: InnovationId): Promise<AnswerRow[]> => {
    const { rows } = await db.execute(sql`
    WITH looked_at AS (
      SELECT newest.* FROM (VALUES (false), (true)) side (is_marked) CROSS JOIN LATERAL (
        SELECT * FROM answer WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND (mark IS NOT NULL) = side.is_marked
        ORDER BY received_at DESC, id DESC LIMIT ${ANSWERS_WEIGHED_MAX}) newest
    )
    SELECT a.id, a.answered_at, a.received_at, a.batch, a.page_key, a.claim, a.mark, a.code, c.kind, c.label, a.device_key, a.seconds_taken, a.open_text, ${decisionOf(sql`a`)} AS decision, c.shared_device,
      a.from_agency_network, ${elementColumns}
    FROM looked_at a
    JOIN survey_code c ON c.region_id = a.region_id AND c.code = a.code
    ORDER BY a.received_at DESC, a.id DESC`)
    return rows.map((row) => ({
      id: row.id as string,
      answeredAt: new Date(row.answered_at as string),
      receivedAt: new Date(row.received_at as string),
      batch: row.batch as string | null,
      pageKey: row.page_key as string | null,
      claim: row.claim as AnswerClaim | null,
      mark: row.mark as AnswerMark | null,
      code: row.code as string,
      codeKind: row.kind as SurveyCodeKind,
      codeLabel: row.label as string | null,
      deviceKey: row.device_key as string | null,
      secondsTaken: row.seconds_taken as number | null,
      values: Object.fromEntries(elementKeys.map((key) => [key, row[columnOf(key)] as number | null])),
      openText: row.open_text as string | null,
      decision: row.decision as TextDecision | null,
      sharedDevice: row.shared_device as boolean,
      fromAgencyNetwork: row.from_agency_network as boolean | null,
    }))
  },
)
