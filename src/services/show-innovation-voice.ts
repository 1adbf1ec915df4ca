import type { InnovationId } from '../domain/government/region.ts'
import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../domain/voice/personal-data.ts'
import { elementKeys, respondentFieldsOf } from '../domain/voice/survey.ts'
import { listSentences, readAnswers, type Sentence } from '../store/answer-list.ts'
import type { RegionScope } from '../store/region.ts'
import { listSurveyCodes, type SurveyCodeRow } from '../store/survey-code.ts'
import { readPolicyInForce } from '../store/verdict-policy.ts'
import { readVoiceCounters, readVoiceMonths, type VoiceMonth } from '../store/voice.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { Services } from './services.ts'
import { liveVoice, type VoiceFigures } from './show-innovation.ts'

/** What stands where personal data is covered, in the reader's language. */
export type MaskLabel = (kind: PersonalDataKind) => string

/** The answers to an innovation as its team sees them. */
export type InnovationVoice = {
  readonly voice: VoiceFigures
  readonly answers: number
  readonly knewAsked: number
  readonly knew: number
  readonly months: readonly VoiceMonth[]
  readonly sentences: readonly Sentence[]
  readonly codes: readonly SurveyCodeRow[]
}

/** A glance; the export holds them all. */
const sentencesShown = 10

function masked(text: string, label: MaskLabel): string {
  return maskPersonalData(text, findPersonalData(text), label).text
}

/** Everything the citizens said of an innovation, for those who work on it; sentences with personal data covered. */
export async function showInnovationVoice(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  innovationId: InnovationId,
  label: MaskLabel,
): Promise<InnovationVoice> {
  const policy = await readPolicyInForce(db, region.id)
  const scope = { regionId: region.id, innovationId, timeZone: region.timeZone, launch: null }
  const [counters, months, sentences, codes, evidence] = await Promise.all([
    readVoiceCounters(db, region.id, innovationId),
    readVoiceMonths(db, region.id, innovationId),
    listSentences(db, region.id, innovationId, sentencesShown),
    listSurveyCodes(db, region.id, innovationId),
    collectEvidence(db, scope, policy, clock()),
  ])
  return {
    voice: liveVoice(counters, evidence.voice?.served ?? null),
    answers: counters.answers,
    knewAsked: counters.knewAsked,
    knew: counters.knew,
    months,
    sentences: sentences.map((sentence) => ({ ...sentence, text: masked(sentence.text, label) })),
    codes,
  }
}

/** The columns of the export: the element keys, and what was asked about the respondent. */
export function answerColumns(): string[] {
  const respondent = respondentFieldsOf('id').map(({ key }) => key)
  return ['id', 'code', 'answered-at', ...elementKeys, 'knew-before', 'sentence', ...respondent]
}

/** Every answer as rows of the export, read as fast as they are taken. */
export async function* answerRows(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  innovationId: InnovationId,
  label: MaskLabel,
): AsyncGenerator<(string | number | null)[][]> {
  const fields = respondentFieldsOf('id').map(({ key }) => key)
  for await (const answers of readAnswers(db, region.id, innovationId)) {
    yield answers.map((answer) => [
      ...[answer.id, answer.code, answer.answeredAt.toISOString(), ...answer.scores],
      answer.knewBefore === null ? null : answer.knewBefore ? 'yes' : 'no',
      answer.text === null ? null : masked(answer.text, label),
      ...fields.map((key) => answer.respondent[key] ?? null),
    ])
  }
}
