import type { Author } from '../../store/base/change.ts'
import { isDatabaseUnreachable } from '../../store/base/connect.ts'
import { noteJudgingFailure } from '../../store/verdict/judging-failure.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { type JudgeInput, judgeInnovation, judgeTogether } from './judge-innovation.ts'

/** What an administrator can do something with: the kind of an error and the beginning of its words. */
const REASON_CHARACTERS_MAX = 200

type Due = Omit<JudgeInput, 'now'>
type Judging = Pick<Services, 'db' | 'clock' | 'log'>

/** So few that those who change one of them meanwhile wait less than a blink, and so many that a statement for all is worth it. */
const JUDGED_TOGETHER = 10

/**
 * Judges each, some together and in so many lanes. One that cannot be judged is written down with the reason, for the administrator,
 * and the others go on.
 */
export async function judgeEach(
  services: Judging,
  author: Author,
  due: readonly Due[],
  signal: AbortSignal,
  lanes = 1,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(due.length / JUDGED_TOGETHER) }, (_, index) =>
    due.slice(index * JUDGED_TOGETHER, (index + 1) * JUDGED_TOGETHER),
  )
  await oneByOne(services, batches, {
    signal,
    lanes,
    work: async (batch) => judgeAlone(services, author, await leftOf(services, author, batch), signal),
    name: (batch) => ({ innovations: batch.length }),
  })
}

/** Those of a batch that are to be judged alone: held by somebody, or all of a batch in which one cannot be judged. */
async function leftOf(services: Judging, author: Author, batch: readonly Due[]): Promise<readonly Due[]> {
  if (batch.length === 1) return batch
  try {
    return await judgeTogether(services, author, batch)
  } catch (error) {
    if (isDatabaseUnreachable(error)) throw error
    return batch
  }
}

async function judgeAlone(services: Judging, author: Author, due: readonly Due[], signal: AbortSignal) {
  await oneByOne(services, due, {
    signal,
    work: (each) => judgeInnovation(services, author, each),
    name: ({ regionId, innovationId }) => ({ regionId, innovationId }),
    failed: (each, error) =>
      noteJudgingFailure(services.db, { ...each, reason: reasonOf(error) }, services.clock()),
  })
}

/** The innermost error says what happened; those around it repeat the query with all that it wrote. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  if (error.cause instanceof Error) return reasonOf(error.cause)
  const { name, message } = error
  const { code } = error as { code?: string }
  return `${code ?? name}: ${message}`.slice(0, REASON_CHARACTERS_MAX)
}
