import { expect, test } from 'vitest'
import type { IndicatorId } from '../scope.ts'
import {
  beforeSince,
  checkPlan,
  type ImprovementPlan,
  lateSince,
  nextOfOrder,
  PLAN_STEPS_MAX,
} from './improvement-plan.ts'

const queue = 'queue' as IndicatorId
const scope = { today: '2026-03-10', dueOn: '2026-06-30', indicatorIds: [queue] }
const step = { what: ' Buka pintu keluar kedua ', dueOn: '2026-04-30', doneOn: null }
const plan: ImprovementPlan = {
  steps: [step],
  indicatorIds: [queue],
  measureBy: '2026-06-15',
  changedOn: null,
}

test('a plan has steps with days, and what is measured again', () => {
  expect(checkPlan(plan, scope)).toMatchObject({
    ok: true,
    value: { steps: [{ what: 'Buka pintu keluar kedua' }] },
  })
})

test.each([
  [{ steps: [] }, 'steps-missing', {}],
  [{ steps: Array.from({ length: PLAN_STEPS_MAX + 1 }, () => step) }, 'too-many-steps', {}],
  [{ steps: [step, { ...step, what: ' ' }] }, 'step-incomplete', { step: 2 }],
  [{ steps: [{ ...step, dueOn: '' }] }, 'step-incomplete', { step: 1 }],
  [{ steps: [{ ...step, dueOn: '2026-07-01' }] }, 'step-after-due', { step: 1 }],
  [{ indicatorIds: [] }, 'measure-missing', {}],
  [{ indicatorIds: ['other' as IndicatorId] }, 'indicator-unknown', {}],
  [{ measureBy: null }, 'measure-by-missing', {}],
  [{ changedOn: '2026-03-11' }, 'changed-in-future', {}],
])('%j is refused: %s', (change, code, details) => {
  expect(checkPlan({ ...plan, ...change }, scope)).toMatchObject({ ok: false, code, details })
})

test('an innovation that measures nothing yet may still be improved', () => {
  expect(checkPlan({ ...plan, indicatorIds: [] }, { ...scope, indicatorIds: [] }).ok).toBe(true)
})

const months = (values: readonly number[]) =>
  values.map((value, index) => ({ period: `2026-0${index + 1}-01`, value }))

test('the month of a change belongs to neither side, unless the change came on its first day', () => {
  const values = months([4, 6, 9, 3, 1])
  expect(beforeSince(values, '2026-03-15')).toEqual({
    before: { mean: 5, periods: 2 },
    since: { mean: 2, periods: 2 },
  })
  expect(beforeSince(values, '2026-03-01').since).toEqual({ mean: 13 / 3, periods: 3 })
  expect(beforeSince(values, '2026-05-02')).toMatchObject({ before: { periods: 4 }, since: null })
})

test('an order is late by its own day once that has come, and by its open step before', () => {
  const order = { dueOn: '2026-11-26', step: { dueOn: '2026-11-06' } }
  expect(lateSince(order, '2026-12-01')).toBe('2026-11-26')
  expect(lateSince(order, '2026-11-26')).toBe('2026-11-26')
  expect(lateSince(order, '2026-11-20')).toBe('2026-11-06')
  expect(lateSince({ ...order, step: null }, '2026-11-20')).toBe('2026-11-26')
})

test.each([
  [
    'without a plan, the plan',
    { hasPlan: false, step: null } as object,
    '2026-11-20',
    'make-plan',
    '2026-11-26',
  ],
  ['the open step', { hasPlan: true }, '2026-11-20', 'do-step', '2026-11-06'],
  [
    'with every step done, the proof',
    { hasPlan: true, step: null },
    '2026-11-20',
    'bring-proof',
    '2026-11-26',
  ],
  ['from its day on, the proof', { hasPlan: true }, '2026-11-26', 'bring-proof', '2026-11-26'],
  ['after its day too, planned or not', { hasPlan: false }, '2026-12-01', 'bring-proof', '2026-11-26'],
])('an order asks next: %s', (_, change, today, kind, dueOn) => {
  const order = { dueOn: '2026-11-26', hasPlan: true, step: { what: 'Ukur', dueOn: '2026-11-06' }, ...change }
  expect(nextOfOrder(order, today)).toEqual({ kind, what: kind === 'do-step' ? 'Ukur' : '', dueOn })
})
