import { periodOf } from '../src/domain/calendar/month.ts'
import { isRefused } from '../src/domain/result.ts'
import { countAnswers, type Response, satisfactionIndex } from '../src/domain/survey/satisfaction-index.ts'
import type { Evidence, IndicatorEvidence, VoiceEvidence } from '../src/domain/verdict/evidence.ts'

/** What is true of a simulated innovation, in standard deviations of the noise of its outcome. */
export type Truth = {
  /** Step at the launch; positive is better. */
  effect: number
  /** Drift a month that was there anyway: the least and the most that is drawn; positive is better. */
  trendPerMonth?: [number, number]
  /** Lag-1 autocorrelation of the noise. */
  autocorrelation?: [number, number]
  /** Amplitude of the yearly wave. */
  season?: [number, number]
  monthsBefore?: [number, number]
  monthsAfter?: [number, number]
  /** Noise that is skewed (a shifted exponential) instead of normal. */
  skewed?: boolean
  /**
   * Least and most share of the noise that a comparison series shares; it also has the drift and the wave, and no step.
   * Without it there is no comparison.
   */
  compared?: [number, number]
  /** Satisfaction index of all people served. */
  index: number
  answers?: [number, number]
}

/**
 * What the issue of the field asks of a calibration: 12-36 months before, 12-24 after, autocorrelation to
 * 0.4, 20-500 answers.
 */
const USUAL = {
  trendPerMonth: [0, 0],
  autocorrelation: [0, 0.4],
  season: [0, 0.8],
  monthsBefore: [12, 36],
  monthsAfter: [12, 24],
  skewed: false,
  answers: [20, 500],
} satisfies Omit<Required<Truth>, 'effect' | 'index' | 'compared'>

export const ELEMENTS = [
  'requirements',
  'procedures',
  'completion-time',
  'cost',
  'product',
  'competence',
  'behaviour',
  'complaint-handling',
  'facilities',
]

const START_MONTH = 2019 * 12
/** Largest share of months without a value. */
const GAP_SHARE_MAX = 0.1

export type Random = {
  uniform: (low: number, high: number) => number
  whole: (low: number, high: number) => number
  normal: () => number
}

/** Repeatable random numbers: mulberry32, and Box-Muller for the normal ones. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    uniform: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/**
 * One innovation with known truth: an outcome (lower is better), an output, answers, complaints that never
 * change.
 */
export function simulateInnovation(truth: Truth, random: Random): Evidence {
  const given = { ...USUAL, ...truth }
  const before = random.whole(...given.monthsBefore)
  const months = before + random.whole(...given.monthsAfter)
  const launch = periodOf(START_MONTH + before)
  const answers = random.whole(...given.answers)
  const { own: noise, elsewhere } = outcomeNoiseOf(months, given, random)
  const gapShare = random.uniform(0, GAP_SHARE_MAX)
  const values = noise.map((value, month) => ({
    period: periodOf(START_MONTH + month),
    value: random.uniform(0, 1) < gapShare ? null : 20 - 2 * (value + (month >= before ? truth.effect : 0)),
  }))
  const complaints = noiseOf(months, { ...given, trendPerMonth: [0, 0] }, random)
  const outcome: IndicatorEvidence = {
    key: 'days',
    name: 'Hari',
    kind: 'outcome',
    direction: 'lower',
    unit: 'hari',
    baseline: { value: 20, on: launch },
    target: 10,
    values,
    ...(elsewhere ? { comparison: comparisonOf(elsewhere) } : {}),
  }
  return {
    asOf: periodOf(START_MONTH + months),
    launch,
    indicators: [outcome, { ...outcome, key: 'documents', kind: 'output', direction: 'higher' }],
    voice: simulateVoice(given.index, answers, random),
    complaints: {
      periods: [],
      perThousand: complaints.map((value, month) => ({
        period: periodOf(START_MONTH + month),
        value: Math.max(0, 6 + value),
      })),
      due: 20,
      settledInTime: 18,
    },
    reach: { intended: 1000, reached: 600, askedKnew: 0, knew: 0 },
  }
}

type Given = Required<Omit<Truth, 'compared'>> & Pick<Truth, 'compared'>

function comparisonOf(noise: readonly number[]) {
  const values = noise.map((value, month) => ({
    period: periodOf(START_MONTH + month),
    value: 20 - 2 * value,
  }))
  return { name: 'Wilayah lain', values }
}

