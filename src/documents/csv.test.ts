import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutraliseCell, readCsv, writeCsv } from './csv.ts'
import { TABLE_BYTES_MAX, TABLE_ROWS_MAX } from './table-limits.ts'

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function rowsOf(input: Uint8Array): (readonly string[])[] {
  const table = readCsv(input)
  if (!table.ok) throw new Error(`${table.code} ${JSON.stringify(table.details)}`)
  return [table.value.header, ...table.value.rows.map((row) => row.cells)]
}

test('the fixture: semicolons, BOM, 35 rows, a line break inside quotes', () => {
  const table = readCsv(
    readFileSync(new URL('../services/demonstration/data/tangsel-2020-innovations.csv', import.meta.url)),
  )
  expect(table.ok && table.value.origin).toEqual({ format: 'csv', encoding: 'utf-8-bom', separator: ';' })
  expect(table.ok && table.value.rows).toHaveLength(35)
  expect(table.ok && table.value.rows[31]).toMatchObject({ row: 32, line: 33 })
  expect(table.ok && table.value.rows[32]).toMatchObject({ row: 33, line: 35 })
})

test("a comment above the header and Excel's sep line are no data", () => {
  const table = readCsv(bytes('sep=,\n# "contoh; rekaan\na,b\n1,2\n#akhir\n'))
  expect(table.ok && table.value.header).toEqual(['a', 'b'])
  expect(table.ok && table.value.remarks).toEqual([
    { line: 2, text: '# "contoh; rekaan' },
    { line: 5, text: '#akhir' },
  ])
  expect(table.ok && table.value.rows).toEqual([{ row: 1, line: 4, cells: ['1', '2'] }])
})

test('titles above the header are remarks, empty lines count for nothing, short rows are filled', () => {
  const table = readCsv(bytes('DAFTAR INOVASI;;\n\nNama;OPD;Tahun\n\nA;B\n'))
  expect(table.ok && table.value.remarks).toEqual([{ line: 1, text: 'DAFTAR INOVASI' }])
  expect(table.ok && table.value.rows).toEqual([{ row: 1, line: 5, cells: ['A', 'B', ''] }])
})

test.each([
  ['utf-16le', Buffer.from('\uFEFFNama;OPD\nSiaga;Dinkes', 'utf16le'), 'Siaga'],
  ['utf-16be', Buffer.from('\uFEFFNama;OPD\nSiaga;Dinkes', 'utf16le').swap16(), 'Siaga'],
  ['utf-16le', Buffer.from('Nama;OPD\nSiaga;Dinkes', 'utf16le'), 'Siaga'],
  ['windows-1252', Buffer.from('Nama;OPD\nCaf\xe9 \x96 buku;Dinkes', 'latin1'), 'Café – buku'],
  ['utf-8', Buffer.from('Nama;OPD\nCafé – buku;Dinkes'), 'Café – buku'],
])('reads %s', (encoding, input, cell) => {
  const table = readCsv(input)
  expect(table.ok && table.value.origin).toMatchObject({ encoding })
  expect(table.ok && table.value.rows[0]?.cells[0]).toBe(cell)
})

test.each([
  [',', 'a,b;c,d\n1,"2;3;4",5\n'],
  ['\t', 'a\tb, c\td\n1\t2\t3\n'],
  ['|', 'a|b;x|c\n1|2|3\n'],
  [';', 'Nama;Nilai\nx;8,8\ny;9,1\nz;7,0\n'],
])('finds the separator %j', (separator, text) => {
  const table = readCsv(bytes(text))
  expect(table.ok && table.value.origin).toMatchObject({ separator })
})

test.each([
  ['table-empty', {}, '\n;;\n'],
  ['file-not-text', {}, 'a;b\n\u0000\u0001;2\n'],
  ['table-too-many-columns', { columns: 101 }, `${'a;'.repeat(100)}a\n`],
  ['table-too-many-rows', { rowsMax: TABLE_ROWS_MAX }, `a;b\n${'1;2\n'.repeat(TABLE_ROWS_MAX + 1)}`],
  ['table-file-too-large', {}, 'x'.repeat(TABLE_BYTES_MAX + 1)],
])('refuses %s with %j', (code, details, text) => {
  const table = readCsv(bytes(text))
  expect(table).toMatchObject({ ok: false, code, details })
})

