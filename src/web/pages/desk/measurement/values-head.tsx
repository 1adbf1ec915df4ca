import type { InnovationScope } from '../../../../store/access/subject.ts'
import { type FilterChip, FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { InnovationTabs } from '../../../components/innovation-tabs/innovation-tabs.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type ValuesHeadProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** The page in the path above it. */
  short: string
  title: string
  lead: string
}

/** The top of a page on which values come in: the way back to the indicators, and what is done here. */
export function ValuesHead({ view, region, innovation, short, title, lead }: ValuesHeadProps) {
  return (
    <>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[
          { path: paths.indicators(region, innovation.slug), label: view.messages.indicator.short },
          { label: short },
        ]}
      />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <InnovationTabs view={view} />
    </>
  )
}

/** The years that somebody fills in; the others are one fold away. */
const RECENT_YEARS = 3

/** The years of which values can be shown. */
export function YearChips(props: {
  view: View
  year: number
  years: readonly number[]
  pathOf: (year: number) => string
}) {
  const { view, year, years, pathOf } = props
  const chips: FilterChip[] = years.map((one) => ({
    label: String(one),
    href: href(view, pathOf(one)),
    current: one === year,
  }))
  const words = view.messages.measurement
  const [recent, older] = [chips.slice(0, RECENT_YEARS), chips.slice(RECENT_YEARS)]
  return (
    <>
      <FilterChips view={view} label={words.year} chips={recent} />
      {older.length > 0 && (
        <details open={older.some(({ current }) => current)}>
          <summary>{words.olderYears}</summary>
          <FilterChips view={view} label={words.olderYears} chips={older} />
        </details>
      )}
    </>
  )
}
