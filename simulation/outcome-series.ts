import { periodOf } from '../src/domain/calendar/month.ts'
import type { Comparison, Evidence, IndicatorEvidence } from '../src/domain/verdict/evidence.ts'
import type { Random } from './simulate-innovation.ts'

/** One outcome of an innovation whose truth is known, in standard deviations of its noise; higher is better. */
export type OutcomeSeries = {
  /** Months before the launch; the launch is the month after them. */
  before: number
  /** One entry a month, null where nothing was reported. */
  values: (number | null)[]
}

export type OutcomeTruth = {
  /** What the innovation adds, by months since the launch. */
  effect: (month: number) => number
  monthsBefore: [number, number]
  monthsAfter: [number, number]
  /** Share of the months that are outliers, five standard deviations up or down. */
  outliers: number
}

export const USUAL_OUTCOME: OutcomeTruth = {
  effect: () => 0,
  monthsBefore: [12, 36],
  monthsAfter: [24, 24],
  outliers: 0,
}

const START_MONTH = 2019 * 12
const OUTLIER_DEVIATIONS = 5
const GAP_SHARE_MAX = 0.1
const AUTOCORRELATION_MAX = 0.4
const WAVE_MAX = 0.8

/** What the months would have been without the innovation: noise that remembers, and a yearly wave. */
export function courseOf(months: number, random: Random): number[] {
  const memory = random.uniform(0, AUTOCORRELATION_MAX)
  const amplitude = random.uniform(0, WAVE_MAX)
  const phase = random.uniform(0, 2 * Math.PI)
  let carried = random.normal()
  return Array.from({ length: months }, (_, month) => {
    if (month > 0) carried = memory * carried + Math.sqrt(1 - memory ** 2) * random.normal()
    return carried + amplitude * Math.sin((2 * Math.PI * month) / 12 + phase)
  })
}

/** The outcome as it was reported, up to a tenth of the months missing at random. */
export function simulateOutcome(truth: OutcomeTruth, random: Random): OutcomeSeries {
  const before = random.whole(...truth.monthsBefore)
  const course = courseOf(before + random.whole(...truth.monthsAfter), random)
  return reported(course, before, truth, random)
}

export function reported(
  course: readonly number[],
  before: number,
  truth: OutcomeTruth,
  random: Random,
): OutcomeSeries {
  const gapShare = random.uniform(0, GAP_SHARE_MAX)
  const values = course.map((value, month) => {
    if (random.uniform(0, 1) < gapShare) return null
    const far =
      random.uniform(0, 1) < truth.outliers ? OUTLIER_DEVIATIONS * (random.uniform(0, 1) < 0.5 ? -1 : 1) : 0
    return value + far + (month >= before ? truth.effect(month - before) : 0)
  })
  return { before, values }
}

/** The launch after the worst quarter that left a year before and two years after it. */
export function launchedAfterTheWorstQuarter(random: Random): OutcomeSeries {
  const [least, after] = [12, 24]
  const course = courseOf(48 + after, random)
  let before = least
  const quarter = (month: number) => course.slice(month - 3, month).reduce((sum, value) => sum + value, 0)
  for (let month = least; month <= course.length - after; month += 1) {
    if (quarter(month) < quarter(before)) before = month
  }
  return reported(course.slice(0, before + after), before, USUAL_OUTCOME, random)
}

/** The same series without the worst share of what was reported after the launch. */
export function withoutTheWorst({ before, values }: OutcomeSeries, share: number): OutcomeSeries {
  const after = values
    .slice(before)
    .filter((value) => value !== null)
    .sort((one, other) => one - other)
  const limit = after[Math.round(after.length * share)] ?? Number.NEGATIVE_INFINITY
  return {
    before,
    values: values.map((value, month) => (month >= before && value !== null && value < limit ? null : value)),
  }
}

/** Noise of another place, so many times as loud as ours, with nothing in common. */
export function noisyPlace(months: number, loudness: number, random: Random, name = 'Kota lain'): Comparison {
  return { name, values: periodsOf(courseOf(months, random).map((value) => loudness * value)) }
}

function periodsOf(values: readonly (number | null)[]) {
  return values.map((value, month) => ({ period: periodOf(START_MONTH + month), value }))
}

export function indicatorOf({ values }: OutcomeSeries, more: Partial<IndicatorEvidence>): IndicatorEvidence {
  return {
    key: 'outcome',
    name: 'Hasil',
    kind: 'outcome',
    direction: 'higher',
    unit: 'poin',
    baseline: { value: 0, on: '2018-12-31' },
    target: 1.5,
    values: periodsOf(values),
    ...more,
  }
}

/** Evidence of outcomes alone, launched after `before` months. */
export function evidenceOf(before: number, indicators: IndicatorEvidence[]): Evidence {
  const months = Math.max(...indicators.map(({ values }) => values.length))
  const nothing = { voice: null, complaints: null, reach: null }
  return {
    asOf: `${periodOf(START_MONTH + months)}-01`,
    launch: periodOf(START_MONTH + before),
    indicators,
    ...nothing,
  }
}

export const monthAt = (index: number) => periodOf(START_MONTH + index)
