import { verdictCounts } from '../../../../domain/verdict/names.ts'
import type { RegionOverview } from '../../../../services/region/region-overview.ts'
import type { RegionFront } from '../../../../services/region/show-region.ts'
import { AgencyTiles } from '../../../components/agency-tiles/agency-tiles.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Tally } from '../../../components/tally/tally.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCards } from '../gallery/innovation-cards.tsx'
import { SearchForm } from '../gallery/search-form.tsx'

type FrontProps = { view: View; region: { slug: string; name: string }; front: RegionFront }

/** The region's front page: the question, and how the answers stand. */
export function FrontPage({ view, region, front: { overview, mostEnjoyed } }: FrontProps) {
  const words = view.messages.gallery
  const { tallies } = overview
  const withInnovation = overview.agencies.filter(counted).filter((agency) => agency.innovations > 0).length
  const empty = tallies.total === 0
  return (
    <Page view={view} title={view.messages.verdict.question} description={words.description(region.name)}>
      <div class="headline">
        <h1>{view.messages.verdict.question}</h1>
        <p class="lead">{empty ? words.leadEmpty : words.lead(tallies.total, withInnovation)}</p>
        {!empty && <SearchForm view={view} region={region.slug} />}
      </div>
      {empty ? (
        <EmptyState sentence={words.emptyRegion}>
          <p>{words.emptyRegionNext}</p>
        </EmptyState>
      ) : (
        <section class="stack" aria-labelledby="verdicts">
          <h2 class="visually-hidden" id="verdicts">
            {words.verdicts}
          </h2>
          <Tally
            view={view}
            counts={verdictCounts(tallies.verdict)}
            hrefOf={(verdict) => href(view, `${paths.innovations(region.slug)}?verdict=${verdict}`)}
          />
        </section>
      )}
      <OneEach view={view} region={region.slug} overview={overview} withInnovation={withInnovation} />
      {!empty && (
        <section class="stack" aria-labelledby="most-enjoyed">
          <h2 id="most-enjoyed">{words.mostEnjoyed}</h2>
          {mostEnjoyed.length > 0 ? (
            <InnovationCards view={view} region={region.slug} rows={mostEnjoyed} overview={overview} />
          ) : (
            <p>{words.nothingEnjoyed}</p>
          )}
          <p>
            <a href={href(view, paths.innovations(region.slug))}>{words.allInnovations}</a>
          </p>
        </section>
      )}
    </Page>
  )
}

const counted = (agency: RegionOverview['agencies'][number]) => agency.countsAsAgency

type OneEachProps = { view: View; region: string; overview: RegionOverview; withInnovation: number }

/** "One agency, at least one innovation": who has, against all and against the target. */
function OneEach({ view, region, overview, withInnovation }: OneEachProps) {
  const words = view.messages.gallery
  const agencies = overview.agencies.filter(counted)
  const { target } = overview
  return (
    <section class="stack" aria-labelledby="one-each">
      <h2 id="one-each">{words.oneEach}</h2>
      {agencies.length === 0 ? (
        <p>{words.noAgencies}</p>
      ) : (
        <>
          <p class="say">
            <b>{words.of(withInnovation, agencies.length)}</b> {words.agenciesWith}{' '}
            {target && words.ofTarget(target.agencies, target.year)}
          </p>
          <AgencyTiles
            view={view}
            agencies={byInnovations(agencies).map((agency) => ({
              name: agency.name,
              shortName: agency.abbreviation,
              count: agency.innovations,
              href: href(view, paths.agency(region, agency.key)),
            }))}
          />
        </>
      )}
    </section>
  )
}

/** Those with most innovations first; the order among equals is that of their names. */
export function byInnovations<T extends { innovations: number }>(agencies: readonly T[]): T[] {
  return [...agencies].sort((one, other) => other.innovations - one.innovations)
}