test.each([
  ['alone in an unquoted cell', 'a;b\n1;Kartu "Sapa"\n2;y\n', ['1|Kartu "Sapa"', '2|y']],
  ['never closed', 'a;b\n1;2\n3;"x\n4;"y"\n5;z\n', ['1|2', '3|"x', '4|y', '5|z']],
  ['followed by text', 'a;b\n1;"x"y\n2;"p\nq"\n', ['1|"x"y', '2|p\nq']],
  ['beside a cell over two lines', 'a;b;c\n1;"p\nq";5" lebar\n2;y;z\n', ['1|p\nq|5" lebar', '2|y|z']],
  ['in the head', 'a;b "c"\n1;2\n', ['1|2']],
])('a quotation mark %s costs no other row', (_, text, rows) => {
  const table = readCsv(bytes(text))
  expect(table.ok && table.value.rows.map(({ cells }) => cells.join('|'))).toEqual(rows)
})

test('stray quotation marks in each of thousands of rows are read, with the line of each row', () => {
  const text = `a;b\n${'1;Kartu "Sapa"\n'.repeat(4_000)}`
  const table = readCsv(bytes(text))
  expect(table.ok && table.value.rows).toHaveLength(4_000)
  expect(table.ok && table.value.rows.at(-1)).toMatchObject({ line: 4_001, cells: ['1', 'Kartu "Sapa"'] })
})

test('a written file never begins a cell with what a spreadsheet runs, and signed numbers stay numbers', () => {
  expect(['=1+1', '+62812', '-5', '-5,2', '@x', '\tx', "'=x", 'biasa'].map(neutraliseCell)).toEqual([
    "'=1+1",
    '+62812',
    '-5',
    '-5,2',
    "'@x",
    "'\tx",
    "''=x",
    'biasa',
  ])
  expect(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(['a', 'b'], [['=HYPERLINK("x")', 1.5]])),
  ).toBe('\uFEFFa;b\r\n"\'=HYPERLINK(""x"")";1.5\r\n')
})

const cell = fc
  .string({ unit: fc.constantFrom(...'ab1 ;,|"\'=+-@#\t\r\né–') })
  .filter((text) => text.trim() !== '')

test('what is written is read back, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
      (rows, separator) => {
        expect(rowsOf(writeCsv(['Nama', 'Nilai'], rows, separator))).toEqual([['Nama', 'Nilai'], ...rows])
      },
    ),
  )
})

test('any bytes give a table or a refusal', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a;,"\n\r#= \t|') }).map(bytes)
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), text), (input) => {
      expect(typeof readCsv(input).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test.each([
  [
    'a title',
    'NILAI BULAN INI;;\nInovasi;Indikator;2025-07\nAntre;Lama menunggu;57\nAntar;Lama menunggu;61\n',
  ],
  [
    'a title and the lines of a form',
    'NILAI;;;\nDinas;Kesehatan;;\nInovasi;Indikator;07/2025;08/2025\nAntre;Lama;57;58\nAntar;Lama;61;62\n',
  ],
  ['years', 'REKAP;;\nIndikator;2023;2024\nLama menunggu;57;58\n'],
])('a head of months and years is the head below %s', (_, text) => {
  const table = readCsv(new TextEncoder().encode(text))
  expect(table).toMatchObject({ ok: true })
  if (!table.ok) return
  expect(table.value.header[0]).toMatch(/^(Inovasi|Indikator)$/)
  expect(table.value.rows[0]?.cells.at(-1)).toMatch(/^58?7?$/)
})

test('a row of data with a year is no head, also where the head lacks a heading', () => {
  const table = readCsv(new TextEncoder().encode('Nama;OPD\nAntre;Dinkes;2024\nAntar;Dinsos;2024\n'))
  expect(table).toMatchObject({ ok: true, value: { header: ['Nama', 'OPD'] } })
})

test.each([
  [-4.547473508864641e-13, '0'],
  [-0, '0'],
  [1e-7, '0.0000001'],
  [-1e-7, '-0.0000001'],
  [0.1 + 0.2, '0.3'],
  [-12.5, '-12.5'],
  [1_250_000_000_000, '1250000000000'],
  [100, '100'],
])('the number %d is written as every program reads it', (value, written) => {
  const text = new TextDecoder().decode(writeCsv(['x'], [[value]]))
  expect(text.replace('\uFEFF', '').split('\r\n')[1]).toBe(written)
})
