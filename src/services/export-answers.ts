import type { PersonalDataKind } from '../domain/voice/personal-data.ts'
import { elementKeys, respondentFieldsOf } from '../domain/voice/survey.ts'
import { type AnswerLine, listAnswers, readAnswers } from '../store/answer-list.ts'
import type { RegionScope } from '../store/region.ts'
import { narrowVoice, type VoiceFilter } from '../store/voice-filter.ts'
import { masked } from './masked.ts'
import type { Services } from './services.ts'

/** The columns of the export: the element keys, and what was asked about the respondent. */
export function answerColumns(): string[] {
  const respondent = respondentFieldsOf('id').map(({ key }) => key)
  return ['id', 'code', 'answered-at', ...elementKeys, 'knew-before', 'sentence', ...respondent]
}

/** Every answer that a filter leaves, as rows of the export, read as fast as they are taken. */
export async function* answerRows(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: VoiceFilter,
  label: (kind: PersonalDataKind) => string,
): AsyncGenerator<(string | number | null)[][]> {
  const fields = respondentFieldsOf('id').map(({ key }) => key)
  for await (const answers of readAnswers(db, await narrowVoice(db, filter), region.timeZone)) {
    yield answers.map((answer) => [
      ...[answer.id, answer.code, answer.answeredAt.toISOString(), ...answer.scores],
      answer.knewBefore === null ? null : answer.knewBefore ? 'yes' : 'no',
      answer.text === null ? null : masked(answer.text, label),
      ...fields.map((key) => answer.respondent[key] ?? null),
    ])
  }
}

/** A spreadsheet of more rows takes more memory than one person may ask of the server. */
export const exportedAnswers_max = 20_000

/** Some answers behind a figure, the newest first; sentences with personal data covered. */
export async function listAnswersBehind(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: VoiceFilter,
  page: Parameters<typeof listAnswers>[3],
  label: (kind: PersonalDataKind) => string,
): Promise<AnswerLine[]> {
  const lines = await listAnswers(db, await narrowVoice(db, filter), region.timeZone, page)
  return lines.map((line) => ({ ...line, text: line.text === null ? null : masked(line.text, label) }))
}
