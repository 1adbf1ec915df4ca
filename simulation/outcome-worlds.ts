import { answersOf, judgeEffective } from '../src/domain/verdict/effective.ts'
import type { Comparison } from '../src/domain/verdict/evidence.ts'
import type { Dimension } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY, type Policy } from '../src/domain/verdict/policy.ts'
import { replayLooks, type Standing } from '../src/domain/verdict/replay.ts'
import { doors } from './doors.ts'
import {
  evidenceOf,
  indicatorOf,
  launchedAfterTheWorstQuarter,
  noisyPlace,
  type OutcomeSeries,
  simulateOutcome,
  USUAL_OUTCOME,
  withoutTheWorst,
} from './outcome-series.ts'
import type { OutcomeWorld } from './outcome-world.ts'
import type { Random } from './simulate-innovation.ts'

function effectiveOf(series: OutcomeSeries, policy: Policy, comparisons: Comparison[] = []): Dimension {
  return judgeEffective(evidenceOf(series.before, [indicatorOf(series, { comparisons })]), policy)
}

/**
 * Where an outcome stood in each month, by the values that there were then: each look is made of these alone, so that the
 * replay of the first looks is what was said at the last of them (`replay.test.ts` holds it to that).
 */
function monthly(series: OutcomeSeries, policy: Policy): Standing[] {
  const evidence = evidenceOf(series.before, [indicatorOf(series, {})])
  const [answered] = answersOf(evidence.indicators, evidence.launch!, policy, {
    promised: 0,
    promisedFrom: null,
  })
  const looks = answered?.shift?.looks ?? []
  return looks.map((_, last) => replayLooks([looks.slice(0, last + 1)], policy, 0)[0]!)
}

const yes = (condition: boolean) => (condition ? 1 : 0)
const isMet = ({ state }: Dimension) => state === 'met'
const isWorse = ({ state }: Dimension) => state === 'adverse'
/** Effective, and not told as no longer to be seen. */
const isStill = (said: Dimension) => isMet(said) && said.reasons.some(({ code }) => code === 'improved')

const effectIn = (effect: (month: number) => number, monthsAfter: [number, number] = [24, 24]) => ({
  ...USUAL_OUTCOME,
  effect,
  monthsAfter,
})

/** Places of the two worlds of comparisons: from as loud as ours to three times as loud. */
const tenPlaces = (months: number, random: Random) =>
  Array.from({ length: 10 }, () => noisyPlace(months, random.uniform(1, 3), random))

