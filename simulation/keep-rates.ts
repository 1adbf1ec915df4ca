import { readFileSync, writeFileSync } from 'node:fs'
import { DEFAULT_POLICY } from '../src/domain/verdict/policy.ts'
import { OUTCOME_WORLDS, type OutcomeAnswer } from './outcome-worlds.ts'
import { type Answer, WORLDS } from './worlds.ts'

const FILE = new URL('../src/domain/facts/error-rates.json', import.meta.url)

type Kept = {
  source: string
  seed: number
  policy: typeof DEFAULT_POLICY
  rates: { world: string; event: string; share: number }[]
  overTime: { world: string; said: string; share: number; error: number }[]
}

/** Figures are kept to a tenth of a per cent: the simulation is not surer than that. */
const rounded = (share: number) => Math.round(share * 1000) / 1000

const boundOf = ({ most, least }: { most?: number; least?: number }) => ({
  ...(most === undefined ? {} : { most }),
  ...(least === undefined ? {} : { least }),
})

/**
 * Keeps the figures of a world in the place of those that were kept of it, in the order of the worlds. Figures of another
 * policy or another seed are not kept beside them.
 */
export function keepRates(
  ...[part, answers, seed]:
    | ['rates', readonly Answer[], number]
    | ['overTime', readonly OutcomeAnswer[], number]
): void {
  const read = JSON.parse(readFileSync(FILE, 'utf8')) as Kept
  const isSame = read.seed === seed && JSON.stringify(read.policy) === JSON.stringify(DEFAULT_POLICY)
  const kept = isSame ? read : { ...read, rates: [], overTime: [] }
  const rates = part === 'rates' ? answers.map(rateOf) : []
  const overTime = part === 'overTime' ? answers.map(overTimeOf) : []
  const written: Kept = {
    source: 'npm run simulate -- --write',
    seed,
    policy: DEFAULT_POLICY,
    rates: merged(kept.rates, rates, WORLDS),
    overTime: merged(kept.overTime, overTime, OUTCOME_WORLDS),
  }
  writeFileSync(FILE, `${JSON.stringify(written, null, 2)}\n`)
}

function rateOf({ world, event, rate, simulated, ...bound }: Answer) {
  return { world, event, share: rounded(rate), innovations: simulated, ...boundOf(bound) }
}

function overTimeOf({ world, said, share, error, simulated, ...bound }: OutcomeAnswer) {
  return {
    world,
    said,
    share: rounded(share),
    error: rounded(error),
    innovations: simulated,
    ...boundOf(bound),
  }
}

function merged<T extends { world: string }>(
  before: readonly T[],
  after: readonly T[],
  worlds: readonly { name: string }[],
): T[] {
  const renewed = new Set(after.map(({ world }) => world))
  const all = [...before.filter(({ world }) => !renewed.has(world)), ...after]
  return worlds.flatMap(({ name }) => all.filter(({ world }) => world === name))
}
