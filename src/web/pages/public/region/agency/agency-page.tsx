import { verdictCounts } from '../../../../../domain/verdict/names.ts'
import type { AgencyFigures } from '../../../../../services/gallery/show-agency.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { Tally } from '../../../../components/tally/tally.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCards } from '../../gallery/innovation-cards.tsx'

type AgencyProps = { view: View; region: RegionScope; figures: AgencyFigures }

/** An agency: how its innovations stand, and the units below it. */
export function AgencyPage({ view, region, figures }: AgencyProps) {
  const { agency, overview, parent, rows, units, verdicts } = figures
  const words = view.messages.publicAgency
  const gallery = `${paths.innovations(region.slug)}?agency=${agency.key}`
  return (
    <Page view={view} title={agency.name}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.agencies(region.slug) },
          ...(parent ? [{ label: parent.name, path: paths.agency(region.slug, parent.key) }] : []),
          { label: agency.name },
        ]}
      />
      <div class="stack">
        <h1>{agency.name}</h1>
        <p class="lead">{words.published(agency.innovations)}</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState sentence={words.noInnovations}>
          <p>{words.noInnovationsNext}</p>
        </EmptyState>
      ) : (
        <>
          <Tally
            view={view}
            counts={verdictCounts(verdicts)}
            hrefOf={(verdict) => href(view, `${gallery}&verdict=${verdict}`)}
          />
          <section class="stack" aria-labelledby="innovations">
            <h2 id="innovations">{words.innovations}</h2>
            <InnovationCards view={view} region={region} rows={rows} overview={overview} />
            <p>
              <a href={href(view, gallery)}>{words.all}</a>
            </p>
          </section>
        </>
      )}
      {units.length > 0 && (
        <section class="stack" aria-labelledby="units">
          <h2 id="units">{words.units}</h2>
          <ul class="ruled-list">
            {units.map((unit) => (
              <li>
                <a href={href(view, paths.agency(region.slug, unit.key))}>{unit.name}</a>{' '}
                <span class="small">{words.published(unit.innovations)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
