import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTPUT, outcomeOf, PROVEN, series, stateOf } from '../../../tests/support/example-evidence.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import { judge } from './judge.ts'
import { DEFAULT_POLICY } from './policy.ts'

describe('measured', () => {
  test.each([
    [{}, ['met', 'complete-indicator', 'complete-indicator']],
    [{ indicators: [outcomeOf(-4)] }, ['not-met', 'no-output-indicator', 'complete-indicator']],
    [{ indicators: [OUTPUT] }, ['not-met', 'complete-indicator', 'no-outcome-indicator']],
    [
      { indicators: [outcomeOf(-4, { baseline: null, target: null }), OUTPUT] },
      ['insufficient', 'complete-indicator', 'no-target', 'no-baseline'],
    ],
    [{ asOf: '2021-09-30' }, ['met', 'complete-indicator', 'complete-indicator']],
    [{ asOf: '2021-10-01' }, ['insufficient', 'no-fresh-value', 'no-fresh-value']],
    [
      { indicators: [outcomeOf(-4, { target: null }), outcomeOf(-4, { key: 'other' }), OUTPUT] },
      ['met', 'complete-indicator', 'complete-indicator'],
    ],
  ] as [Partial<Evidence>, string[]][])('case %#', (change, expected) => {
    expect(stateOf('measured', change)).toEqual(expected)
  })
})

describe('effective', () => {
  const few = (count: number) => outcomeOf(-4, { values: series(10, -4).slice(0, count) })
  test.each([
    [{}, ['met', 'improved']],
    [{ indicators: [outcomeOf(0), OUTPUT] }, ['not-met', 'no-change-beyond-chance']],
    [{ indicators: [outcomeOf(4), OUTPUT] }, ['adverse', 'worsened']],
    [{ indicators: [outcomeOf(4, { direction: 'higher' }), OUTPUT] }, ['met', 'improved']],
    [
      { indicators: [outcomeOf(4, { direction: 'neutral' }), OUTPUT] },
      ['insufficient', 'no-outcome-indicator'],
    ],
    [{ indicators: [outcomeOf(-4), outcomeOf(4, { key: 'cost' })] }, ['adverse', 'improved', 'worsened']],
    [
      { indicators: [outcomeOf(-4), outcomeOf(0, { key: 'cost' })] },
      ['met', 'improved', 'no-change-beyond-chance'],
    ],
    [{ indicators: [few(22)] }, ['insufficient', 'weak-before-after']],
    [{ indicators: [few(18)] }, ['insufficient', 'too-few-values']],
    [
      { indicators: [outcomeOf(-4, { values: series(10, -4).slice(18) })] },
      ['insufficient', 'weak-before-after'],
    ],
    [{ launch: null }, ['insufficient', 'not-launched']],
  ] as [Partial<Evidence>, string[]][])('case %#', (change, expected) => {
    expect(stateOf('effective', change)).toEqual(expected)
  })

  test('the months that are missing are counted', () => {
    const { missing } = judge({ ...PROVEN, indicators: [few(22)] }, DEFAULT_POLICY)
    expect(missing.find(({ code }) => code === 'values-after')?.numbers).toMatchObject({
      needed: 2,
      stepMonths: 1,
    })
  })

  describe('a comparison', () => {
    const beside = (step: number, elsewhere: number, count = 30) =>
      outcomeOf(step, {
        comparison: { name: 'Kecamatan B', values: series(9, elsewhere, -0.1).slice(0, count) },
      })

    test.each([
      [
        'takes praise away when it fell elsewhere as well',
        beside(-4, -4),
        ['not-met', 'moved-elsewhere-too'],
      ],
      ['leaves praise when it fell here only', beside(-4, 0), ['met', 'improved']],
      ['takes blame away when it rose elsewhere as well', beside(4, 4), ['not-met', 'moved-elsewhere-too']],
      ['leaves blame when it rose here only', beside(4, 0), ['adverse', 'worsened']],
      ['gives no praise, however bad it is elsewhere', beside(0, 4), ['not-met', 'no-change-beyond-chance']],
      ['gives no blame, however good it is elsewhere', beside(0, -4), ['not-met', 'no-change-beyond-chance']],
      ['says nothing with too few values', beside(-4, -4, 20), ['met', 'improved']],
    ] as [string, IndicatorEvidence, string[]][])('%s', (_, outcome, expected) => {
      expect(stateOf('effective', { indicators: [outcome] })).toEqual(expected)
    })

    test('whatever it is, it gives neither praise nor blame', () => {
      const values = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 30, maxLength: 30 })
      fc.assert(
        fc.property(values, fc.integer({ min: -6, max: 6 }), (elsewhere, step) => {
          const own = outcomeOf(step)
          const comparison = {
            name: 'Kecamatan B',
            values: own.values.map(({ period }, index) => ({ period, value: elsewhere[index]! })),
          }
          const alone = stateOf('effective', { indicators: [own] })[0]
          const compared = stateOf('effective', { indicators: [{ ...own, comparison }] })[0]
          expect([alone, 'not-met']).toContain(compared)
        }),
      )
    })

    test('is told with its difference, its interval and the own averages', () => {
      const { dimensions } = judge({ ...PROVEN, indicators: [beside(-4, -1)] }, DEFAULT_POLICY)
      const { numbers } = dimensions.effective.reasons[0]!
      expect(numbers).toMatchObject({ comparisonName: 'Kecamatan B', comparedPeriods: 30 })
      expect(numbers.difference).toBeCloseTo(-3, 0)
      expect(numbers.differenceLower).toBeLessThan(numbers.difference as number)
      expect(numbers.after).toBeCloseTo(6, 0)
    })
  })
})

