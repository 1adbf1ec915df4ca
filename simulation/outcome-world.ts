import type { Policy } from '../src/domain/verdict/policy.ts'
import type { Random } from './simulate-innovation.ts'

/** One simulated innovation: for each question of its world 1 or 0, null when it does not ask of this one. */
export type Said = (number | null)[]

export type OutcomeWorld = {
  name: string
  questions: { said: string; most?: number; least?: number }[]
  simulate: (random: Random, policy: Policy) => Said
  /** Share of the innovations of a run that are simulated, for worlds of which one costs much. */
  part?: number
}
