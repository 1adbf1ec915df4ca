import type { RequestKind } from '../../domain/coaching/coaching.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { answerRequestRow, countOpenRequests, insertRequest } from '../../store/coaching/request.ts'
import type { Services } from '../services.ts'
import { noteMentions } from './mention.ts'

/** Whose coaching it is, with the agencies whose people may be named. */
export type CoachedScope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly agencyIds: readonly AgencyId[]
}

/** Whoever waits for so many answers should speak with their coach. */
export const OPEN_REQUESTS_MAX = 10

/** Asks the coach for something. Refuses 'too-many-open' and 'day-passed'. */
export async function askCoaching(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: CoachedScope,
  input: { kind: RequestKind; text: string; wantedOn: string | null; today: string },
): Promise<Result<null, 'too-many-open' | 'day-passed'>> {
  const { kind, text, wantedOn, today } = input
  if (wantedOn !== null && wantedOn < today) return refused('day-passed')
  const { regionId, innovationId } = scope
  const now = clock()
  return change(db, author, 'coaching.ask', async (transaction) => {
    if ((await countOpenRequests(transaction, scope)) >= OPEN_REQUESTS_MAX)
      return refused('too-many-open', { most: OPEN_REQUESTS_MAX })
    const row = { kind, text, wantedOn, askedBy: author.personId, askedAt: now }
    await insertRequest(transaction, { regionId, innovationId }, row)
    await noteMentions(transaction, author, scope, { place: 'coaching', text, now })
    return ok(null)
  })
}

/**
 * A coach agrees to a request or declines it, in words; or the team takes it back. Refuses 'no-such-request' for one that is not
 * of this innovation or was answered meanwhile, and 'reason-missing' where one is declined without a word.
 */
export async function answerRequest(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: CoachedScope,
  input: { id: string; outcome: 'agreed' | 'declined' | 'withdrawn'; answer: string | null },
): Promise<Result<null, 'no-such-request' | 'reason-missing'>> {
  const { id, outcome, answer } = input
  if (outcome === 'declined' && answer === null) return refused('reason-missing')
  const now = clock()
  return change(db, author, 'coaching.answer', async (transaction) => {
    const row = { outcome, answer, answeredBy: author.personId, answeredAt: now }
    if (!(await answerRequestRow(transaction, scope, id, row))) return refused('no-such-request')
    await noteMentions(transaction, author, scope, { place: 'coaching', text: answer ?? '', now })
    return ok(null)
  })
}