export const OUTCOME_WORLDS: OutcomeWorld[] = [
  {
    name: 'no effect, judged each month for two years',
    questions: [
      { said: 'ever effective', most: 0.07 },
      { said: 'ever worse', most: 0.035 },
      { said: 'of those called effective, gone again later', most: 0.2 },
    ],
    simulate: (random, policy) => {
      const said = monthly(simulateOutcome(USUAL_OUTCOME, random), policy)
      const isBetter = ({ improvedSince, worsenedSince }: Standing) =>
        improvedSince !== null && worsenedSince === null
      const first = said.findIndex(isBetter)
      const isGone = first >= 0 && said.slice(first).some((later) => !isBetter(later))
      const isEverWorse = said.some(({ worsenedSince }) => worsenedSince !== null)
      return [yes(first >= 0), yes(isEverWorse), first >= 0 ? yes(isGone) : null]
    },
  },
  {
    name: 'better by 1.5',
    questions: [
      { said: 'effective at month 24', least: 0.75 },
      { said: 'effective at month 12', least: 0.7 },
      { said: 'at month 24 told as no longer to be seen' },
    ],
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn(() => 1.5),
        random,
      )
      const last = effectiveOf(series, policy)
      const early = effectiveOf({ ...series, values: series.values.slice(0, series.before + 12) }, policy)
      return [yes(isMet(last)), yes(isMet(early)), yes(isMet(last) && !isStill(last))]
    },
  },
  {
    name: 'launch after the worst quarter, no effect',
    questions: [{ said: 'effective', most: 0.08 }],
    simulate: (random, policy) => [yes(isMet(effectiveOf(launchedAfterTheWorstQuarter(random), policy)))],
  },
  {
    name: 'the worst third of the months after the launch not reported, no effect',
    questions: [{ said: 'effective', most: 0.08 }],
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn(() => 0, [12, 24]),
        random,
      )
      return [yes(isMet(effectiveOf(withoutTheWorst(series, 1 / 3), policy)))]
    },
  },
  {
    name: 'better by 1.5, one month in twenty an outlier',
    questions: [{ said: 'effective', least: 0.68 }],
    simulate: (random, policy) => {
      const truth = { ...effectIn(() => 1.5, [12, 24]), outliers: 0.05 }
      return [yes(isMet(effectiveOf(simulateOutcome(truth, random), policy)))]
    },
  },
  {
    name: 'better by 1.5 for six months, then as before',
    questions: [{ said: 'still effective at month 24, and not told as no longer to be seen', most: 0.15 }],
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn((month) => (month < 6 ? 1.5 : 0)),
        random,
      )
      return [yes(isStill(effectiveOf(series, policy)))]
    },
  },
  {
    name: 'better by 1.5 for six months, then worse by 1.5 for eighteen',
    questions: [{ said: 'worse at month 24', least: 0.15 }],
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn((month) => (month < 6 ? 1.5 : -1.5)),
        random,
      )
      return [yes(isWorse(effectiveOf(series, policy)))]
    },
  },
  ...[0, -4].map(
    (then): OutcomeWorld => ({
      name: `better by 4 for eighteen months, then ${then === 0 ? 'as before' : 'worse by 4'} for six`,
      questions: [
        {
          said: 'still effective at month 24, and not told as no longer to be seen',
          most: then === 0 ? 0.35 : 0.05,
        },
      ],
      simulate: (random, policy) => {
        const series = simulateOutcome(
          effectIn((month) => (month < 18 ? 4 : then)),
          random,
        )
        return [yes(isStill(effectiveOf(series, policy)))]
      },
    }),
  ),
  {
    name: 'worse by 1.5, and a team picks the best of ten noisy places to compare with',
    questions: [{ said: 'of those called worse, still worse', least: 0.7 }],
    part: 0.2,
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn(() => -1.5, [12, 24]),
        random,
      )
      if (!isWorse(effectiveOf(series, policy))) return [null]
      const places = tenPlaces(series.values.length, random)
      return [yes(places.every((place) => isWorse(effectiveOf(series, policy, [place]))))]
    },
  },
  {
    name: 'better by 1.5, and one place to compare with that is three times as noisy',
    questions: [{ said: 'of those called better, still better', least: 0.75 }],
    simulate: (random, policy) => {
      const series = simulateOutcome(
        effectIn(() => 1.5, [12, 24]),
        random,
      )
      if (!isMet(effectiveOf(series, policy))) return [null]
      return [yes(isMet(effectiveOf(series, policy, [noisyPlace(series.values.length, 3, random)])))]
    },
  },
  {
    name: 'better by 1, least change worth having 0.75, at month 18',
    questions: [{ said: 'told that it did not get better', most: 0.2 }, { said: 'effective' }],
    simulate: (random, policy) => {
      const said = effectiveOf(
        simulateOutcome(
          effectIn(() => 1, [18, 18]),
          random,
        ),
        policy,
      )
      return [yes(said.state === 'not-met' || said.state === 'adverse'), yes(isMet(said))]
    },
  },
  ...doors,
]

export type OutcomeAnswer = {
  world: string
  said: string
  share: number
  error: number
  held: boolean
  /** How many innovations were simulated; a question may not be asked of each. */
  simulated: number
  most?: number
  least?: number
}

/** The share of simulated innovations of which each thing is said, with the 95 % error of the simulation itself. */
export function askOutcomes(
  world: OutcomeWorld,
  innovations: number,
  random: Random,
  policy = DEFAULT_POLICY,
): OutcomeAnswer[] {
  const totals = world.questions.map(() => ({ asked: 0, said: 0 }))
  const count = Math.max(1, Math.round(innovations * (world.part ?? 1)))
  for (let one = 0; one < count; one += 1) {
    world.simulate(random, policy).forEach((said, index) => {
      if (said === null) return
      totals[index]!.asked += 1
      totals[index]!.said += said
    })
  }
  return world.questions.map(({ said, ...bound }, index) => {
    const { asked, said: times } = totals[index]!
    const share = asked === 0 ? 0 : times / asked
    const error = asked === 0 ? 1 : 1.96 * Math.sqrt((share * (1 - share)) / asked)
    const held = share <= (bound.most ?? 1) && share >= (bound.least ?? 0)
    return { world: world.name, said, share, error, held, simulated: count, ...bound }
  })
}
