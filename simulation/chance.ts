/**
 * Shows how often the verdict on answers and complaints is wrong where the truth is known, and ends with an error when a
 * bound is broken:
 *
 *   node simulation/chance.ts [--cases 10000] [--seed 20201221] [--write]
 *
 * `--write` keeps the figures as data, with which docs/method.md has to agree.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { askChance, type ChanceAnswer } from './chance-world.ts'
import { COMPLAINT_WORLDS } from './complaint-worlds.ts'
import { VOICE_WORLDS } from './voice-worlds.ts'
import { WEIGHTED_WORLDS } from './weighted-worlds.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function boundOf({ most, least }: Pick<ChanceAnswer, 'most' | 'least'>): string {
  if (most !== undefined) return `at most ${percent(most)}`
  return least === undefined ? '-' : `at least ${percent(least)}`
}

/** Figures are kept to a tenth of a per cent: the simulation is not surer than that. */
function keep(answers: readonly ChanceAnswer[], cases: number, seed: number): void {
  const rates = answers.map(({ name, rate, most, least }) => ({
    name,
    share: Math.round(rate * 1000) / 1000,
    most,
    least,
  }))
  const file = new URL('../src/domain/facts/chance-rates.json', import.meta.url)
  writeFileSync(
    file,
    `${JSON.stringify({ source: 'node simulation/chance.ts --write', cases, seed, rates }, null, 2)}\n`,
  )
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20201221' },
    write: { type: 'boolean', default: false },
  },
})
const [cases, seed] = [Number(values.cases), Number(values.seed)]
if (!(cases > 0)) throw new Error('--cases must be a number above 0')
const answers = [...VOICE_WORLDS, ...COMPLAINT_WORLDS, ...WEIGHTED_WORLDS].map((world, row) => {
  const answer = askChance(world, cases, seed + row)
  const told = `${percent(answer.rate).padStart(7)} +- ${percent(answer.error)}`
  console.log(`${answer.name.padEnd(92)} ${told} ${boundOf(answer)}${answer.held ? '' : '  BROKEN'}`)
  return answer
})
if (values.write) keep(answers, cases, seed)
if (answers.some(({ held }) => !held)) process.exitCode = 1
