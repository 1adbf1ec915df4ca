import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkMonths,
  PLAN_MONTHS_MAX,
  planMonths,
  planProgress,
  type StepOutcome,
  stepStateOn,
} from './plan-step.ts'

const step = { fromMonth: '2026-03-01', toMonth: '2026-05-01' }
const said = (outcome: StepOutcome) => ({ outcome, costSoFar: null })

test.each([
  ['2026-02-28', null, 'to-come'],
  ['2026-02-28', said('going-on'), 'going-on'],
  ['2026-03-01', null, 'going-on'],
  ['2026-05-31', null, 'going-on'],
  ['2026-06-01', null, 'late'],
  ['2026-06-01', said('going-on'), 'late'],
  ['2026-06-01', said('done'), 'done'],
  ['2026-02-01', said('dropped'), 'dropped'],
] as const)('on %s with %j a step is %s', (today, latest, state) => {
  expect(stepStateOn(step, latest, today)).toBe(state)
})

test('a step may last a month, and not end before it begins', () => {
  expect(checkMonths({ fromMonth: '2026-03-01', toMonth: '2026-03-01' }).ok).toBe(true)
  expect(checkMonths({ fromMonth: '2026-03-01', toMonth: '2026-02-01' })).toMatchObject({
    code: 'ends-before-it-begins',
  })
})

test('the months of a plan run over the end of a year, without a gap and within a picture', () => {
  expect(planMonths([{ fromMonth: '2026-11-01', toMonth: '2027-02-01' }])).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
  ])
  expect(planMonths([])).toEqual([])
  const month = fc
    .tuple(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}-01`)
  fc.assert(
    fc.property(fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 8 }), (pairs) => {
      const steps = pairs.map(([one, other]) => {
        const [fromMonth = '', toMonth = ''] = [one, other].sort()
        return { fromMonth, toMonth }
      })
      const months = planMonths(steps)
      expect(months.length).toBeLessThanOrEqual(PLAN_MONTHS_MAX)
      expect(months).toEqual([...new Set(months)].sort())
      expect(months[0]).toBe(steps.map(({ fromMonth }) => fromMonth).sort()[0])
    }),
  )
})

test('what was dropped is no longer planned for, and what was spent on it stays spent', () => {
  const progress = planProgress([
    { state: 'done', cost: 10, costSoFar: 12 },
    { state: 'dropped', cost: 5, costSoFar: 2 },
    { state: 'late', cost: 7, costSoFar: null },
  ])
  expect(progress).toMatchObject({
    planned: 17,
    spent: 14,
    counts: { done: 1, dropped: 1, late: 1, 'to-come': 0 },
  })
})
