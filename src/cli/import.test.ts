import { expect, test } from 'vitest'
import { rowIssue } from '../domain/intake/row-issue.ts'
import { tellRows } from './import.ts'

const agency = { kind: 'unknown-agency', severity: 'error', column: 'OPD' } as const

test('a row says what is wrong, the likely mend or what to choose from, and where its twin stands', () => {
  const candidates = [{ value: 'dinkes', label: 'Dinas Kesehatan' }]
  const twin = { kind: 'duplicate', severity: 'error' } as const
  const rows = [
    { line: 2, outcome: 'create' as const, label: 'Sianduk\n(antar)', issues: [] },
    {
      line: 4,
      outcome: 'blocked' as const,
      label: 'Pos Gizi',
      issues: [rowIssue({ ...agency, candidates })],
    },
    {
      line: 5,
      outcome: 'blocked' as const,
      label: 'Antre',
      issues: [rowIssue({ ...agency, candidates, mend: 'dinkes' })],
    },
    {
      line: 6,
      outcome: 'duplicate' as const,
      label: 'Sianduk',
      issues: [rowIssue({ ...twin, of: { row: 1 } }), rowIssue({ ...twin, of: { id: 'x' } })],
    },
  ]
  expect(tellRows(rows)).toEqual([
    'line 2 | create | Sianduk (antar)',
    'line 4 | blocked | Pos Gizi | unknown-agency OPD nearest: dinkes (Dinas Kesehatan)',
    'line 5 | blocked | Antre | unknown-agency OPD dinkes',
    'line 6 | duplicate | Sianduk | duplicate of line 2 | duplicate of record x',
  ])
})

test('rows without a line are told by their label', () => {
  expect(tellRows([{ outcome: 'create', label: '2027-01-01 Tahun Baru', issues: [] }])).toEqual([
    'create | 2027-01-01 Tahun Baru',
  ])
})
