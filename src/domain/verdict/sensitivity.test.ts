import { expect, test } from 'vitest'
import { outcomeOf, PROVEN, series } from '../../../tests/support/example-evidence.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { sensitivityOf, sturdyWord } from './sensitivity.ts'

const on = (outcome: ReturnType<typeof outcomeOf>) =>
  sensitivityOf({ ...PROVEN, indicators: [outcome] }, DEFAULT_POLICY)[0]!

test('a plain step is sturdy, and a launch that never was finds nothing', () => {
  const found = on(outcomeOf(-4))
  expect(found).toMatchObject({ key: 'days', answer: 'improved', word: 'sturdy' })
  expect(found.checks).toHaveLength(4)
  expect(found.placebos.length).toBeGreaterThan(0)
  expect(found.placebos.every(({ answer }) => answer !== 'improved')).toBe(true)
})

test('what a comparison takes away depends on it', () => {
  const moved = outcomeOf(-4, { comparison: { name: 'Kota B', values: series(9, -4, -0.1) } })
  expect(on(moved)).toMatchObject({ answer: 'moved-elsewhere-too', word: 'without-comparison' })
})

test('nothing is looked at before the launch', () => {
  expect(sensitivityOf({ ...PROVEN, launch: null }, DEFAULT_POLICY)).toEqual([])
})

test('the word for the public is what an answer depends on, and none as long as nothing can be told', () => {
  const of = (answer: Parameters<typeof sturdyWord>[0][number]['answer'], word: 'sturdy' | 'placebo') => ({
    answer,
    word,
  })
  expect(sturdyWord([])).toBeNull()
  expect(sturdyWord([of(null, 'sturdy'), of('cannot-tell-yet', 'placebo')])).toBeNull()
  expect(sturdyWord([of('improved', 'sturdy'), of('cannot-tell-yet', 'placebo')])).toBe('sturdy')
  expect(sturdyWord([of('improved', 'sturdy'), of('worsened', 'placebo')])).toBe('placebo')
})
