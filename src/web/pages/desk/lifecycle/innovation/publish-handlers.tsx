import type { InnovationId } from '../../../../../domain/scope.ts'
import {
  type PublishedSelection,
  publishInnovation,
  publishSelection,
  withdrawInnovation,
  withdrawSelection,
} from '../../../../../services/lifecycle/publish-innovation.ts'
import { listFilteredIds } from '../../../../../services/lifecycle/show-desk.ts'
import { readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, redirect } from '../../../../respond.tsx'
import { authorOf } from '../../../../visit.ts'
import type { OnInnovation } from '../worksheet/handlers.tsx'
import { filterIn, type InRegion, innovationList, innovationPage } from './handlers.tsx'
import type { SelectionOutcome } from './publish-selection.tsx'

/** Why an innovation goes from the public pages: a sentence or two, which the public reads. */
const REASON_CHARACTERS_MAX = 500
/** A region's whole list; more are narrowed by a filter. */
const SELECTION_MAX = 1_000

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const reasonIn = (typed: Typed) => typed.reason?.slice(0, REASON_CHARACTERS_MAX) ?? null

/** Shows one innovation in public, or takes it back. */
export async function handlePublish(visit: OnInnovation): Promise<Response> {
  const { services, innovation, region, messages } = visit
  const { typed } = await readForm(visit)
  const author = authorOf(visit)
  const publish = typed.publish !== 'no'
  const outcome = publish
    ? await publishInnovation(services, author, innovation, { textsSeen: Boolean(typed.textsSeen) })
    : await withdrawInnovation(services, author, innovation, reasonIn(typed))
  if (!outcome.ok) {
    if (outcome.code === 'not-found') return notFound(visit)
    const isReason = outcome.code === 'reason-missing'
    return innovationPage(
      visit,
      isReason ? messages.evidencePlan.unpublishMissing : messages.publishing.notReady,
    )
  }
  const path = paths.deskInnovation(region.slug, innovation.slug)
  return redirect(visit, path, publish ? 'innovationPublished' : 'innovationUnpublished')
}

/** The filter of the list that the form was sent from, and its page. */
function queryIn(typed: Typed): URLSearchParams {
  const entries = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('in-') ? [[name.slice(3), value]] : [],
  )
  return new URLSearchParams(entries)
}

async function chosenIn(visit: InRegion, typed: Typed, query: URLSearchParams): Promise<InnovationId[]> {
  if (!typed.everyone) {
    return (typed.innovation ?? '').split('\n').filter((id) => identifier.test(id)) as InnovationId[]
  }
  return listFilteredIds(visit.services, visit.actor, visit.region, filterIn(query), SELECTION_MAX + 1)
}

function told(visit: InRegion, { published, open, forbidden }: PublishedSelection): SelectionOutcome {
  const words = visit.messages.publishing
  return {
    tone: open.length + forbidden > 0 ? 'warning' : 'success',
    sentences: [
      words.published(published.length),
      ...(forbidden > 0 ? [words.forbidden(forbidden)] : []),
      ...(open.length > 0 ? [words.notYet(open.length)] : []),
    ],
    open,
  }
}

/** Shows those of a selection that are ready, or takes the selection back, and answers with the list as it is then. */
export async function handlePublishSelection(visit: InRegion): Promise<Response> {
  const { services, region, actor, messages } = visit
  const { typed } = await readForm(visit)
  const query = queryIn(typed)
  const words = messages.publishing
  const again = (sentence: string) =>
    innovationList(visit, query, { tone: 'error', sentences: [sentence], open: [] }, 422)
  const ids = await chosenIn(visit, typed, query)
  if (ids.length === 0) return again(words.chooseFirst)
  if (ids.length > SELECTION_MAX) return again(words.tooMany(SELECTION_MAX))
  if (typed.publish === 'no') {
    const outcome = await withdrawSelection(services, authorOf(visit), actor, region.id, {
      ids,
      reason: reasonIn(typed),
    })
    if (!outcome.ok) return again(messages.evidencePlan.unpublishMissing)
    const sentences = [words.withdrawn(outcome.value.withdrawn)]
    return innovationList(visit, query, { tone: 'success', sentences, open: [] })
  }
  const outcome = await publishSelection(services, authorOf(visit), actor, region.id, ids)
  if (!outcome.ok) return notFound(visit)
  return innovationList(visit, query, told(visit, outcome.value))
}
