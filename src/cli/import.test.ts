import { describe, expect, test } from 'vitest'
import { rowIssue } from '../domain/intake/row-issue.ts'
import { refused } from '../domain/result.ts'
import { tellRefusal, tellRows } from './import.ts'
import { readImportRequest } from './import-request.ts'

const agency = { kind: 'unknown-agency', severity: 'error', column: 'OPD', value: 'Dinks' } as const
const candidates = [{ value: 'dinkes', label: 'Dinas Kesehatan' }]
const twin = { kind: 'repeated-row', severity: 'warning', of: { row: 1 } } as const
const rows = [
  { row: 1, line: 2, cells: [], outcome: 'create' as const, label: 'Sianduk\n(antar)', issues: [] },
  {
    row: 2,
    line: 4,
    cells: [],
    outcome: 'blocked' as const,
    label: 'Pos Gizi',
    issues: [rowIssue({ ...agency, candidates })],
  },
  { row: 3, line: 6, cells: [], outcome: 'duplicate' as const, label: 'Sianduk', issues: [rowIssue(twin)] },
]

test('a row is told in sentences of the language that was asked for: what is wrong, what is likely meant, where its twin stands', () => {
  expect(tellRows(rows, { language: 'en' })).toEqual([
    'Line 2 | new | Sianduk (antar)',
    'Line 4 | to be mended | Pos Gizi | Column OPD: This agency is not in the list. (written: Dinks) Probably meant: Dinas Kesehatan',
    'Line 6 | double | Sianduk | The same as another row. (line 2)',
  ])
  expect(tellRows(rows, { language: 'id' })[1]).toContain('Perangkat daerah ini tidak ada di daftar.')
})

test('a refused file is told by a sentence, and a missing column by the option that names it', () => {
  expect(tellRefusal(refused('table-protected'), { language: 'en', kind: 'innovations' })).toContain(
    'protected by a password',
  )
  expect(
    tellRefusal(refused('columns-missing', { missing: ['agency'] }), { language: 'en', kind: 'innovations' }),
  ).toContain('Agency (--columns agency=…)')
})

describe('what is typed', () => {
  const kinds = ['innovations', 'values']

  test('is a kind, a file, a region, and options with values', () => {
    const typed =
      'innovations list.xlsx --region cimahi --columns name=Judul --columns agency=Unit --say year=2025 --rejected out.csv'
    expect(readImportRequest(typed.split(' '), kinds)).toEqual({
      kind: 'innovations',
      file: 'list.xlsx',
      slug: 'cimahi',
      dryRun: false,
      columns: { name: 'Judul', agency: 'Unit' },
      said: { year: '2025' },
      reason: null,
      rejected: 'out.csv',
      language: 'id',
    })
  })

  test.each([
    'cats list.csv --region a',
    'values',
    'values list.csv',
    'values list.csv --region',
    'values list.csv --region a --columns name',
    'values list.csv --region a --columns =x',
    'values list.csv --region a --language fr',
    'values list.csv --region a --loud yes',
  ])('"%s" is refused with the usage', (typed) => {
    expect(() => readImportRequest(typed.split(' '), kinds)).toThrow(
      'usage: labinov import innovations|values',
    )
  })
})
