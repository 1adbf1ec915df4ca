import {
  addedField,
  type MaskLabel,
  respondentField,
  shownText,
  type TextDecision,
} from '../../domain/moderation/text-review.ts'
import type { AddedKind, AddedQuestion } from '../../domain/survey/added-question.ts'
import { elementKeys, respondentFieldsOf } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import type { RegionScope } from '../../store/region/region.ts'
import {
  type AnswerLine,
  listAnswers,
  listSentences,
  readAnswers,
  SENTENCES_READ_MAX,
} from '../../store/survey/answer-list.ts'
import { listAddedQuestions } from '../../store/survey/survey-form.ts'
import { type NarrowedVoice, narrowVoice, type VoiceFilter } from '../../store/survey/voice-filter.ts'
import type { Services } from '../services.ts'
import { sentencesWith } from './count-words.ts'

/** The columns of the export: the element keys, what was asked about the respondent, and what the region added. */
export function answerColumns(added: readonly AddedQuestion[]): string[] {
  const respondent = respondentFieldsOf('id').map(({ key }) => key)
  const names = added.map(({ key }) => `added.${key}`)
  return [
    'id',
    'code',
    'answered-at',
    ...elementKeys,
    'knew-before',
    'heard-from',
    'sentence',
    ...respondent,
    ...names,
  ]
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
      answer.heardFrom,
      answer.text === null ? null : shownText(answer.text, answer.decisions.text ?? null, label),
      ...fields.map(({ key, kind }) =>
        shown(answer.respondent[key], kind === 'text', answer.decisions[respondentField(key)]),
      ),
      ...added.map(({ key, kind }) =>
        addedCell(answer.added[key], kind, shown, answer.decisions[addedField(key)]),
      ),
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
export const EXPORTED_ANSWERS_MAX = 20_000

/** A text that a citizen typed, as others may read it. */
export type TypedText = {
  readonly field: string
  /** The question; null for the open sentence. */
  readonly label: { readonly id: string; readonly en: string } | null
  readonly text: string
}

/** A line of the list behind a figure, with everything typed, the sentence first. */
export type ShownLine = Omit<AnswerLine, 'text' | 'added' | 'respondent' | 'decisions'> & {
  readonly texts: readonly TypedText[]
}

type Question = {
  readonly field: string
  readonly label: TypedText['label']
  readonly read: (line: AnswerLine) => string | null
}

/** What can be typed in a survey of the region, in the order in which it is asked. */
function typedQuestions(added: readonly AddedQuestion[]): Question[] {
  const inEnglish = new Map(respondentFieldsOf('en').map(({ key, name }) => [key, name]))
  return [
    { field: 'text', label: null, read: ({ text }) => text },
    ...added.flatMap(({ key, kind, label }) =>
      kind === 'text' || kind === 'number'
        ? [{ field: addedField(key), label, read: (line: AnswerLine) => line.added[key] ?? null }]
        : [],
    ),
    ...respondentFieldsOf('id').flatMap(({ key, kind, name }) =>
      kind === 'text'
        ? [
            {
              field: respondentField(key),
              label: { id: name, en: inEnglish.get(key) ?? name },
              read: (line: AnswerLine) => line.respondent[key] ?? null,
            },
          ]
        : [],
    ),
  ]
}

/** The answers in whose sentence a word stands uncovered: exactly those that its figure counts, and no way to ask for what is covered. */
async function idsOfWord(
  db: Database,
  { timeZone }: RegionScope,
  voice: NarrowedVoice,
  word: string,
): Promise<string[]> {
  const sentences = await listSentences(db, voice, timeZone, SENTENCES_READ_MAX)
  return (await sentencesWith(db, sentences, word)).map(({ id }) => id)
}

/** Some answers behind a figure, the newest first; what was typed with personal data covered. */
export async function listAnswersBehind(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  filter: VoiceFilter,
  page: Parameters<typeof listAnswers>[3] & { readonly word: string | null },
  label: MaskLabel,
): Promise<ShownLine[]> {
  const [voice, added] = await Promise.all([narrowVoice(db, filter), listAddedQuestions(db, region.id)])
  const among = page.word === null ? undefined : await idsOfWord(db, region, voice, page.word)
  const asked = added.find(({ key }) => key === page.choice.added?.key)
  const addedIsNumber = asked?.kind === 'number'
  const lines = await listAnswers(db, voice, region.timeZone, { ...page, among, addedIsNumber })
  const questions = typedQuestions(added)
  const shownOf = (line: AnswerLine) =>
    questions.flatMap(({ field, label: question, read }): TypedText[] => {
      const text = read(line)
      return text === null
        ? []
        : [{ field, label: question, text: shownText(text, line.decisions[field] ?? null, label) }]
    })
  return lines.map((line) => {
    const { text, added: typed, respondent, decisions, ...shown } = line
    return { ...shown, texts: shownOf(line) }
  })
}
