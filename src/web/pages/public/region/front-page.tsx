import { mostFalse } from '../../../../domain/verdict/false-proven.ts'
import { type VerdictName, verdictCounts } from '../../../../domain/verdict/names.ts'
import type { RegionFront } from '../../../../services/gallery/show-front.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { Doors } from '../../../components/doors/doors.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { VerdictStrip } from '../../../components/verdict-strip/verdict-strip.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { shortName } from '../../../short-name.ts'
import { href, type View } from '../../../view.ts'
import { SearchForm } from '../gallery/search-form.tsx'
import { FrontAgencies } from './front-agencies.tsx'
import { FrontRanking } from './front-ranking.tsx'
import { FrontStory } from './front-story.tsx'

type FrontProps = { view: View; region: RegionScope; front: RegionFront }

/** The region's front page: the question, the answer in words and shapes, one story, what a citizen can do. */
export function FrontPage({ view, region, front }: FrontProps) {
  const { tallies } = front.overview
  const question = view.messages.verdict.question
  const counts = verdictCounts(tallies.verdict)
  const description = view.messages.gallery.description(region.name)
  if (tallies.total === 0) return <EmptyFront view={view} region={region} front={front} />
  return (
    <Page view={view} title={question} description={description}>
      <div class="headline">
        <h1>{question}</h1>
        <AnswerLine
          view={view}
          region={region}
          counts={counts}
          total={tallies.total}
          stopped={front.overview.stopped}
        />
      </div>
      <VerdictStrip
        view={view}
        counts={counts}
        hrefOf={(verdict) => href(view, `${paths.innovations(region.slug)}?verdict=${verdict}`)}
      />
      {counts.proven > 0 && (
        <p class="small">
          {view.messages.verdict.expectedFalse(
            mostFalse({ planned: front.overview.planned, proven: counts.proven }),
          )}{' '}
          <a href={href(view, paths.regionMethod(region.slug))}>{view.messages.verdict.method}</a>
        </p>
      )}
      <SearchForm view={view} region={region.slug} />
      {front.story && (
        <FrontStory view={view} region={region} story={front.story} overview={front.overview} />
      )}
      <div class="front-two">
        <FrontRanking view={view} region={region} front={front} />
        <div class="stack front-voice">
          <YourVoice view={view} region={region.slug} />
          <Changed view={view} region={region.slug} front={front} />
        </div>
      </div>
      <How view={view} region={region.slug} />
      <FrontAgencies view={view} region={region.slug} years={front.years} />
    </Page>
  )
}

function EmptyFront({ view, region, front }: FrontProps) {
  const words = view.messages.gallery
  const question = view.messages.verdict.question
  return (
    <Page view={view} title={question} description={words.description(region.name)}>
      <div class="headline">
        <h1>{question}</h1>
        <p class="answer-line">{view.messages.front.leadEmpty}</p>
      </div>
      <EmptyState sentence={words.emptyRegion}>
        <p>{words.emptyRegionNext}</p>
      </EmptyState>
      <YourVoice view={view} region={region.slug} />
      <How view={view} region={region.slug} />
      <FrontAgencies view={view} region={region.slug} years={front.years} />
    </Page>
  )
}

type AnswerLineProps = {
  view: View
  region: RegionScope
  counts: Readonly<Record<VerdictName, number>>
  total: number
  stopped: number
}

/** The question answered in words: how many there are, and how they stand. */
function AnswerLine({ view, region, counts, total, stopped }: AnswerLineProps) {
  const words = view.messages.front
  const { counted } = view.messages.verdict
  const { number } = formatsOf(view.language)
  const found = (['proven', 'promising', 'burdening'] as const).filter((name) => counts[name] > 0)
  return (
    <p class="answer-line">
      {words.has(region.name)} <b>{words.innovations(total)}</b>
      {stopped > 0 && words.ofThemStopped(stopped)}.{' '}
      {found.length === 0 ? (
        words.nothingYet
      ) : (
        <>
          {words.asked}{' '}
          {found.map((name, place) => (
            <>
              {place > 0 && ', '}
              <b>{counted[name](number(counts[name]))}</b>
            </>
          ))}
          . {counts.unproven > 0 && words.open(counts.unproven)}
        </>
      )}
    </p>
  )
}

/** The three doors of a citizen. */
function YourVoice({ view, region }: { view: View; region: string }) {
  const words = view.messages.front
  return (
    <section class="stack" aria-labelledby="your-voice">
      <h2 id="your-voice">{words.yourVoice}</h2>
      <Doors
        doors={[
          {
            title: words.giveOpinion,
            text: words.giveOpinionText,
            href: href(view, paths.surveyCode),
            isFirst: true,
          },
          { title: words.complain, text: words.complainText, href: href(view, paths.complain(region)) },
          { title: words.track, text: words.trackText, href: href(view, paths.track) },
        ]}
      />
    </section>
  )
}

/** What was changed because citizens spoke; nothing where nothing is told. */
function Changed({ view, region, front: { improvements } }: Omit<FrontProps, 'region'> & { region: string }) {
  if (improvements.length === 0) return null
  const words = view.messages.front
  const { date } = formatsOf(view.language)
  return (
    <section class="stack" aria-labelledby="changed">
      <h2 id="changed">{words.changed}</h2>
      <ul class="plain-list stack">
        {improvements.map(({ text, changedOn, slug, name }) => (
          <li>
            “{text}”{' '}
            <small>
              <a href={href(view, paths.innovation(region, slug))}>{shortName(name).short}</a>,{' '}
              {words.changedSince(date(changedOn))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How a verdict is made, in four steps. */
function How({ view, region }: { view: View; region: string }) {
  const words = view.messages.front
  return (
    <section class="stack" aria-labelledby="how">
      <h2 id="how">{words.howTitle}</h2>
      <ol class="how">
        {words.how.map(({ title, text }) => (
          <li>
            <b>{title}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href={href(view, paths.regionMethod(region))}>{words.readMore}</a>
      </p>
    </section>
  )
}
