import {
  hasLine,
  LETTER_ELEMENTS,
  letterOf,
  linePoints,
  POINT_PEOPLE_MIN,
} from '../../../../domain/survey/element-answers.ts'
import { elementInterval } from '../../../../domain/survey/element-interval.ts'
import type { SatisfactionIndex } from '../../../../domain/survey/satisfaction-index.ts'
import { questionsOf } from '../../../../domain/survey/survey.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { SeriesChart } from '../../../charts/series-chart.tsx'
import { Bars } from '../../../components/bars/bars.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { indexText } from '../../../index-text.ts'
import { href, type View } from '../../../view.ts'

type SummaryProps = { view: View; summary: VoiceSummary }

export function elementName(view: View, key: string): string {
  return questionsOf([key], view.language)[0]?.name ?? key
}

/** What a leader reads in a minute: the index, what is weakest, and whether that gets better. */
export function VoiceHeadline({
  view,
  summary,
  rowsOf,
}: SummaryProps & { rowsOf: (changes: Record<string, string>) => string }) {
  const words = view.messages.voiceSummary
  const { decimal } = formatsOf(view.language)
  const { voice, weakest, knewAsked, knew, answers } = summary
  const { index, served, sample } = voice
  const mean = weakest && index?.elements.find(({ key }) => key === weakest.key)?.mean
  const movement = weakest?.movement
  const told = index && indexText(view.language, index)
  return (
    <Card title={words.indexTitle} tone="strong">
      <div class="stack">
        <p class="say">
          {index && (
            <>
              <b>{told?.index}</b> {words.index}, {words.between(told?.lower ?? '', told?.upper ?? '')}
            </>
          )}
          <Tag>{words.answers(answers)}</Tag>
          {index && <Letter view={view} index={index} />}
          {index && <Tag>{words.printed(decimal(index.index, 2))}</Tag>}
        </p>
        {weakest && mean && (
          <p class="say">
            {words.weakest(elementName(view, weakest.key).toLocaleLowerCase(view.language), decimal(mean, 2))}{' '}
            {movement &&
              words.movement[movement.direction](decimal(movement.before, 2), decimal(movement.lately, 2))}
          </p>
        )}
        <p class="small">
          {answers >= sample
            ? words.sampleReached(sample, served)
            : words.sampleShort(sample, sample - answers)}{' '}
          {knewAsked > 0 && (
            <a href={href(view, rowsOf({ knew: 'yes' }))}>{words.knew(knew / knewAsked, knewAsked)}</a>
          )}
        </p>
      </div>
    </Card>
  )
}

/** The letter of all nine questions, or how many were answered by enough people. */
function Letter({ view, index }: { view: View; index: SatisfactionIndex }) {
  const words = view.messages.voiceSummary
  const letter = letterOf(index)
  return (
    <Tag>
      {'band' in letter ? words.bands[letter.band] : words.questionsOf(letter.questions, LETTER_ELEMENTS)}
    </Tag>
  )
}

/** The elements as bars; below, the answers behind each of them for those who may read these. */
export function Elements({ view, summary, rowsOf }: SummaryProps & { rowsOf: (element: string) => string }) {
  const words = view.messages.voiceSummary
  const { index, served, spreads } = summary.voice
  const scores = (index?.elements ?? []).filter(({ mean }) => mean !== null)
  return (
    <Card title={words.elementsTitle}>
      <div class="stack">
        <Bars
          view={view}
          bars={scores.map((score) => ({
            label: elementName(view, score.key),
            value: score.mean,
            ...(elementInterval(score, { served, spread: spreads[score.key] }) ?? {}),
          }))}
        />
        <details class="more">
          <summary>{words.elementRows}</summary>
          <ul>
            {scores.map(({ key, n }) => (
              <li>
                <a href={href(view, rowsOf(key))}>{elementName(view, key)}</a>{' '}
                <span class="small">{words.answers(n)}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Card>
  )
}

/** The index from month to month. */
export function OverTime({ view, summary, rowsOf }: SummaryProps & { rowsOf: (month: string) => string }) {
  const words = view.messages.voiceSummary
  const { month: monthText, number } = formatsOf(view.language)
  const values = linePoints(summary.months)
  const points = summary.months.map(({ period }, place) => ({ period, value: values[place] ?? null }))
  const hasGap = values.includes(null)
  const rows = (
    <>
      <p class="small">
        {hasLine(summary.months) && hasGap && words.monthsGap(POINT_PEOPLE_MIN)} {words.monthRows}
      </p>
      <ul class="spoken-words">
        {summary.months
          .filter(({ answers }) => answers > 0)
          .map(({ period, answers }) => (
            <li>
              <a href={href(view, rowsOf(period))}>{monthText(period)}</a>{' '}
              <span class="small">{number(answers)}</span>
            </li>
          ))}
      </ul>
    </>
  )
  if (!hasLine(summary.months)) {
    return (
      <Card title={words.monthsTitle}>
        <div class="stack">
          <p>{words.monthsFew(POINT_PEOPLE_MIN)}</p>
          {rows}
        </div>
      </Card>
    )
  }
  return (
    <Card>
      <SeriesChart
        view={view}
        id="voice-months"
        title={words.monthsTitle}
        unit={words.monthsUnit}
        series={{ points, launchIndex: null }}
      >
        {rows}
      </SeriesChart>
    </Card>
  )
}

/** The words people use, each with sentences in which they do. */
export function Words({ view, summary, rowsOf }: SummaryProps & { rowsOf: (word: string) => string }) {
  const words = view.messages.voiceSummary
  return (
    <Card title={words.wordsTitle}>
      {summary.words.length === 0 ? (
        <p>{words.noWords}</p>
      ) : (
        <div class="stack">
          <ul class="spoken-words">
            {summary.words.map(({ word, people, examples }) => (
              <li>
                <details class="more">
                  <summary>{words.wordPeople(word, people)}</summary>
                  {examples.map((example) => (
                    <p class="spoken">{example}</p>
                  ))}
                  <a href={href(view, rowsOf(word))}>{words.wordRows(word)}</a>
                </details>
              </li>
            ))}
          </ul>
          <p class="small">{words.wordsNote(summary.sentencesRead)}</p>
        </div>
      )}
    </Card>
  )
}

/** The newest sentences, with personal data covered. */
export function Sentences({
  view,
  summary,
  timeZone,
  rows,
}: SummaryProps & { timeZone: string; rows: string }) {
  const words = view.messages.voiceSummary
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.sentencesTitle}>
      {summary.sentences.length === 0 ? (
        <p>{words.noSentences}</p>
      ) : (
        <div class="stack">
          <ul class="ruled-list">
            {summary.sentences.map(({ text, answeredAt }) => (
              <li>
                <p class="spoken">{text}</p>
                <small>{moment(answeredAt, timeZone)}</small>
              </li>
            ))}
          </ul>
          <p>
            <a href={href(view, rows)}>{words.listWritten}</a>
          </p>
        </div>
      )}
    </Card>
  )
}
