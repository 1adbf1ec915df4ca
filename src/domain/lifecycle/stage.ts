/**
 * The five stages of the innovation laboratory (LAN, "5D"): the will, the problem and idea, the action
 * plan, the result and proof, and the message that reaches people.
 */
export const stages = ['drum-up', 'diagnose', 'design', 'deliver', 'display'] as const

export type Stage = (typeof stages)[number]

/**
 * State of an innovation at one stage. Before its turn a stage is closed; reviewed is let through by the coach and waits for the
 * leader; passed is final.
 */
export const gateStates = ['closed', 'draft', 'submitted', 'returned', 'reviewed', 'passed'] as const

export type GateState = (typeof gateStates)[number]

export type Holder = 'team' | 'coach' | 'leader' | 'nobody'

/** Stages of which the leader must approve before the next one opens: LAN's method requires it of the idea and of the plan. */
export const approvedStages: readonly Stage[] = ['diagnose', 'design']

export function isStage(text: string): text is Stage {
  return (stages as readonly string[]).includes(text)
}

/** The stage that opens when this one is passed; null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}

/** Who must act now. A submitted worksheet lies with the coach, a reviewed one with the leader, an open one with the team. */
export function holderOf(state: GateState): Holder {
  if (state === 'submitted') return 'coach'
  if (state === 'reviewed') return 'leader'
  return state === 'draft' || state === 'returned' ? 'team' : 'nobody'
}

/** Who must act on an innovation now: nobody where it was stopped. */
export function holderNow(item: { readonly gateState: GateState; readonly isStopped: boolean }): Holder {
  return item.isStopped ? 'nobody' : holderOf(item.gateState)
}
