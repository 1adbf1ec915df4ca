import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zipOf } from '../../tests/support/zip.ts'
import { readTable, sniffTableFormat } from './table.ts'
import { readXlsx, writeXlsx } from './xlsx.ts'

const header = ['Nama', 'Tanggal', 'Nilai']
const rows = [
  ['=1+1 ', new Date('2020-10-05'), 8.8],
  ['Kartu "Sapa"\nTahap 2', new Date('2020-12-31'), 1150],
  ['x', null, null],
]

test('a spreadsheet keeps texts, dates and numbers', async () => {
  const table = await readTable(await writeXlsx([{ name: 'Data [1]', header, rows }]))
  expect(table.ok && table.value.origin).toEqual({ format: 'xlsx', sheet: 'Data  1 ', sheets: ['Data  1 '] })
  expect(table.ok && table.value.decimal).toBe('unknown')
  expect(table.ok && [table.value.header, ...table.value.rows.map((row) => row.cells)]).toEqual([
    header,
    ['=1+1 ', '2020-10-05', '8.8'],
    ['Kartu "Sapa"\nTahap 2', '2020-12-31', '1150'],
    ['x', '', ''],
  ])
})

test('the sheet with data is read, or the one that was named', async () => {
  const file = await writeXlsx([
    { name: 'Kosong', header: [], rows: [] },
    { name: 'Isi', header: ['a', 'b'], rows: [['1', '2']] },
  ])
  const chosen = await readXlsx(file)
  expect(chosen.ok && chosen.value.origin).toMatchObject({ sheet: 'Isi', sheets: ['Kosong', 'Isi'] })
  expect(await readXlsx(file, 'Lain')).toMatchObject({
    code: 'xlsx-sheet-unknown',
    details: { sheets: ['Kosong', 'Isi'] },
  })
})

test('bombs are refused before they are unpacked', async () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const large = Buffer.alloc(45 * 1024 * 1024, 0x20)
  expect(await readXlsx(zipOf({ [sheet]: large }))).toMatchObject({ code: 'zip-too-large' })
  expect(await readXlsx(zipOf({ [sheet]: large.subarray(0, 20 * 1024 * 1024) }))).toMatchObject({
    code: 'zip-ratio-too-high',
  })
  expect(await readXlsx(zipOf({ [sheet]: large }, 100))).toMatchObject({ code: 'zip-malformed' })
  const far = Buffer.from(
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>',
  )
  expect(await readXlsx(zipOf({ [sheet]: far }))).toMatchObject({ code: 'table-too-sparse' })
})

test('the kind of a file is found in its content', () => {
  const kinds = ['%PDF-1.7', '<!DOCTYPE html><p>', 'Nama;OPD', '\xd0\xcf\x11\xe0 old'].map((text) =>
    sniffTableFormat(Buffer.from(text, 'latin1')),
  )
  expect(kinds).toEqual(['other', 'other', 'csv', 'xls'])
})

test('any bytes, and any damage to a real file, give a table or a refusal', async () => {
  const zip = fc
    .uint8Array({ maxLength: 200 })
    .map((tail) => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...tail]))
  await fc.assert(
    fc.asyncProperty(zip, async (input) => {
      expect((await readTable(input)).ok).toBe(false)
    }),
  )
  const whole = await writeXlsx([{ name: 'Data', header, rows }])
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const damaged = Uint8Array.from(whole)
      for (const [at, byte] of changes) damaged[at] = byte
      expect(typeof (await readTable(damaged)).ok).toBe('boolean')
    }),
    { numRuns: 60 },
  )
})

test('no text breaks the file, also not one that every object knows', async () => {
  const texts = Object.getOwnPropertyNames(Object.prototype)
  const bytes = await writeXlsx([
    { name: 'Data', header: ['constructor', 'B'], rows: texts.map((text) => [text, text]) },
  ])
  const table = await readTable(bytes)
  expect(table).toMatchObject({ ok: true, value: { header: ['constructor', 'B'] } })
  expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(texts.map((text) => [text, text]))
})

test('a moment keeps its minute, and a day has none', async () => {
  const minutes = fc.integer({ min: 0, max: 1_439 })
  await fc.assert(
    fc.asyncProperty(minutes, async (minute) => {
      const date = new Date(Date.UTC(2026, 2, 5, 0, minute))
      const table = await readTable(await writeXlsx([{ name: 'Data', header, rows: [[date, 'x']] }]))
      const shown = date.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
      expect(table.ok && table.value.rows[0]?.cells[0]).toBe(shown)
    }),
    { numRuns: 40 },
  )
})
