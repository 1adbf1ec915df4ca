import { evidenceByPlan, planProof } from '../src/domain/verdict/by-plan.ts'
import { judgeEffective } from '../src/domain/verdict/effective.ts'
import type { Evidence, IndicatorEvidence } from '../src/domain/verdict/evidence.ts'
import type { RegisteredPlan } from '../src/domain/verdict/plan.ts'
import type { Policy } from '../src/domain/verdict/policy.ts'
import {
  courseOf,
  evidenceOf,
  indicatorOf,
  monthAt,
  noisyPlace,
  type OutcomeSeries,
  reported,
  USUAL_OUTCOME,
  withoutTheWorst,
} from './outcome-series.ts'
import type { OutcomeWorld } from './outcome-world.ts'
import type { Random } from './simulate-innovation.ts'

const MONTHS_AFTER = 24
const MOVED_MONTHS_MAX = 6
const OUTCOMES = 8

/**
 * A team that tries everything after the fact, on an innovation without any effect and with a plan from before: it moves
 * the launch day, keeps the best of its outcomes, turns a direction, leaves out months, and picks a place to compare with.
 * What counts is what the plan still proves; the second number is what it would have won if there were no plan.
 */
type Door = (tried: Tried, random: Random) => Tried[]
type Tried = { before: number; outcomes: { series: OutcomeSeries; more: Partial<IndicatorEvidence> }[] }

const moveLaunch: Door = ({ before, outcomes }) =>
  Array.from({ length: 2 * MOVED_MONTHS_MAX + 1 }, (_, place) => ({
    before: before + place - MOVED_MONTHS_MAX,
    outcomes,
  }))

const keepOne: Door = ({ before, outcomes }) => outcomes.map((one) => ({ before, outcomes: [one] }))

const turnDirection: Door = (tried) => [
  tried,
  {
    ...tried,
    outcomes: tried.outcomes.map(({ series, more }) => ({
      series,
      more: { ...more, direction: 'lower' as const },
    })),
  },
]

const SHARES_LEFT_OUT = [1 / 6, 1 / 3]

const leaveOut: Door = (tried) => [
  tried,
  ...SHARES_LEFT_OUT.map((share) => ({
    ...tried,
    outcomes: tried.outcomes.map(({ series, more }) => ({
      series: withoutTheWorst({ ...series, before: tried.before }, share),
      more,
    })),
  })),
]

const pickPlace: Door = (tried, random) =>
  [null, 1, 2, 3].map((loudness) => ({
    ...tried,
    outcomes: tried.outcomes.map(({ series, more }) =>
      loudness === null
        ? { series, more }
        : { series, more: { ...more, comparisons: [noisyPlace(series.values.length, loudness, random)] } },
    ),
  }))

function evidenceOfTried({ before, outcomes }: Tried): Evidence {
  const indicators = outcomes.map(({ series, more }) => indicatorOf({ ...series, before }, more))
  return evidenceOf(before, indicators)
}

/** The truth: eight outcomes of which nothing changed, launched after a year or two. */
function honest(outcomes: number, random: Random): Tried {
  const before = random.whole(18, 36)
  return {
    before,
    outcomes: Array.from({ length: outcomes }, (_, place) => {
      const series = reported(courseOf(before + MONTHS_AFTER, random), before, USUAL_OUTCOME, random)
      return { series, more: { key: `outcome-${place}` } }
    }),
  }
}

function planOf({ before, outcomes }: Tried): RegisteredPlan {
  return {
    outcomes: outcomes.map(({ more }) => ({
      key: more.key ?? 'outcome',
      name: 'Hasil',
      definition: 'Hasil',
      unit: 'poin',
      direction: 'higher' as const,
      baseline: { value: 0, on: '2018-12-31' },
      target: 1.5,
      frequency: 'month' as const,
      measuredBy: 'Tim',
      leastChange: null,
      comparisons: [],
    })),
    launchPlanned: `${monthAt(before)}-01`,
    resultDue: `${monthAt(before + MONTHS_AFTER)}-01`,
    registeredOn: `${monthAt(before)}-01`,
    launch: monthAt(before),
  }
}

/** Whether any of what was tried is proven by the plan; what the plan makes equal is looked at once. */
function isAnyProven(all: readonly Tried[], plan: RegisteredPlan, policy: Policy): boolean {
  const seen = new Set<string>()
  return all.some((tried) => {
    const evidence = evidenceByPlan(evidenceOfTried(tried), plan)
    const name = JSON.stringify(evidence.indicators)
    if (seen.has(name)) return false
    seen.add(name)
    if (planProof(evidence, plan, policy).standing !== 'proves') return false
    return judgeEffective({ ...evidence, plan }, policy).state === 'met'
  })
}

const isEffective = (tried: Tried, policy: Policy) =>
  judgeEffective(evidenceOfTried(tried), policy).state === 'met'

/** A world of a team that goes through doors one after the other and keeps whatever suits it best. */
function throughDoors(
  name: string,
  outcomes: number,
  through: Door[],
  most: number,
  part: number,
): OutcomeWorld {
  return {
    name,
    part,
    questions: [{ said: 'proven by its plan', most }, { said: 'effective if there were no plan' }],
    simulate: (random, policy) => {
      const truth = honest(outcomes, random)
      const plan = planOf(truth)
      const tried = through.reduce<Tried[]>((all, door) => all.flatMap((one) => door(one, random)), [truth])
      return [isAnyProven(tried, plan, policy) ? 1 : 0, tried.some((one) => isEffective(one, policy)) ? 1 : 0]
    },
  }
}

const MOST = 0.05

export const doors: OutcomeWorld[] = [
  throughDoors(
    'no effect, the launch day moved by up to six months after the fact',
    1,
    [moveLaunch],
    MOST,
    0.3,
  ),
  throughDoors('no effect, the best of eight outcomes kept', OUTCOMES, [keepOne], MOST, 0.3),
  throughDoors(
    'no effect, all five doors together: launch day, outcomes, direction, months, place',
    OUTCOMES,
    [keepOne, moveLaunch, turnDirection, leaveOut, pickPlace],
    MOST,
    0.1,
  ),
]
