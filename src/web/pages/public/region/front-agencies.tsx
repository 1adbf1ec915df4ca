import type { CountedAgency, YearReach } from '../../../../services/region/count-agencies.ts'
import { AgencyTiles } from '../../../components/agency-tiles/agency-tiles.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type AgenciesProps = { view: View; region: string; years: readonly YearReach[] }

/** "One agency, at least one innovation": who has one this year, against all and against the target; other years are folded. */
export function FrontAgencies({ view, region, years }: AgenciesProps) {
  const words = view.messages.front
  const [present, ...others] = years
  return (
    <section class="stack" aria-labelledby="one-each">
      <h2 id="one-each">{words.oneEach}</h2>
      {!present || present.counted === 0 ? (
        <p>{words.noAgencies}</p>
      ) : (
        <Year view={view} region={region} reach={present} />
      )}
      {others.length > 0 && <OtherYears view={view} others={others} />}
    </section>
  )
}

function Year({ view, region, reach }: { view: View; region: string; reach: YearReach }) {
  const words = view.messages.front
  const agencies = byInnovations(reach.agencies)
  const having = agencies.filter(({ innovations }) => innovations > 0)
  const lacking = agencies.filter(({ innovations }) => innovations === 0)
  const { target, year } = reach
  return (
    <>
      <p class="say">
        <b>{words.of(reach.having, reach.counted)}</b> {words.agenciesWith(year)}{' '}
        {target && words.ofTarget(target.agencies, year)}
      </p>
      {having.length > 0 && <Tiles view={view} region={region} agencies={having} />}
      {reach.elsewhere > 0 && <p class="small">{words.elsewhere(reach.elsewhere)}</p>}
      {lacking.length > 0 && (
        <details class="more">
          <summary>{words.agenciesWithout(lacking.length)}</summary>
          <Tiles view={view} region={region} agencies={lacking} />
        </details>
      )}
    </>
  )
}

function OtherYears({ view, others }: { view: View; others: readonly YearReach[] }) {
  const words = view.messages.front
  return (
    <details class="more">
      <summary>{words.earlierYears}</summary>
      <ul class="ruled-list">
        {others.map(({ year, having, counted, target }) => (
          <li>
            {words.earlierYear(year, having, counted)} {target && words.ofTarget(target.agencies, year)}
          </li>
        ))}
      </ul>
    </details>
  )
}

type TilesProps = { view: View; region: string; agencies: readonly CountedAgency[] }

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
