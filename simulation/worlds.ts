import { judge } from '../src/domain/verdict/judge.ts'
import type { Judgement } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY, type Policy } from '../src/domain/verdict/policy.ts'
import { randomOf, simulateInnovation, type Truth } from './simulate-innovation.ts'

/** An index just below band B (76.61) and one well inside it. */
const NOT_ENJOYED = 76.6
const ENJOYED = 84

export type Event = 'effective' | 'worse' | 'enjoyed' | 'found' | 'complaints'

const EVENTS: Record<Event, (judgement: Judgement) => boolean> = {
  effective: ({ dimensions }) => dimensions.effective.state === 'met',
  worse: ({ dimensions }) => dimensions.effective.state === 'adverse',
  enjoyed: ({ dimensions }) => dimensions.enjoyed.state === 'met',
  found: ({ verdict }) => verdict === 'proven' || verdict === 'promising',
  complaints: ({ dimensions }) => dimensions.unburdening.state === 'adverse',
}

export type Question = { event: Event; most?: number; least?: number }

export type World = { name: string; truth: Truth; questions: Question[] }

const nothing: Truth = { effect: 0, index: NOT_ENJOYED }
const better: Truth = { effect: 1.5, index: ENJOYED, answers: [100, 500] }
/** A comparison series shares none to most of the noise, and always the drift and the wave. */
const SHARED_NOISE: [number, number] = [0, 0.8]
const short = { monthsBefore: [6, 11], monthsAfter: [6, 11] } satisfies Partial<Truth>
const falsely: Question[] = [{ event: 'effective' }, { event: 'worse' }]

/** Rows without a bound are told so that nobody is surprised; docs/method.md says what they mean. */
export const WORLDS: World[] = [
  {
    name: 'no effect',
    truth: nothing,
    questions: [
      { event: 'effective', most: 0.05 },
      { event: 'worse', most: 0.05 },
      { event: 'enjoyed', most: 0.05 },
      { event: 'complaints', most: 0.05 },
    ],
  },
  {
    name: 'better by 1.5',
    truth: better,
    questions: [
      { event: 'effective', least: 0.7 },
      { event: 'enjoyed', least: 0.8 },
      { event: 'found', least: 0.7 },
    ],
  },
  {
    name: 'trend drawn from 0 to 0.05 a month',
    truth: { ...nothing, trendPerMonth: [0, 0.05] },
    questions: [{ event: 'effective', most: 0.1 }],
  },
  {
    name: 'trend drawn from -0.05 to 0.05 a month',
    truth: { ...nothing, trendPerMonth: [-0.05, 0.05] },
    questions: falsely,
  },
  {
    name: 'trend of exactly 0.05 a month',
    truth: { ...nothing, trendPerMonth: [0.05, 0.05] },
    questions: falsely,
  },
  {
    name: 'autocorrelation of exactly 0.4',
    truth: { ...nothing, autocorrelation: [0.4, 0.4] },
    questions: falsely,
  },
  {
    name: 'autocorrelation of exactly 0.6',
    truth: { ...nothing, autocorrelation: [0.6, 0.6] },
    questions: falsely,
  },
  { name: 'skewed noise (exponential)', truth: { ...nothing, skewed: true }, questions: falsely },
  { name: 'only 6-11 months on each side', truth: { ...nothing, ...short }, questions: falsely },
  {
    name: 'only 6-11 months on each side, better by 1.5',
    truth: { ...better, ...short },
    questions: [{ event: 'effective' }],
  },
  {
    name: 'trend of exactly 0.1 a month',
    truth: { ...nothing, trendPerMonth: [0.1, 0.1] },
    questions: falsely,
  },
  {
    name: 'trend of exactly 0.2 a month',
    truth: { ...nothing, trendPerMonth: [0.2, 0.2] },
    questions: falsely,
  },
  {
    name: 'worse by 1.5',
    truth: { ...better, effect: -1.5 },
    questions: [{ event: 'worse' }, { event: 'effective' }],
  },
  {
    name: 'with a comparison: no effect',
    truth: { ...nothing, compared: SHARED_NOISE },
    questions: [
      { event: 'effective', most: 0.05 },
      { event: 'worse', most: 0.05 },
    ],
  },
  {
    name: 'with a comparison: trend of exactly 0.05 a month in both places',
    truth: { ...nothing, trendPerMonth: [0.05, 0.05], compared: SHARED_NOISE },
    questions: [{ event: 'effective', most: 0.1 }],
  },
  {
    name: 'with a comparison: trend of exactly 0.1 a month in both places',
    truth: { ...nothing, trendPerMonth: [0.1, 0.1], compared: SHARED_NOISE },
    questions: [{ event: 'effective', most: 0.1 }],
  },
  {
    name: 'with a comparison: better by 1.5',
    truth: { ...better, compared: SHARED_NOISE },
    questions: [{ event: 'effective' }],
  },
]

export type Answer = Question & {
  world: string
  rate: number
  error: number
  held: boolean
  /** How many innovations were simulated. */
  simulated: number
}

/**
 * The share of simulated innovations of a world of which each event is said, with the 95 % error of the
 * simulation itself.
 */
export function ask(
  { name, truth, questions }: World,
  innovations: number,
  seed: number,
  policy: Policy = DEFAULT_POLICY,
): Answer[] {
  const random = randomOf(seed)
  const said = questions.map(() => 0)
  for (let count = 0; count < innovations; count += 1) {
    const judgement = judge(simulateInnovation(truth, random), policy)
    questions.forEach(({ event }, index) => {
      if (EVENTS[event](judgement)) said[index]! += 1
    })
  }
  return questions.map((question, index) => {
    const rate = said[index]! / innovations
    const error = 1.96 * Math.sqrt((rate * (1 - rate)) / innovations)
    const held = rate <= (question.most ?? 1) && rate >= (question.least ?? 0)
    return { ...question, world: name, rate, error, held, simulated: innovations }
  })
}
