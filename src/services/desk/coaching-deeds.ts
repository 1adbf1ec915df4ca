import { standsFor } from '../../domain/access/deputy.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listUncoached } from '../../store/coaching/assignment.ts'
import { listUnreadMentions } from '../../store/coaching/mention.ts'
import { listOpenRequests } from '../../store/coaching/request.ts'
import { listOpenSteps } from '../../store/coaching/step.ts'
import type { DeedScope } from './deed-scope.ts'

/** As many as a desk shows with all of them. */
const ROWS_MAX = 20
/** A line of a desk. */
const TEXT_CHARACTERS_MAX = 80

const shortened = (text: string) =>
  text.length > TEXT_CHARACTERS_MAX ? `${text.slice(0, TEXT_CHARACTERS_MAX)}…` : text

/** Requests that wait for a coach, as one deed that leads to the first of them. */
async function requestDeeds({ db, region, actor, lateOn }: DeedScope): Promise<Deed[]> {
  const coaches = standsFor(actor, region.id, 'coach')
  const requests = coaches.length > 0 ? await listOpenRequests(db, region.id, coaches, ROWS_MAX) : []
  const [first] = requests
  if (!first) return []
  const dueOn = requests.flatMap(({ wantedOn }) => wantedOn ?? []).toSorted()[0] ?? null
  const daysLate = dueOn === null ? 0 : lateOn(dueOn)
  const deed = { kind: 'answer-coaching-requests', count: requests.length, dueOn, daysLate } as const
  return [requests.length === 1 ? { ...deed, innovation: first } : deed]
}

/** What coaching asks of somebody: answers of a coach, agreed steps of a team, texts that name them, and a coach where there is none. */
export async function coachingDeeds(scope: DeedScope): Promise<Deed[]> {
  const { db, region, actor, own, lateOn, mayAct } = scope
  const [requests, steps, mentions, uncoached] = await Promise.all([
    requestDeeds(scope),
    own.length > 0 ? listOpenSteps(db, region.id, { agencies: own }, ROWS_MAX) : [],
    listUnreadMentions(db, region.id, actor.personId, ROWS_MAX),
    mayAct('coaching.assign') ? listUncoached(db, region.id, 1) : null,
  ])
  return [
    ...requests,
    ...steps.map(({ slug, name, text, dueOn }): Deed => {
      const step = { innovation: { slug, name }, text, dueOn, daysLate: lateOn(dueOn) }
      return { kind: 'do-coaching-step', ...step }
    }),
    ...mentions.map(({ slug, name, text }): Deed => {
      return { kind: 'read-mention', innovation: { slug, name }, text: shortened(text) }
    }),
    ...(uncoached && uncoached.total > 0 ? [{ kind: 'assign-coach', count: uncoached.total } as const] : []),
  ]
}
