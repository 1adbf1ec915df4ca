import { periodOf } from '../src/domain/calendar/month.ts'
import type { Evidence } from '../src/domain/verdict/evidence.ts'
import type { Dimension } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'
import { judgeUnburdening } from '../src/domain/verdict/unburdening.ts'
import type { ChanceWorld } from './chance-world.ts'
import { poissonOf, type Random } from './simulate-innovation.ts'

const START_MONTH = 2019 * 12
const LOOKS = 24

type Truth = {
  /** Complaints a month before the launch, and by how much they are multiplied after it. */
  rate: number
  factor?: number
  /** Variance over mean, less one, of the months' own counts. */
  overDispersion?: [number, number]
  /** Drift a month and amplitude of a yearly wave, in standard deviations of a month's log rate. */
  trendPerMonth?: number
  season?: [number, number]
}

type Month = { period: string; complaints: number; served: number }

/** A launch with 12 to 36 months before it and two years after, of a service whose use goes up and down. */
function months(truth: Truth, random: Random): { launch: string; periods: Month[]; before: number } {
  const { rate, factor = 1, trendPerMonth = 0 } = truth
  const over = random.uniform(...(truth.overDispersion ?? [0, 0]))
  const amplitude = random.uniform(...(truth.season ?? [0, 0]))
  const phase = random.uniform(0, 2 * Math.PI)
  const deviation = Math.sqrt(1 / rate)
  const served = random.uniform(300, 3000)
  const before = random.whole(12, 36)
  const periods = Array.from({ length: before + LOOKS }, (_, month) => {
    const use = random.uniform(0.8, 1.2)
    const course =
      deviation * (amplitude * Math.sin((2 * Math.PI * month) / 12 + phase) + trendPerMonth * month)
    const scatter = Math.sqrt(over / rate)
    const own = Math.exp(scatter * random.normal() - (scatter * scatter) / 2 + course)
    const mean = rate * use * own * (month >= before ? factor : 1)
    return {
      period: periodOf(START_MONTH + month),
      complaints: poissonOf(mean, random),
      served: Math.round(served * use),
    }
  })
  return { launch: periodOf(START_MONTH + before), periods, before }
}

function judged(launch: string, periods: Month[]): Pick<Dimension, 'state' | 'reasons'> {
  const evidence = { launch, complaints: { periods, due: 0, settledInTime: 0 } }
  return judgeUnburdening(evidence as Pick<Evidence, 'launch' | 'complaints'> as Evidence, DEFAULT_POLICY)
}

/** Looked at each month for two years: ever the case. */
function ever(truth: Truth, random: Random, code: string): boolean {
  const { launch, periods, before } = months(truth, random)
  for (let after = 1; after <= LOOKS; after += 1) {
    const { reasons } = judged(launch, periods.slice(0, before + after))
    if (reasons.some((reason) => reason.code === code)) return true
  }
  return false
}

function increasedAt(after: number, truth: Truth, random: Random): boolean {
  const { launch, periods, before } = months(truth, random)
  return judged(launch, periods.slice(0, before + after)).state === 'adverse'
}

const scattered: Truth['overDispersion'] = [0, 0.5]

export const COMPLAINT_WORLDS: readonly ChanceWorld[] = [
  ...[0.3, 3, 30].map((rate) => ({
    name: `${rate} complaints a month, no change, two years: ever told of a recent rise`,
    most: 0.2,
    happens: (random: Random) =>
      ever({ rate, overDispersion: scattered }, random, 'complaints-recent-concern'),
  })),
  ...[0.3, 3, 30].map((rate) => ({
    name: `${rate} complaints a month, no change, two years: ever called increased`,
    most: 0.05,
    happens: (random: Random) =>
      ever({ rate, overDispersion: scattered, season: [0, 0.8] }, random, 'complaints-increased'),
  })),
  {
    name: '3 complaints a month that double: found at 18 months',
    least: 0.8,
    happens: (random) => increasedAt(18, { rate: 3, factor: 2 }, random),
  },
  {
    name: '3 complaints a month that double and scatter half as much again: found at 18 months',
    happens: (random) => increasedAt(18, { rate: 3, factor: 2, overDispersion: [0.5, 0.5] }, random),
  },
  {
    name: '3 complaints a month, trend of exactly 0.02 a month: called increased at 18 months',
    happens: (random) => increasedAt(18, { rate: 3, trendPerMonth: 0.02 }, random),
  },
  {
    name: '3 complaints a month, trend of exactly 0.05 a month: called increased at 18 months',
    happens: (random) => increasedAt(18, { rate: 3, trendPerMonth: 0.05 }, random),
  },
  {
    name: '600 of 1,000 served complain and nothing is known from before: no burden',
    most: 0,
    happens: (random) => {
      const periods = Array.from({ length: random.whole(6, 24) }, (_, month) => ({
        period: periodOf(START_MONTH + month),
        complaints: random.whole(550, 650),
        served: 1000,
      }))
      return judged(periodOf(START_MONTH), periods).state === 'met'
    },
  },
]
