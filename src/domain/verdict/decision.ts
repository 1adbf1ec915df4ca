import { ok, type Result, refused } from '../result.ts'
import type { PersonId } from '../scope.ts'
import type { Recommendation } from './judgement.ts'

export const DECISION_KINDS = ['scale-up', 'keep', 'improve', 'stop'] as const

/** What a leader decides about an innovation. */
export type DecisionKind = (typeof DECISION_KINDS)[number]

export type Decision = {
  kind: DecisionKind
  reason: string
  /** Who carries it out, as the page names them. */
  responsible: string | null
  /** The same as a person with an account, on whose desk it stands. */
  ownerId: PersonId | null
  /** Who put their name beside a decision against the recommendation. */
  secondId: PersonId | null
  /** Day by which it is done and the evidence is asked for again, 'YYYY-MM-DD'. */
  dueOn: string | null
}

export type DecisionRefusal =
  | 'unknown-kind'
  | 'reason-missing'
  | 'responsible-missing'
  | 'owner-missing'
  | 'owner-unknown'
  | 'second-missing'
  | 'second-unknown'
  | 'due-missing'
  | 'due-not-future'

/** Who may be named in a decision, and what was recommended. */
export type DecisionCircle = {
  readonly recommended: Recommendation['action']
  /** People of the innovation's agency and of those above it; empty where none of them has an account. */
  readonly owners: readonly { readonly id: PersonId; readonly name: string }[]
  /** The other leaders and the lab managers of the region. */
  readonly seconds: readonly PersonId[]
}

/**
 * True when a decision goes another way than what was recommended. Where proof is missing, both to go on and to improve
 * are ways to collect it; to spread or to end what nobody knows is neither.
 */
export function isAgainst(kind: DecisionKind, recommended: Recommendation['action']): boolean {
  return recommended === 'collect-proof' ? kind === 'scale-up' || kind === 'stop' : kind !== recommended
}

type Typed = Omit<Decision, 'kind' | 'ownerId' | 'secondId'> & {
  kind: string
  ownerId: string | null
  secondId: string | null
}

/** The owner's name goes before what was typed; an improvement is owned by a person of the agency where there is one. */
function ownerIn(
  kind: DecisionKind,
  { ownerId, responsible }: Typed,
  { owners }: DecisionCircle,
): Result<Pick<Decision, 'ownerId' | 'responsible'>, DecisionRefusal> {
  const typed = responsible?.trim() || null
  const owner = owners.find(({ id }) => id === ownerId)
  if (ownerId && !owner) return refused('owner-unknown')
  if (owner) return ok({ ownerId: owner.id, responsible: owner.name })
  if (kind === 'improve' && owners.length > 0) return refused('owner-missing')
  const needsName = kind === 'improve' || kind === 'scale-up'
  return needsName && typed === null
    ? refused('responsible-missing')
    : ok({ ownerId: null, responsible: typed })
}

/**
 * A decision that may be recorded on day `today` ('YYYY-MM-DD'). Every decision has a reason. An order without a name and a
 * date is not carried out: to improve needs a person of the agency and a day after today, to spread needs who takes it over
 * and by when, to keep needs the day on which it is looked at again. What is stopped has no day any more. Against the
 * recommendation a second name is needed.
 */
export function checkDecision(
  typed: Typed,
  today: string,
  circle: DecisionCircle,
): Result<Decision, DecisionRefusal> {
  const kind = DECISION_KINDS.find((known) => known === typed.kind)
  if (!kind) return refused('unknown-kind', { kind: typed.kind, allowed: DECISION_KINDS })
  const reason = typed.reason.trim()
  if (reason === '') return refused('reason-missing')
  const owner = ownerIn(kind, typed, circle)
  if (!owner.ok) return owner
  const dueOn = kind === 'stop' ? null : typed.dueOn?.trim() || null
  if (kind !== 'stop' && dueOn === null) return refused('due-missing')
  if (dueOn !== null && !(dueOn > today)) return refused('due-not-future', { dueOn, today })
  const second = circle.seconds.find((id) => id === typed.secondId) ?? null
  if (typed.secondId && !second) return refused('second-unknown')
  if (isAgainst(kind, circle.recommended) && !second) return refused('second-missing')
  return ok({ kind, reason, ...owner.value, secondId: second, dueOn })
}

/** What is missing in a decision besides `first`, told in the same round: the day that this kind needs. */
export function alsoMissing(first: DecisionRefusal, typed: Pick<Typed, 'kind' | 'dueOn'>): DecisionRefusal[] {
  const isEarlier = !['due-missing', 'due-not-future', 'unknown-kind'].includes(first)
  const needsDay = DECISION_KINDS.some((kind) => kind === typed.kind && kind !== 'stop')
  return isEarlier && needsDay && !typed.dueOn?.trim() ? ['due-missing'] : []
}

/** How an innovation goes on in a year: as it was, in another form, with somebody else, or not any more. */
export const continuations = ['running', 'changed', 'handed-over', 'stopped'] as const
export type Continuation = (typeof continuations)[number]
