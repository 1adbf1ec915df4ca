import { RANKED_ANSWERS_MIN } from '../../../../domain/survey/ranking.ts'
import { INDEX_MAX, INDEX_MIN } from '../../../../domain/survey/satisfaction-index.ts'
import type { VoiceFact } from '../../../../domain/verdict/three-facts.ts'
import type { RegionFront } from '../../../../services/gallery/show-front.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { indexText } from '../../../index-text.ts'
import { paths } from '../../../paths.ts'
import { shortName } from '../../../short-name.ts'
import { href, type View } from '../../../view.ts'

type RankingProps = { view: View; region: RegionScope; front: RegionFront }

const shareOf = (index: number) => (100 * (index - INDEX_MIN)) / (INDEX_MAX - INDEX_MIN)

/** The score as a bar whose pale part is its interval. */
function Meter({ lower, index, upper }: { lower: number; index: number; upper: number }) {
  const [from, at, to] = [lower, index, upper].map(shareOf) as [number, number, number]
  return (
    <svg class="meter" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="meter-track" y="5" width="100" height="6" />
      <rect class="meter-value" y="5" width={at.toFixed(1)} height="6" />
      <rect class="meter-interval" x={from.toFixed(1)} y="1" width={(to - from).toFixed(1)} height="14" />
    </svg>
  )
}

function Score({ view, voice }: { view: View; voice: VoiceFact }) {
  const words = view.messages.front
  const { index, lower, upper } = indexText(view.language, voice)
  return (
    <p class="rank-score">
      {index}
      <small>{words.answers(voice.n)}</small>
      <span class="visually-hidden">, {words.between(lower, upper)}</span>
    </p>
  )
}

/** What people enjoy most, by what they say: score, how many said it, and how sure that is. */
export function FrontRanking({ view, region, front: { mostEnjoyed, overview } }: RankingProps) {
  const words = view.messages.front
  return (
    <section class="stack" aria-labelledby="most-enjoyed">
      <h2 id="most-enjoyed">{words.mostEnjoyed}</h2>
      {mostEnjoyed.length === 0 ? (
        <p>{words.nothingEnjoyed(RANKED_ANSWERS_MIN)}</p>
      ) : (
        <>
          <p class="small">{words.scale(RANKED_ANSWERS_MIN)}</p>
          <ol class="rank">
            {mostEnjoyed.map(({ listed, voice }) => (
              <li>
                <div>
                  <a class="rank-name" href={href(view, paths.innovation(region.slug, listed.slug))}>
                    {shortName(listed.name).short}
                  </a>
                  <ExampleTag view={view} item={listed} />
                  <p class="small rank-what">
                    {[overview.agencyById.get(listed.agencyId)?.abbreviation, listed.summary]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <Score view={view} voice={voice} />
                <Meter {...voice} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a href={href(view, `${paths.innovations(region.slug)}?sort=satisfaction`)}>{words.allInnovations}</a>
      </p>
    </section>
  )
}
