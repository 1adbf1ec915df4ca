import { describe, expect, test } from 'vitest'
import { PROVEN, stateOf, voiceOf } from '../../../tests/support/example-evidence.ts'
import skm from '../facts/skm.json' with { type: 'json' }
import { type AnswerCounters, countAnswers } from '../survey/satisfaction-index.ts'
import type { VoiceEvidence } from './evidence.ts'
import { judge } from './judge.ts'
import { DEFAULT_POLICY } from './policy.ts'

describe('enjoyed', () => {
  test.each([
    [voiceOf(200, 3, 0.6), ['met', 'index-reaches-band']],
    [voiceOf(200, 2, 0.2), ['adverse', 'index-adverse']],
    [voiceOf(400, 2, 0.8), ['not-met', 'index-below-band']],
    [voiceOf(400, 3, 0.08), ['not-met', 'index-undecided']],
    [voiceOf(60, 3, 0.15), ['insufficient', 'sample-too-small']],
    [voiceOf(29, 3, 0.6), ['insufficient', 'sample-too-small']],
    [voiceOf(12, 3, 0.8, { served: 12 }), ['met', 'index-reaches-band']],
    [voiceOf(200, 3, 0.6, { weight: 0.1 }), ['insufficient', 'sample-too-small', 'answers-weighed-down']],
    [voiceOf(200, 3, 0.6, { served: 3 }), ['met', 'index-reaches-band']],
    [null, ['insufficient', 'no-answers']],
  ] as [VoiceEvidence | null, string[]][])('case %#', (voice, expected) => {
    expect(stateOf('enjoyed', { voice })).toEqual(expected)
  })

  const nine = skm.elements.map(({ key }) => key)
  const alike = (count: number, value: number, keys: readonly string[]) =>
    Array.from({ length: count }, () => Object.fromEntries(keys.map((key) => [key, value])))
  const mixed = (...parts: ReturnType<typeof alike>[]): VoiceEvidence => ({
    elements: nine,
    counters: countAnswers(parts.flat(), nine) as AnswerCounters,
    served: null,
    weight: 1,
  })
  const three = nine.slice(0, 3)

  test.each([
    ['300 good short answers and one person of nine times 1', mixed(alike(300, 4, three), alike(1, 1, nine))],
    ['400 poor short answers and one person of nine times 4', mixed(alike(400, 2, three), alike(1, 4, nine))],
    ['300 poor short answers and one person of nine times 4', mixed(alike(300, 1, three), alike(1, 4, nine))],
  ])('%s: cannot be told', (_, voice) => {
    expect(stateOf('enjoyed', { voice })).toEqual(['insufficient', 'element-answers-too-few'])
    const { missing } = judge({ ...PROVEN, voice }, DEFAULT_POLICY)
    expect(missing.find(({ code }) => code === 'answers')?.numbers.needed).toBe(29)
  })

  test('thirty long answers do not carry six of nine elements against four hundred short ones', () => {
    expect(stateOf('enjoyed', { voice: mixed(alike(400, 2, three), alike(30, 4, nine)) })[0]).not.toBe('met')
    expect(stateOf('enjoyed', { voice: mixed(alike(400, 4, three), alike(30, 1, nine)) })[0]).not.toBe(
      'adverse',
    )
  })

  const marked = (value: number) => countAnswers(alike(60, value, nine), nine) as AnswerCounters
  test.each([
    [
      'praise that falls with the marked answers',
      mixed(alike(60, 4, nine)),
      1,
      'insufficient',
      'index-hangs-on-marked',
    ],
    [
      'praise that the marked answers would make',
      mixed(alike(400, 3, nine)),
      4,
      'not-met',
      'index-below-band',
    ],
    ['praise with and without them', mixed(alike(300, 4, nine)), 4, 'met', 'index-reaches-band'],
    ['blame that the marked answers would make', mixed(alike(300, 4, nine)), 1, 'met', 'index-reaches-band'],
    ['blame that falls with them', mixed(alike(60, 2, nine)), 4, 'not-met', 'index-below-band'],
    ['blame with and without them', mixed(alike(60, 1, nine)), 1, 'adverse', 'index-adverse'],
  ] as const)('%s', (_, voice, value, state, code) => {
    expect(stateOf('enjoyed', { voice: { ...voice, marked: marked(value) } })).toEqual([
      state,
      code,
      'answers-marked',
    ])
  })

  test.each([
    [voiceOf(20, 3, 0.6), 10],
    [voiceOf(60, 3, 0.05), 384 - 60],
    [null, 30],
  ])('the answers still needed: case %#', (voice, needed) => {
    const { missing } = judge({ ...PROVEN, voice }, DEFAULT_POLICY)
    expect(missing.find(({ code }) => code === 'answers')?.numbers.needed).toBe(needed)
  })

  test('with so many more answers like these it is enjoyed', () => {
    const voice = voiceOf(30, 3, 0.2)
    const { missing } = judge({ ...PROVEN, voice }, DEFAULT_POLICY)
    const needed = Number(missing.find(({ code }) => code === 'answers')?.numbers.needed)
    const grown = voiceOf(30 + needed, 3, 0.2)
    expect(stateOf('enjoyed', { voice })[0]).toBe('insufficient')
    expect(stateOf('enjoyed', { voice: grown })[0]).toBe('met')
  })
})
