import { addedField, respondentField } from '../../domain/moderation/text-review.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import { change } from '../../store/base/change.ts'
import { databaseOn } from '../../store/base/connect.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { insertAnswer, type NewAnswer } from '../../store/survey/answer.ts'
import { gatherAnswer } from '../../store/survey/gather-answers.ts'
import { findVisitCode, isAnswerKept, type Spending, spendVisitCode } from '../../store/survey/visit-code.ts'
import { abusiveTexts, type FoundAbuse, holdTexts, recallAbusePattern } from '../moderation/hold-abuse.ts'
import type { Services } from '../services.ts'

async function abuseOf(
  services: Pick<Services, 'db' | 'memory' | 'clock'>,
  region: RegionScope,
  answer: NewAnswer,
): Promise<FoundAbuse[]> {
  const added = Object.entries(answer.added ?? {})
  const respondent = Object.entries(answer.respondent ?? {})
  const texts = [
    { field: 'text', text: answer.openText },
    ...added.map(([key, text]) => ({ field: addedField(key), text })),
    ...respondent.map(([key, text]) => ({ field: respondentField(key), text })),
  ]
  return abusiveTexts(await recallAbusePattern(services, region), texts)
}

type VisitRefusal = 'visit-used' | 'visit-over' | 'visit-unknown'

/**
 * Keeps an answer once; false when it was there. An abusive text waits for a moderator, and a visit code is spent: that and
 * the answer are written together. Every other answer goes with those that arrive at the same time.
 * Refuses 'visit-used', 'visit-over' (expired or ended) and 'visit-unknown'.
 */
export async function keepAnswer(
  services: Pick<Services, 'pool' | 'db' | 'memory' | 'clock'>,
  region: RegionScope,
  answer: NewAnswer,
  spending: Spending | null = null,
): Promise<Result<boolean, VisitRefusal>> {
  const abuse = await abuseOf(services, region, answer)
  if (abuse.length === 0 && !spending) return ok(await gatherAnswer(services.pool, answer))
  const client = await services.pool.connect()
  try {
    const author = { personId: null, kind: 'citizen', origin: 'survey' } as const
    const action = abuse.length > 0 ? 'text.wait' : 'visit-code.spend'
    const kept = await change(databaseOn(client), author, action, async (transaction) => {
      if (spending && !(await spendVisitCode(transaction, spending))) return refused('not-kept')
      // An answer that was there takes no code along.
      if (!(await insertAnswer(client, answer))) return refused('not-kept')
      await holdTexts(
        transaction,
        region.id,
        { subject: 'answer', subjectId: answer.id },
        abuse,
        services.clock(),
      )
      return ok(true)
    })
    if (!isRefused(kept)) return kept
  } finally {
    client.release()
  }
  if (!spending || (await isAnswerKept(services.db, region.id, answer.id))) return ok(false)
  return refused(`visit-${await findVisitCode(services.db, spending)}` as const)
}
