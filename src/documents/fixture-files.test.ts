import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import affairs from '../domain/facts/government-affairs.json' with { type: 'json' }
import { rejectedRows } from '../domain/intake/rejected-rows.ts'
import { countOutcomes } from '../domain/intake/row-outcome.ts'
import { guessColumns } from '../domain/lifecycle/innovation-columns.ts'
import {
  type CheckedRow,
  checkInnovationRows,
  type RowResolution,
} from '../domain/lifecycle/innovation-rows.ts'
import { guessMeasurementColumns } from '../domain/measurement/measurement-columns.ts'
import { checkMeasurementRows } from '../domain/measurement/measurement-rows.ts'
import { readHolidayRows } from '../domain/region/holiday-rows.ts'
import { readCsv } from './csv.ts'

const examples = new URL('../services/demonstration/data/', import.meta.url)
const seed = JSON.parse(
  readFileSync(new URL('../../tests/fixtures/tangsel-2020.json', import.meta.url), 'utf8'),
)
const read = readCsv(readFileSync(new URL('tangsel-2020-innovations.csv', examples)))
if (!read.ok) throw new Error(read.code)
const table = read.value
const { mapping } = guessColumns(table.header)

type SeedAgency = {
  key: string
  name: string
  abbreviation: string
  aliases?: string[]
  name2020?: string
  abbreviation2020?: string
}
const agencies = (seed.agencies as SeedAgency[]).map((agency) => ({
  key: agency.key,
  name: agency.name,
  abbreviation: agency.abbreviation,
  aliases: [...(agency.aliases ?? []), agency.name2020 ?? '', agency.abbreviation2020 ?? ''],
}))
const context = { agencies, affairs: affairs.affairs, existing: [], year: 2020 }

type Expected = { row: number; kind: string; column?: string; value?: string; of?: number }

function order(one: Expected, other: Expected): number {
  return one.row - other.row || `${one.kind}${one.column}`.localeCompare(`${other.kind}${other.column}`)
}

function record(rows: readonly CheckedRow[]) {
  return rows
    .filter((row) => row.outcome === 'create')
    .map((row) => ({ id: `id-${row.row}`, values: row.values }))
}

test('the 35 rows of the fixture give exactly the expected issues', () => {
  const expected: Expected[] = seed.importFixture.expectedIssues
  const found = checkInnovationRows(table, mapping, context).flatMap((row) =>
    row.issues.map((issue) => {
      const of = issue.of !== null && 'row' in issue.of ? issue.of.row : undefined
      return {
        row: row.row,
        kind: issue.kind as string,
        column: issue.column ?? undefined,
        value: issue.value,
        of,
      }
    }),
  )
  expect(found.map(({ row, kind }) => `${row} ${kind}`).sort()).toEqual(
    expected.map(({ row, kind }) => `${row} ${kind}`).sort(),
  )
  const pairs = found
    .toSorted(order)
    .map((issue, index) => [issue, expected.toSorted(order)[index]!] as const)
  for (const [issue, wanted] of pairs) {
    if (wanted.column !== undefined) expect(issue.column).toBe(wanted.column)
    if (wanted.value !== undefined) expect(issue.value).toBe(wanted.value)
    if (wanted.of !== undefined) expect(issue.of).toBe(wanted.of)
  }
})

test('the fixture: 32 rows can be created, the duplicate and two faulty rows not', () => {
  const rows = checkInnovationRows(table, mapping, context)
  expect(countOutcomes(rows)).toMatchObject({ create: 32, duplicate: 1, blocked: 2, unchanged: 0 })
  expect(rows.filter((row) => row.values.isExample)).toHaveLength(seed.importFixture.bySource.contoh)
  expect(new Set(rows.map((row) => row.values.agencyKey)).size - 1).toBe(seed.importFixture.knownAgencies)
  expect(rows[0]?.values).toMatchObject({
    agencyKey: 'disdukcapil',
    implementedOn: '2020-10-05',
    affairCode: '2.12',
  })
  expect(rows[2]?.values).toMatchObject({ year: 2019, yearUntil: 2020 })
  expect(rows[11]?.values).toMatchObject({ trialOn: '2020-07', implementedOn: '2020-10' })
  expect(rows[23]?.values.description).toBe('Klik untuk rincian (http://contoh.invalid/pantau)')
  expect(rows[31]?.values.name).toBe('Kartu "Sapa Lansia" Tahap 2 (contoh)')
})

