/**
 * What it costs to turn the state "enjoyed" of an innovation with 300 honest answers by made ones, with all defences, with each taken
 * away, and with none, on the functions that mark, weigh and judge answers:
 *
 *   node simulation/cost-of-turning.ts
 *
 * Prints the table of docs/security.md.
 */
import { judge } from '../src/domain/verdict/judge.ts'
import type { DimensionState } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'
import {
  DEFENCES,
  type Defence,
  honestAnswers,
  MAKERS,
  type Maker,
  madeAnswers,
  voiceOf,
} from './made-answers.ts'
import { randomOf, simulateInnovation } from './simulate-innovation.ts'

const HONEST = 300
const SEED = 20201221
/** Whoever has not turned it by then gives up. */
const MADE_MAX = 1500
/** Costs are found to so much of themselves. */
const STEP_SHARE = 0.05

export type Turn = {
  readonly name: string
  /** The index of all honest people, the state that they make, the one that is wanted (null is any other), and the score that is given for it. */
  readonly index: number
  readonly from: DimensionState
  readonly to: DimensionState | null
  readonly worth: 1 | 4
}

export const TURNS: readonly Turn[] = [
  { name: 'enjoyed no longer', index: 84, from: 'met', to: null, worth: 1 },
  { name: 'enjoyed to adverse', index: 84, from: 'met', to: 'adverse', worth: 1 },
  { name: 'insufficient to enjoyed', index: 77, from: 'insufficient', to: 'met', worth: 4 },
]

export type Defended = { readonly name: string; readonly away: readonly Defence[] }

const only = (...kept: Defence[]) => DEFENCES.filter((defence) => !kept.includes(defence))

export const DEFENDED: readonly Defended[] = [
  { name: 'all', away: [] },
  ...DEFENCES.map((defence) => ({ name: `all but ${defence}`, away: [defence] })),
  { name: 'only marks and their look', away: only('network-mark', 'code-mark', 'marked-look') },
  { name: 'only network-mark and its look', away: only('network-mark', 'marked-look') },
  { name: 'only code-mark and its look', away: only('code-mark', 'marked-look') },
  { name: 'only signs', away: ['network-mark', 'code-mark', 'marked-look'] },
  { name: 'only burst, by arrival', away: only('signed-look', 'burst', 'arrival') },
  { name: 'only burst, by claimed moments', away: only('signed-look', 'burst') },
  { name: 'only page', away: only('signed-look', 'page') },
  { name: 'only row and one-score', away: only('signed-look', 'row', 'one-score') },
  { name: 'none', away: DEFENCES },
]

/** The fewest made answers that turn the state, and the milliseconds that they take; null where `MADE_MAX` do not. */
export type Cost = { readonly answers: number; readonly took: number } | null

export function costOf(turn: Turn, maker: Maker, away: readonly Defence[]): Cost {
  const without = new Set(away)
  // Nothing but the answers: measurements do not enter the state, and would be judged a hundred times a cost.
  const evidence = { ...simulateInnovation({ effect: 0, index: turn.index }, randomOf(SEED)), indicators: [] }
  const honest = honestAnswers(HONEST, turn.index, randomOf(SEED))
  const stateAfter = (count: number) => {
    const made = madeAnswers(maker, { count, worth: turn.worth, random: randomOf(SEED + 1) }, without)
    const voice = voiceOf([...honest, ...made], without)
    return judge({ ...evidence, voice }, DEFAULT_POLICY).dimensions.enjoyed.state
  }
  if (stateAfter(0) !== turn.from) throw new Error(`${turn.name} begins with ${stateAfter(0)}`)
  for (let count = 1; count <= MADE_MAX; count += Math.max(1, Math.floor(count * STEP_SHARE))) {
    const state = stateAfter(count)
    const isTurned = turn.to === null ? state !== turn.from : state === turn.to
    if (isTurned) return { answers: count, took: maker.sentAt(count - 1) }
  }
  return null
}

function timeOf(took: number): string {
  if (took < 60_000) return `${Math.max(1, Math.ceil(took / 1000))} s`
  if (took < 86_400_000) return `${(took / 3_600_000).toFixed(1)} h`
  return `${Math.ceil(took / 86_400_000)} days`
}

export const toldCost = (cost: Cost) =>
  cost === null ? `not by ${MADE_MAX}` : `${cost.answers} (${timeOf(cost.took)})`

/** The costs of a turn for each maker, as the table has them. */
export function costsOf(turn: Turn, { away }: Defended): string {
  return MAKERS.map((maker) => toldCost(costOf(turn, maker, away))).join(' | ')
}

/** Defences that cost the same stand in one row. */
function main(): void {
  console.log(`| turn | defences | ${MAKERS.map(({ name }) => name).join(' | ')} |`)
  console.log(`|---|---|${'---|'.repeat(MAKERS.length)}`)
  for (const turn of TURNS) {
    for (const [costs, alike] of Map.groupBy(DEFENDED, (defended) => costsOf(turn, defended))) {
      console.log(`| ${turn.name} | ${alike.map(({ name }) => name).join('; ')} | ${costs} |`)
    }
  }
}

if (import.meta.main) main()
