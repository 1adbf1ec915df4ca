import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { ThreeFacts as ThreeFactsKnown } from '../../../../../domain/verdict/three-facts.ts'
import type { ShownIndicator } from '../../../../../services/measurement/show-measurements.ts'
import type { ShownDecision } from '../../../../../services/verdict/decide.ts'
import type { ImprovementWork } from '../../../../../services/verdict/improvement-work.ts'
import type { ShownVerdict } from '../../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { Decisions } from '../../../../components/decisions/decisions.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { ThreeFacts } from '../../../../components/three-facts/three-facts.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { threeSentences } from '../../../../components/verdict-reasons/three-sentences.ts'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { IndicatorChart } from '../../measurement/indicator-chart.tsx'
import { AnswerBars } from '../answer-bars.tsx'
import { SinceChange } from '../improvement-plan/since-change.tsx'

type BoardInnovationProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  verdict: ShownVerdict
  indicators: readonly ShownIndicator[]
  decisions: readonly ShownDecision[]
  facts: ThreeFactsKnown | undefined
  /** The order to improve that stands, with what was measured since. */
  work: ImprovementWork | null
  /** The verdict of an earlier decision that is looked at again, by its identifier. */
  asOf: string | null
  mayDecide: boolean
  maySeeDesk: boolean
}

/** The series that the headline speaks of, else the first result. */
function pictured({ verdict, indicators }: BoardInnovationProps): ShownIndicator | undefined {
  const { code, numbers } = verdict.headline
  const ofComplaints = indicators.find((one) => one.purpose === 'complaints-per-thousand')
  if (code === 'complaints-increased' && ofComplaints) return ofComplaints
  return (
    indicators.find((one) => one.key === numbers.key) ??
    indicators.find((one) => one.kind === 'outcome' && one.measurements.length > 0)
  )
}

function Picture(props: BoardInnovationProps) {
  const { view, verdict } = props
  const words = view.messages.board
  const { code } = verdict.headline
  const indicator = code === 'enjoyed' || code === 'not-enjoyed' ? undefined : pictured(props)
  const { voice } = verdict.evidence
  return (
    <Card title={words.picture}>
      {indicator ? (
        <IndicatorChart view={view} indicator={indicator} />
      ) : voice ? (
        <div class="stack">
          <p class="small">{words.answersPicture}</p>
          <AnswerBars view={view} voice={voice} />
        </div>
      ) : (
        <p>{words.noPicture}</p>
      )}
    </Card>
  )
}

/** Says of which decision this is what was seen, and leads back to now. */
function SeenThen({ view, region, innovation, decisions, asOf }: BoardInnovationProps) {
  const words = view.messages.decision
  const decision = decisions.find(({ verdictId }) => verdictId === asOf)
  if (!decision) return null
  const day = formatsOf(view.language).date(dayAt(decision.decidedAt, region.timeZone))
  return (
    <Notice view={view} tone="information">
      {words.seenThen(day)}{' '}
      <a href={href(view, paths.boardInnovation(region.slug, innovation.slug))}>{words.toNow}</a>
    </Notice>
  )
}

/** One innovation for the leader: three sentences, one picture, and the decision. */
export function BoardInnovationPage(props: BoardInnovationProps) {
  const { view, region, innovation, verdict, facts, decisions, work, asOf, mayDecide, maySeeDesk } = props
  const words = view.messages.board
  return (
    <DeskShell view={view} title={innovation.name}>
      <Breadcrumb
        view={view}
        crumbs={[{ path: paths.board(region.slug), label: words.title }, { label: innovation.name }]}
      />
      <div class="stack">
        <h1>
          {innovation.name}
          <ExampleTag view={view} item={innovation} />
        </h1>
        <p>
          <Verdict view={view} name={verdict.judgement.verdict} big />
        </p>
      </div>
      {asOf && <SeenThen {...props} />}
      <section class={`answer verdict-${verdict.judgement.verdict}`} aria-labelledby="short">
        <h2 class="answer-question" id="short">
          {words.threeSentences}
        </h2>
        {threeSentences(view, verdict.judgement, verdict.headline).map((sentence) => (
          <p class="say">{sentence}</p>
        ))}
        {!asOf && <ThreeFacts view={view} facts={facts} limit={region.settings.smallNumberLimit} />}
      </section>
      {mayDecide && (
        <p class="actions">
          <a class="ds-button" href={href(view, paths.decide(region.slug, innovation.slug))}>
            {words.decide}
          </a>
        </p>
      )}
      <Picture {...props} />
      {work && <SinceChange view={view} work={work} />}
      <Card title={view.messages.decision.latest}>
        <Decisions
          view={view}
          timeZone={region.timeZone}
          decisions={decisions}
          seenAt={paths.boardInnovation(region.slug, innovation.slug)}
        />
      </Card>
      <p class="actions">
        {work && maySeeDesk && (
          <a href={href(view, paths.improvementPlan(region.slug, innovation.slug))}>
            {view.messages.improvementPlan.see}
          </a>
        )}
        {maySeeDesk && (
          <a href={href(view, paths.verdict(region.slug, innovation.slug))}>{words.wholeVerdict}</a>
        )}
        {innovation.published && (
          <a href={href(view, paths.innovation(region.slug, innovation.slug))}>{words.publicPage}</a>
        )}
        <a href={href(view, paths.board(region.slug))}>{words.back}</a>
      </p>
    </DeskShell>
  )
}
