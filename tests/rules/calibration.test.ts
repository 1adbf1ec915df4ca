import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ask, WORLDS } from '../../simulation/worlds.ts'
import measured from '../../src/domain/facts/error-rates.json' with { type: 'json' }
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'

const INNOVATIONS = 400
const WITHIN_MS = 60_000
const BOUNDED = WORLDS.filter(({ questions }) => questions.some(({ most, least }) => most ?? least))

/** The small form of `node simulation/calibrate.ts`: a bound is broken when the simulation's own error cannot explain it. */
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

describe('the figures that are kept', () => {
  const document = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8')
  const rows = document.split('\n').filter((line) => line.startsWith('|'))
  const words: Record<string, string> = { complaints: 'complaints increased', found: 'promising or proven' }

  test('are those of the policy that Labinov comes with, and of the worlds of the script', () => {
    expect(measured.policy).toEqual(DEFAULT_POLICY)
    const asked = WORLDS.flatMap(({ name, questions }) => questions.map(({ event }) => `${name}: ${event}`))
    expect(measured.rates.map(({ world, event }) => `${world}: ${event}`)).toEqual(asked)
  })

  test.each(measured.rates)('the document has $world: $event', ({ world, event, share }) => {
    const said = `${(100 * share).toFixed(1)} %`
    const plain = rows.map((row) => row.replace(/ \([^)|]*\) \|/, ' |'))
    const name = world.replace(/ \([^)]*\)$/, '')
    const found = plain.filter((row) => row.startsWith(`| ${name} |`))
    const bounded = found.some((row) => row.startsWith(`| ${name} | ${words[event] ?? event} | ${said} |`))
    const column = { effective: 2, worse: 3 }[event]
    const listed = column !== undefined && found.some((row) => row.split('|')[column]?.trim() === said)
    expect(bounded || listed, `${name}: ${event} ${said}`).toBe(true)
  })
})
