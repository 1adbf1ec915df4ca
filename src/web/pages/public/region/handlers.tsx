import { markFileName } from '../../../../domain/region/region-mark.ts'
import { showFront as readFront } from '../../../../services/gallery/show-front.ts'
import { readMark } from '../../../../services/region/set-region-mark.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { notFound, publicPage, viewOf } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import type { Visit } from '../../../visit.ts'
import { FrontPage } from './front-page.tsx'

/** The region's front page. */
export async function showFront(visit: Visit & { region: RegionScope }): Promise<Response> {
  const front = await readFront(visit.services, visit.region)
  return publicPage(visit, <FrontPage view={viewOf(visit)} region={visit.region} front={front} />)
}

/** The region's own mark, small. Its name carries the hash of its content, so a browser keeps it for a year. */
export async function sendRegionMark(visit: Visit & { region: RegionScope }): Promise<Response> {
  const { services, region, parameters } = visit
  const isAsked = region.mark && markFileName(region.mark) === parameters.file
  const png = isAsked && (await readMark(services, region.mark.smallKey))
  if (!png) return notFound(visit)
  const name = parameters.file ?? ''
  return sendFile(visit, { content: png, type: 'image/png', name, shown: true, kept: 'for-good' })
}