test('the same file again is unchanged row by row', () => {
  const existing = record(checkInnovationRows(table, mapping, context))
  const again = checkInnovationRows(table, mapping, { ...context, existing })
  expect(countOutcomes(again)).toMatchObject({ create: 0, update: 0, differs: 0, unchanged: 32 })
})

test('a person mends rows: agency chosen, date corrected, twin left out', () => {
  const resolutions = new Map<number, RowResolution>([
    [1, { action: 'skip' }],
    [18, { action: 'import', cells: { [mapping.trialOn!]: '29/02/2020' } }],
    [34, { action: 'import', agencyKey: 'dpad' }],
  ])
  const rows = checkInnovationRows(table, mapping, { ...context, resolutions })
  expect([1, 18, 34, 35].map((row) => rows[row - 1]?.outcome)).toEqual([
    'skipped',
    'create',
    'create',
    'create',
  ])
  expect(rows[17]?.values.trialOn).toBe('2020-02-29')
  const unknown = checkInnovationRows(table, mapping, {
    ...context,
    resolutions: new Map([[34, { action: 'import' as const, agencyKey: 'not-an-agency' }]]),
  })
  expect(unknown[33]?.outcome).toBe('blocked')
})

test('rows that were not taken over come back with line and reason', () => {
  const rows = checkInnovationRows(table, mapping, context)
  const sentence = (issue: { kind: string }, twinLine: number | null) =>
    `${issue.kind}${twinLine === null ? '' : ` of ${twinLine}`}.`
  const rejected = rejectedRows(table.header, rows, sentence, { line: 'Baris', reason: 'Alasan' })
  expect(rejected.header.slice(-2)).toEqual(['Baris', 'Alasan'])
  expect(rejected.rows.map((row) => row.slice(-2))).toEqual([
    ['19', 'impossible-date.'],
    ['36', 'unknown-agency.'],
    ['37', 'duplicate of 2.'],
  ])
})

test('the measurements fixture: comment, gap month, empty cells and decimal comma', () => {
  const measured = readCsv(readFileSync(new URL('measurements-sianduk.csv', examples)))
  if (!measured.ok) throw new Error(measured.code)
  const indicators = ['waktu_penyelesaian_hari', 'dokumen_terkirim', 'pengaduan_per_1000'].map((key) => ({
    key,
    name: key,
    unit: '',
    frequency: 'month' as const,
  }))
  const columns = guessMeasurementColumns(measured.value.header, indicators)
  const checked = checkMeasurementRows(measured.value, columns, {
    indicators,
    existing: [],
    today: '2030-01-01',
  })
  expect(measured.value.remarks).toHaveLength(1)
  expect(checked.issues.map((issue) => issue.value)).toEqual(['2019-08-01'])
  expect(checked.rows.flatMap((row) => row.issues.map((issue) => `${row.period} ${issue.kind}`))).toEqual([
    '2020-03-01 decimal-comma',
    ...Array(3).fill('2021-04-01 empty-value'),
  ])
  const days = checked.rows.flatMap((row) => (row.values[0]?.value == null ? [] : [row.values[0].value]))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  expect(days).toHaveLength(34)
  expect(mean(days.slice(0, 20))).toBeCloseTo(8.99, 2)
  expect(mean(days.slice(20))).toBeCloseTo(4.76, 2)
  const existing = checked.rows.flatMap((row) =>
    row.values.flatMap((one) =>
      one.value === null || row.period === null
        ? []
        : [{ indicatorKey: one.indicatorKey, period: row.period, value: one.value }],
    ),
  )
  const again = checkMeasurementRows(measured.value, columns, { indicators, existing, today: '2030-01-01' })
  expect(new Set(again.rows.map((row) => row.outcome))).toEqual(new Set(['unchanged', 'empty']))
})

test('the national holidays with a fixed date: five a year, from 2018 to 2035', () => {
  const file = readCsv(readFileSync(new URL('../../data/holidays/national-fixed-dates.csv', import.meta.url)))
  if (!file.ok) throw new Error(file.code)
  const holidays = readHolidayRows(file.value)
  const days = holidays.ok ? holidays.value.map((holiday) => holiday.date) : []
  expect(days).toHaveLength(18 * 5)
  for (let year = 2018; year <= 2035; year++) {
    const own = days.filter((day) => day.startsWith(String(year))).map((day) => day.slice(5))
    expect(own).toEqual(['01-01', '05-01', '06-01', '08-17', '12-25'])
  }
})
