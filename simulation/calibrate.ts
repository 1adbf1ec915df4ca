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
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'
import { keepRates } from './keep-rates.ts'
import { askOutcomes, OUTCOME_WORLDS, type OutcomeAnswer } from './outcome-worlds.ts'
import { comparePlainRules } from './plain-rules.ts'
import { randomOf } from './simulate-innovation.ts'
import { type Answer, ask, type Question, WORLDS } from './worlds.ts'

/** Worlds with a bound come first; the other rules are compared on them. */
const COMPARED_WORLDS = 3

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
