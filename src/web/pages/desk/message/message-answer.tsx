import { may } from '../../../../domain/access/permission.ts'
import { showMessage } from '../../../../services/message/show-message.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { MessagePage } from './message-page.tsx'

/** Whose message it is, as services take it. */
export const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
  timeZone: region.timeZone,
})

/** The page; with what was typed and what is wrong with it after a refusal. */
export async function messageAnswer(
  visit: OnInnovation,
  typed: Typed = {},
  errors?: FieldErrors,
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const shown = await showMessage(services, scopeOf(visit))
  const props = {
    view: viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample }),
    region: region.slug,
    innovation,
    baseUrl: services.baseUrl,
    shown,
    typed,
    errors,
    mayEdit: may(actor, 'message.edit', innovation),
    mayDoubt: may(actor, 'reach-record.doubt', innovation),
  }
  return page(visit, <MessagePage {...props} />, errors ? 422 : 200)
}

/** Back to the page after a change. */
export function messageSaved(visit: OnInnovation): Response {
  return redirect(visit, paths.message(visit.region.slug, visit.innovation.slug), 'saved')
}
