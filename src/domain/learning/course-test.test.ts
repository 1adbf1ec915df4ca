import { expect, test } from 'vitest'
import { questionLines, readQuestions, rightAnswers, testDoor } from './course-test.ts'

const text = `Tahap pertama 5D?
* Drum-up
- Diagnose

APKL menyaring apa?
- Peserta
* Masalah
- Surat`

test('questions are read from lines, and written back as the same', () => {
  const read = readQuestions(text)
  if (!read.ok) throw new Error(read.code)
  expect(read.value).toEqual([
    { text: 'Tahap pertama 5D?', options: ['Drum-up', 'Diagnose'], right: 0 },
    { text: 'APKL menyaring apa?', options: ['Peserta', 'Masalah', 'Surat'], right: 1 },
  ])
  expect(questionLines(read.value)).toBe(text)
  expect(rightAnswers(read.value, [0, 2])).toEqual([true, false])
  expect(rightAnswers(read.value, [null])).toEqual([false, false])
})

test.each([
  ['- Tanpa soal', 'no-question'],
  ['Soal\n* Satu', 'few-options'],
  ['Soal\n- a\n- b', 'one-right'],
  ['Soal\n* a\n* b', 'one-right'],
  [`Soal\n* a${'\n- b'.repeat(6)}`, 'many-options'],
  ['Soal\n* a\n- b\n'.repeat(41), 'too-many'],
  ['x'.repeat(501), 'too-long'],
])('%j is refused', (lines, code) => {
  expect(readQuestions(lines)).toMatchObject({ code })
})

test('the test before closes with the first hour, the one after opens with the last and stays for two weeks', () => {
  const at = (time: string) => Date.parse(`2026-03-${time}:00Z`)
  const sessions = [
    { opensAt: at('10T01:00'), closesAt: at('10T09:00') },
    { opensAt: at('11T01:00'), closesAt: at('11T09:00') },
  ]
  const door = (moment: 'before' | 'after', time: string, of = sessions) => {
    const open = testDoor(moment, of, at(time))
    return open.ok || open.code
  }
  expect([door('before', '01T00:00'), door('before', '10T02:00'), door('before', '10T02:01')]).toEqual([
    true,
    true,
    'over',
  ])
  expect(
    ['10T03:00', '11T07:59', '11T08:00', '25T09:00', '25T09:01'].map((time) => door('after', time)),
  ).toEqual(['not-yet', 'not-yet', true, true, 'over'])
  // Of one short session the first half is before and the second after.
  const short = [{ opensAt: at('10T01:00'), closesAt: at('10T02:00') }]
  expect([
    door('before', '10T01:30', short),
    door('after', '10T01:29', short),
    door('after', '10T01:31', short),
  ]).toEqual([true, 'not-yet', true])
  expect(door('before', '10T01:00', [])).toBe('not-yet')
})
