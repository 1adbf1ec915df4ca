import { may } from '../../../../domain/access/permission.ts'
import { showInnovationCoaching } from '../../../../services/coaching/show-coaching.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { CoachingPage } from './coaching-page.tsx'

/** Whose coaching it is, as services take it. */
export const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
  agencyIds: innovation.agencyIds,
})

/** The page; with what was typed and what is wrong with it after a refusal. */
export async function coachingAnswer(
  visit: OnInnovation,
  typed: Typed = {},
  errors?: FieldErrors,
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const shown = await showInnovationCoaching(services, region, innovation, actor.personId)
  const can = {
    ask: may(actor, 'coaching.ask', innovation),
    record: may(actor, 'coaching.record', innovation),
    follow: may(actor, 'coaching.follow', innovation),
    assign: may(actor, 'coaching.assign', innovation),
  }
  const view = viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample })
  const props = { view, region, innovation, shown, can, readerId: actor.personId, typed, errors }
  return page(visit, <CoachingPage {...props} />, errors ? 422 : 200)
}

/** Back to the page after a change. */
export function coachingSaved(visit: OnInnovation): Response {
  return redirect(visit, paths.innovationCoaching(visit.region.slug, visit.innovation.slug), 'saved')
}
