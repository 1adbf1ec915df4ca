import { expect, test } from 'vitest'
import { isRefused } from '../result.ts'
import { serviceChange } from './service-change.ts'

test('what a service costs before and after, a use and a year', () => {
  const outcome = serviceChange(
    { minutes: 210, visits: 2, documents: 5, rupiah: 45_000, steps: null },
    { minutes: 10, visits: 0, documents: 3, rupiah: 12_000, steps: 4 },
    { served: 9_200, months: 6 },
  )
  if (isRefused(outcome)) throw new Error(outcome.code)
  expect(outcome.usesYearly).toBe(18_400)
  expect(outcome.changes.map(({ cost }) => cost)).toEqual(['minutes', 'visits', 'documents', 'rupiah'])
  expect(outcome.changes[3]).toEqual({
    cost: 'rupiah',
    before: 45_000,
    after: 12_000,
    difference: -33_000,
    share: -33_000 / 45_000,
    yearly: -607_200_000,
  })
  expect(outcome.assumptions).toEqual([
    'every-use-alike',
    'one-use-per-person-served',
    'served-scaled-to-year',
    'costs-reported-not-measured',
  ])
})

test('no share of nothing, and no yearly total without the number served', () => {
  const outcome = serviceChange({ rupiah: 0 }, { rupiah: 5000 }, { served: null, measured: true })
  expect(outcome).toEqual({
    changes: [{ cost: 'rupiah', before: 0, after: 5000, difference: 5000, share: null, yearly: null }],
    usesYearly: null,
    assumptions: ['every-use-alike'],
  })
})

test.each([
  [{ minutes: -1 }, { minutes: 1 }, { served: 1 }, 'negative-cost'],
  [{ minutes: 1 }, { minutes: Number.NaN }, { served: 1 }, 'negative-cost'],
  [{ minutes: 1 }, { visits: 1 }, { served: 1 }, 'nothing-to-compare'],
  [{ minutes: 1 }, { minutes: 1 }, { served: -1 }, 'bad-served'],
  [{ minutes: 1 }, { minutes: 1 }, { served: 5, months: 0 }, 'bad-served'],
])('%j to %j with %j is refused: %s', (before, after, use, code) => {
  expect(serviceChange(before, after, use)).toMatchObject({ ok: false, code })
})
