import { expect, test } from 'vitest'
import { countedFrom, type GateLimit, gateDaysOf, kindOf } from './gate-limit.ts'

const limit = (changes: Partial<GateLimit>): GateLimit => ({
  stage: 'deliver',
  kind: null,
  teamDays: 60,
  coachDays: 5,
  validFrom: '2026-01-01',
  savedAt: new Date('2026-01-01T00:00:00Z'),
  ...changes,
})
const deliver = { stage: 'deliver', kind: 'digital' } as const
const forAll = { team: 20, coach: 10 }

test('the limit of stage and kind comes before that of the stage, and that before the one for all', () => {
  const limits = [limit({}), limit({ kind: 'digital', teamDays: 90 })]
  expect(gateDaysOf(limits, deliver, '2026-05-01', forAll)).toEqual({ team: 90, coach: 5 })
  expect(gateDaysOf(limits, { ...deliver, kind: null }, '2026-05-01', forAll)).toEqual({ team: 60, coach: 5 })
  expect(gateDaysOf(limits, { ...deliver, stage: 'drum-up' }, '2026-05-01', forAll)).toEqual(forAll)
})

test('a limit holds from its first day, the newest wins, and one without days takes the limit away', () => {
  const limits = [
    limit({}),
    limit({ validFrom: '2026-06-01', teamDays: 40 }),
    limit({ validFrom: '2026-06-01', teamDays: null, coachDays: null, savedAt: new Date('2026-07-01') }),
  ]
  expect(gateDaysOf(limits, deliver, '2025-12-31', undefined)).toBe(undefined)
  expect(gateDaysOf(limits, deliver, '2026-05-31', undefined)).toMatchObject({ team: 60 })
  expect(gateDaysOf(limits, deliver, '2026-06-01', forAll)).toEqual({ team: undefined, coach: undefined })
})

test.each([
  [undefined, '2026-03-02'],
  [{ opensOn: null, teamFrom: null }, null],
  [{ opensOn: null, teamFrom: '2026-01-05' }, '2026-03-02'],
  [{ opensOn: null, teamFrom: '2026-03-20' }, '2026-03-20'],
  [{ opensOn: '2026-04-01', teamFrom: '2026-03-20' }, '2026-04-01'],
])('with a start of %j the time counts from %s', (start, from) => {
  expect(countedFrom('2026-03-02', start)).toBe(from)
})

test('a profile that does not say is of no kind', () => {
  expect([true, false, null].map(kindOf)).toEqual(['digital', 'not-digital', null])
})
