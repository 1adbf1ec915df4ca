import type { ProvinceDoors } from '../../../../../domain/region/region-door.ts'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type InstallationPageProps = {
  view: View
  provinces: readonly ProvinceDoors[]
  /** All that there are, found or not. */
  regions: number
  words: string
}

/** What fits on one screen needs neither a search nor a fold. */
const REGIONS_OPEN_MAX = 20

function Province({ view, province, isOpen }: { view: View; province: ProvinceDoors; isOpen: boolean }) {
  const words = view.messages.installation
  return (
    <li>
      <details class="more" open={isOpen}>
        <summary>{words.province(province.name, province.regions.length)}</summary>
        <ul class="region-doors">
          {province.regions.map((region) => (
            <li>
              <a href={href(view, paths.home(region.slug))}>{region.name}</a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function SearchRegion({ view, words: typed }: { view: View; words: string }) {
  const words = view.messages.installation
  return (
    <search aria-label={words.search}>
      <form class="search-form" method="get" action={href(view, '/')}>
        <input
          class="ds-input"
          type="search"
          name="q"
          value={typed}
          aria-label={words.search}
          placeholder={words.searchHint}
          maxlength={80}
        />
        <button class="ds-button" type="submit">
          {view.messages.chrome.search}
        </button>
      </form>
    </search>
  )
}

/** The front door of an installation with several regions: by province, and by name where they are many. */
export function InstallationPage({ view, provinces, regions, words: typed }: InstallationPageProps) {
  const words = view.messages.installation
  const isLong = regions > REGIONS_OPEN_MAX
  const isFolded = isLong && typed === ''
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{regions === 0 ? words.empty : words.choose}</p>
        {isLong && <SearchRegion view={view} words={typed} />}
        {regions > 0 && provinces.length === 0 && <EmptyState sentence={words.notFound(typed)} />}
        <ul class="ruled-list">
          {provinces.map((province) => (
            <Province view={view} province={province} isOpen={!isFolded} />
          ))}
        </ul>
      </div>
    </Page>
  )
}
