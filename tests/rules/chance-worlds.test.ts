import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askChance } from '../../simulation/chance-world.ts'
import { COMPLAINT_WORLDS } from '../../simulation/complaint-worlds.ts'
import { VOICE_WORLDS } from '../../simulation/voice-worlds.ts'
import { WEIGHTED_WORLDS } from '../../simulation/weighted-worlds.ts'
import kept from '../../src/domain/facts/chance-rates.json' with { type: 'json' }

const document = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8')
const CASES = 200
const WITHIN_MS = 60_000
const bounded = [...VOICE_WORLDS, ...COMPLAINT_WORLDS, ...WEIGHTED_WORLDS].filter(
  ({ most, least }) => (most ?? least) !== undefined,
)

/** The short form of the simulation of answers and complaints: broken when chance cannot explain it. */
describe('answers and complaints whose truth is known', () => {
  test.each(bounded.map((world) => [world.name, world] as const))(
    '%s',
    (_, world) => {
      const { rate, error, most = 1, least = 0 } = askChance(world, CASES, 11)
      expect(rate - error).toBeLessThanOrEqual(most)
      expect(rate + error).toBeGreaterThanOrEqual(least)
    },
    WITHIN_MS,
  )

  test.each(kept.rates)('the document has: $name', ({ name, share }) => {
    expect(document).toContain(`| ${name} | ${(100 * share).toFixed(1)} % |`)
  })

  test('a world that breaks its bound is seen', () => {
    const coin = {
      name: 'coin',
      most: 0.3,
      happens: (random: { uniform: (a: number, b: number) => number }) => random.uniform(0, 1) < 0.5,
    }
    expect(askChance(coin, CASES, 11).held).toBe(false)
  })
})
