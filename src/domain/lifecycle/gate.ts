import { ok, type Result, refused } from '../result.ts'
import { approvedStages, type GateState, nextStage, type Stage } from './stage.ts'

/**
 * What people do at a gate: the team sends its worksheet in; the coach sends it back or lets it through; where the leader's word
 * is needed, the leader approves or declines, which sends it back too.
 */
export const gateMoves = ['submit', 'return', 'pass', 'approve', 'decline'] as const

export type GateMove = (typeof gateMoves)[number]

/** What a move rests on: answers still missing, parallel texts nobody has chosen between, and notes written. */
export type MoveFacts = {
  readonly gaps: number
  readonly conflicts: number
  readonly notes: number
}

export type GateOutcome = {
  readonly from: GateState
  readonly to: GateState
  /** The stage that becomes a draft by this move, or null. */
  readonly opens: Stage | null
}

export type GateRefusal =
  /** The state does not know this move: it is somebody else's turn, or the gate is closed or passed. */
  | 'not-your-turn'
  /** Answers or proof are missing (`gaps`). */
  | 'incomplete'
  /** Two texts stand beside each other and somebody must choose (`conflicts`). */
  | 'conflicts-open'
  /** Nothing was written about what to change. */
  | 'notes-missing'

const targets: Record<GateMove, Partial<Record<GateState, GateState>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned' },
  pass: { submitted: 'passed' },
  approve: { reviewed: 'passed' },
  decline: { reviewed: 'returned' },
}

/** True while the team may write. */
export function isOpen(state: GateState): boolean {
  return state === 'draft' || state === 'returned'
}

/**
 * Decides a move at the gate of a stage. Passing opens the next stage, at once or with the leader's approval where one is
 * needed; after the last there is none. What is incomplete can neither be sent in nor let through nor approved, so that a gap
 * that appears while somebody reads (an indicator taken away) still holds.
 */
export function decideMove(
  gate: { readonly stage: Stage; readonly state: GateState },
  move: GateMove,
  facts: MoveFacts,
): Result<GateOutcome, GateRefusal> {
  const target = targets[move][gate.state]
  if (target === undefined) return refused('not-your-turn', { state: gate.state })
  const to = move === 'pass' && approvedStages.includes(gate.stage) ? 'reviewed' : target
  if (move === 'return' || move === 'decline') {
    if (facts.notes === 0) return refused('notes-missing')
    return ok({ from: gate.state, to, opens: null })
  }
  if (facts.conflicts > 0) return refused('conflicts-open', { conflicts: facts.conflicts })
  if (facts.gaps > 0) return refused('incomplete', { gaps: facts.gaps })
  return ok({ from: gate.state, to, opens: to === 'passed' ? nextStage(gate.stage) : null })
}
