import { expect, test } from 'vitest'
import { calendarFile, deadlineFile } from './calendar-file.ts'

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

test('a deadline fills its day and takes no time of it, the last of a year too', () => {
  const deadlines = [{ id: '1-work-on-stage-a', title: 'Isi Design; lalu kirim', day: '2026-12-31' }]
  const lines = deadlineFile('Tenggat', deadlines, new Date('2026-11-30T03:00:00Z')).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('SUMMARY:Isi Design\\; lalu kirim')
  expect(lines).toContain('X-WR-CALNAME:Tenggat')
})

test('a title writes no line of its own, whatever a program takes for the end of one', () => {
  for (const end of ['\r\n', '\n', '\r', '\v', '\f', '\x85', '\u2028', '\u2029']) {
    const title = `Rapat${end}ATTENDEE:mailto:orang@contoh.invalid${end}`
    const made = new Date('2026-03-01T00:00:00Z')
    const appointment = {
      id: '1',
      title,
      place: `Balai${end}URL:http://contoh.invalid`,
      from: made,
      to: made,
    }
    const deadline = { id: `1${end}X:1`, title, day: '2026-12-31' }
    for (const file of [calendarFile([appointment], made), deadlineFile(title, [deadline], made)]) {
      const lines = file.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/)
      expect(lines.filter((line) => /^(ATTENDEE|URL|X):/.test(line))).toEqual([])
    }
  }
})
