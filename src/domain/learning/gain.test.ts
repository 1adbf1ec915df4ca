import { describe, expect, test } from 'vitest'
import { gainBand, groupGain, normalisedGain } from './gain.ts'

describe('the normalised gain', () => {
  test.each([
    [46.58, 58.5, 0.2231, 'low'],
    [40, 82, 0.7, 'high'],
    [50, 65, 0.3, 'medium'],
    [80, 70, -0.5, 'fallen'],
  ])('from %d to %d of 100: %d', (before, after, gain, band) => {
    const found = normalisedGain({ before, after }, 100) as number
    expect(found).toBeCloseTo(gain, 4)
    expect(gainBand(found)).toBe(band)
  })

  test('nobody gains who has nothing left, or did not take both', () => {
    expect(normalisedGain({ before: 100, after: 100 }, 100)).toBeNull()
    expect(normalisedGain({ before: null, after: 80 }, 100)).toBeNull()
    expect(normalisedGain({ before: 80, after: null }, 100)).toBeNull()
  })
})

describe('the gain of a group', () => {
  // The sleep of Student 1908, his own example: mean 1.58, s 1.23, t(9) 2.262.
  const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]

  test('has the interval of Student’s own pairs', () => {
    const found = groupGain([...sleep.map((after) => ({ before: 0, after }))], 100)
    expect(found).toMatchObject({ pairs: 10, missing: 0 })
    expect(found?.difference).toBeCloseTo(1.58, 10)
    expect(found?.interval?.lower).toBeCloseTo(0.7001, 4)
    expect(found?.interval?.upper).toBeCloseTo(2.4599, 4)
  })

  test('counts who took one test only as missing, and never as nothing', () => {
    const pairs = [
      { before: 40, after: 82 },
      { before: null, after: 80 },
      { before: 50, after: null },
      { before: null, after: null },
    ]
    expect(groupGain(pairs, 100)).toMatchObject({ pairs: 1, missing: 2, gain: 0.7, interval: null })
    expect(groupGain(pairs.slice(1), 100)).toBeNull()
  })

  test('gain of averages and average of gains are two figures', () => {
    const found = groupGain(
      [
        { before: 0, after: 50 },
        { before: 80, after: 100 },
      ],
      100,
    )
    expect(found?.gain).toBeCloseTo(35 / 60, 10)
    expect(found?.averageGain).toBe(0.75)
  })
})
