import { expect, test } from 'vitest'
import {
  leastChangeShown,
  type OutcomeRecord,
  type PlanDraft,
  planGaps,
  registeredPlan,
} from './evidence-plan.ts'

const RECORD: OutcomeRecord = {
  key: 'days',
  name: 'Lama izin',
  definition: 'Hari kerja dari berkas lengkap sampai izin terbit',
  unit: 'hari',
  direction: 'lower',
  frequency: 'month',
  baseline: { value: 10, on: '2020-06-30', source: 'register' },
  targets: [{ period: '2021-12-01', value: 6 }],
  comparisons: ['Kota B', 'Kota C'],
  recorded: [{ period: '2020-06', value: 9.8 }],
}
const DRAFT: PlanDraft = {
  launchOn: '2020-07-01',
  dueOn: '2022-01-31',
  outcomes: [
    { key: 'days', leastChange: null, measuredBy: 'Bidang data' },
    { key: 'visits', leastChange: 1, measuredBy: 'Bidang data' },
  ],
}
const AT = { registeredOn: '2020-06-15', launch: null }
const codes = (draft: Partial<PlanDraft>, ...records: OutcomeRecord[]) =>
  planGaps({ ...DRAFT, ...draft }, records).map(({ code }) => code)

test('each part of a plan is asked for', () => {
  expect(codes({}, RECORD)).toEqual([])
  expect(codes({})).toEqual(['no-outcome'])
  expect(codes({ launchOn: null, dueOn: null }, RECORD)).toEqual(['launch-missing', 'due-missing'])
  expect(codes({ dueOn: '2020-07-01' }, RECORD)).toContain('due-before-launch')
  expect(codes({}, { ...RECORD, definition: ' ' })).toEqual(['definition-missing'])
  expect(codes({}, { ...RECORD, direction: 'neutral' })).toEqual(['direction-missing'])
  expect(codes({}, { ...RECORD, baseline: null })).toEqual(['baseline-missing'])
  expect(codes({}, { ...RECORD, targets: [] })).toEqual(['target-missing'])
  expect(codes({}, { ...RECORD, targets: [{ period: '2021-12-01', value: 11 }] })).toEqual([
    'target-no-improvement',
  ])
  expect(codes({ outcomes: [] }, RECORD)).toEqual(['measured-by-missing'])
  const outside = [{ key: 'days', leastChange: 5, measuredBy: 'Bidang data' }]
  expect(codes({ outcomes: outside }, RECORD)).toEqual(['least-change-outside'])
})

test('every outcome in use is promised, with several places to compare with, also one that the draft does not name', () => {
  const visits = { ...RECORD, key: 'visits' }
  const plan = registeredPlan(DRAFT, [RECORD, visits], AT)
  expect(plan).toMatchObject({
    ok: true,
    value: {
      launchPlanned: '2020-07-01',
      resultDue: '2022-01-31',
      outcomes: [
        {
          key: 'days',
          target: 6,
          frequency: 'month',
          measuredBy: 'Bidang data',
          comparisons: ['Kota B', 'Kota C'],
        },
        { key: 'visits', leastChange: 1 },
      ],
    },
  })
  const unnamed = registeredPlan(DRAFT, [RECORD, { ...RECORD, key: 'third' }], AT)
  expect(unnamed).toMatchObject({ code: 'incomplete', details: { gaps: [{ key: 'third' }] } })
})

test('a late plan binds the values of its day, one from before the launch binds none', () => {
  expect(registeredPlan(DRAFT, [RECORD], AT)).not.toHaveProperty('value.recorded')
  const late = registeredPlan(DRAFT, [RECORD], { registeredOn: '2021-03-01', launch: '2020-07-01' })
  expect(late).toMatchObject({
    value: { launch: '2020-07-01', recorded: { days: [{ period: '2020-06', value: 9.8 }] } },
  })
})

test('without a least change half the way from baseline to target is shown', () => {
  expect(leastChangeShown(RECORD, DRAFT)).toBe(2)
  expect(leastChangeShown({ ...RECORD, key: 'visits' }, DRAFT)).toBe(1)
})
