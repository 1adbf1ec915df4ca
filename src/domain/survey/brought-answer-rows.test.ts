import { describe, expect, test } from 'vitest'
import type { ListReading } from '../intake/list-row.ts'
import { tableFromGrid } from '../intake/table.ts'
import { readBroughtAnswers, settleBroughtAnswers } from './brought-answer-rows.ts'
import { guessAnswerColumns, stepOf } from './brought-words.ts'

const header = ['usia', 'jenis_kelamin', 'pendidikan', 'pekerjaan', 'bidang', 'tanggal']
const elements = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']
const numbers = ['4', '3', '2', '4', '3', '4', '4', '3', '2']
// The form of another office: its eighth question is about the rooms, its ninth about complaints.
const words = [
  ...['Sangat sesuai', 'Mudah', 'Kurang cepat', 'Gratis', 'Sesuai', 'Sangat kompeten'],
  ...['Sangat sopan dan ramah', 'Baik', 'Dikelola dengan baik'],
]
const meanings = {
  innovation: { '': 'layanan-contoh' },
  way: { '': 'paper' },
  source: { '': 'Survei loket (contoh)' },
}
const innovations = [
  { key: 'layanan-contoh', name: 'Layanan Contoh' },
  { key: 'antar-contoh', name: 'Antar Contoh' },
]

function read(rows: readonly (readonly string[])[], said: Partial<ListReading> = {}) {
  const table = tableFromGrid([...header, ...elements], rows)
  const reading = { mapping: guessAnswerColumns(table), meanings, decisions: new Map(), ...said }
  return readBroughtAnswers(table, reading, { innovations, today: '2026-02-01' })
}
const about = (day = '2025-12-05') => ['34', 'Perempuan', 'SMA/SMK', 'Nelayan', 'Loket 1', day]

describe('the step of the scale', () => {
  test.each([
    ['cost', 'Gratis', 4],
    ['cost', 'Sangat mahal', 1],
    ['facilities', 'Cukup', 2],
    ['complaint-handling', 'Ada tetapi tidak berfungsi', 2],
    ['requirements', 'Sangat puas', 4],
    ['requirements', 'Tidak setuju', 1],
    ['requirements', ' 3 ', 3],
    ['requirements', '3.0', 3],
    ['requirements', '4 - Sangat sesuai', 4],
    ['requirements', 'd', 4],
    ['requirements', '', null],
    ['requirements', '-', null],
    ['requirements', '5', undefined],
    ['requirements', '0', undefined],
    ['requirements', '2,5', undefined],
    ['requirements', '44', undefined],
    ['requirements', 'lumayan', undefined],
  ] as const)('%s "%s" is %s', (element, text, step) => {
    expect(stepOf(element, text)).toBe(step)
  })
})

test('numbers and words stand in one file, and respondents are known by the words of offices', () => {
  const [one, other] = read([
    [...about(), ...numbers],
    [...about(), ...words],
  ])
  expect(one?.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(one?.values).toMatchObject({
    innovation: 'layanan-contoh',
    answeredOn: '2025-12-05',
    way: 'paper',
    respondent: {
      sex: 'P',
      age: '34',
      education: 'SMA',
      occupation: 'LAINNYA',
      'occupation-other': 'Nelayan',
      'service-type': 'Loket 1',
    },
  })
  expect(other?.values.values).toEqual({
    requirements: 4,
    procedures: 3,
    'completion-time': 2,
    cost: 4,
    product: 3,
    competence: 4,
    behaviour: 4,
    'complaint-handling': 4,
    facilities: 3,
  })
})

test('a column that is numbered as another element is read by its words, in the rows of numbers too, and says so', () => {
  const [one] = read([
    [...about(), ...numbers],
    [...about(), ...words],
  ])
  expect(one?.values.values).toMatchObject({ facilities: 3, 'complaint-handling': 2 })
  expect(one?.issues.filter(({ kind }) => kind === 'element-by-words').map(({ field }) => field)).toEqual([
    'complaint-handling',
    'facilities',
  ])
  const [plain] = read([[...about(), ...numbers]])
  expect(plain?.values.values).toMatchObject({ 'complaint-handling': 3, facilities: 2 })
})

test('an answer without any element, a day that has not come, and an unknown word stay out; an age of two is left empty', () => {
  const rows = read([
    [...about(), ...elements.map(() => '')],
    [...about('2026-02-02'), ...numbers],
    [...about(), 'lumayan', ...numbers.slice(1)],
    ['2', ...about().slice(1), ...numbers],
    [...about(), '', ...numbers.slice(1)],
  ])
  const errors = rows.map(({ issues }) =>
    issues.filter(({ severity }) => severity === 'error').map(({ kind }) => kind),
  )
  expect(errors).toEqual([['no-answers'], ['future-date'], ['unreadable-answer'], [], []])
  expect(rows[3]?.values.respondent).not.toHaveProperty('age')
})

test('the same answers again are known; one more of the same is one more', () => {
  const rows = read([
    [...about(), ...numbers],
    [...about(), ...numbers],
    [...about('2025-12-06'), ...numbers],
  ])
  const key = rows[0]?.values.key ?? ''
  const outcomes = (recorded: ReadonlyMap<string, number>) =>
    settleBroughtAnswers(rows, recorded).map(({ outcome }) => outcome)
  expect(outcomes(new Map())).toEqual(['create', 'create', 'create'])
  expect(outcomes(new Map([[key, 1]]))).toEqual(['unchanged', 'create', 'create'])
  expect(outcomes(new Map([[key, 2]]))).toEqual(['unchanged', 'unchanged', 'create'])
})

test('another source makes no other answer of it', () => {
  const cells = [[...about(), ...numbers]]
  const [one] = read(cells)
  const [other] = read(cells, {
    meanings: { ...meanings, source: { '': 'Berkas lain' }, way: { '': 'other-tool' } },
  })
  expect(other?.values.key).toBe(one?.values.key)
  const [third] = read(cells, { meanings: { ...meanings, innovation: { '': 'antar-contoh' } } })
  expect(third?.values.key).not.toBe(one?.values.key)
})
