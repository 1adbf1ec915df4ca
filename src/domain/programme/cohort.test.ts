import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stages } from '../lifecycle/stage.ts'
import type { AgencyId } from '../scope.ts'
import {
  type CohortPlan,
  checkCohort,
  cohortTerm,
  laterAgencies,
  laterCalendar,
  stageTermOn,
} from './cohort.ts'

const calendar = {
  'drum-up': { opensOn: '2026-03-02', closesOn: '2026-03-02' },
  diagnose: { opensOn: '2026-03-09', closesOn: '2026-03-20' },
  design: { opensOn: '2026-03-18', closesOn: '2026-04-10' },
}
const plan = (changes: Partial<CohortPlan> = {}): CohortPlan => ({
  id: 'a',
  name: 'Angkatan 2026',
  quota: null,
  target: null,
  calendar,
  agencies: [{ agencyId: 'dinkes', isBound: true }],
  ...changes,
})
const codeOf = (outcome: ReturnType<typeof checkCohort>) => (outcome.ok ? 'ok' : outcome.code)

test('stages may overlap, and none begins before the one that it builds on', () => {
  expect(codeOf(checkCohort(plan(), []))).toBe('ok')
  const early = { ...calendar, design: { opensOn: '2026-03-05', closesOn: '2026-04-10' } }
  expect(checkCohort(plan({ calendar: early }), [])).toMatchObject({
    code: 'stages-out-of-order',
    details: { stage: 'design', before: 'diagnose' },
  })
  const backwards = { diagnose: { opensOn: '2026-03-09', closesOn: '2026-03-08' } }
  expect(checkCohort(plan({ calendar: backwards }), [])).toMatchObject({
    code: 'ends-before-it-begins',
    details: { stage: 'diagnose' },
  })
  const half = { diagnose: { opensOn: '2026-03-09', closesOn: '' } }
  expect(codeOf(checkCohort(plan({ calendar: half }), []))).toBe('half-a-term')
})

test('cohorts may run at once, but an agency is in one at a time', () => {
  const other = plan({ id: 'b', name: 'Tematik kesehatan' })
  expect(checkCohort(plan(), [other])).toMatchObject({
    code: 'agency-in-two-cohorts',
    details: { agencyId: 'dinkes', cohort: 'Tematik kesehatan', ...cohortTerm(other.calendar) },
  })
  expect(codeOf(checkCohort(plan(), [{ ...other, agencies: [] }]))).toBe('ok')
  expect(codeOf(checkCohort(plan(), [{ ...other, calendar: laterCalendar(calendar, 1) }]))).toBe('ok')
  expect(codeOf(checkCohort(plan(), [{ ...other, name: ' angkatan 2026 ', agencies: [] }]))).toBe(
    'name-taken',
  )
  expect(codeOf(checkCohort(plan(), [plan()]))).toBe('ok')
})

test('there is room for as many agencies as the quota says', () => {
  const agencies = ['a', 'b'].map((agencyId) => ({ agencyId, isBound: false }))
  expect(codeOf(checkCohort(plan({ quota: 2, agencies }), []))).toBe('ok')
  expect(checkCohort(plan({ quota: 1, agencies }), [])).toMatchObject({
    code: 'over-quota',
    details: { count: 2 },
  })
})

test('a stage is to come, open on both of its days, and over', () => {
  const at = (day: string) => stageTermOn(calendar, 'diagnose', day)
  expect(['2026-03-08', '2026-03-09', '2026-03-20', '2026-03-21'].map(at)).toEqual([
    'to-come',
    'open',
    'open',
    'over',
  ])
  expect(stageTermOn(calendar, 'display', '2026-03-09')).toBe('unplanned')
  expect(cohortTerm(calendar)).toEqual({ opensOn: '2026-03-02', closesOn: '2026-04-10' })
  expect(cohortTerm({})).toBeNull()
})

test('a calendar that is copied to a later year is in order when it was, and has only days that exist', () => {
  expect(laterCalendar({ display: { opensOn: '2028-02-29', closesOn: '2028-03-01' } }, 1)).toEqual({
    display: { opensOn: '2029-02-28', closesOn: '2029-03-01' },
  })
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 10, maxLength: 10 }),
      fc.integer({ min: 1, max: 5 }),
      (days, years) => {
        const [...sorted] = [...days].sort()
        const whole = Object.fromEntries(
          stages.map((stage, at) => [stage, { opensOn: sorted[2 * at]!, closesOn: sorted[2 * at + 1]! }]),
        )
        const later = laterCalendar(whole, years)
        expect(codeOf(checkCohort(plan({ calendar: later }), []))).toBe('ok')
        expect(cohortTerm(later)!.opensOn.slice(0, 4)).toBe(String(Number(sorted[0]!.slice(0, 4)) + years))
      },
    ),
  )
})

test('a cohort that is copied has the agencies that go on: heirs take part, bound where one of both was', () => {
  const id = (key: string) => key as AgencyId
  const agencies = [
    { id: id('on'), endedOn: null, successorId: null },
    { id: id('merged'), endedOn: '2026-07-01', successorId: id('heir') },
    { id: id('heir'), endedOn: null, successorId: null },
    { id: id('gone'), endedOn: '2026-07-01', successorId: null },
  ]
  const members = [
    { agencyId: 'on', isBound: false },
    { agencyId: 'merged', isBound: true },
    { agencyId: 'heir', isBound: false },
    { agencyId: 'gone', isBound: true },
    { agencyId: 'unknown', isBound: true },
  ]
  expect(laterAgencies(members, agencies)).toEqual([
    { agencyId: 'on', isBound: false },
    { agencyId: 'heir', isBound: true },
  ])
})
