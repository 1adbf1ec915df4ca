import type { Author } from '../../store/base/change.ts'
import { noteJudgingFailure } from '../../store/verdict/judging-failure.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { type JudgeInput, judgeInnovation } from './judge-innovation.ts'

/** What an administrator can do something with: the kind of an error and the beginning of its words. */
const REASON_CHARACTERS_MAX = 200

type Due = Omit<JudgeInput, 'now'>
type Judging = Pick<Services, 'db' | 'clock' | 'log'>

/** Judges each, one by one or in so many lanes. One that cannot be judged is written down with the reason, for the administrator, and the others go on. */
export async function judgeEach(
  services: Judging,
  author: Author,
  due: readonly Due[],
  signal: AbortSignal,
  lanes = 1,
): Promise<void> {
  await oneByOne(services, due, {
    signal,
    lanes,
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
