import { ok, type Result, refused } from '../result.ts'

export const DECISION_KINDS = ['scale-up', 'keep', 'improve', 'stop'] as const

/** What a leader decides about an innovation. */
export type DecisionKind = (typeof DECISION_KINDS)[number]

export type Decision = {
  kind: DecisionKind
  reason: string
  /** Who carries it out. */
  responsible: string | null
  /** Day by which it is done and the evidence is asked for again, 'YYYY-MM-DD'. */
  dueOn: string | null
}

export type DecisionRefusal =
  | 'unknown-kind'
  | 'reason-missing'
  | 'responsible-missing'
  | 'due-missing'
  | 'due-not-future'

/**
 * A decision that may be recorded on day `today` ('YYYY-MM-DD'). Every decision has a reason; to improve
 * needs a responsible person and a date after today, because an order without a name and a date is not
 * carried out. A date given for another kind must lie in the future too.
 */
export function checkDecision(
  decision: Omit<Decision, 'kind'> & { kind: string },
  today: string,
): Result<Decision, DecisionRefusal> {
  const kind = DECISION_KINDS.find((known) => known === decision.kind)
  if (!kind) return refused('unknown-kind', { kind: decision.kind, allowed: DECISION_KINDS })
  const reason = decision.reason.trim()
  const responsible = decision.responsible?.trim() || null
  const dueOn = decision.dueOn?.trim() || null
  if (reason === '') return refused('reason-missing')
  if (kind === 'improve' && responsible === null) return refused('responsible-missing')
  if (kind === 'improve' && dueOn === null) return refused('due-missing')
  if (dueOn !== null && !(dueOn > today)) return refused('due-not-future', { dueOn, today })
  return ok({ kind, reason, responsible, dueOn })
}
