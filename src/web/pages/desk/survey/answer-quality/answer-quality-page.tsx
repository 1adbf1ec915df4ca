import { questionsOf } from '../../../../../domain/survey/survey.ts'
import type {
  ShownAnswer,
  ShownAnswerQuality,
  ShownSign,
} from '../../../../../services/verdict/show-answer-quality.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from '../../lifecycle/innovation/innovation-crumbs.tsx'
import { RecordChecksCard } from './record-checks.tsx'

export type AnswerQualityPageProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  quality: ShownAnswerQuality
}

/** A space at which the scores of an answer are not broken into two lines. */
const noBreak = '\u00a0'

function Rows({ view, region, sign }: { view: View; region: RegionScope; sign: ShownSign }) {
  const words = view.messages.answerQuality
  const format = formatsOf(view.language)
  const cells = (row: ShownAnswer) => [
    format.moment(row.answeredAt, region.timeZone),
    row.place,
    row.device === null ? '–' : format.number(row.device),
    row.secondsTaken === null ? '–' : format.number(row.secondsTaken),
    row.scores.map((score) => score ?? '–').join(noBreak),
    row.text ?? '–',
  ]
  return (
    <details>
      <summary>{words.rows(sign.rows.length, sign.answers)}</summary>
      <DataTable
        caption={words.signs[sign.code].title}
        captionHidden
        columns={[
          { label: words.columns.moment },
          { label: words.columns.place },
          { label: words.columns.device, numeric: true },
          { label: words.columns.seconds, numeric: true },
          { label: words.columns.scores, labelled: true },
          { label: words.columns.text },
        ]}
        rows={sign.rows.map(cells)}
      />
    </details>
  )
}

/** One sign: what was found, what it does to the weight, an honest reason, and its rows. */
function Sign({ view, region, quality, sign }: AnswerQualityPageProps & { sign: ShownSign }) {
  const words = view.messages.answerQuality
  const { title, found, honest } = words.signs[sign.code]
  return (
    <Card title={title} id={sign.code}>
      <div class="stack">
        <p>
          {found(quality.policy)} {words.sign(sign.answers, sign.share, sign.weight)}
        </p>
        <p class="small">{honest}</p>
        <Rows view={view} region={region} sign={sign} />
      </div>
    </Card>
  )
}

function Summary({ view, region, innovation, quality }: AnswerQualityPageProps) {
  const words = view.messages.answerQuality
  const { answers, weighed, marked, notKept, clocksAhead, batches, weight, signs } = quality
  if (weighed + marked === 0) {
    const next = { label: words.noAnswersNext, href: href(view, paths.voice(region.slug, innovation.slug)) }
    return <EmptyState sentence={words.noAnswers} next={next} />
  }
  return (
    <>
      {signs.length === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <>
          <p class="say">
            <b>{words.counted(weighed, Math.floor(weighed * weight + 1e-9))}</b>
          </p>
          <p class="prose">{words.effect(weight)}</p>
        </>
      )}
      {marked > 0 && (
        <p class="say">
          <b>{words.marked(marked)}</b>
        </p>
      )}
      {notKept > 0 && <p>{words.notKept(notKept)}</p>}
      {weighed < answers && <p>{words.newest(weighed, answers)}</p>}
      {clocksAhead > 0 && <p>{words.clocksAhead(clocksAhead)}</p>}
      {batches > 0 && <p>{words.batches(batches)}</p>}
    </>
  )
}

/** Signs that answers were made and not given, for those who weigh the evidence. */
export function AnswerQualityPage(props: AnswerQualityPageProps) {
  const { view, innovation, quality } = props
  const words = view.messages.answerQuality
  const names = questionsOf(quality.elements, view.language).map(({ name }) => name)
  return (
    <DeskShell view={view} title={words.title(innovation.name)}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.label }]} />
      <h1>{words.title(innovation.name)}</h1>
      <p class="lead">{words.lead}</p>
      <Notice view={view} tone="information">
        {words.fairness}
      </Notice>
      <Summary {...props} />
      {quality.signs.map((sign) => (
        <Sign {...props} sign={sign} />
      ))}
      {quality.signs.length > 0 && <p class="small prose">{words.scoresOrder(names.join('; '))}</p>}
      <p class="small prose">{words.unknown}</p>
      <RecordChecksCard view={view} timeZone={props.region.timeZone} records={quality.records} />
    </DeskShell>
  )
}
