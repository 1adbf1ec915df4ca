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

test('without any limit it lies still after ten working days, and never where the region set none for a side', () => {
  const held = { holder: 'team', since: '2021-12-01' } as const
  expect(heldTime(held, '2021-12-15', undefined, none)).toEqual({ days: 10, due: null, daysLate: 0 })
  expect(heldTime(held, '2021-12-17', undefined, none)).toEqual({ days: 12, due: null, daysLate: 2 })
  expect(heldTime(held, '2021-12-17', { coach: 5 }, none)).toEqual({ days: 12, due: null, daysLate: 0 })
})

test('a leader is given no term, and what nobody holds is never late', () => {
  const held = { holder: 'leader', since: '2021-01-04' } as const
  expect(heldTime(held, '2021-12-10', undefined, none)).toMatchObject({ due: null, daysLate: 0 })
  expect(heldTime({ ...held, holder: 'nobody' }, '2021-12-10', gateDays, none)).toMatchObject({ due: null })
})
