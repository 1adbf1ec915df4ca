import { describe, expect, test } from 'vitest'
import { canonicalPlan, leastChangeOf, planDifferences, type RegisteredPlan } from './plan.ts'

const plan: RegisteredPlan = {
  outcomes: [
    {
      key: 'days',
      name: 'Hari hingga KTP siap',
      definition: 'Hari kerja dari berkas lengkap hingga KTP diambil, rata-rata sebulan',
      unit: 'hari',
      direction: 'lower',
      baseline: { value: 10, on: '2026-01-31' },
      target: 4,
      frequency: 'month',
      measuredBy: 'Seksi pendaftaran',
      leastChange: null,
      comparisons: ['Kota Y', 'Kota X'],
    },
    {
      key: 'visits',
      name: 'Kunjungan',
      definition: 'Kunjungan tiap pemohon',
      unit: 'kunjungan',
      direction: 'lower',
      baseline: null,
      target: null,
      frequency: 'quarter',
      measuredBy: 'Seksi pendaftaran',
      leastChange: 0.5,
      comparisons: [],
    },
  ],
  launchPlanned: '2026-03-01',
  resultDue: '2027-06-30',
  registeredOn: '2026-02-10',
  launch: '2026-03-02',
}
const [days, visits] = plan.outcomes as [(typeof plan.outcomes)[0], (typeof plan.outcomes)[0]]

describe('the text that the hash of a plan is made of', () => {
  test('is the same whatever the order of fields, outcomes and places', () => {
    const reversed = Object.fromEntries(Object.entries(days).reverse()) as typeof days
    const same = {
      ...plan,
      outcomes: [visits, { ...reversed, comparisons: ['Kota X', 'Kota Y'] }],
    }
    expect(canonicalPlan(same)).toBe(canonicalPlan(plan))
  })

  test('is another for each thing that was promised', () => {
    const others: Partial<typeof days>[] = [
      { key: 'hari' },
      { name: 'Hari' },
      { definition: 'Hari kalender' },
      { unit: 'jam' },
      { direction: 'higher' },
      { baseline: { value: 11, on: '2026-01-31' } },
      { baseline: { value: 10, on: '2025-12-31' } },
      { baseline: null },
      { target: 5 },
      { frequency: 'quarter' },
      { measuredBy: 'Inspektorat' },
      { leastChange: 1 },
      { comparisons: ['Kota Y'] },
    ]
    const texts = [
      plan,
      ...others.map((other) => ({ ...plan, outcomes: [{ ...days, ...other }, visits] })),
      { ...plan, outcomes: [days] },
      { ...plan, launchPlanned: '2026-03-02' },
      { ...plan, resultDue: '2027-07-01' },
    ].map(canonicalPlan)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

test('the least change worth having is half the way to the target, unless it is given', () => {
  expect(leastChangeOf(days)).toBe(3)
  expect(leastChangeOf({ ...days, leastChange: 1 })).toBe(1)
  expect(leastChangeOf(visits)).toBe(0.5)
  expect(leastChangeOf({ ...visits, leastChange: null })).toBeNull()
  expect(leastChangeOf({ ...days, target: 10 })).toBeNull()
})

test('tells what of a plan was changed', () => {
  const changed: RegisteredPlan = {
    ...plan,
    launch: '2026-05-01',
    outcomes: [
      { ...days, direction: 'higher', target: 12, comparisons: ['Kota Z'] },
      { ...visits, key: 'queue' },
    ],
  }
  expect(planDifferences(plan, changed)).toEqual([
    { subject: 'launch', outcome: null },
    { subject: 'direction', outcome: 'days' },
    { subject: 'target', outcome: 'days' },
    { subject: 'least-change', outcome: 'days' },
    { subject: 'comparison', outcome: 'days' },
    { subject: 'outcome-ended', outcome: 'visits' },
    { subject: 'outcome-added', outcome: 'queue' },
  ])
  expect(planDifferences(plan, structuredClone(plan))).toEqual([])
})
