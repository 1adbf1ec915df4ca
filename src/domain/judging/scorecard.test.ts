import { describe, expect, test } from 'vitest'
import { type Criterion, checkCriteria, scorecardExamples, totalOf } from './scorecard.ts'

const criteriaOf = (key: string) => scorecardExamples.find((set) => set.key === key)?.criteria ?? []
const allAs = (key: string, score: number) =>
  Object.fromEntries(criteriaOf(key).map((criterion) => [criterion.key, score]))

describe('published totals', () => {
  test.each([
    [
      'kipp-umum-7-sections',
      {
        summary: 80,
        idea: 90,
        significance: 85,
        sdg: 70,
        adaptability: 75,
        sustainability: 80,
        collaboration: 100,
      },
      82.75,
    ],
    ['kipp-umum-7-sections', allAs('kipp-umum-7-sections', 85), 85],
    [
      'kovablik-stage-1',
      {
        background: 80,
        novelty: 70,
        implementation: 60,
        significance: 90,
        adaptability: 80,
        resources: 100,
        sustainability: 60,
      },
      78.5,
    ],
    ['kovablik-stage-2', { delivery: 80, substance: 90, video: 100, 'head-present': 0 }, 79],
  ])('%s %o: %d', (key, scores, total) => {
    const found = totalOf(criteriaOf(key), scores)
    expect(found.ok && found.value).toBeCloseTo(total, 10)
  })

  test('every example has weights of 100, says where it was seen, and is not called official', () => {
    expect(scorecardExamples).toHaveLength(4)
    for (const { criteria, source, isConfirmed } of scorecardExamples) {
      expect(checkCriteria(criteria)).toMatchObject({ ok: true })
      expect([source === '', isConfirmed]).toEqual([false, false])
    }
  })
})

describe('a scorecard', () => {
  const criterion = (changes: Partial<Criterion>): Criterion => {
    const name = { id: 'Kebaruan', en: 'Novelty' }
    return { key: 'novelty', name, weight: 100, min: 0, max: 100, ...changes }
  }

  test('a missing score is no nothing', () => {
    const found = totalOf(criteriaOf('kovablik-stage-2'), { delivery: 80, video: 0 })
    expect(found).toMatchObject({ code: 'incomplete', details: { missing: ['substance', 'head-present'] } })
  })

  test.each([101, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no score', (score) => {
    expect(totalOf([criterion({})], { novelty: score })).toMatchObject({ code: 'outside-range' })
  })

  test('three levels become points of 100 by their place', () => {
    const levels = criterion({ min: 1, max: 3 })
    expect([1, 2, 3].map((score) => totalOf([levels], { novelty: score }))).toMatchObject([
      { value: 0 },
      { value: 50 },
      { value: 100 },
    ])
  })

  test.each([
    [[], 'no-criteria'],
    [[criterion({ weight: 60 })], 'weights-not-100'],
    [[criterion({ weight: 50 }), criterion({ weight: 50 })], 'criterion-twice'],
    [[criterion({ min: 3, max: 3 })], 'bad-range'],
    [[criterion({ weight: Number.NaN })], 'bad-range'],
    [[criterion({ weight: -100 })], 'bad-range'],
  ])('%o is refused: %s', (criteria, code) => {
    expect(checkCriteria(criteria)).toMatchObject({ ok: false, code })
  })
})
