import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { showDecisions } from '../../../../services/verdict/decide.ts'
import { judgeInnovation } from '../../../../services/verdict/judge-innovation.ts'
import { showVerdict } from '../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { VerdictPage } from './verdict-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

export async function showVerdictPage(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const [verdict, decisions] = await Promise.all([
    showVerdict(services, region, innovation.id, visit.query.get('as')),
    showDecisions(services, region, innovation.id),
  ])
  if (!verdict) return notFound(visit)
  const element = (
    <VerdictPage
      view={viewOf(visit)}
      region={region}
      innovation={innovation}
      verdict={verdict}
      decisions={decisions}
      mayBring={may(actor, 'measurement.record', innovation)}
      mayJudge={may(actor, 'verdict.recompute', innovation)}
      maySeeQuality={may(actor, 'answer-quality.see', innovation)}
    />
  )
  return page(visit, element)
}

export async function handleJudgeAgain(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const input = { regionId: region.id, innovationId: innovation.id, cause: 'request' as const }
  await judgeInnovation(services, authorOf(visit), input)
  return redirect(visit, paths.verdict(region.slug, innovation.slug), 'judged')
}
