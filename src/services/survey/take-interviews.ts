import { createHash } from 'node:crypto'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertInterviewFile } from '../../store/survey/interview-file.ts'
import type { Survey } from '../../store/survey/survey.ts'
import type { Services } from '../services.ts'
import { answerSurvey, type SurveyInput } from './answer-survey.ts'

/** What became of the answers of a file. */
export type Taken = { readonly taken: number; readonly known: number; readonly refused: number }

/** So many at once share one statement, and leave the pool to those who wait for a page. */
const ANSWERS_AT_ONCE_MAX = 50

/** How the answers are counted apart: by their source, and by the moment that the device wrote down. */
const SOURCE = 'interviewer-file'

async function takeAll(
  services: Parameters<typeof answerSurvey>[0],
  survey: Survey,
  inputs: readonly SurveyInput[],
): Promise<Taken> {
  const counts = { taken: 0, known: 0, refused: 0 }
  for (let first = 0; first < inputs.length; first += ANSWERS_AT_ONCE_MAX) {
    const some = inputs.slice(first, first + ANSWERS_AT_ONCE_MAX)
    const outcomes = await Promise.all(
      some.map((input) => answerSurvey(services, survey, { ...input, batch: SOURCE })),
    )
    for (const outcome of outcomes) {
      if (!outcome.ok) counts.refused += 1
      else if (outcome.value.isNew) counts.taken += 1
      else counts.known += 1
    }
  }
  return counts
}

/**
 * Takes in what an interviewer's device handed over as a file: each answer once, whether the device sends it later, sent it
 * before, or the file comes a second time. `unread` counts what in the file was no answer. Who took it in stands in the trail.
 */
export async function takeInterviews(
  services: Parameters<typeof answerSurvey>[0] & Pick<Services, 'db'>,
  author: Author,
  survey: Survey,
  file: { bytes: Uint8Array; inputs: readonly SurveyInput[]; unread: number },
): Promise<Taken> {
  const counts = await takeAll(services, survey, file.inputs)
  const outcome = { ...counts, refused: counts.refused + file.unread }
  await change(services.db, author, 'interview-file.take', (transaction) =>
    insertInterviewFile(transaction, {
      regionId: survey.region.id,
      id: newIdentifier(),
      innovationId: survey.innovation.id,
      code: survey.code,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      answers: file.inputs.length + file.unread,
      createdBy: author.personId,
      ...outcome,
    }),
  )
  return outcome
}
