import { findSurvey, type Survey } from '../store/survey.ts'
import type { Services } from './services.ts'

class UnknownCode extends Error {}

/**
 * The survey behind a code, or null; remembered until a code changes, because a busy counter asks for the same one
 * with every answer. A code that is not there is looked up each time, so that guesses push nothing out of memory.
 */
export async function recallSurvey(
  { memory, pool }: Pick<Services, 'memory' | 'pool'>,
  code: string,
): Promise<Survey | null> {
  try {
    return await memory.remember(`survey:${code}`, async () => {
      const survey = await findSurvey(pool, code)
      if (!survey) throw new UnknownCode()
      return survey
    })
  } catch (error) {
    if (error instanceof UnknownCode) return null
    throw error
  }
}
