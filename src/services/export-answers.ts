import type { AddedKind, AddedQuestion } from '../domain/voice/added-question.ts'
import { elementKeys, respondentFieldsOf } from '../domain/voice/survey.ts'
import { type MaskLabel, shownText, type TextDecision } from '../domain/voice/text-review.ts'
import { type AnswerLine, listAnswers, readAnswers } from '../store/answer-list.ts'
import type { RegionScope } from '../store/region.ts'
import { listAddedQuestions } from '../store/survey-form.ts'
import { narrowVoice, type VoiceFilter } from '../store/voice-filter.ts'
import type { Services } from './services.ts'

/** The columns of the export: the element keys, what was asked about the respondent, and what the region added. */
export function answerColumns(added: readonly AddedQuestion[]): string[] {
  const respondent = respondentFieldsOf('id').map(({ key }) => key)
  const names = added.map(({ key }) => `added.${key}`)
  return ['id', 'code', 'answered-at', ...elementKeys, 'knew-before', 'sentence', ...respondent, ...names]
}

/** Every question that the region has ever added, for the columns and rows of an export. */
export function addedColumns({ db }: Pick<Services, 'db'>, region: RegionScope): Promise<AddedQuestion[]> {
  return listAddedQuestions(db, region.id)
}

type Shown = (text: string | undefined, isTyped: boolean, decision?: TextDecision) => string | null

/** Every answer that a filter leaves, as rows of the export, read as fast as they are taken. */
export async function* answerRows(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: VoiceFilter,
  added: readonly AddedQuestion[],
  label: MaskLabel,
): AsyncGenerator<(string | number | null)[][]> {
  const fields = respondentFieldsOf('id')
  // What was typed may name somebody, wherever it was typed; what was chosen or is a number cannot.
  const shown: Shown = (text, isTyped, decision) =>
    text === undefined ? null : isTyped ? shownText(text, decision ?? null, label) : text
  for await (const answers of readAnswers(db, await narrowVoice(db, filter), region.timeZone)) {
    yield answers.map((answer) => [
      ...[answer.id, answer.code, answer.answeredAt.toISOString(), ...answer.scores],
      answer.knewBefore === null ? null : answer.knewBefore ? 'yes' : 'no',
      answer.text === null ? null : shownText(answer.text, answer.decisions.text ?? null, label),
      ...fields.map(({ key, kind }) => shown(answer.respondent[key], kind === 'text')),
      ...added.map(({ key, kind }) => addedCell(answer.added[key], kind, shown, answer.decisions[key])),
    ])
  }
}

/** A number that could not be read is a text like any other. */
function addedCell(
  text: string | undefined,
  kind: AddedKind,
  shown: Shown,
  decision: TextDecision | undefined,
): string | number | null {
  if (kind === 'choice') return shown(text, false)
  const number = text === undefined || kind === 'text' ? Number.NaN : Number(text)
  return Number.isNaN(number) ? shown(text, true, decision) : number
}

/** A spreadsheet of more rows takes more memory than one person may ask of the server. */
export const exportedAnswers_max = 20_000

/** Some answers behind a figure, the newest first; sentences with personal data covered. */
export async function listAnswersBehind(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: VoiceFilter,
  page: Parameters<typeof listAnswers>[3],
  label: MaskLabel,
): Promise<AnswerLine[]> {
  const lines = await listAnswers(db, await narrowVoice(db, filter), region.timeZone, page)
  return lines.map((line) => ({
    ...line,
    text: line.text === null ? null : shownText(line.text, line.decisions.text ?? null, label),
  }))
}
