import { LETTER_ELEMENTS, letterOf, linePoints } from '../../../../domain/survey/element-answers.ts'
import { Sparkline } from '../../../charts/sparkline.tsx'
import { Bars } from '../../../components/bars/bars.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { indexText } from '../../../index-text.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { voiceBars } from './voice-bars.ts'
import { hasCourse, monthsOf } from './voice-tables.tsx'

/** What citizens said: the index with its interval, the nine elements, and whether enough were asked; nothing below the limit. */
export function VoiceCard({ view, region, figures }: InnovationProps) {
  const words = view.messages.publicInnovation
  const { voice, periods, words: spoken, innovation } = figures
  if (!voice.index || voice.answers === null) return null
  const { index, answers, sample, served, limit, marked, weighting } = voice
  const bars = voiceBars(view, voice)
  const letter = letterOf(index)
  const told = indexText(view.language, index)
  return (
    <Card title={words.voice}>
      <div class="stack">
        <p class="say">
          <b>{told.index}</b> {words.index}, {words.between(told.lower, told.upper)}
          <Tag>{words.answers(answers)}</Tag>
          <Tag>
            {'band' in letter
              ? words.bands[letter.band]
              : words.questionsOf(letter.questions, LETTER_ELEMENTS)}
          </Tag>
        </p>
        <Bars view={view} bars={bars} />
        <p class="small">
          {served === null
            ? null
            : answers >= sample
              ? words.sampleReached(sample)
              : words.sampleShort(sample, sample - answers)}{' '}
          {words.intervalNote}
          {bars.some((bar) => bar.value === null) && ` ${words.smallHidden(limit)}`}{' '}
          <a href={href(view, `${paths.innovationTables(region.slug, innovation.slug)}#voice`)}>
            {view.messages.seriesResult.elements}
          </a>
        </p>
        {weighting && (
          <p class="small">
            {view.messages.verdictReason.reasons['index-weighted']({
              ...weighting,
              weighted: weighting.index,
            })}
          </p>
        )}
        {marked > 0 && <p class="small">{words.marked(marked)}</p>}
        {hasCourse(periods) && <OverTime view={view} periods={periods} />}
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

/** The index by the months in which answers were told, as a line. */
function OverTime({ view, periods }: { view: View; periods: InnovationProps['figures']['periods'] }) {
  const words = view.messages.publicInnovation
  const values = linePoints(monthsOf(periods))
  const points = periods.map(({ month: period }, place) => ({ period, value: values[place] ?? null }))
  return (
    <p class="small">
      {words.overTime}{' '}
      <Sparkline
        view={view}
        title={words.overTime}
        series={{ points, launchIndex: null }}
        style={{ unit: words.index }}
      />
    </p>
  )
}
