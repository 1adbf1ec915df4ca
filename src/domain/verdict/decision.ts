import { ok, type Refused, type Result, refused } from '../result.ts'
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

/** The first thing that is wrong with a decision, with whatever else is, in the order of the form. */
export type DecisionRefused = Refused<DecisionRefusal, { readonly also: readonly DecisionRefusal[] }>

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

/** The owner's name goes before what was typed; where nobody has an account only what was typed can name one. */
function ownerIn({ ownerId, responsible }: Typed, { owners }: DecisionCircle) {
  const owner = owners.find(({ id }) => id === ownerId)
  return owner
    ? { ownerId: owner.id, responsible: owner.name }
    : { ownerId: null, responsible: responsible?.trim() || null }
}

/** An improvement is owned by a person of the agency where there is one; to improve and to spread need a name in any case. */
function ownerProblem(typed: Typed, circle: DecisionCircle): DecisionRefusal | null {
  const { ownerId, responsible } = ownerIn(typed, circle)
  const hasAccounts = circle.owners.length > 0
  if (ownerId !== null) return null
  if (hasAccounts && typed.ownerId) return 'owner-unknown'
  if (hasAccounts && typed.kind === 'improve') return 'owner-missing'
  const needsName = typed.kind === 'improve' || typed.kind === 'scale-up'
  return needsName && responsible === null ? 'responsible-missing' : null
}

function dayProblem({ kind, dueOn }: Typed, today: string): DecisionRefusal | null {
  const day = dueOn?.trim()
  if (kind === 'stop') return null
  if (!day) return 'due-missing'
  return day > today ? null : 'due-not-future'
}

function secondProblem(
  kind: DecisionKind,
  { secondId }: Typed,
  { seconds, recommended }: DecisionCircle,
): DecisionRefusal | null {
  const isKnown = seconds.some((id) => id === secondId)
  if (secondId && !isKnown) return 'second-unknown'
  return isAgainst(kind, recommended) && !isKnown ? 'second-missing' : null
}

/**
 * A decision that may be recorded on day `today` ('YYYY-MM-DD'). Every decision has a reason. An order without a name and a
 * date is not carried out: to improve needs a person of the agency and a day after today, to spread needs who takes it over
 * and by when, to keep needs the day on which it is looked at again. What is stopped has no day any more. Against the
 * recommendation a second name is needed. All that is wrong is said at once.
 */
export function checkDecision(
  typed: Typed,
  today: string,
  circle: DecisionCircle,
): Result<Decision, never, DecisionRefused> {
  const kind = DECISION_KINDS.find((known) => known === typed.kind)
  const reason = typed.reason.trim()
  const noReason = reason === '' ? ('reason-missing' as const) : null
  const owner = ownerProblem(typed, circle)
  if (!kind) {
    const also = [noReason, owner].filter((problem) => problem !== null)
    return refused('unknown-kind', { also })
  }
  const problems = [noReason, owner, dayProblem(typed, today), secondProblem(kind, typed, circle)]
  const [first, ...also] = problems.filter((problem) => problem !== null)
  if (first) return refused(first, { also })
  const second = circle.seconds.find((id) => id === typed.secondId) ?? null
  const dueOn = kind === 'stop' ? null : typed.dueOn?.trim() || null
  return ok({ kind, reason, ...ownerIn(typed, circle), secondId: second, dueOn })
}

/** How an innovation goes on in a year: as it was, in another form, with somebody else, or not any more. */
export const continuations = ['running', 'changed', 'handed-over', 'stopped'] as const
export type Continuation = (typeof continuations)[number]
