import { type GateState, type Stage, stages } from '../lifecycle/stage.ts'

/** Where an innovation of a cohort stands, for the funnel. */
export type FunnelItem = {
  readonly stage: Stage
  readonly gateState: GateState
  readonly isLaunched: boolean
}

/** How many innovations came as far as each step; Deliver counts twice, as LAN's system does: launched, and monitored. */
export type Funnel = {
  readonly drumUp: number
  readonly diagnose: number
  readonly design: number
  readonly launched: number
  readonly monitored: number
  readonly display: number
  readonly total: number
}

/**
 * The funnel of a cohort. A step counts whoever reached it, so that no later one is larger. Launched is whoever stands at Deliver or
 * beyond with a recorded launch; monitored, of those, whoever has passed Deliver: what LAN counts there is not published, this is ours.
 */
export function funnelOf(items: readonly FunnelItem[]): Funnel {
  const reached = (stage: Stage) => (one: FunnelItem) => stages.indexOf(one.stage) >= stages.indexOf(stage)
  const count = (...conditions: ((one: FunnelItem) => boolean)[]) =>
    items.filter((one) => conditions.every((holds) => holds(one))).length
  const isLaunched = (one: FunnelItem) => one.isLaunched
  const hasPassedDeliver = (one: FunnelItem) =>
    one.stage === 'display' || (one.stage === 'deliver' && one.gateState === 'passed')
  return {
    drumUp: count(),
    diagnose: count(reached('diagnose')),
    design: count(reached('design')),
    launched: count(reached('deliver'), isLaunched),
    monitored: count(hasPassedDeliver, isLaunched),
    display: count(reached('display'), isLaunched),
    total: items.length,
  }
}
