import { affairName } from '../../../affair-name.ts'
import { Answer } from '../../../components/answer/answer.tsx'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ImprovementList } from '../../../components/improvement-list/improvement-list.tsx'
import { Page } from '../../../components/page/page.tsx'
import { StagePath } from '../../../components/stage-path/stage-path.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import {
  dimensionsOf,
  headlineSentence,
  missingSentences,
  VerdictReasons,
} from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { ChangeCard, ComplaintsCard, DecisionsCard } from './innovation-cards-of-use.tsx'
import type { InnovationProps } from './innovation-props.ts'
import { PlanCard } from './plan-card.tsx'
import { SeriesSection } from './series-section.tsx'
import { VoiceCard } from './voice-card.tsx'

/** All that is public about an innovation, with the answer to the question of the site first. */
export function InnovationPage({ view, region, figures }: InnovationProps) {
  const { innovation, agency } = figures
  const words = view.messages.publicInnovation
  const summary = innovation.summary ?? undefined
  return (
    <Page view={view} title={innovation.name} description={summary}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.chrome.innovations, path: paths.innovations(region.slug) },
          ...(agency ? [{ label: agency.name, path: paths.agency(region.slug, agency.key) }] : []),
          { label: innovation.name },
        ]}
      />
      <div class="hero">
        <div class="stack">
          <h1>{innovation.name}</h1>
          {summary && <p class="lead">{summary}</p>}
          <p class="small">
            {figures.launch
              ? words.launchedIn(formatsOf(view.language).monthLong(figures.launch))
              : words.launchUnknown}
            {innovation.isExample && <Tag>{view.messages.chrome.example}</Tag>}
          </p>
        </div>
        <InnovationAnswer view={view} figures={figures} />
        <div class="stack">
          <StagePath
            view={view}
            stage={innovation.stage}
            progress={
              innovation.gateState === 'passed' && innovation.stage === 'display' ? 'finished' : 'now'
            }
          />
          <Doors view={view} region={region} figures={figures} />
        </div>
      </div>
      <SeriesSection view={view} region={region} figures={figures} />
      <div class="columns">
        <VoiceCard view={view} figures={figures} />
        <ChangeCard view={view} figures={figures} />
      </div>
      <div class="columns">
        <ComplaintsCard view={view} region={region} figures={figures} />
        <DecisionsCard view={view} region={region} figures={figures} />
      </div>
      <PlanCard view={view} region={region} figures={figures} />
      <ChangedCard view={view} figures={figures} />
      <About view={view} region={region} figures={figures} />
    </Page>
  )
}

/** The verdict in its box, and every reason behind a disclosure. */
function InnovationAnswer({ view, figures: { innovation, judgement } }: Omit<InnovationProps, 'region'>) {
  const words = view.messages.publicInnovation
  const format = formatsOf(view.language)
  if (!judgement) {
    return <Answer view={view} verdict={innovation.verdict} sentence={words.notJudged} dimensions={[]} />
  }
  return (
    <div class="stack">
      <Answer
        view={view}
        verdict={judgement.verdict}
        sentence={headlineSentence(view, innovation.headline) ?? ''}
        dimensions={dimensionsOf(judgement)}
        missing={missingSentences(view, judgement)}
        basis={words.judged(format.date(judgement.asOf))}
      />
      <details class="more">
        <summary>{words.reasons}</summary>
        <VerdictReasons view={view} judgement={judgement} />
      </details>
    </div>
  )
}

/** How to answer and how to complain: what a citizen can do here. */
function Doors({ view, region, figures: { surveyCode, innovation } }: InnovationProps) {
  const words = view.messages.publicInnovation
  return (
    <div class="actions">
      {surveyCode ? (
        <a class="ds-button" href={href(view, paths.survey(surveyCode))}>
          {words.answer}
        </a>
      ) : (
        <span class="small">{words.notAsking}</span>
      )}
      <a
        class="ds-button"
        data-variant="secondary"
        href={href(view, `${paths.complain(region.slug)}?innovation=${innovation.slug}`)}
      >
        {words.complain}
      </a>
    </div>
  )
}

/** What the team changed because of what citizens said; nothing where it has told nothing. */
function ChangedCard({ view, figures: { improvements } }: Pick<InnovationProps, 'view' | 'figures'>) {
  if (improvements.length === 0) return null
  return (
    <Card title={view.messages.improvement.title}>
      <ImprovementList view={view} improvements={improvements} />
    </Card>
  )
}

/** What it is, for whom, and where the facts come from. */
function About({ view, figures: { innovation, agency } }: InnovationProps) {
  const words = view.messages.publicInnovation
  const facts: [string, string | null | undefined][] = [
    [words.agency, agency?.name],
    [words.forWhom, innovation.beneficiaries],
    [words.affair, innovation.affairCode && affairName(view.language, innovation.affairCode)],
    [
      words.type,
      innovation.digital === null
        ? null
        : view.messages.gallery.digital[innovation.digital ? 'true' : 'false'],
    ],
    [words.status, `${words.statuses[innovation.status]} · ${words.year(innovation.year)}`],
    [words.source, innovation.source],
  ]
  return (
    <Card title={words.about}>
      <p class="prose">{innovation.description ?? words.noDescription}</p>
      {innovation.isExample && <p class="small">{words.example}</p>}
      <dl class="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  )
}