/** The noise here, and at another place that shares the drift, the wave and a part of the noise. */
function outcomeNoiseOf(months: number, given: Given, random: Random) {
  const course = courseOf(given, random)
  const own = carriedNoise(months, course.memory, given, random)
  const along = (noise: number[]) => noise.map((value, month) => value + course.at(month))
  if (!given.compared) return { own: along(own), elsewhere: null }
  const share = random.uniform(...given.compared)
  const both = carriedNoise(months, course.memory, given, random)
  const mixed = (noise: number[]) =>
    along(noise.map((value, month) => Math.sqrt(share) * both[month]! + Math.sqrt(1 - share) * value))
  return { own: mixed(own), elsewhere: mixed(carriedNoise(months, course.memory, given, random)) }
}

/** Noise of standard deviation 1 that remembers the month before, with a yearly wave and a drift. */
function noiseOf(months: number, given: Given, random: Random): number[] {
  const course = courseOf(given, random)
  return carriedNoise(months, course.memory, given, random).map((value, month) => value + course.at(month))
}

/** What a series does without chance, by month, and how well its noise remembers. */
function courseOf(given: Given, random: Random) {
  const memory = random.uniform(...given.autocorrelation)
  const drift = random.uniform(...given.trendPerMonth)
  const amplitude = random.uniform(...given.season)
  const phase = random.uniform(0, 2 * Math.PI)
  const at = (month: number) => amplitude * Math.sin((2 * Math.PI * month) / 12 + phase) + drift * month
  return { memory, at }
}

function carriedNoise(months: number, memory: number, { skewed }: Given, random: Random): number[] {
  const shock = () => (skewed ? -Math.log(1 - random.uniform(0, 1)) - 1 : random.normal())
  let carried = shock()
  return Array.from({ length: months }, (_, month) => {
    if (month > 0) carried = memory * carried + Math.sqrt(1 - memory ** 2) * shock()
    return carried
  })
}

/**
 * Answers of a sample. Half of the innovations have people who differ evenly, half have a few who are much
 * less content. Every second one serves a known number of people: then a whole population is drawn until its
 * own index is not above the truth.
 */
function simulateVoice(index: number, answers: number, random: Random): VoiceEvidence {
  const uneven = random.uniform(0, 1) < 0.5
  const people = (count: number) =>
    Array.from({ length: count }, () => simulatePerson(index / 25, uneven, random))
  const known = random.uniform(0, 1) < 0.5
  let served = people(answers)
  if (known) {
    const size = Math.round(answers * random.uniform(1.2, 6))
    do served = people(size)
    while (indexOf(served) > index)
  }
  const counters = countAnswers(served.slice(0, answers), ELEMENTS)
  if (isRefused(counters)) throw new Error(counters.code)
  return { elements: ELEMENTS, counters, served: known ? served.length : null, weight: 1 }
}

function indexOf(people: Response[]): number {
  const found = satisfactionIndex(people, ELEMENTS)
  if (isRefused(found)) throw new Error(found.code)
  return found.index
}

/**
 * Nine answers whose expected value is exactly the person's own level, and over all people exactly `level`.
 */
export function simulatePerson(level: number, uneven: boolean, random: Random): Response {
  const discontent = random.uniform(0, 1) < (uneven ? 0.15 : 0.5)
  const own = level + (uneven ? (discontent ? -1.5 : 0.225 / 0.85) : discontent ? -0.4 : 0.4)
  const answers: Record<string, number> = {}
  for (const key of ELEMENTS) {
    const near = Math.floor(own + random.uniform(0, 1))
    // Away from the ends of the scale one in five answers strays by a step, as often up as down.
    const stray = near === 2 || near === 3 ? random.uniform(0, 1) : 1
    answers[key] = Math.min(4, Math.max(1, near + (stray < 0.1 ? -1 : stray < 0.2 ? 1 : 0)))
  }
  return answers
}

/** Above this a count is drawn as a rounded normal number: the same but for a fraction of it. */
const POISSON_MEAN_MAX = 200

/** A count by chance with this mean. */
export function poissonOf(mean: number, random: Random): number {
  if (mean > POISSON_MEAN_MAX) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()))
  const point = random.uniform(0, 1)
  let count = 0
  let share = Math.exp(-mean)
  for (let below = share; below < point && share > 0; below += share) {
    count += 1
    share *= mean / count
  }
  return count
}
