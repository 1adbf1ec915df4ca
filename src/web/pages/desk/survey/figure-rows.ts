import type { CsvCell } from '../../../../documents/csv.ts'
import { reportFigures, reportsByClass } from '../../../../domain/complaint/report-figure.ts'
import { sharesInTime } from '../../../../domain/complaint/share-in-time.ts'
import { elementInterval } from '../../../../domain/survey/element-interval.ts'
import type { AddedFigures } from '../../../../services/survey/show-added-answers.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'

/** One figure a line: what it is, of what, its value, its 95 % interval, and of how many people. */
export const figureColumns = ['figure', 'key', 'value', 'lower', 'upper', 'people']

/** Every figure of the page about the voice. */
export function* figureRows(summary: VoiceSummary): Generator<CsvCell[]> {
  const { voice, answers, knew, knewAsked, months, words, parts, by, reports } = summary
  yield ['answers', '', answers, null, null, answers]
  if (voice.index) {
    const { index, lower, upper, n, elements } = voice.index
    yield ['index', '', index, lower, upper, n]
    for (const score of elements) {
      const interval = elementInterval(score, { served: voice.served, spread: voice.spreads[score.key] })
      yield ['element', score.key, score.mean, interval?.lower ?? null, interval?.upper ?? null, score.n]
    }
  }
  if (knewAsked > 0) yield ['knew-before', '', knew / knewAsked, null, null, knewAsked]
  for (const month of months) yield ['month', month.period, month.index, null, null, month.answers]
  for (const { word, people } of words) yield ['word', word, people, null, null, summary.sentencesRead]
  for (const { part, mean, lower, upper } of parts) {
    yield [by, part.key, mean, lower, upper, part.counters.n]
  }
  for (const { reportClass, counts } of reportsByClass(reports)) {
    for (const figure of reportFigures) {
      yield [`reports ${figure}`, reportClass, counts[figure], null, null, counts.received]
    }
  }
  for (const { period, due, inTime } of sharesInTime(reports)) {
    yield ['reports in-time share', period, due === 0 ? null : inTime / due, null, null, due]
  }
}

/** What citizens answered to the questions that the region added: how many gave each answer, and the mean where there is one. */
export function* addedRows(added: readonly AddedFigures[]): Generator<CsvCell[]> {
  for (const { question, answers, mean, counts } of added) {
    yield ['added', question.key, mean, null, null, answers]
    for (const count of counts)
      yield [`added ${question.key}`, count.value, count.answers, null, null, answers]
  }
}
