import type { Gallery } from '../../../../services/gallery/browse-innovations.ts'
import type { FilterName } from '../../../../store/gallery/innovation-filter.ts'
import { affairName } from '../../../affair-name.ts'
import type { Option } from '../../../components/field/field.tsx'
import { SelectField } from '../../../components/field/field.tsx'
import { renderedOnce } from '../../../components/rendered-once.ts'
import { formatsOf } from '../../../format.ts'
import { href, type View } from '../../../view.ts'
import {
  defaultOrder,
  filterOrder,
  type GalleryParameters,
  galleryQuery,
  ordersFor,
  type ParsedGallery,
} from './gallery-query.ts'
import { SearchBox } from './search-form.tsx'

type FiltersProps = { view: View; path: string; gallery: Gallery; parsed: ParsedGallery }

/** The words of a filter's choice: an agency by its name, an affair by its title. */
export function choiceLabel(view: View, gallery: Gallery, name: FilterName, value: string): string {
  const { verdict, stage, gallery: words } = view.messages
  if (name === 'agency') {
    return gallery.overview.agencies.find((agency) => agency.key === value)?.abbreviation ?? value
  }
  if (name === 'affair') return affairName(view.language, value) ?? value
  if (name === 'verdict') return (verdict.names as Record<string, string>)[value] ?? value
  if (name === 'stage') return (stage.names as Record<string, string>)[value] ?? value
  if (name === 'digital') return words.digital[value === 'true' ? 'true' : 'false']
  return value
}

/** How many innovations each choice of a filter would leave, by its value in the address; null where it is not counted. */
function countsOf(
  { narrowing: { facets }, overview }: Gallery,
  name: FilterName,
): Readonly<Record<string, number>> | null {
  if (!facets || name !== 'agency') return facets?.[name] ?? null
  const counts: Record<string, number> = {}
  for (const agency of overview.agencies) {
    const parent = agency.parentId && overview.agencyById.get(agency.parentId)
    const own = facets.agency[agency.id] ?? 0
    counts[agency.key] = (counts[agency.key] ?? 0) + own
    if (parent) counts[parent.key] = (counts[parent.key] ?? 0) + own
  }
  return counts
}

/** The choices of a filter that leave something, with how much they leave, and the one that is chosen. */
function optionsOf(view: View, gallery: Gallery, name: FilterName, chosen: string | undefined): Option[] {
  const { agencies, tallies } = gallery.overview
  const { number } = formatsOf(view.language)
  const counts = countsOf(gallery, name)
  const values =
    name === 'agency'
      ? agencies.filter((agency) => agency.innovations > 0).map((agency) => agency.key)
      : Object.keys(tallies[name]).sort()
  if (name === 'year') values.reverse()
  return values.flatMap((value) => {
    const count = counts ? (counts[value] ?? 0) : undefined
    if (count === 0 && value !== chosen) return []
    const label = choiceLabel(view, gallery, name, value)
    return [{ value, label: count === undefined ? label : `${label} (${number(count)})` }]
  })
}

const selects = filterOrder.filter((name) => name !== 'verdict')

function FilterSelect({ view, gallery, chosen, name }: FilterSelectProps) {
  const words = view.messages.gallery
  const make = () => (
    <SelectField
      view={view}
      name={name}
      label={words.filters[name]}
      empty={words.all}
      value={chosen}
      options={optionsOf(view, gallery, name, chosen)}
    />
  )
  // Without counts the choices are the region's, whatever else is searched or chosen.
  return gallery.narrowing.facets
    ? make()
    : renderedOnce(gallery.overview, `select ${view.language} ${name} ${chosen}`, make)
}

type FilterSelectProps = { view: View; gallery: Gallery; name: FilterName; chosen: string | undefined }

/** Search, filters and order in one form, which works without a script. */
export function GalleryFilters({ view, path, gallery, parsed }: FiltersProps) {
  const words = view.messages.gallery
  const { parameters, wish } = parsed
  return (
    <search aria-label={words.searchLabel}>
      <form class="gallery-form" method="get" action={href(view, path)}>
        <div class="search-form">
          <SearchBox view={view} words={parameters.q} />
        </div>
        {parameters.verdict && <input type="hidden" name="verdict" value={parameters.verdict} />}
        <details class="gallery-more">
          <summary>{words.moreFilters}</summary>
          <div class="gallery-selects">
            {selects.map((name) => (
              <FilterSelect view={view} gallery={gallery} name={name} chosen={parameters[name]} />
            ))}
            <SelectField
              view={view}
              name="sort"
              label={words.sort}
              empty={false}
              value={wish.order}
              options={ordersFor(wish.words).map((order) => ({
                value: order === defaultOrder(wish.words) ? '' : order,
                label: words.orders[order],
              }))}
            />
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.apply}
            </button>
          </div>
        </details>
      </form>
    </search>
  )
}

/** The filters in use, each with a way to take it away. */
export function ChosenFilters({ view, path, gallery, parsed: { parameters } }: FiltersProps) {
  const words = view.messages.gallery
  const chosen = filterOrder.filter((name) => parameters[name] !== undefined && name !== 'verdict')
  if (chosen.length === 0) return null
  const without = (changes: GalleryParameters) => href(view, path + galleryQuery(parameters, changes))
  return (
    <ul class="chosen-filters" aria-label={words.chosen}>
      {chosen.map((name) => {
        const label = choiceLabel(view, gallery, name, parameters[name] ?? '')
        return (
          <li>
            <a href={without({ [name]: undefined })} aria-label={words.remove(label)}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        )
      })}
      <li>
        <a class="chosen-filters-clear" href={href(view, path + galleryQuery({ q: parameters.q }))}>
          {words.clear}
        </a>
      </li>
    </ul>
  )
}
