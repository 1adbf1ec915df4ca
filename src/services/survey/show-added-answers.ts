import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import type { InnovationId } from '../../domain/scope.ts'
import { type AddedQuestion, scaleSteps } from '../../domain/survey/added-question.ts'
import type { Database } from '../../store/base/connect.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listAddedTexts } from '../../store/survey/answer-list.ts'
import { listAddedQuestions } from '../../store/survey/survey-form.ts'
import { type AddedCount, countAddedAnswers, readAddedCounts } from '../../store/survey/voice.ts'
import { type NarrowedVoice, narrowVoice, type VoiceFilter } from '../../store/survey/voice-filter.ts'
import type { Services } from '../services.ts'

/** What citizens answered to a question that the region added. */
export type AddedFigures = {
  readonly question: AddedQuestion
  readonly answers: number
  /** Of a scale or of numbers; null for anything else. */
  readonly mean: number | null
  /** How many chose each option or step, in the order in which they are asked; empty for numbers and texts. */
  readonly counts: readonly { readonly value: string; readonly answers: number }[]
  /** The newest texts, with personal data covered. */
  readonly texts: readonly string[]
}

type AddedRegion = Pick<RegionScope, 'id' | 'timeZone'>
type InnovationFilter = VoiceFilter & { readonly innovationId: InnovationId }

/** A glance; the export holds them all. */
const TEXTS_SHOWN = 10

function valuesOf({ kind, options = [] }: AddedQuestion): readonly string[] {
  if (kind === 'choice') return options.map(({ key }) => key)
  return kind === 'scale' ? scaleSteps : []
}

function countsOf(question: AddedQuestion, counts: readonly AddedCount[]) {
  const asked = valuesOf(question)
  // An option that is offered no more keeps what was answered before.
  const past = counts.map(({ value }) => value).filter((value) => value !== '' && !asked.includes(value))
  return [...asked, ...past].map((value) => ({
    value,
    answers: counts.find((count) => count.value === value)?.answers ?? 0,
  }))
}

function countsUnder(
  db: Database,
  region: AddedRegion,
  filter: InnovationFilter,
  voice: NarrowedVoice,
): Promise<AddedCount[]> {
  const { code, kind, from, to } = filter
  const isNarrowed = [code, kind, from, to].some((each) => each !== null)
  if (isNarrowed) return countAddedAnswers(db, voice, region.timeZone)
  return readAddedCounts(db, region.id, filter.innovationId)
}

/**
 * The answers to added questions that a filter leaves of an innovation, for its team: from counters where these know the
 * filter, but for the newest texts.
 */
export async function showAddedAnswers(
  { db }: Pick<Services, 'db'>,
  region: AddedRegion,
  filter: InnovationFilter,
  label: MaskLabel,
): Promise<AddedFigures[]> {
  const voice = await narrowVoice(db, filter)
  const [questions, counted] = await Promise.all([
    listAddedQuestions(db, region.id),
    countsUnder(db, region, filter, voice),
  ])
  const figures = questions.map(async (question): Promise<AddedFigures> => {
    const { key, kind } = question
    const counts = counted.filter((count) => count.question === key)
    const answers = counts.reduce((sum, count) => sum + count.answers, 0)
    const total = counts.reduce((sum, count) => sum + count.total, 0)
    const texts =
      kind === 'text' && answers > 0 ? await listAddedTexts(db, voice, region.timeZone, key, TEXTS_SHOWN) : []
    return {
      question,
      answers,
      counts: countsOf(question, counts),
      mean: (kind === 'scale' || kind === 'number') && answers > 0 ? total / answers : null,
      texts: texts.map(({ text, decision }) => shownText(text, decision, label)),
    }
  })
  return (await Promise.all(figures)).filter(({ answers }) => answers > 0)
}
