import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askOutcomes, OUTCOME_WORLDS } from '../../simulation/outcome-worlds.ts'
import { randomOf } from '../../simulation/simulate-innovation.ts'
import measured from '../../src/domain/facts/error-rates.json' with { type: 'json' }
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'

const INNOVATIONS = 150
const WITHIN_MS = 180_000

/** The short form of `npm run simulate`: a bound is broken when the simulation's own error cannot explain it. */
describe('outcomes whose truth is known', () => {
  test.each(OUTCOME_WORLDS.map((world) => [world.name, world] as const))(
    '%s',
    (_, world) => {
      for (const { share, error, most = 1, least = 0, said } of askOutcomes(
        world,
        INNOVATIONS,
        randomOf(7),
      )) {
        expect(share - error, said).toBeLessThanOrEqual(most)
        expect(share + error, said).toBeGreaterThanOrEqual(least)
      }
    },
    WITHIN_MS,
  )

  test(
    'a policy that believes too easily breaks the bound over time',
    () => {
      const easy = { ...DEFAULT_POLICY, improvementErrorRate: 0.3 }
      const [ever] = askOutcomes(OUTCOME_WORLDS[0]!, INNOVATIONS, randomOf(7), easy)
      expect(ever!.share - ever!.error).toBeGreaterThan(ever!.most!)
    },
    WITHIN_MS,
  )
})

const document = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8')

test.each(measured.overTime)('the document has $world: $said', ({ world, said, share }) => {
  expect(document).toContain(`| ${world} | ${said} | ${(100 * share).toFixed(1)} % |`)
})

test('the figures that are kept are those of the worlds, and keep their bounds', () => {
  const asked = OUTCOME_WORLDS.flatMap(({ name, questions }) =>
    questions.map(({ said }) => `${name}: ${said}`),
  )
  expect(measured.overTime.map(({ world, said }) => `${world}: ${said}`)).toEqual(asked)
  for (const row of measured.overTime) {
    if ('most' in row && row.most !== undefined)
      expect(row.share - row.error, row.said).toBeLessThanOrEqual(row.most)
    if ('least' in row && row.least !== undefined)
      expect(row.share + row.error, row.said).toBeGreaterThanOrEqual(row.least)
  }
})
