import { insertAnswer, type NewAnswer } from '../store/answer.ts'
import { change } from '../store/change.ts'
import { databaseOn } from '../store/connect.ts'
import { gatherAnswer } from '../store/gather-answers.ts'
import type { RegionScope } from '../store/region.ts'
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

/**
 * Keeps an answer once; false when it was there. An abusive text waits for a moderator: answer and waiting are written
 * together. Every other answer goes with those that arrive at the same time.
 */
export async function keepAnswer(
  services: Pick<Services, 'pool' | 'db' | 'memory' | 'clock'>,
  region: RegionScope,
  answer: NewAnswer,
): Promise<boolean> {
  const abuse = await abuseOf(services, region, answer)
  if (abuse.length === 0) return gatherAnswer(services.pool, answer)
  const client = await services.pool.connect()
  try {
    const author = { personId: null, kind: 'citizen', origin: 'survey' } as const
    return await change(databaseOn(client), author, 'text.wait', async (transaction) => {
      const isNew = await insertAnswer(client, answer)
      if (isNew) await holdTexts(transaction, region, abuse, services.clock())
      return isNew
    })
  } finally {
    client.release()
  }
}
