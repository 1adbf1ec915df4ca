import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heardFrom, type OriginCount, originOf, origins, originsOffered } from './origin.ts'

describe('what is offered', () => {
  test('the channels of the plan and what happens without one', () => {
    expect(originsOffered(['poster', 'radio'])).toEqual([
      'poster',
      'radio',
      'acquaintance',
      'officer',
      'other',
    ])
  })
  test('everything where nothing is planned', () => {
    expect(originsOffered([])).toEqual(origins)
  })
})

test.each([
  ['poster', true, 'poster'],
  ['poster', null, 'poster'],
  ['poster', false, null],
  ['billboard', true, null],
  [undefined, true, null],
] as const)('%s of somebody who knew: %s is kept as %s', (text, knew, kept) => {
  expect(originOf(text, knew)).toBe(kept)
})

describe('heard from', () => {
  const counts: OriginCount[] = [
    { origin: 'radio', answers: 4 },
    { origin: 'poster', answers: 30 },
    { origin: 'acquaintance', answers: 10 },
  ]
  test('shares of what may be told, with their intervals', () => {
    const { told, hasFew } = heardFrom(counts, 5)
    expect(told.map(({ origin, share }) => [origin, share])).toEqual([
      ['poster', 0.75],
      ['acquaintance', 0.25],
    ])
    // Wilson (1927) for 30 of 40 at 95 %.
    expect(told[0]?.lower).toBeCloseTo(0.5981, 4)
    expect(told[0]?.upper).toBeCloseTo(0.8581, 4)
    expect(hasFew).toBe(true)
  })

  test('what few have named changes nothing of what is told', () => {
    const some = fc.array(fc.record({ origin: fc.constantFrom(...origins), answers: fc.nat(40) }), {
      maxLength: 11,
    })
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 10 }), (drawn, limit) => {
        const { told } = heardFrom(drawn, limit)
        expect(told.every(({ answers }) => answers >= limit)).toBe(true)
        const enough = drawn.filter(({ answers }) => answers >= limit)
        expect(heardFrom(enough, limit).told).toEqual(told)
      }),
    )
  })
})
