import { may } from '../../../../domain/access/permission.ts'
import { cutText } from '../../../../domain/message/announcement.ts'
import { type ShownMessage, showMessage } from '../../../../services/message/show-message.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { NAME_CHARACTERS_MAX } from '../../../forms/fields.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { MessagePage } from './message-page.tsx'
import { weakSentence } from './weak-sentence.ts'

/** Whose message it is, as services take it. */
export const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
  timeZone: region.timeZone,
  smallNumberLimit: region.settings.smallNumberLimit,
})

/** What is weak as the title of a new step, where the reader chose so; it is theirs to change before it is saved. */
function takenOn(visit: OnInnovation, { weak }: ShownMessage): Typed {
  const point = weak[Number(visit.query.get('weak') ?? 0) - 1]
  if (!point) return {}
  const stepTitle = cutText(weakSentence(visit, point), NAME_CHARACTERS_MAX)
  return { stepTitle, ...(point.channel && { stepChannel: point.channel }) }
}

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
    smallNumberLimit: region.settings.smallNumberLimit,
    typed: { ...takenOn(visit, shown), ...typed },
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
