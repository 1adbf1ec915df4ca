import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

test('a calendar file keeps signs apart, folds long lines within no letter, and reminds a day before', () => {
  const from = new Date('2026-03-10T01:00:00Z')
  const file = calendarFile(
    [
      {
        id: '1',
        title: `Lokakarya; ${'é'.repeat(60)}`,
        place: 'Balai, lantai 2',
        from,
        to: new Date('2026-03-10T09:00:00Z'),
      },
    ],
    new Date('2026-03-01T00:00:00Z'),
  )
  const lines = file.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(file).toContain('DTSTART:20260310T010000Z')
  expect(file).toContain('LOCATION:Balai\\, lantai 2')
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:Lokakarya\\; ${'é'.repeat(60)}`)
  expect(lines).toContain('TRIGGER:-P1D')
})
