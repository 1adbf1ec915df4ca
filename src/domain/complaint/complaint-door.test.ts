import { expect, test } from 'vitest'
import { complaintDoors } from './complaint-door.ts'

const TIME = { after: '2020-01', until: '2021-06' }

test('codes that came and went are ways that opened and closed, in their order', () => {
  const codes = [
    { openedOn: '2020-09-14', endedOn: '2021-02-01' },
    { openedOn: '2020-01-20', endedOn: null },
  ]
  expect(complaintDoors(codes, [], TIME)).toEqual([
    { month: '2020-09', change: 'opened' },
    { month: '2021-02', change: 'closed' },
  ])
})

test('what came before the first month of the figures, or comes later, is no change of them', () => {
  const codes = [
    { openedOn: '2019-11-02', endedOn: null },
    { openedOn: '2021-07-01', endedOn: null },
  ]
  expect(complaintDoors(codes, [], TIME)).toEqual([])
})

test('one code in the place of another changes nothing', () => {
  const codes = [
    { openedOn: '2019-11-02', endedOn: '2020-08-31' },
    { openedOn: '2020-08-15', endedOn: null },
  ]
  expect(complaintDoors(codes, [], TIME)).toEqual([])
})

test('a region that sends citizens elsewhere closes a way, and opens it when it takes complaints again', () => {
  const choices = [
    { handling: 'national-relay', validFrom: '2020-03-01' },
    { handling: 'national-copy', validFrom: '2020-06-10' },
    { handling: 'own', validFrom: '2021-03-01' },
  ] as const
  expect(complaintDoors([], choices, TIME)).toEqual([
    { month: '2020-06', change: 'closed' },
    { month: '2021-03', change: 'opened' },
  ])
})
