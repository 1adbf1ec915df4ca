import type { InnovationOrder } from '../../domain/lifecycle/innovation-order.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { ListedInnovation } from '../../store/gallery/innovation-card.ts'
import { countFacets, type Facets } from '../../store/gallery/innovation-facet.ts'
import {
  filterNames,
  type InnovationFilter,
  type InnovationSearch,
} from '../../store/gallery/innovation-filter.ts'
import {
  countPublished,
  FILTER_MATCHES_MAX,
  listPublished,
  SEARCH_MATCHES_MAX,
  type Slice,
  searchPublished,
} from '../../store/gallery/innovation-list.ts'
import { nearWords } from '../../store/gallery/near-words.ts'
import { type RegionOverview, regionOverview } from '../region/region-overview.ts'
import type { Services } from '../services.ts'

export const GALLERY_PAGE_ROWS = 24

/** What somebody wants to see of the published innovations. Pages count from 1. */
export type GalleryWish = {
  readonly words: string
  readonly filter: InnovationFilter
  readonly order: InnovationOrder | 'relevance'
  readonly page: number
}

export type Gallery = {
  readonly overview: RegionOverview
  readonly rows: readonly ListedInnovation[]
  /** How many there are in all; when `more`, at least this many. */
  readonly total: number
  readonly more: boolean
  /** Nothing had these words; the rows are those with words that look similar. */
  readonly similar: boolean
  readonly narrowing: Narrowing
}

/** How a list can be narrowed further. Without words it is the same object for as long as it is remembered and says the same. */
export type Narrowing = {
  /** By which the choices are named. */
  readonly overview: RegionOverview
  /** How many each choice of a filter would leave; null where a region is too large to count at each request. */
  readonly facets: Facets | null
}

/** A region with more published innovations than this gets counts beside its filters only while nothing is chosen. */
export const FACET_ROWS_MAX = 2_000

/** The published innovations of a region: searched, filtered, ordered, one page of them. */
export async function browseInnovations(
  services: Services,
  regionId: RegionId,
  wish: GalleryWish,
): Promise<Gallery> {
  const overview = await regionOverview(services, regionId)
  const slice = { limit: GALLERY_PAGE_ROWS, offset: (wish.page - 1) * GALLERY_PAGE_ROWS }
  if (wish.words !== '') return search(services, regionId, wish, overview, slice)
  const { filter } = wish
  const order = wish.order === 'relevance' ? 'verdict' : wish.order
  const all = filterNames(filter).length === 0
  // Counts of the few filters there are may be remembered like the tallies; words have no end.
  const remembered = <T>(what: string, load: () => Promise<T>) =>
    services.memory.remember(regionId, `${what} ${regionId} ${JSON.stringify(filter)}`, load)
  const [rows, matches, narrowing] = await Promise.all([
    listPublished(services.db, regionId, filter, order, slice),
    talliedMatches(overview, filter) ??
      remembered('count', () => countPublished(services.db, regionId, filter)),
    remembered('narrowing', async () => ({
      overview,
      facets: all ? overview.tallies : await facetsOf(services, regionId, filter, null, overview),
    })),
  ])
  // What is tallied is known exactly; what had to be counted, up to the limit.
  const more = talliedMatches(overview, filter) === null && matches > FILTER_MATCHES_MAX
  return { overview, rows, total: more ? FILTER_MATCHES_MAX : matches, more, similar: false, narrowing }
}

/** How many innovations are left by no filter or by one, which the counters know; null for several. */
function talliedMatches({ tallies }: RegionOverview, filter: InnovationFilter): number | null {
  const names = filterNames(filter)
  const [name] = names
  if (!name) return tallies.total
  if (names.length > 1) return null
  const keys = filter.agencyIds ?? [String(filter[name as Exclude<typeof name, 'agency'>])]
  return keys.reduce((sum, key) => sum + (tallies[name][key] ?? 0), 0)
}

async function search(
  services: Services,
  regionId: RegionId,
  wish: GalleryWish,
  overview: RegionOverview,
  slice: Slice,
): Promise<Gallery> {
  const { words, filter, order } = wish
  const ask = (search: InnovationSearch, part: Slice) =>
    searchPublished(services.db, regionId, search, filter, order, part)
  const find = async (search: InnovationSearch) => {
    const found = await ask(search, slice)
    if (found.matches > 0 || slice.offset === 0) return found
    // Beyond the last page no row comes that could carry the number of matches.
    return { rows: [], matches: (await ask(search, { limit: 1, offset: 0 })).matches }
  }
  let used: InnovationSearch = { by: 'stem', words }
  let found = await find(used)
  if (found.matches === 0) {
    const groups = await nearWords(services.db, regionId, words)
    if (groups) {
      used = { by: 'similarity', groups }
      found = await find(used)
    }
  }
  return {
    overview,
    rows: found.rows,
    total: Math.min(found.matches, SEARCH_MATCHES_MAX),
    more: found.matches > SEARCH_MATCHES_MAX,
    similar: used.by === 'similarity' && found.matches > 0,
    narrowing: { overview, facets: await facetsOf(services, regionId, filter, used, overview) },
  }
}

async function facetsOf(
  services: Services,
  regionId: RegionId,
  filter: InnovationFilter,
  search: InnovationSearch | null,
  { tallies }: RegionOverview,
): Promise<Facets | null> {
  return tallies.total > FACET_ROWS_MAX ? null : countFacets(services.db, regionId, filter, search)
}
