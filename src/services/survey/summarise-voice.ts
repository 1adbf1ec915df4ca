import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { ReportCount } from '../../domain/complaint/report-figure.ts'
import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import { isRefused } from '../../domain/result.ts'
import { ELEMENT_ANSWERS_MIN, questionsAsked } from '../../domain/survey/element-answers.ts'
import { elementMovement, type Movement, weakestElement } from '../../domain/survey/movement.ts'
import { type Ranked, rankParts } from '../../domain/survey/ranking.ts'
import { satisfactionFromCounters } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import { countReports } from '../../store/complaint/report-list.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listSentences, SENTENCES_READ_MAX, type Sentence } from '../../store/survey/answer-list.ts'
import { narrowVoice, type VoiceFilter } from '../../store/survey/voice-filter.ts'
import {
  countMarked,
  summariseMonths,
  summariseParts,
  summariseVoice,
  type VoicePart,
  type VoiceParting,
} from '../../store/survey/voice-summary.ts'
import { readRelease } from '../../store/verdict/voice-release.ts'
import { liveVoice, type VoiceFigures } from '../gallery/show-innovation.ts'
import type { Services } from '../services.ts'
import { countWords, wordsLeft } from './count-words.ts'

/** A word that people use, with some of the sentences in which they do; personal data covered. */
export type SpokenWord = {
  readonly word: string
  readonly people: number
  readonly examples: readonly string[]
}

/** What citizens said of whatever a filter leaves, as those who work on it see it. */
export type VoiceSummary = {
  readonly voice: VoiceFigures
  readonly answers: number
  readonly knewAsked: number
  readonly knew: number
  /** The weakest element, and how it moved. */
  readonly weakest: { readonly key: string; readonly movement: Movement | null } | null
  /** Every month from the first to the last with answers; null where nobody answered. */
  readonly months: readonly {
    period: string
    answers: number
    index: number | null
    questions?: number
  }[]
  readonly words: readonly SpokenWord[]
  /** How many sentences the words were counted in: the newest. */
  readonly sentencesRead: number
  readonly sentences: readonly Sentence[]
  readonly by: VoiceParting
  /** The weakest first, small ones shrunk towards all, with their intervals. */
  readonly parts: readonly Ranked<VoicePart>[]
  /** Reports about what the filter leaves, by class and month. */
  readonly reports: readonly ReportCount[]
}

/** More parts than this are no table that anybody reads. */
const PARTS_SHOWN_MAX = 50
/** A glance; the list behind holds them all. */
const SENTENCES_SHOWN = 5
const WORDS_SHOWN = 12
/** A word of one person is no word that people use. */
const WORD_PEOPLE_MIN = 2

/** Everything that the page about the voice shows, narrowed by the filter, with its parts. */
export async function summariseVoicePage(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  filter: VoiceFilter,
  by: VoiceParting,
  label: MaskLabel,
): Promise<VoiceSummary> {
  const at = { today: dayAt(clock(), region.timeZone), timeZone: region.timeZone }
  const narrowed = await narrowVoice(db, filter)
  const [totals, marked, months, parts, sentences, served, reports] = await Promise.all([
    summariseVoice(db, narrowed),
    countMarked(db, narrowed),
    summariseMonths(db, narrowed),
    summariseParts(db, narrowed, by),
    listSentences(db, narrowed, region.timeZone, SENTENCES_READ_MAX),
    servedOf(db, filter),
    countReports(db, narrowed, at),
  ])
  const covered = sentences.map((sentence) => ({
    ...sentence,
    text: shownText(sentence.text, sentence.decision, label),
  }))
  const weakest = weakestElement(totals.counters, elementKeys)
  const counters = months.map((month) => month.counters)
  return {
    voice: liveVoice(totals, served, marked),
    answers: totals.answers,
    knewAsked: totals.knewAsked,
    knew: totals.knew,
    weakest: weakest === null ? null : { key: weakest, movement: elementMovement(counters, weakest) },
    months: everyMonth(months),
    words: await wordsIn(db, sentences, covered),
    sentencesRead: sentences.length,
    sentences: newestOf(covered),
    by,
    parts: rankParts(parts).slice(0, PARTS_SHOWN_MAX),
    reports,
  }
}

/** The newest sentences, each once however many wrote it. */
function newestOf(sentences: readonly Sentence[]): Sentence[] {
  const newest = new Map<string, Sentence>()
  for (const sentence of sentences) if (!newest.has(sentence.text)) newest.set(sentence.text, sentence)
  return [...newest.values()].slice(0, SENTENCES_SHOWN)
}

/** People served are counted for the whole innovation, so only then they say how many are still to be asked. */
async function servedOf(db: Database, filter: VoiceFilter): Promise<number | null> {
  const { innovationId, code, kind, from, to } = filter
  if (innovationId === null || [code, kind, from, to].some((each) => each !== null)) return null
  return (await readRelease(db, filter.regionId, innovationId))?.release.served ?? null
}

function everyMonth(months: Awaited<ReturnType<typeof summariseMonths>>): VoiceSummary['months'] {
  const found = new Map(months.map((each) => [monthOf(each.month) ?? 0, each]))
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())]
  return Array.from({ length: found.size === 0 ? 0 : last - first + 1 }, (_, step) => {
    const each = found.get(first + step)
    const index =
      each && satisfactionFromCounters(each.counters, elementKeys, { elementAnswersMin: ELEMENT_ANSWERS_MIN })
    return {
      period: periodOf(first + step),
      answers: each?.answers ?? 0,
      index: !index || isRefused(index) ? null : index.index,
      ...(each ? { questions: questionsAsked(each.counters) } : {}),
    }
  })
}

async function wordsIn(
  db: Database,
  sentences: readonly Sentence[],
  covered: readonly Sentence[],
): Promise<SpokenWord[]> {
  return (await countWords(db, sentences.map(wordsLeft), { withNames: true }))
    .filter(({ people }) => people >= WORD_PEOPLE_MIN)
    .slice(0, WORDS_SHOWN)
    .map(({ word, people, examples }) => ({
      word,
      people,
      examples: examples.map((place) => covered[place]?.text ?? ''),
    }))
}
