import { expect, test } from 'vitest'
import { EARLIER_NAMES_MAX, earlierNamesOf } from './lineage.ts'

test.each([
  ['a first renaming', ['Izin Kilat'], 'Izin Sehari', ['Izin Kilat']],
  ['back to an earlier name', ['Izin Kilat', 'Izin Sehari'], 'Izin Kilat', ['Izin Sehari']],
  ['another spelling is the same name', ['IZIN  kilat', 'Izin Kilat'], 'Izin Sehari', ['Izin Kilat']],
  ['an empty one is none', [' '], 'Izin Sehari', []],
])('%s', (_, names, present, kept) => {
  expect(earlierNamesOf(names, present)).toEqual(kept)
})

test('the oldest are forgotten first', () => {
  const names = Array.from(
    { length: EARLIER_NAMES_MAX + 1 },
    (_, at) => `Nama ${String.fromCharCode(97 + at)}`,
  )
  expect(earlierNamesOf(names, 'Baru')[0]).toBe('Nama b')
})
