import type { YearReach } from '../../../../../services/region/count-agencies.ts'
import type { AgencyOverview, RegionOverview } from '../../../../../services/region/region-overview.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { byInnovations } from '../front-agencies.tsx'

type AgenciesProps = { view: View; region: RegionScope; overview: RegionOverview; reach: YearReach }

/** Every agency of the region, those with most innovations first, each followed by the units below it. */
export function AgenciesPage({ view, region, overview: { agencies }, reach }: AgenciesProps) {
  const words = view.messages.publicAgency
  const format = formatsOf(view.language)
  // Only what counts for an agency stands beside it, so that the column adds up to all innovations of the year.
  const inYear = (id: AgencyOverview['id']) => {
    const count = reach.innovations.get(id)
    return count === undefined ? '' : count === 0 ? words.none : format.number(count)
  }
  const row = (agency: AgencyOverview) => [
    <span class={agency.parentId === null ? undefined : 'agency-unit'}>
      <a href={href(view, paths.agency(region.slug, agency.key))}>{agency.name}</a>
    </span>,
    agency.abbreviation,
    inYear(agency.id),
    agency.innovations === 0 ? words.none : format.number(agency.innovations),
  ]
  return (
    <Page view={view} title={words.title}>
      <h1>{words.title}</h1>
      {agencies.length === 0 ? (
        <EmptyState sentence={words.empty} />
      ) : (
        <>
          <p class="lead">{words.lead(reach.having, reach.counted, reach.year)}</p>
          <DataTable
            caption={words.title}
            captionHidden
            columns={[
              { label: words.name },
              { label: words.abbreviation },
              { label: words.inYear(reach.year), numeric: true, labelled: true },
              { label: words.publishedEver, numeric: true, labelled: true },
            ]}
            rows={inTreeOrder(agencies).map(row)}
          />
        </>
      )}
    </Page>
  )
}

/** The tree from the top, each branch with most innovations first. */
function inTreeOrder(agencies: readonly AgencyOverview[]): AgencyOverview[] {
  const below = (parentId: string | null): AgencyOverview[] =>
    byInnovations(agencies.filter((agency) => agency.parentId === parentId)).flatMap((agency) => [
      agency,
      ...below(agency.id),
    ])
  return below(null)
}
