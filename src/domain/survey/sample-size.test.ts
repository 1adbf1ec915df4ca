import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { marginOfError, requiredSample } from './sample-size.ts'

const TABLE: Record<string, number> = JSON.parse(
  readFileSync('tests/reference/sample-size.json', 'utf8'),
).population_to_sample

describe('the sample of Krejcie and Morgan', () => {
  test.each(Object.entries(TABLE))('%s people: %d answers', (population, sample) => {
    expect(requiredSample(Number(population))).toBe(sample)
  })

  test('nobody needs none, everybody in the world needs 384', () => {
    expect(requiredSample(0)).toBe(0)
    expect(requiredSample(Number.POSITIVE_INFINITY)).toBe(384)
  })

  test.each([-1, Number.NaN])('%d people is refused', (population) => {
    expect(requiredSample(population)).toMatchObject({ ok: false, code: 'bad-population' })
  })
})

describe('the margin of error', () => {
  test('a sample of Krejcie and Morgan knows a share to five points', () => {
    expect(marginOfError(278, 1000)).toBeCloseTo(0.05, 3)
    expect(marginOfError(384)).toBeCloseTo(0.05, 4)
    expect(marginOfError(384, Number.POSITIVE_INFINITY)).toBe(marginOfError(384))
  })

  test('everybody asked leaves none', () => {
    expect(marginOfError(40, 40)).toBe(0)
    expect(marginOfError(1, 1)).toBe(0)
  })

  test.each([
    [0, 10, 'no-answers'],
    [Number.NaN, 10, 'no-answers'],
    [11, 10, 'more-answers-than-people'],
    [1, 0, 'bad-population'],
  ])('%d of %d is refused: %s', (n, population, code) => {
    expect(marginOfError(n, population)).toMatchObject({ ok: false, code })
  })
})
