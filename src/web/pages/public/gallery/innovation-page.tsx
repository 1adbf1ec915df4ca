import { wholeIndexOf } from '../../../../domain/survey/satisfaction-index.ts'
import type { Judgement } from '../../../../domain/verdict/judgement.ts'
import type { ToldSplit } from '../../../../domain/verdict/told-split.ts'
import { affairName } from '../../../affair-name.ts'
import { Answer, conditionWords, signOf } from '../../../components/answer/answer.tsx'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { BroughtAnswers } from '../../../components/brought-answers/brought-answers.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ImprovementList } from '../../../components/improvement-list/improvement-list.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { ThreeFacts } from '../../../components/three-facts/three-facts.tsx'
import { dimensionsOf, headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { shortName } from '../../../short-name.ts'
import { href, type View } from '../../../view.ts'
import { beginningOf } from './beginning-of.ts'
import { ChangeCard, ComplaintsCard, DecisionsCard } from './innovation-cards-of-use.tsx'
import type { InnovationProps } from './innovation-props.ts'
import { MissingCard } from './missing-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { SeriesSection } from './series-section.tsx'
import { verdictNotes } from './verdict-notes.ts'
import { VoiceCard } from './voice-card.tsx'

/** The addresses by which networks show a link to the page, with the site's own. */
type Shared = { readonly page: string; readonly picture: string }

/** What a network shows of a link: the name, the answer in one sentence, and the picture. */
function SharedHead({
  view,
  figures,
  shared,
}: Pick<InnovationProps, 'view' | 'figures'> & { shared: Shared }) {
  const { innovation, judgement } = figures
  const words = view.messages.verdict
  const verdict = judgement?.verdict ?? innovation.verdict
  const said = headlineSentence(view, innovation.headline) ?? words.meanings[verdict]
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={innovation.name} />
      <meta property="og:description" content={`${words.names[verdict]}. ${said}`} />
      <meta property="og:url" content={shared.page} />
      <meta property="og:image" content={shared.picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${innovation.name}: ${words.names[verdict]}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** What is public about an innovation, with the answer to the question of the site first; its tables are a page of their own. */
export function InnovationPage(props: InnovationProps & { shared: Shared }) {
  const { view, region, figures, shared } = props
  const { innovation, agency } = figures
  const { short, long } = shortName(innovation.name)
  const lead =
    innovation.summary ?? (innovation.description ? beginningOf(innovation.description) : undefined)
  return (
    <Page
      view={view}
      title={innovation.name}
      description={lead}
      head={<SharedHead view={view} figures={figures} shared={shared} />}
    >
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.chrome.innovations, path: paths.innovations(region.slug) },
          ...(agency
            ? [{ label: agency.abbreviation ?? agency.name, path: paths.agency(region.slug, agency.key) }]
            : []),
          { label: short },
        ]}
      />
      <div class="hero">
        <div class="stack">
          <div>
            <h1>
              {short}
              <ExampleTag view={view} item={innovation} />
            </h1>
            {long && <p class="h1-sub">{long}</p>}
          </div>
          {lead && <p class="lead">{lead}</p>}
          <p class="small">{factsLine(props).join(' · ')}</p>
        </div>
        <InnovationAnswer {...props} />
        <Doors {...props} />
      </div>
      <SeriesSection {...props} />
      <div class="columns columns-dense">
        <VoiceCard {...props} />
        <div class="stack-cards">
          <BroughtAnswers view={view} figures={figures.brought} />
          <ChangeCard {...props} />
          <ChangedCard view={view} figures={figures} />
          <ComplaintsCard {...props} />
          <DecisionsCard {...props} />
          <PlanCard {...props} />
          <MissingCard {...props} />
        </div>
      </div>
      <About {...props} />
    </Page>
  )
}

/** Whose it is, since when, and for whom: in one line. */
function factsLine({ view, figures: { innovation, agency, launch } }: InnovationProps): string[] {
  const words = view.messages.publicInnovation
  const since = launch ? words.since(formatsOf(view.language).monthLong(launch)) : words.launchUnknown
  const forWhom = innovation.beneficiaries && words.forBeneficiaries(innovation.beneficiaries)
  return [agency?.name, since, forWhom].filter((part) => part != null && part !== '') as string[]
}

/** The verdict in its box with the three facts; every reason is one link away. */
function InnovationAnswer(props: InnovationProps) {
  const { view, region, figures } = props
  const { innovation, judgement } = figures
  const words = view.messages.publicInnovation
  const format = formatsOf(view.language)
  if (!judgement) {
    return <Answer view={view} verdict={innovation.verdict} sentence={words.notJudged} dimensions={[]} />
  }
  return (
    <Answer
      view={view}
      verdict={judgement.verdict}
      sentence={headlineSentence(view, innovation.headline) ?? ''}
      facts={
        <ThreeFacts view={view} facts={innovation.headline?.facts} limit={region.settings.smallNumberLimit} />
      }
      notes={verdictNotes(props)}
      dimensions={dimensionsOf(judgement)}
      hasList={false}
      basis={`${conditionsLine(view, judgement)} ${words.judged(format.date(judgement.asOf))}`}
      reasons={href(view, `${paths.innovationTables(region.slug, innovation.slug)}#reasons`)}
    />
  )
}

/** How many of the five conditions are met, and how those stand that are not. */
function conditionsLine(view: View, judgement: Judgement): string {
  const all = dimensionsOf(judgement)
  const open = all.filter((condition) => signOf(condition) !== 'met')
  return view.messages.publicInnovation.conditions(
    all.length - open.length,
    open.map((condition) => {
      const words = conditionWords(view, condition)
      return `${words.name.toLocaleLowerCase(view.language)} (${words.state})`
    }),
    judgement.verdict === 'proven',
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
        <span class="small">{innovation.stoppedOn === null ? words.notAsking : words.askingEnded}</span>
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
      <ImprovementList
        view={view}
        improvements={improvements}
        action={({ split }) => split && <SplitLine view={view} split={split} />}
      />
    </Card>
  )
}

/** What people said before a change and since, with how many they were; that the change is the cause, it does not say. */
function SplitLine({ view, split }: { view: View; split: ToldSplit }) {
  const words = view.messages.improvement
  const { number } = formatsOf(view.language)
  const said = ({ n, index }: ToldSplit['before']) => words.splitSaid(number(wholeIndexOf(index)), n)
  return (
    <p class="small">
      {words.splitBefore}: <b>{said(split.before)}</b> → {words.splitSince}: <b>{said(split.since)}</b>.{' '}
      {words.splitOpen}
    </p>
  )
}

/** What it is, and where the facts come from. */
function About({ view, region, figures: { innovation } }: InnovationProps) {
  const words = view.messages.publicInnovation
  const facts: [string, string | null | undefined][] = [
    [words.stage, view.messages.stage.names[innovation.stage]],
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
    <details class="more">
      <summary>{words.about}</summary>
      {innovation.description && <p class="prose">{innovation.description}</p>}
      {innovation.isExample && <p class="small">{words.example}</p>}
      <p>
        <a href={href(view, paths.story(region.slug, innovation.slug))}>{view.messages.report.story}</a>
      </p>
      <dl class="facts facts-dense">
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
    </details>
  )
}
