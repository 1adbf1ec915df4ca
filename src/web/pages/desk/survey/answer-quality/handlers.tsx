import { showAnswerQuality } from '../../../../../services/verdict/show-answer-quality.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { page, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { AnswerQualityPage } from './answer-quality-page.tsx'

export async function showAnswerQualityPage(
  visit: Visit & { region: RegionScope; innovation: InnovationScope },
): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const quality = await showAnswerQuality(
    services,
    region,
    innovation.id,
    (kind) => messages.personalData[kind],
  )
  return page(
    visit,
    <AnswerQualityPage view={viewOf(visit)} region={region} innovation={innovation} quality={quality} />,
  )
}
