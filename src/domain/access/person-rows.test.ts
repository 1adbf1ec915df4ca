import { describe, expect, test } from 'vitest'
import { guessMapping } from '../intake/columns.ts'
import type { ListReading } from '../intake/list-row.ts'
import { tableFromGrid } from '../intake/table.ts'
import { checkPersonRows, type PersonField, personHeadings } from './person-rows.ts'

const agencies = [{ key: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' }]
const held = [
  { email: 'ani@contoh.example', name: 'Ani Contoh', role: 'coordinator', agencyKey: 'dinkes' },
] as const

function check(rows: readonly (readonly string[])[], said: Partial<ListReading<PersonField>> = {}) {
  const header = ['Nama', 'Email', 'Peran', 'OPD']
  const reading = {
    mapping: guessMapping(header, personHeadings),
    meanings: {},
    decisions: new Map(),
    ...said,
  }
  return checkPersonRows(tableFromGrid(header, rows), reading, { agencies, held })
}

test.each([
  ['Budi <Budi@Contoh.example>;', 'budi@contoh.example'],
  ['mailto:budi@contoh.example', 'budi@contoh.example'],
  [' budi@contoh.example. ', 'budi@contoh.example'],
])('%s is the address alone', (text, email) => {
  expect(check([['Budi', text, 'pendamping', '']])[0]).toMatchObject({ outcome: 'create', values: { email } })
})

test.each(['budi', 'budi@contoh', 'budi@@contoh.example', 'budi contoh@contoh.example', ''])(
  '"%s" is no address',
  (text) => {
    expect(check([['Budi', text, 'pendamping', '']])[0]?.outcome).toBe('blocked')
  },
)

describe('role and agency', () => {
  test('a team stands in an agency, the others reach over the region', () => {
    const rows = check([
      ['Budi', 'budi@contoh.example', 'Admin OPD', 'dinkes'],
      ['Rina', 'rina@contoh.example', 'Pendamping', 'Dinas Kesehatan'],
      ['Dodi', 'dodi@contoh.example', 'Koordinator', ''],
    ])
    expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'create', 'blocked'])
    expect(rows.map(({ values }) => [values.role, values.agencyKey])).toEqual([
      ['coordinator', 'dinkes'],
      ['coach', null],
      ['coordinator', null],
    ])
  })

  test('a word for a role that nobody knows is asked about once for all rows', () => {
    const cells = [['Budi', 'budi@contoh.example', 'Admin', 'Dinkes']]
    expect(check(cells)[0]?.issues).toMatchObject([{ kind: 'unknown-role', field: 'role' }])
    const [row] = check(cells, { meanings: { role: { admin: 'coordinator' } } })
    expect(row).toMatchObject({ outcome: 'create', values: { role: 'coordinator', agencyKey: 'dinkes' } })
  })

  test('a meaning that is no role is no meaning', () => {
    expect(
      check([['Budi', 'budi@contoh.example', 'x', '']], { meanings: { role: { x: 'king' } } })[0]?.outcome,
    ).toBe('blocked')
  })
})

test('the same role again is unchanged, twice in a list is taken once, and one address is one person', () => {
  const rows = check([
    ['Ani Contoh', 'ANI@contoh.example', 'koordinator', 'Dinkes'],
    ['Budi', 'budi@contoh.example', 'penilai', ''],
    ['Budi', 'budi@contoh.example', 'penilai', ''],
    ['Orang Lain', 'budi@contoh.example', 'pendamping', ''],
  ])
  expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'create', 'duplicate', 'create'])
  expect(rows[3]?.issues).toMatchObject([{ kind: 'email-of-another', severity: 'warning', mend: 'Budi' }])
})
