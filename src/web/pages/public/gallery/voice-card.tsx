import {
  LETTER_ELEMENTS,
  LINE_POINTS_MIN,
  letterOf,
  POINT_PEOPLE_MIN,
} from '../../../../domain/survey/element-answers.ts'
import { elementInterval } from '../../../../domain/survey/element-interval.ts'
import { questionsOf } from '../../../../domain/survey/survey.ts'
import { Sparkline } from '../../../charts/sparkline.tsx'
import { type Bar, Bars } from '../../../components/bars/bars.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'

type VoiceCardProps = {
  view: View
  figures: Pick<InnovationProps['figures'], 'voice' | 'periods' | 'words'>
}

/** What citizens said: the index with its interval, the nine elements, and whether enough were asked. */
export function VoiceCard({ view, figures: { voice, periods, words: spoken } }: VoiceCardProps) {
  const words = view.messages.publicInnovation
  if (!voice.index || voice.answers === null) {
    return (
      <Card title={words.voice}>
        <EmptyState sentence={words.fewAnswers(voice.limit)} />
      </Card>
    )
  }
  const format = formatsOf(view.language)
  const { index, answers, sample, served, limit, marked } = voice
  const bars = barsOf(view, voice)
  const letter = letterOf(index)
  const weakest = bars
    .filter((bar) => bar.value !== null)
    .sort((one, other) => (one.value ?? 0) - (other.value ?? 0))[0]
  return (
    <Card title={words.voice}>
      <div class="stack">
        <p class="say">
          <b>{format.decimal(index.index, 2)}</b> {words.index},{' '}
          {words.between(format.decimal(index.lower, 2), format.decimal(index.upper, 2))}
          <Tag>{words.answers(answers)}</Tag>
          <Tag>
            {'band' in letter
              ? words.bands[letter.band]
              : words.questionsOf(letter.questions, LETTER_ELEMENTS)}
          </Tag>
        </p>
        <Bars view={view} bars={bars} />
        <ElementTable view={view} voice={voice} bars={bars} />
        <p class="small">
          {weakest && words.weakest(weakest.label.toLocaleLowerCase(view.language))}{' '}
          {served === null
            ? null
            : answers >= sample
              ? words.sampleReached(sample)
              : words.sampleShort(sample, sample - answers)}{' '}
          {words.intervalNote}
          {bars.some((bar) => bar.value === null) && ` ${words.smallHidden(limit)}`}
        </p>
        {marked > 0 && <p class="small">{words.marked(marked)}</p>}
        {periods.filter(({ n }) => n >= POINT_PEOPLE_MIN).length >= LINE_POINTS_MIN && (
          <OverTime view={view} periods={periods} />
        )}
        {spoken.length > 0 && (
          <p class="small">
            {words.spoken}{' '}
            {spoken.map(({ word, people }) => (
              <Tag>{words.spokenBy(word, people)}</Tag>
            ))}
          </p>
        )}
      </div>
    </Card>
  )
}

/** The figures of the bars, behind a disclosure. */
function ElementTable({
  view,
  voice,
  bars,
}: Pick<VoiceCardProps['figures'], 'voice'> & { view: View; bars: Bar[] }) {
  const words = view.messages.seriesResult
  const { decimal, number } = formatsOf(view.language)
  const shown = (value: number | null | undefined) => (value == null ? '–' : decimal(value, 2))
  return (
    <details class="more">
      <summary>{words.elements}</summary>
      <DataTable
        caption={words.elements}
        captionHidden
        columns={[
          { label: words.element },
          { label: words.mean, numeric: true },
          { label: words.lower, numeric: true },
          { label: words.upper, numeric: true },
          { label: words.answers, numeric: true },
        ]}
        rows={bars.map(({ label, value, lower, upper }, index) => [
          label,
          shown(value),
          shown(lower),
          shown(upper),
          value === null ? '–' : number(voice.index?.elements[index]?.n ?? 0),
        ])}
      />
    </details>
  )
}

/** The index by the months in which answers were told, as a line with its figures behind a disclosure. */
function OverTime({ view, periods }: { view: View; periods: InnovationProps['figures']['periods'] }) {
  const words = view.messages.publicInnovation
  const { decimal, number, month } = formatsOf(view.language)
  const points = periods.map(({ month: period, n, indexSum }) => ({
    period,
    value: n < POINT_PEOPLE_MIN ? null : indexSum / n,
  }))
  return (
    <div>
      <p class="small">
        {words.overTime}{' '}
        <Sparkline
          view={view}
          title={words.overTime}
          series={{ points, launchIndex: null }}
          style={{ unit: words.index }}
        />
      </p>
      <details class="more">
        <summary>{words.overTimeTable}</summary>
        <DataTable
          narrow="scroll"
          caption={words.overTime}
          captionHidden
          columns={[
            { label: words.told },
            { label: words.toldIndex, numeric: true },
            { label: words.toldAnswers, numeric: true },
          ]}
          rows={periods.map((period) => [
            month(period.month),
            decimal(period.indexSum / period.n, 2),
            number(period.n),
          ])}
        />
      </details>
    </div>
  )
}

/** A bar for each element; one that fewer people than the limit answered has no value. */
function barsOf(view: View, { index, limit, served, spreads }: InnovationProps['figures']['voice']): Bar[] {
  const scores = index?.elements ?? []
  const names = questionsOf(
    scores.map((score) => score.key),
    view.language,
  )
  return scores.map((score, position) => {
    const label = names[position]?.name ?? score.key
    const interval = score.n < limit ? null : elementInterval(score, { served, spread: spreads[score.key] })
    return interval ? { label, value: score.mean, ...interval } : { label, value: null }
  })
}
