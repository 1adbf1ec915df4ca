import { openExhibitionPicture } from '../../../../services/programme/edit-stand.ts'
import { showOpenExhibition } from '../../../../services/programme/show-exhibition.ts'
import { findExhibition, listExhibitions } from '../../../../store/programme/exhibition.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { notFound, publicPage, viewOf } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import { surveyCodePattern } from '../../../slug.ts'
import type { Visit } from '../../../visit.ts'
import { OpenExhibitionPage } from './exhibition-page.tsx'
import { OpenExhibitionsPage } from './exhibitions-page.tsx'

type InRegion = Visit & { region: RegionScope }

export async function showOpenExhibitions(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const key = `open exhibitions ${region.id}`
  const exhibitions = await services.memory.remember(region.id, key, () =>
    listExhibitions(services.db, region.id, { openOnly: true }),
  )
  const props = { region: region.slug, exhibitions }
  return publicPage(visit, <OpenExhibitionsPage view={viewOf(visit)} {...props} />)
}

/** One that is not open is nowhere. */
export async function showOpenExhibitionPage(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const code = parameters.exhibition ?? ''
  if (!surveyCodePattern.test(code)) return notFound(visit)
  const key = `open exhibition ${region.id} ${code}`
  const shown = await services.memory.remember(region.id, key, () =>
    showOpenExhibition(services, region, code),
  )
  if (!shown) return notFound(visit)
  const view = viewOf(visit, { exampleData: region.holdsExampleData || shown.exhibition.isExample })
  return publicPage(visit, <OpenExhibitionPage view={view} region={region.slug} shown={shown} />)
}

/** A picture of an open exhibition; what was taken away or is not published is nowhere. */
export async function sendExhibitionPicture(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const code = parameters.exhibition ?? ''
  const found = surveyCodePattern.test(code) ? await findExhibition(services.db, region.id, code) : null
  if (!found?.openedAt) return notFound(visit)
  const scope = { regionId: region.id, exhibitionId: found.id }
  const opened = await openExhibitionPicture(services, scope, parameters.picture ?? '', { publicOnly: true })
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  return sendFile(visit, {
    content: stream,
    type: file.contentType,
    name: file.fileName,
    bytes,
    shown: true,
    kept: 'by-all',
    isForeign: true,
  })
}
