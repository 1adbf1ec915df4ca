/** So many people keep an innovation going at least: one alone is transferred one day, and it ends. */
export const KEEPERS_MIN = 2

/** A transfer is prepared so many days before it. */
export const HAND_OVER_DAYS = 30

/** Somebody who keeps an innovation going, as far as it matters whether it goes on without them. */
export type KeeperState = {
  /** The day of their transfer, `2026-11-30`, or null. */
  readonly leavesOn: string | null
  /** False when they have an account and hold no role in the region any more. */
  readonly isHere: boolean
}

export type KeeperNeed = 'hand-over' | 'name-another'

const DAY_MILLISECONDS = 86_400_000

/** Whether a hand-over is due: their transfer is near or past, or they work here no more. */
export function needsHandOver({ leavesOn, isHere }: KeeperState, today: string): boolean {
  if (!isHere) return true
  return leavesOn !== null && Date.parse(leavesOn) - Date.parse(today) <= HAND_OVER_DAYS * DAY_MILLISECONDS
}

/** What an innovation lacks so that it goes on: a hand-over comes before another name; null where nothing is lacking. */
export function keeperNeed(keepers: readonly KeeperState[], today: string): KeeperNeed | null {
  if (keepers.some((keeper) => needsHandOver(keeper, today))) return 'hand-over'
  return keepers.length < KEEPERS_MIN ? 'name-another' : null
}
