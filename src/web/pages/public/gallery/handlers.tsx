import { type CsvCell, writeCsv } from '../../../../documents/csv.ts'
import { browseInnovations } from '../../../../services/gallery/browse-innovations.ts'
import {
  type InnovationFigures,
  innovationStamp,
  showInnovation,
} from '../../../../services/gallery/show-innovation.ts'
import { mergedInto } from '../../../../services/lifecycle/innovation-lineage.ts'
import { regionOverview } from '../../../../services/region/region-overview.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { paths } from '../../../paths.ts'
import { finishedPublicPage, notFound, publicPage, redirect, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../send-file.ts'
import { slugPattern } from '../../../slug.ts'
import { href } from '../../../view.ts'
import type { Visit } from '../../../visit.ts'
import { figureColumns, figureRows } from './figure-rows.ts'
import { GalleryPage } from './gallery-page.tsx'
import { parseGallery } from './gallery-query.ts'
import { InnovationPage } from './innovation-page.tsx'
import { resultColumns, resultRows } from './result-rows.ts'
import { pictureVersion } from './share/share-words.ts'
import { TablesPage } from './tables-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** The list of published innovations. An address that is only partly understood is answered as far as it is. */
export async function showGallery(visit: InRegion): Promise<Response> {
  const { agencies } = await regionOverview(visit.services, visit.region.id)
  const parsed = parseGallery(visit.query, agencies)
  const gallery = await browseInnovations(visit.services, visit.region.id, parsed.wish)
  const beyond = gallery.rows.length === 0 && gallery.total > 0
  const make = () => (
    <GalleryPage view={viewOf(visit)} region={visit.region} gallery={gallery} parsed={parsed} />
  )
  const isUnderstood = parsed.misunderstood.length === 0
  if (!isUnderstood || beyond) return publicPage(visit, make(), isUnderstood ? 404 : 400)
  const { overview, narrowing, total, more, rows } = gallery
  // Words to search for have no end.
  const parts = parsed.wish.words === '' ? [visit.region, overview, narrowing, total, more, ...rows] : null
  return finishedPublicPage(visit, 'list', parts, make)
}

/** An innovation's own page; one that is not published is nowhere. */
export async function showInnovationPage(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const slug = parameters.innovation ?? ''
  const stamp = slugPattern.test(slug) ? await innovationStamp(services, region, slug) : null
  if (!stamp) return gone(visit, slug)
  const make = async () => {
    const figures = await showInnovation(services, region, slug)
    if (!figures) return null
    const exampleData = region.holdsExampleData || figures.innovation.isExample
    const view = viewOf(visit, { exampleData })
    const address = (path: string) => services.baseUrl + href(view, path)
    const shared = {
      page: address(paths.innovation(region.slug, slug)),
      picture: `${address(paths.sharePicture(region.slug, slug))}?v=${pictureVersion(view, region.name, figures)}`,
    }
    return <InnovationPage view={view} region={region} figures={figures} shared={shared} />
  }
  // What somebody puts behind the address has no end.
  return finishedPublicPage(visit, 'innovation', visit.query.size === 0 ? [stamp] : null, make)
}

/** One that was merged into another leads there, so that printed links go on working; anything else is nowhere. */
async function gone(visit: InRegion, slug: string): Promise<Response> {
  const kept = slugPattern.test(slug) ? await mergedInto(visit.services, visit.region, slug) : null
  return kept ? redirect(visit, paths.innovation(visit.region.slug, kept)) : notFound(visit)
}

/** Every reason and figure of an innovation as text and tables. */
export async function showInnovationTables(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const slug = parameters.innovation ?? ''
  const figures = slugPattern.test(slug) ? await showInnovation(services, region, slug) : null
  if (!figures) return notFound(visit)
  const exampleData = region.holdsExampleData || figures.innovation.isExample
  return publicPage(
    visit,
    <TablesPage view={viewOf(visit, { exampleData })} region={region} figures={figures} />,
  )
}

/** The figures behind an innovation's pictures: one row a period, with the limits that the picture shows. */
export const downloadFigures = (visit: InRegion) =>
  downloadCsv(visit, '', figureColumns, (figures) => figureRows(figures))

/** What was calculated from them: index, elements and changes with their bounds. */
export const downloadResults = (visit: InRegion) =>
  downloadCsv(visit, '-results', resultColumns, (figures) => resultRows(figures))

async function downloadCsv(
  visit: InRegion,
  suffix: string,
  columns: readonly string[],
  rowsOf: (figures: InnovationFigures) => Iterable<CsvCell[]>,
): Promise<Response> {
  const { services, region, parameters } = visit
  const slug = parameters.innovation ?? ''
  const figures = slugPattern.test(slug) ? await showInnovation(services, region, slug) : null
  if (!figures) return notFound(visit)
  const content = writeCsv(columns, rowsOf(figures))
  return sendFile(visit, { content, type: CSV_TYPE, name: `${slug}${suffix}.csv`, kept: 'by-all' })
}
