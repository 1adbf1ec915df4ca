import { describe, expect, test } from 'vitest'
import { OUTPUT, outcomeOf, PLAN, PROVEN, series, voiceOf } from '../../../tests/support/example-evidence.ts'
import type { Evidence } from './evidence.ts'
import { headline } from './headline.ts'
import { judge } from './judge.ts'
import { DEFAULT_POLICY } from './policy.ts'

describe('verdicts and what is advised', () => {
  const cases: [string, Partial<Evidence>, string, string][] = [
    ['everything in order', { plan: PLAN }, 'proven', 'scale-up'],
    ['everything in order without a plan', {}, 'promising', 'keep'],
    ['few know it', { reach: { intended: 1000, reached: 10, askedKnew: 0, knew: 0 } }, 'promising', 'keep'],
    ['no target yet', { indicators: [outcomeOf(-4, { target: null }), OUTPUT] }, 'promising', 'keep'],
    ['no answers yet', { voice: null }, 'unproven', 'collect-proof'],
    ['no change', { indicators: [outcomeOf(0), OUTPUT] }, 'unproven', 'improve'],
    ['not enjoyed', { voice: voiceOf(400, 2, 0.8) }, 'unproven', 'improve'],
    [
      'no change and not enjoyed',
      { indicators: [outcomeOf(0), OUTPUT], voice: voiceOf(400, 2, 0.8) },
      'unproven',
      'stop',
    ],
    ['got worse', { indicators: [outcomeOf(4), OUTPUT] }, 'burdening', 'improve'],
    ['people suffer', { voice: voiceOf(200, 2, 0.2) }, 'burdening', 'improve'],
    [
      'got worse and people suffer',
      { indicators: [outcomeOf(4), OUTPUT], voice: voiceOf(200, 2, 0.2) },
      'burdening',
      'stop',
    ],
  ]
  test.each(cases)('%s', (_, change, verdict, action) => {
    const judgement = judge({ ...PROVEN, ...change }, DEFAULT_POLICY)
    expect(judgement.verdict).toBe(verdict)
    expect(judgement.recommendation.action).toBe(action)
  })

  test('nothing at all is unproven, and says what to collect, cheapest first', () => {
    const nothing: Evidence = {
      asOf: '2021-07-10',
      launch: null,
      indicators: [],
      voice: null,
      complaints: null,
      reach: null,
    }
    const judgement = judge(nothing, DEFAULT_POLICY)
    expect(judgement.verdict).toBe('unproven')
    expect(judgement.recommendation).toEqual({ action: 'collect-proof', reason: 'proof-missing' })
    expect(judgement.missing.map(({ code }) => code)).toEqual([
      'reach-figures',
      'answers',
      'knew-answers',
      'output-indicator',
      'outcome-indicator',
      'complaint-figures',
      'launch',
    ])
    expect(headline(judgement, nothing)).toMatchObject({ code: 'not-launched' })
  })
})

test.each([
  [{}, 'outcome-improved'],
  [{ indicators: [outcomeOf(4), OUTPUT] }, 'outcome-worsened'],
  [{ indicators: [outcomeOf(0), OUTPUT], voice: null }, 'outcome-unchanged'],
  [{ voice: voiceOf(200, 2, 0.2) }, 'not-enjoyed'],
  [{ indicators: [OUTPUT] }, 'enjoyed'],
  [{ indicators: [OUTPUT], voice: null }, 'too-little-proof'],
] as [Partial<Evidence>, string][])('the headline tells what hurts first: case %#', (change, code) => {
  const evidence = { ...PROVEN, ...change }
  expect(headline(judge(evidence, DEFAULT_POLICY), evidence).code).toBe(code)
})

test('nobody is advised to stop because another place moved alike, unless more than is worth having is excluded', () => {
  const place = { name: 'Kecamatan B', values: series(9, -4, -0.1) }
  const advice = (target: number) => {
    const outcome = outcomeOf(-4, { comparison: place, target })
    const evidence = { ...PROVEN, indicators: [outcome, OUTPUT], voice: voiceOf(400, 2, 0.8) }
    const { dimensions, recommendation } = judge(evidence, DEFAULT_POLICY)
    expect([dimensions.effective.reasons[0]?.code, dimensions.enjoyed.state]).toEqual([
      'moved-elsewhere-too',
      'not-met',
    ])
    return recommendation.action
  }
  expect(advice(5)).toBe('stop')
  expect(advice(9.5)).toBe('improve')
})

test('a stricter policy gives another verdict, and the verdict names its policy', () => {
  const strict = { ...DEFAULT_POLICY, key: 'region-2', reachShareMin: 0.7 }
  const planned = { ...PROVEN, plan: PLAN }
  const after = judge(planned, strict)
  expect(judge(planned, DEFAULT_POLICY).verdict).toBe('proven')
  expect(after).toMatchObject({ verdict: 'promising', policy: { key: 'region-2' } })
  expect(after.dimensions.heard.state).toBe('not-met')
})