describe('unburdening', () => {
  const complaints = (step: number, more = {}) => ({
    periods: [],
    perThousand: series(6, step),
    due: 10,
    settledInTime: 9,
    ...more,
  })
  const spike = complaints(0)
  spike.perThousand[29]!.value = 12
  test.each([
    [{}, ['met', 'complaints-no-concern', 'settled-in-time']],
    [{ complaints: complaints(0) }, ['met', 'complaints-no-concern', 'settled-in-time']],
    [{ complaints: complaints(-3) }, ['met', 'complaints-no-concern', 'settled-in-time']],
    [{ complaints: complaints(3) }, ['adverse', 'complaints-increased', 'settled-in-time']],
    [{ complaints: spike }, ['not-met', 'complaints-recent-concern', 'settled-in-time']],
    [
      { complaints: complaints(0, { settledInTime: 7 }) },
      ['not-met', 'complaints-no-concern', 'settled-too-late'],
    ],
    [{ complaints: complaints(0, { due: 0, settledInTime: 0 }) }, ['met', 'complaints-no-concern']],
    [
      { complaints: complaints(0, { perThousand: series(6, 0).slice(18) }) },
      ['insufficient', 'complaints-no-before', 'settled-in-time'],
    ],
    [
      { complaints: complaints(0, { perThousand: series(6, 0).slice(0, 20) }) },
      ['insufficient', 'no-complaint-figures', 'settled-in-time'],
    ],
    [{ complaints: null }, ['insufficient', 'no-complaint-figures']],
    [{ launch: null }, ['insufficient', 'no-complaint-figures']],
  ] as [Partial<Evidence>, string[]][])('case %#', (change, expected) => {
    expect(stateOf('unburdening', change)).toEqual(expected)
  })

  const monthly = (count: (month: number) => number, from = 0) => ({
    periods: series(0, 0)
      .map(({ period }, month) => ({ period, complaints: count(month), served: 1000 }))
      .slice(from),
    due: 0,
    settledInTime: 0,
  })

  test.each([
    ['600 of 1,000 complain and nothing is known from before', monthly(() => 600, 18), 0, 'insufficient'],
    ['as much as before, however much it is', monthly((month) => 600 + (month % 5)), 0, 'met'],
    ['three times as many as before', monthly((month) => (month < 18 ? 4 : 12) + (month % 3)), 0, 'adverse'],
    ['three times as many in the latest months', monthly((month) => (month < 27 ? 4 : 12)), 0, 'not-met'],
    ['few under a ceiling, nothing known from before', monthly(() => 3, 18), 5, 'met'],
    ['above the ceiling for certain', monthly(() => 60, 18), 5, 'adverse'],
    ['above the ceiling, not for certain', monthly((month) => (month % 2 ? 1 : 5), 18), 2.5, 'not-met'],
  ] as const)('%s', (_, one, complaintsPerThousandMax, expected) => {
    const policy = { ...DEFAULT_POLICY, complaintsPerThousandMax }
    const { unburdening } = judge({ ...PROVEN, complaints: one }, policy).dimensions
    expect([unburdening.state, unburdening.reasons[0]?.code]).toEqual([expected, expect.any(String)])
  })

  test('complaining that became easier is told as a possible reason', () => {
    const doors = [{ month: '2020-09', change: 'opened' as const }]
    const rise = { ...monthly((month) => (month < 18 ? 4 : 12)), doors }
    expect(stateOf('unburdening', { complaints: rise })).toEqual([
      'adverse',
      'complaints-increased',
      'complaining-made-easier',
    ])
  })

  test('complaints still to settle in time until the share is reached', () => {
    const { missing } = judge({ ...PROVEN, complaints: complaints(0, { settledInTime: 7 }) }, DEFAULT_POLICY)
    expect(missing[0]).toMatchObject({ code: 'settle-complaints', numbers: { needed: 5 } })
    expect((7 + 5) / (10 + 5)).toBe(DEFAULT_POLICY.settledShareMin)
  })
})

describe('heard', () => {
  const nothing = { intended: null, reached: null, askedKnew: 0, knew: 0 }
  test.each([
    [{ ...nothing, intended: 1000, reached: 300 }, ['met', 'reached']],
    [{ ...nothing, intended: 1000, reached: 299 }, ['not-met', 'reached-too-few']],
    [
      { ...nothing, intended: 1000, reached: 10, askedKnew: 100, knew: 60 },
      ['met', 'reached-too-few', 'known'],
    ],
    [{ ...nothing, askedKnew: 100, knew: 36 }, ['insufficient', 'known-by-too-few']],
    [{ ...nothing, askedKnew: 100, knew: 10 }, ['not-met', 'known-by-too-few']],
    [{ ...nothing, askedKnew: 29, knew: 29 }, ['insufficient', 'asked-too-few']],
    [nothing, ['insufficient', 'no-reach-figures']],
    [null, ['insufficient', 'no-reach-figures']],
  ] as [Evidence['reach'], string[]][])('case %#', (reach, expected) => {
    expect(stateOf('heard', { reach })).toEqual(expected)
  })
})
