import { describe, expect, test } from 'vitest'
import { guessMapping } from '../intake/columns.ts'
import type { ListReading } from '../intake/list-row.ts'
import { tableFromGrid } from '../intake/table.ts'
import { type AgencyField, agencyHeadings } from './agency-fields.ts'
import { checkAgencyRows, countsOf, type RecordedAgency } from './agency-rows.ts'

const recorded: readonly RecordedAgency[] = [
  {
    id: '1',
    key: 'dinkes',
    name: 'Dinas Kesehatan',
    abbreviation: 'Dinkes',
    aliases: [],
    kind: 'dinas',
    parentKey: null,
    countsAsAgency: true,
  },
]

function check(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: Partial<ListReading<AgencyField>> = {},
) {
  const mapping = guessMapping(header, agencyHeadings)
  const reading = { mapping, meanings: {}, decisions: new Map(), ...said }
  return checkAgencyRows(tableFromGrid(header, rows), reading, recorded)
}

const outcomes = (rows: ReturnType<typeof check>) => rows.map(({ outcome }) => outcome)

describe('what stands under what', () => {
  test('is found by name, among recorded ones and in the same list, whatever the order', () => {
    const rows = check(
      ['Nama', 'Jenis', 'Induk'],
      [
        ['Kelurahan Contoh', 'Kelurahan', 'Kec. Contoh'],
        ['Kecamatan Contoh', 'Kecamatan', ''],
        ['Puskesmas Contoh', '', 'Dinkes'],
      ],
    )
    expect(outcomes(rows)).toEqual(['create', 'create', 'create'])
    expect(rows.map(({ values }) => values.parent)).toEqual([{ row: 2 }, null, { key: 'dinkes' }])
    expect(rows.map(({ values }) => countsOf(values))).toEqual([false, true, false])
  })

  test('is told by codes that begin alike, with their zeros', () => {
    const rows = check(
      ['kode', 'nama', 'nama_pendek'],
      [
        ['0301', 'Dinas Contoh Satu', ''],
        ['030101', 'UPT Contoh', ''],
        ['03010102', 'Seksi Contoh', ''],
        ['0302', 'Dinas Contoh Dua', 'DCD'],
      ],
    )
    expect(rows.map(({ values }) => values.parent)).toEqual([null, { row: 1 }, { row: 2 }, null])
    expect(outcomes(rows)).toEqual(['create', 'create', 'create', 'create'])
  })

  test('a circle, a fifth level and a parent that stays out keep a row out', () => {
    const circle = check(
      ['Nama', 'Induk'],
      [
        ['Dinas Satu', 'Dinas Dua'],
        ['Dinas Dua', 'Dinas Satu'],
      ],
    )
    expect(outcomes(circle)).toEqual(['blocked', 'blocked'])
    const deep = check(
      ['kode', 'nama'],
      ['11', '1111', '111111', '11111111', '1111111111'].map((code) => [code, `UPT ${code}`]),
    )
    expect(outcomes(deep)).toEqual(['create', 'create', 'create', 'create', 'blocked'])
    const orphan = check(
      ['Nama', 'Induk'],
      [
        ['Balairung Contoh', ''],
        ['UPT Contoh', 'Balairung Contoh'],
      ],
    )
    expect(orphan[1]).toMatchObject({ outcome: 'blocked', issues: [{ kind: 'parent-left-out' }] })
  })

  test('a name that nobody knows is asked about, and can be said once', () => {
    const header = ['Nama', 'Induk']
    const cells = [['UPT Contoh', 'Dinas Kesehatn']]
    expect(check(header, cells)[0]).toMatchObject({
      outcome: 'blocked',
      issues: [{ kind: 'unknown-parent', field: 'parent', mend: 'dinkes' }],
    })
    const [row] = check(header, cells, { meanings: { parent: { 'dinas kesehatn': 'dinkes' } } })
    expect(row).toMatchObject({ outcome: 'create', values: { parent: { key: 'dinkes' } } })
  })
})

describe('the kind of an agency', () => {
  test.each([
    ['Satuan Polisi Pamong Praja', 'dinas'],
    ['UPTD Pasar', 'unit'],
    ['Bagian Hukum', 'unit'],
    ['Inspektorat Daerah', 'inspectorate'],
    ['Kec. Contoh', 'kecamatan'],
  ])('%s is %s by its name', (name, kind) => {
    expect(check(['Nama'], [[name]])[0]?.values.kind).toBe(kind)
  })

  test('is asked where no word tells it, and one answer holds for all that do not say it', () => {
    expect(check(['Nama'], [['Walikota']])[0]).toMatchObject({ outcome: 'blocked' })
    expect(check(['Nama'], [['Walikota']], { meanings: { kind: { '': 'secretariat' } } })[0]).toMatchObject({
      outcome: 'create',
      values: { kind: 'secretariat' },
    })
  })
})

test('what is recorded is not made again: the same is unchanged, and another short name is asked about', () => {
  const header = ['Nama', 'Singkatan']
  const rows = check(header, [
    ['DINAS KESEHATAN', 'Dinkes'],
    ['Dinas Kesehatan Kota Contoh', 'DKK'],
  ])
  expect(outcomes(rows)).toEqual(['unchanged', 'differs'])
  expect(rows[1]?.changes).toEqual([{ field: 'abbreviation', before: 'Dinkes', after: 'DKK' }])
})

test('a name twice in a list is taken once', () => {
  expect(outcomes(check(['Nama'], [['Dinas Contoh'], [' dinas contoh ']]))).toEqual(['create', 'duplicate'])
})
