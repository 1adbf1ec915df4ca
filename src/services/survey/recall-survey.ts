import { findSurvey, type Survey } from '../../store/survey/survey.ts'
import { findSurveyForm, type SurveyFormRow } from '../../store/survey/survey-form.ts'
import type { Services } from '../services.ts'

class UnknownCode extends Error {}

const scopeOf = (survey: Survey) => survey.region.id

/**
 * The survey behind a code, or null; remembered until a code changes, because a busy counter asks for the same one
 * with every answer. A code that is not there is looked up each time, so that guesses push nothing out of memory.
 */
export async function recallSurvey(
  { memory, pool }: Pick<Services, 'memory' | 'pool'>,
  code: string,
): Promise<Survey | null> {
  try {
    return await memory.remember(scopeOf, `survey:${code}`, async () => {
      const survey = await findSurvey(pool, code)
      if (!survey) throw new UnknownCode()
      return survey
    })
  } catch (error) {
    if (error instanceof UnknownCode) return null
    throw error
  }
}

/** The questions of one version. */
export type AskedForm = Pick<SurveyFormRow, 'version' | 'elements' | 'added'>

/**
 * The form that was filled in: an earlier version of the region's than the code asks now, where a phone kept the page, else
 * the code's own. A version that does not exist is read as the code's own.
 */
export async function recallForm(
  { memory, db }: Pick<Services, 'memory' | 'db'>,
  survey: Survey,
  version: number | null,
): Promise<AskedForm> {
  const own = { version: survey.formVersion, elements: survey.elements, added: survey.added }
  if (version === null || version >= survey.formVersion || version < 1) return own
  const { id } = survey.region
  const found = await memory.remember(id, `survey-form:${id}:${version}`, () =>
    findSurveyForm(db, id, version),
  )
  return found ?? own
}
