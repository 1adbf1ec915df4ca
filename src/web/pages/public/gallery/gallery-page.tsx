import { LETTER_ELEMENTS } from '../../../../domain/survey/element-answers.ts'
import { verdictNames } from '../../../../domain/verdict/names.ts'
import { GALLERY_PAGE_ROWS, type Gallery } from '../../../../services/gallery/browse-innovations.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { type FilterChip, FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { renderedOnce } from '../../../components/rendered-once.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { ChosenFilters, GalleryFilters } from './gallery-filters.tsx'
import { galleryQuery, type ParsedGallery } from './gallery-query.ts'
import { InnovationCards } from './innovation-cards.tsx'

type GalleryProps = {
  view: View
  region: RegionScope
  gallery: Gallery
  parsed: ParsedGallery
}

/** How many pages there are, at least one. */
export function pagesOf(gallery: Gallery): number {
  return Math.max(1, Math.ceil(gallery.total / GALLERY_PAGE_ROWS))
}

function heading(view: View, { total, more, similar }: Gallery, words: string): string {
  const say = view.messages.gallery
  if (words === '') return more ? say.resultsMoreThan(total) : say.results(total)
  if (similar) return say.similar(words)
  return more ? say.resultsMore(total, words) : say.resultsFor(total, words)
}

type NarrowingProps = { view: View; path: string; gallery: Gallery; parsed: ParsedGallery }

function VerdictChips({ view, path, gallery, parsed: { parameters } }: NarrowingProps) {
  const { facets } = gallery.narrowing
  const words = view.messages.gallery
  const to = (verdict: string | undefined) => href(view, path + galleryQuery(parameters, { verdict }))
  const chips: FilterChip[] = [
    { label: words.allVerdicts, href: to(undefined), current: parameters.verdict === undefined },
    ...verdictNames.map((verdict) => ({
      label: view.messages.verdict.names[verdict],
      href: to(verdict),
      count: facets ? (facets.verdict[verdict] ?? 0) : undefined,
      current: parameters.verdict === verdict,
    })),
  ]
  return <FilterChips view={view} chips={chips} label={words.filters.verdict} />
}

/** Search box, filters and order. Without words all of it follows from the chosen filters and their counts. */
function Narrowing(props: NarrowingProps) {
  const { view, gallery, parsed } = props
  const { words, order } = parsed.wish
  const make = () => (
    <div class="stack">
      <GalleryFilters {...props} />
      <VerdictChips {...props} />
      <ChosenFilters {...props} />
    </div>
  )
  return words === '' ? renderedOnce(gallery.narrowing, `narrowing ${view.language} ${order}`, make) : make()
}

/** The published innovations of a region, to search and to narrow down. */
export function GalleryPage({ view, region, gallery, parsed }: GalleryProps) {
  const words = view.messages.gallery
  const path = paths.innovations(region.slug)
  const { parameters, wish, misunderstood } = parsed
  const first = href(view, path + galleryQuery(parameters))
  const names = misunderstood.map((name) => words.parameters[name as keyof typeof words.parameters] ?? name)
  return (
    <Page view={view} title={words.title} description={words.description(region.name)}>
      <h1>{words.title}</h1>
      {misunderstood.length > 0 && (
        <Notice view={view} tone="warning">
          {words.misunderstood(names.join(', '))}
        </Notice>
      )}
      {gallery.overview.tallies.total === 0 ? (
        <EmptyState sentence={words.emptyRegion}>
          <p>{words.emptyRegionNext}</p>
        </EmptyState>
      ) : (
        <>
          <Narrowing view={view} path={path} gallery={gallery} parsed={parsed} />
          <section class="stack" aria-labelledby="results">
            <h2 id="results" class="gallery-count">
              {heading(view, gallery, wish.words)}
            </h2>
            <Results view={view} region={region} gallery={gallery} parsed={parsed} />
          </section>
          <Pager
            view={view}
            page={wish.page}
            pages={pagesOf(gallery)}
            hrefOf={(page) => (page > 1 ? `${first}${first.includes('?') ? '&' : '?'}page=${page}` : first)}
          />
        </>
      )}
    </Page>
  )
}

type ResultsProps = { view: View; region: RegionScope; gallery: Gallery; parsed: ParsedGallery }

function Results({ view, region, gallery, parsed: { parameters, wish } }: ResultsProps) {
  const words = view.messages.gallery
  const path = paths.innovations(region.slug)
  if (gallery.rows.length > 0) {
    return (
      <>
        {wish.order === 'satisfaction' && <p class="small">{words.orderOfNine(LETTER_ELEMENTS)}</p>}
        <InnovationCards view={view} region={region} rows={gallery.rows} overview={gallery.overview} />
      </>
    )
  }
  if (gallery.total > 0) {
    const last = galleryQuery(parameters, { page: String(pagesOf(gallery)) })
    return (
      <EmptyState
        sentence={words.beyond(wish.page)}
        next={{ label: words.beyondNext, href: href(view, path + last) }}
      />
    )
  }
  return (
    <EmptyState sentence={words.nothingFound} next={{ label: words.clear, href: href(view, path) }}>
      <p>{words.nothingFoundNext}</p>
    </EmptyState>
  )
}
