import { isRefused, ok, type Result, refused } from '../domain/result.ts'
import { insertAnswer, type NewAnswer } from '../store/answer.ts'
import { change } from '../store/change.ts'
import { databaseOn } from '../store/connect.ts'
import { gatherAnswer } from '../store/gather-answers.ts'
import type { RegionScope } from '../store/region.ts'
import { findVisitCode, isAnswerKept, type Spending, spendVisitCode } from '../store/visit-code.ts'
import { abuseIn, type FoundAbuse, holdTexts } from './hold-abuse.ts'
import type { Services } from './services.ts'

async function abuseOf(
  services: Pick<Services, 'db' | 'memory' | 'clock'>,
  region: RegionScope,
  answer: NewAnswer,
): Promise<FoundAbuse[]> {
  const texts = Object.entries({ ...answer.added, ...(answer.openText && { text: answer.openText }) })
  const found = texts.map(async ([field, text]) => {
    const words = await abuseIn(services, region, text)
    return { subject: 'answer' as const, subjectId: answer.id, field, words }
  })
  return (await Promise.all(found)).filter(({ words }) => words.length > 0)
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
      if (abuse.length > 0) await holdTexts(transaction, region, abuse, services.clock())
      return ok(true)
    })
    if (!isRefused(kept)) return kept
  } finally {
    client.release()
  }
  if (!spending || (await isAnswerKept(services.db, region.id, answer.id))) return ok(false)
  return refused(`visit-${await findVisitCode(services.db, spending)}` as const)
}
