/**
 * Shows the error rates and the power of the verdict on simulated innovations whose truth is known, and ends
 * with an error when a bound is broken:
 *
 *   npm run simulate -- [--innovations 10000] [--seed 20201221] [--only 'judged each month'] [--write]
 *
 * `--innovations` is the number per world of the table; `--only` takes the worlds whose name has these words, so that a
 * long run can be made in parts. `--write` keeps the figures as data, which the page on how we judge shows and
 * docs/method.md has to agree with; those of worlds that were not asked stay as they are.
 */
import { parseArgs } from 'node:util'
import { judge } from '../src/domain/verdict/judge.ts'
import type { Judgement } from '../src/domain/verdict/judgement.ts'
import { DEFAULT_POLICY, type Policy } from '../src/domain/verdict/policy.ts'
import { keepRates } from './keep-rates.ts'
import { askOutcomes, OUTCOME_WORLDS, type OutcomeAnswer } from './outcome-worlds.ts'
import { comparePlainRules } from './plain-rules.ts'
import { randomOf, simulateInnovation, type Truth } from './simulate-innovation.ts'

/** An index just below band B (76.61) and one well inside it. */
const NOT_ENJOYED = 76.6
const ENJOYED = 84

/** Worlds with a bound come first; the other rules are compared on them. */
const COMPARED_WORLDS = 3

type Event = 'effective' | 'worse' | 'enjoyed' | 'found' | 'complaints'

const EVENTS: Record<Event, (judgement: Judgement) => boolean> = {
  effective: ({ dimensions }) => dimensions.effective.state === 'met',
  worse: ({ dimensions }) => dimensions.effective.state === 'adverse',
  enjoyed: ({ dimensions }) => dimensions.enjoyed.state === 'met',
  found: ({ verdict }) => verdict === 'proven' || verdict === 'promising',
  complaints: ({ dimensions }) => dimensions.unburdening.state === 'adverse',
}

type Question = { event: Event; most?: number; least?: number }

type World = { name: string; truth: Truth; questions: Question[] }

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

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function boundOf({ most, least }: Question): string {
  if (most !== undefined) return `at most ${percent(most)}`
  return least !== undefined ? `at least ${percent(least)}` : '-'
}

function print({ world, event, rate, error, held, simulated: _, ...bound }: Answer): void {
  const said = `called ${event}`.padEnd(18)
  const figures = `${percent(rate).padStart(7)} +- ${percent(error)}`.padEnd(18)
  console.log(
    `${world.padEnd(44)} ${said} ${figures} ${boundOf({ event, ...bound })}${held ? '' : '  BROKEN'}`,
  )
}

function printOutcome({ world, said, share, error, held, simulated: _, ...bound }: OutcomeAnswer): void {
  const figures = `${percent(share).padStart(7)} +- ${percent(error)}`
  console.log(
    `${world}: ${said} ${figures}  ${boundOf({ event: 'effective', ...bound })}${held ? '' : '  BROKEN'}`,
  )
}

/** The worlds whose name has the words, each with its own stretch of chance whichever are asked. */
function chosen<T extends { name: string }>(worlds: readonly T[], words: string): [number, T][] {
  return [...worlds.entries()].filter(([, { name }]) => name.includes(words))
}

function main(): void {
  const { values } = parseArgs({
    options: {
      innovations: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '20201221' },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
    },
  })
  const [innovations, seed] = [Number(values.innovations), Number(values.seed)]
  if (!(innovations > 0)) throw new Error('--innovations must be a number above 0')
  console.log(
    `${innovations} simulated innovations per world, seed ${values.seed}, policy ${DEFAULT_POLICY.key}`,
  )
  const answers = chosen(WORLDS, values.only).flatMap(([row, world]) => {
    const said = ask(world, innovations, seed + row)
    said.forEach(print)
    if (values.write) keepRates('rates', said, seed)
    return said
  })
  const outcomes = chosen(OUTCOME_WORLDS, values.only).flatMap(([row, world]) => {
    const said = askOutcomes(world, innovations, randomOf(seed + 100 + row))
    said.forEach(printOutcome)
    if (values.write) keepRates('overTime', said, seed)
    return said
  })
  if (values.only === '') printPlainRules(innovations, seed)
  if ([...answers, ...outcomes].some(({ held }) => !held)) process.exitCode = 1
}

function printPlainRules(innovations: number, seed: number): void {
  console.log('\nThe same series by other rules (they decide nothing):')
  for (const [row, { name, truth }] of WORLDS.slice(0, COMPARED_WORLDS).entries()) {
    for (const [rule, rate] of Object.entries(comparePlainRules(truth, innovations, seed + row))) {
      console.log(`${name.padEnd(44)} ${rule.padEnd(50)} ${percent(rate).padStart(7)}`)
    }
  }
}

if (import.meta.main) main()
