import { drawPublicPage } from '../../../../../documents/briefing/draw-briefing.ts'
import { drawSharePicture } from '../../../../../documents/picture/draw-share-picture.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import {
  type InnovationFigures,
  innovationStamp,
  showInnovation,
} from '../../../../../services/gallery/show-innovation.ts'
import { printedMark } from '../../../../../services/region/set-region-mark.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { busy } from '../../../../busy.ts'
import { formatsOf } from '../../../../format.ts'
import { keptFile } from '../../../../kept-files.ts'
import { paths } from '../../../../paths.ts'
import { notFound, viewOf } from '../../../../respond.tsx'
import { PDF_TYPE, PNG_TYPE, sendFile } from '../../../../send-file.ts'
import { slugPattern } from '../../../../slug.ts'
import { href } from '../../../../view.ts'
import type { Visit } from '../../../../visit.ts'
import { ACCENT_COLOR } from '../../../desk/briefing/colors.ts'
import { sharePictureOf } from './share-words.ts'
import { storyBlocks } from './story-blocks.ts'

type InRegion = Visit & { region: RegionScope }

/** Sends what is drawn of a published innovation, kept by its stamp; while too many are drawn it asks to come again. */
async function sendDrawn(
  visit: InRegion,
  file: { readonly type: string; readonly ending: string },
  draw: (figures: InnovationFigures) => Promise<Uint8Array | null>,
): Promise<Response> {
  const { services, region, parameters, language } = visit
  const slug = parameters.innovation ?? ''
  const stamp = slugPattern.test(slug) ? await innovationStamp(services, region, slug) : null
  if (!stamp) return notFound(visit)
  const address = `${language} ${region.slug}/${slug}.${file.ending}`
  let isGone = false
  const content = await keptFile(services, address, stamp, async () => {
    const figures = await showInnovation(services, region, slug)
    isGone = figures === null
    return figures && draw(figures)
  })
  if (isGone) return notFound(visit)
  if (!content) return busy(visit.context.req.raw)
  return sendFile(visit, {
    content,
    type: file.type,
    name: `${slug}.${file.ending}`,
    shown: true,
    kept: 'by-all',
  })
}

const viewOfInnovation = (visit: InRegion, { innovation }: InnovationFigures) =>
  viewOf(visit, { exampleData: visit.region.holdsExampleData || innovation.isExample })

/** The picture that networks show of a link to an innovation. */
export function sendSharePicture(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  return sendDrawn(visit, { type: PNG_TYPE, ending: 'png' }, async (figures) => {
    const mark = await printedMark(services, region)
    const drawn = await drawSharePicture(
      sharePictureOf(viewOfInnovation(visit, figures), region.name, mark, figures),
    )
    return drawn.ok ? drawn.value : null
  })
}

/** An innovation on one page of A4, for everybody. */
export function sendStory(visit: InRegion): Promise<Response> {
  const { services, region, language, messages } = visit
  return sendDrawn(visit, { type: PDF_TYPE, ending: 'pdf' }, async (figures) => {
    const view = viewOfInnovation(visit, figures)
    const { innovation } = figures
    const address = services.baseUrl + href(view, paths.innovation(region.slug, innovation.slug))
    const words = messages.briefing
    const today = dayAt(services.clock(), region.timeZone)
    const day = formatsOf(language).date(today)
    const drawn = await drawPublicPage({
      language,
      title: innovation.name,
      subtitle: region.name,
      foot: words.foot(region.name, day) + (view.exampleData ? ` · ${words.example}` : ''),
      pageOf: words.pageOf,
      accentColor: ACCENT_COLOR,
      madeAt: new Date(`${today}T00:00:00Z`),
      mark: await printedMark(services, region),
      blocks: storyBlocks(view, figures, address),
    })
    return drawn.ok ? drawn.value : null
  })
}
