import { type InnovationOrder, innovationOrders } from '../../../../domain/lifecycle/innovation-order.ts'
import { isStage } from '../../../../domain/lifecycle/stage.ts'
import { withUnits } from '../../../../domain/region/agency-tree.ts'
import type { AgencyId } from '../../../../domain/scope.ts'
import { verdictNames } from '../../../../domain/verdict/names.ts'
import type { GalleryWish } from '../../../../services/gallery/browse-innovations.ts'
import type { AgencyOverview } from '../../../../services/region/region-overview.ts'
import type { FilterName, InnovationFilter } from '../../../../store/gallery/innovation-filter.ts'
import { affairName } from '../../../affair-name.ts'
import { pageNumberOf } from '../../../page-number.ts'

/** What an address of the gallery can say, as it is written there. */
export type GalleryParameters = Partial<Record<'q' | 'sort' | 'page' | FilterName, string>>

export const filterOrder: readonly FilterName[] = ['verdict', 'agency', 'affair', 'stage', 'year', 'digital']
const parameterOrder = ['q', ...filterOrder, 'sort', 'page'] as const

/** The sort orders that a reader may choose; by relevance only while something is searched. */
export type GalleryOrder = InnovationOrder | 'relevance'

// What people search for is a few words; a longer text is a mistake or an attack.
const WORDS_CHARACTERS_MAX = 120
const verdicts: ReadonlySet<string> = new Set(verdictNames)

export type ParsedGallery = {
  readonly wish: GalleryWish
  /** The parameters that were understood, for links and the form. */
  readonly parameters: GalleryParameters
  /** Names of parameters whose value says nothing that can be shown. */
  readonly misunderstood: readonly string[]
}

/** Control characters are no words, and PostgreSQL does not take all of them. */
function wordsOf(text: string | null): string {
  return (text ?? '')
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, WORDS_CHARACTERS_MAX)
}

type Readers = {
  [Name in FilterName]: (text: string) => InnovationFilter | null
}

function readersOf(agencies: readonly AgencyOverview[]): Readers {
  const agencyIds = (key: string): readonly AgencyId[] | null => {
    const agency = agencies.find((each) => each.key === key)
    return agency ? withUnits(agencies, agency.id) : null
  }
  return {
    agency: (text) => {
      const ids = agencyIds(text)
      return ids && { agencyIds: ids }
    },
    affair: (text) => (affairName('id', text) === null ? null : { affair: text }),
    verdict: (text) => (verdicts.has(text) ? { verdict: text as InnovationFilter['verdict'] } : null),
    stage: (text) => (isStage(text) ? { stage: text } : null),
    year: (text) => (/^(19|20)\d\d$/.test(text) ? { year: Number(text) } : null),
    digital: (text) => (text === 'true' || text === 'false' ? { digital: text === 'true' } : null),
  }
}

/** Reads the address of the gallery. Nothing is refused: what is not understood is named and left out. */
export function parseGallery(query: URLSearchParams, agencies: readonly AgencyOverview[]): ParsedGallery {
  const words = wordsOf(query.get('q'))
  const readers = readersOf(agencies)
  const parameters: GalleryParameters = words === '' ? {} : { q: words }
  const misunderstood: string[] = []
  let filter: InnovationFilter = {}
  for (const name of filterOrder) {
    const text = query.get(name)
    if (text === null || text === '') continue
    const read = readers[name](text)
    if (read === null) misunderstood.push(name)
    else {
      filter = { ...filter, ...read }
      parameters[name] = text
    }
  }
  const order = orderOf(query.get('sort'), words, misunderstood)
  if (order !== defaultOrder(words)) parameters.sort = order
  const page = understoodPage(query.get('page'), misunderstood)
  if (page > 1) parameters.page = String(page)
  return { wish: { words, filter, order, page }, parameters, misunderstood }
}

export function defaultOrder(words: string): GalleryOrder {
  return words === '' ? 'verdict' : 'relevance'
}

/** The orders to choose from. */
export function ordersFor(words: string): readonly GalleryOrder[] {
  return words === '' ? innovationOrders : ['relevance', ...innovationOrders]
}

function orderOf(text: string | null, words: string, misunderstood: string[]): GalleryOrder {
  const order = ordersFor(words).find((known) => known === text)
  if (order) return order
  // A search that was emptied leaves its order behind; that is no mistake.
  if (text !== null && text !== '' && text !== 'relevance') misunderstood.push('sort')
  return defaultOrder(words)
}

function understoodPage(text: string | null, misunderstood: string[]): number {
  if (text === null || text === '') return 1
  const page = pageNumberOf(text)
  if (page === null) misunderstood.push('page')
  return page ?? 1
}

/** The query of an address with some parameters changed; undefined takes one away. Any change leads to page 1. */
export function galleryQuery(parameters: GalleryParameters, changes: GalleryParameters = {}): string {
  const wanted: GalleryParameters = { ...parameters, page: undefined, ...changes }
  const parts = parameterOrder.flatMap((name) => {
    const value = wanted[name]
    return value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
