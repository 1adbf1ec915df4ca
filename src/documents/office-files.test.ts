import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { complaintHeadings } from '../domain/complaint/channel-fields.ts'
import { checkComplaintRows } from '../domain/complaint/channel-rows.ts'
import { guessMapping } from '../domain/intake/columns.ts'
import type { Table } from '../domain/intake/table.ts'
import { guessColumns } from '../domain/lifecycle/innovation-columns.ts'
import { checkInnovationRows } from '../domain/lifecycle/innovation-rows.ts'
import { guessMeasurementColumns } from '../domain/measurement/measurement-columns.ts'
import { checkMeasurementRows } from '../domain/measurement/measurement-rows.ts'
import { readTable } from './table.ts'

// The very files that were misread once, each with what is right: tests/fixtures/office-files.
const indicators = [
  { key: 'tepat', name: 'Selesai tepat waktu', unit: '%', frequency: 'month' as const },
  { key: 'warga', name: 'Jumlah warga dilayani', unit: 'orang', frequency: 'month' as const },
]
const agencies = [{ key: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes', aliases: [] }]

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/fixtures/office-files/${name}`, import.meta.url)))

async function tableOf(name: string): Promise<Table> {
  const table = await readTable(bytesOf(name))
  if (!table.ok) throw new Error(`${name}: ${table.code}`)
  return table.value
}

async function measured(name: string) {
  const table = await tableOf(name)
  const mapping = guessMeasurementColumns(table.header, indicators)
  const checked = checkMeasurementRows(table, mapping, { indicators, existing: [], today: '2026-11-30' })
  const values = checked.rows.map(({ period, values }) => [period, ...values.map(({ value }) => value)])
  return { ...checked, table, values }
}

async function innovations(name: string) {
  const table = await tableOf(name)
  const context = { agencies, affairs: [], existing: [], year: 2026 }
  return checkInnovationRows(table, guessColumns(table.header).mapping, context)
}

test.each([
  [
    'm-form-head.xlsx',
    [
      ['2024-01-01', 85, 1250],
      ['2024-02-01', 86, 1300],
    ],
  ],
  [
    'm-stray-note.xlsx',
    [
      ['2024-01-01', 85, 1250],
      ['2024-02-01', 86, 1300],
    ],
  ],
  [
    'm-no-cell-references.xlsx',
    [
      ['2024-01-01', 85, 1250],
      ['2024-02-01', 86, 1300],
    ],
  ],
  ['m-hidden-first-sheet.xlsx', [['2024-01-01', 85, 1250]]],
  [
    'm-hash-header.csv',
    [
      ['2024-01-01', 1250],
      ['2024-02-01', 1300],
    ],
  ],
  [
    'm-text-thousands.xlsx',
    [
      ['2024-01-01', 85, 1250],
      ['2024-02-01', 86, 980],
      ['2024-03-01', 87, 12345],
    ],
  ],
  ['m-header-only.csv', []],
])('%s holds these values', async (name, values) => {
  expect((await measured(name)).values).toEqual(values)
})

test('what stands around a table is told: lines above it, a note beside it, the sheet that was read', async () => {
  expect((await tableOf('m-form-head.xlsx')).remarks).toHaveLength(3)
  expect((await tableOf('m-stray-note.xlsx')).remarks).toEqual([{ line: 3, text: 'cek lagi' }])
  expect((await tableOf('m-hidden-first-sheet.xlsx')).origin).toMatchObject({ sheet: 'Data' })
})

test('two columns with one heading are told, and none is taken', async () => {
  const { issues, values } = await measured('m-duplicate-heading.xlsx')
  expect(issues.map(({ kind }) => kind)).toEqual(['duplicate-heading'])
  expect(values.every((row) => row.length === 1)).toBe(true)
})

test.each([
  ['i-password.xlsx', 'table-protected'],
  ['i-html-table.xls', 'table-web-page'],
])('%s is refused for what it is', async (name, code) => {
  expect(await readTable(bytesOf(name))).toMatchObject({ ok: false, code })
})

test('one row that is too wide is named, the five others can be saved', async () => {
  const rows = await innovations('i-one-row-extra-comma.csv')
  expect(rows.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('create'), 'blocked'])
  expect(rows[5]).toMatchObject({ line: 7 })
  expect(rows[5]?.issues.map(({ kind }) => kind)).toContain('row-too-wide')
})

test('days of nought, NULL and \\N are empty cells', async () => {
  const rows = await innovations('i-zero-date.csv')
  expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'create'])
  expect(rows.flatMap(({ values: { trialOn, implementedOn } }) => [trialOn, implementedOn])).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('Ujicoba and Implementasi are the two dates', async () => {
  const [row] = await innovations('i-app-headings.csv')
  expect(row?.values).toMatchObject({ trialOn: '2026-01-05', implementedOn: '2026-03-01' })
})

test('a description is plain text', async () => {
  const [row] = await innovations('i-html-description.csv')
  expect(row?.values.description).toBe('Warga mendaftar lewat pesan.\n\nManfaat & hasil:\n\n- cepat;')
})

test('names keep their signs and letters; what a poster cannot print is left out there', async () => {
  const rows = await innovations('i-emoji-and-javanese-names.csv')
  expect(rows.map(({ values }) => values.name)).toEqual(['Sapa 😀 Warga (contoh)', 'ꦱꦥ Warga (contoh)'])
})

test('one American date settles its column', async () => {
  const table = await tableOf('n-us-dates.csv')
  const rows = checkComplaintRows(table, guessMapping(table.header, complaintHeadings), {
    agencies,
    districts: [],
    innovations: [],
    recorded: [],
    waiting: [],
    today: '2026-11-30',
    timeZone: 'Asia/Jakarta',
    meanings: {},
  })
  expect(rows.map(({ values }) => values.receivedAt?.slice(0, 10))).toEqual([
    '2026-06-07',
    '2026-06-27',
    '2026-05-04',
  ])
})
