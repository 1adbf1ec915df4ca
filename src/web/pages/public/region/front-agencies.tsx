import type { AgencyOverview, RegionOverview } from '../../../../services/region/region-overview.ts'
import { AgencyTiles } from '../../../components/agency-tiles/agency-tiles.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type AgenciesProps = { view: View; region: string; overview: RegionOverview }

/** "One agency, at least one innovation": who has, against all and against the target; those without are folded. */
export function FrontAgencies({ view, region, overview }: AgenciesProps) {
  const words = view.messages.front
  const agencies = byInnovations(overview.agencies.filter(({ countsAsAgency }) => countsAsAgency))
  const having = agencies.filter(({ innovations }) => innovations > 0)
  const lacking = agencies.filter(({ innovations }) => innovations === 0)
  const { target } = overview
  return (
    <section class="stack" aria-labelledby="one-each">
      <h2 id="one-each">{words.oneEach}</h2>
      {agencies.length === 0 ? (
        <p>{words.noAgencies}</p>
      ) : (
        <>
          <p class="say">
            <b>{words.of(having.length, agencies.length)}</b> {words.agenciesWith}{' '}
            {target && words.ofTarget(target.agencies, target.year)}
          </p>
          {having.length > 0 && <Tiles view={view} region={region} agencies={having} />}
          {lacking.length > 0 && (
            <details class="more">
              <summary>{words.agenciesWithout(lacking.length)}</summary>
              <Tiles view={view} region={region} agencies={lacking} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

type TilesProps = { view: View; region: string; agencies: readonly AgencyOverview[] }

function Tiles({ view, region, agencies }: TilesProps) {
  return (
    <AgencyTiles
      view={view}
      agencies={agencies.map((agency) => ({
        name: agency.name,
        shortName: agency.abbreviation,
        count: agency.innovations,
        href: href(view, paths.agency(region, agency.key)),
      }))}
    />
  )
}

/** Those with most innovations first; the order among equals is that of their names. */
export function byInnovations<T extends { innovations: number }>(agencies: readonly T[]): T[] {
  return [...agencies].sort((one, other) => other.innovations - one.innovations)
}
