import { describe, expect, test } from 'vitest'
import { ask, WORLDS } from '../../scripts/calibrate.ts'
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'

const INNOVATIONS = 400
const WITHIN_MS = 60_000
const BOUNDED = WORLDS.filter(({ questions }) => questions.some(({ most, least }) => most ?? least))

/** The small form of `node scripts/calibrate.ts`: a bound is broken when the simulation's own error cannot explain it. */
describe('the error rates of the verdict', () => {
  test.each(BOUNDED.map((world) => [world.name, world] as const))(
    '%s',
    (_, world) => {
      for (const { rate, error, most = 1, least = 0, event } of ask(world, INNOVATIONS, 7)) {
        expect(rate - error, `called ${event} too often`).toBeLessThanOrEqual(most)
        expect(rate + error, `called ${event} too seldom`).toBeGreaterThanOrEqual(least)
      }
    },
    WITHIN_MS,
  )

  test(
    'a policy that believes too easily breaks the bound',
    () => {
      const [answer] = ask(WORLDS[0]!, INNOVATIONS, 7, { ...DEFAULT_POLICY, improvementErrorRate: 0.2 })
      expect(answer!.rate - answer!.error).toBeGreaterThan(answer!.most!)
    },
    WITHIN_MS,
  )
})
