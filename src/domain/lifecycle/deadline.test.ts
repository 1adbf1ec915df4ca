import { expect, test } from 'vitest'
import { heldTime } from './deadline.ts'

const none = new Set<string>()
const gateDays = { team: 10, coach: 5 }

test('an item is late by the working days after the last day of its holder', () => {
  const held = { holder: 'coach', since: '2021-12-01' } as const
  expect(heldTime(held, '2021-12-08', gateDays, none)).toEqual({ days: 5, due: '2021-12-08', daysLate: 0 })
  expect(heldTime(held, '2021-12-10', gateDays, none)).toEqual({ days: 7, due: '2021-12-08', daysLate: 2 })
  const team = { ...held, holder: 'team' } as const
  expect(heldTime(team, '2021-12-10', gateDays, none)).toEqual({ days: 7, due: '2021-12-15', daysLate: 0 })
})

test('without a rule or a holder nothing is late', () => {
  const held = { holder: 'team', since: '2021-01-04' } as const
  expect(heldTime(held, '2021-12-10', undefined, none)).toMatchObject({ due: null, daysLate: 0 })
  expect(heldTime({ ...held, holder: 'nobody' }, '2021-12-10', gateDays, none)).toMatchObject({ due: null })
})
