import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { FrontStory as Story } from '../../../../services/gallery/show-front.ts'
import type { RegionOverview } from '../../../../services/region/region-overview.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { plainSeries } from '../../../charts/series.ts'
import { SeriesPicture } from '../../../charts/series-picture.tsx'
import { smallFrame, storyFrame } from '../../../charts/series-scales.ts'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { voiceNote } from '../../../components/three-facts/three-facts.tsx'
import { Verdict } from '../../../components/verdict/verdict.tsx'
import { digitsFor, formatsOf, sharedDigits } from '../../../format.ts'
import { indexText } from '../../../index-text.ts'
import { paths } from '../../../paths.ts'
import { shortName } from '../../../short-name.ts'
import { href, type View } from '../../../view.ts'

type StoryProps = { view: View; region: RegionScope; story: Story; overview: RegionOverview }

/** One innovation told by one number before and now, what people say of it, and the picture. */
export function FrontStory({ view, region, story, overview }: StoryProps) {
  const words = view.messages.front
  const { listed, outcome, launch } = story
  const { decimal, monthLong } = formatsOf(view.language)
  const digits = sharedDigits([outcome.before, outcome.after])
  const agency = overview.agencyById.get(listed.agencyId)?.abbreviation
  const address = href(view, paths.innovation(region.slug, listed.slug))
  const month = launch && monthLong(launch)
  return (
    <section class="stack" aria-labelledby="story">
      <h2 id="story">{listed.verdict === 'proven' ? words.provenTitle : words.promisingTitle}</h2>
      <div class={`story verdict-${listed.verdict}`}>
        <div class="stack">
          <Verdict view={view} name={listed.verdict} />
          <h3>
            <a href={address}>{shortName(listed.name).short}</a>
            <ExampleTag view={view} item={listed} />
          </h3>
          {listed.summary && <p>{listed.summary}</p>}
          <p class="small">{agency}</p>
          <p class="big-change">
            <s>
              <span class="visually-hidden">{view.messages.chart.before} </span>
              {decimal(outcome.before, digits)}
            </s>
            <b>
              <span class="visually-hidden">{view.messages.chart.after} </span>
              {decimal(outcome.after, digits)} {unitName(view.language, outcome.unit)}
            </b>
            <small>
              {(outcome.isWithout ? words.without : words.since)(measureName(view.language, outcome), month)}
            </small>
          </p>
          <VoiceLine view={view} story={story} />
          <p>
            <a href={address}>{words.seeProof}</a>
          </p>
        </div>
        <StoryPicture view={view} story={story} />
      </div>
    </section>
  )
}

function VoiceLine({ view, story: { voice } }: { view: View; story: Story }) {
  if (!voice) return null
  return (
    <p>
      {view.messages.verdict.facts.voice}: <b>{indexText(view.language, voice).index}</b>{' '}
      {voiceNote(view, voice)}
    </p>
  )
}

function StoryPicture({ view, story: { series, outcome } }: { view: View; story: Story }) {
  if (!series) return null
  const size = Math.max(0, ...series.values.map(({ value }) => Math.abs(value)))
  const picture = {
    view,
    title: measureName(view.language, outcome),
    series: plainSeries({ ...series.chart, target: series.target, baseline: null }),
    style: { unit: series.unit, digits: digitsFor(size) },
  }
  return (
    <div>
      <SeriesPicture {...picture} id="story-narrow" frame={smallFrame} className="story-narrow" />
      <SeriesPicture {...picture} id="story-wide" frame={storyFrame} className="story-wide" />
    </div>
  )
}
