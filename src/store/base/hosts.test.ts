import { expect, test } from 'vitest'
import { hostsOf } from './hosts.ts'

test('several servers of one address are told apart, with account, database and the other options', () => {
  expect(
    hostsOf(
      'postgresql://a:b%2Cc@one:5432,two:5433,10.0.0.3/labinov?target_session_attrs=read-write&sslmode=require',
    ),
  ).toEqual([
    'postgresql://a:b%2Cc@one:5432/labinov?sslmode=require',
    'postgresql://a:b%2Cc@two:5433/labinov?sslmode=require',
    'postgresql://a:b%2Cc@10.0.0.3/labinov?sslmode=require',
  ])
})

test.each([
  ['postgresql://one/labinov', 'postgresql://one/labinov'],
  [
    'postgres://a@one/labinov?sslmode=require&target_session_attrs=primary',
    'postgres://a@one/labinov?sslmode=require',
  ],
  ['postgresql://one/labinov?target_session_attrs=any', 'postgresql://one/labinov'],
  ['postgresql://x:y@localhost/x?host=%2Ftmp%2Fa%2Cb', 'postgresql://x:y@localhost/x?host=%2Ftmp%2Fa%2Cb'],
])('%s is one server', (url, one) => {
  expect(hostsOf(url)).toEqual([one])
})
