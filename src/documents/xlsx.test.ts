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
})

test('the kind of a file is found in its content', () => {
  const kinds = ['%PDF-1.7', '<!DOCTYPE html><p>', 'Nama;OPD', '\xd0\xcf\x11\xe0 old'].map((text) =>
    sniffTableFormat(Buffer.from(text, 'latin1')),
  )
  expect(kinds).toEqual(['other', 'web-page', 'csv', 'xls'])
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

/** A workbook as other programs write it: sheets at any place in the zip, by name, with their state. */
function workbookOf(
  sheets: readonly { name: string; part: string; xml: string; state?: string }[],
  more: Record<string, string> = {},
): Buffer {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="http://x/relationships/${kind}" Target="${target}"/>`
  const listed = sheets.map(
    ({ name, state }, at) => `<sheet name="${name}" r:id="r${at}" state="${state ?? 'visible'}"/>`,
  )
  return zipOf({
    '_rels/.rels': `<Relationships>${relation(0, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map(({ part }, at) => relation(at, 'worksheet', `/${part}`)).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ part, xml }) => [part, xml])),
    ...more,
  })
}

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const text = (letters: string, address = '') =>
  `<c t="inlineStr"${address && ` r="${address}"`}><is><t>${letters}</t></is></c>`
const twoRows = sheetOf(`<row>${text('a')}${text('b')}</row><row>${text('1')}${text('2')}</row>`)
const cellsOf = async (bytes: Uint8Array) => {
  const read = await readXlsx(bytes)
  return read.ok ? [read.value.header, ...read.value.rows.map(({ cells }) => cells)] : read.code
}

test.each(['xl/worksheets/sheet1.xml', 'xl/lembar/Satu.XML', 'data.xml'])(
  'a sheet is found by its relation, at %s, and cells without addresses follow each other',
  async (part) => {
    expect(await cellsOf(workbookOf([{ name: 'Data', part, xml: twoRows }]))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  },
)

test('the first visible sheet is read and named; a hidden one by its name alone', async () => {
  const hidden = sheetOf(`<row>${text('kode')}${text('nama')}</row>`)
  for (const state of ['hidden', 'veryHidden']) {
    const bytes = workbookOf([
      { name: 'rujukan', part: 'xl/a.xml', xml: hidden, state },
      { name: 'Data', part: 'xl/b.xml', xml: twoRows },
    ])
    expect(await readXlsx(bytes)).toMatchObject({ value: { origin: { sheet: 'Data', sheets: ['Data'] } } })
    expect(await readXlsx(bytes, 'rujukan')).toMatchObject({ value: { header: ['kode', 'nama'] } })
  }
})

test.each([
  [
    'a cell in the farthest corner',
    sheetOf(`<row r="1048576">${text('x', 'XFD1048576')}</row>`),
    'table-too-many-columns',
  ],
  [
    'its address written in entities',
    sheetOf(`<row r="1">${text('x', '&#88;F&#x44;1')}</row>`),
    'table-too-many-columns',
  ],
  ['a column that no program has', sheetOf(`<row r="1">${text('x', 'ZZZ1')}</row>`), 'table-too-sparse'],
  [
    'a far cell in each of ten thousand rows',
    sheetOf(Array.from({ length: 10_000 }, (_, at) => `<row>${text('x', `XFD${at + 1}`)}</row>`).join('')),
    'table-too-sparse',
  ],
  [
    'a row at the end of the sheet',
    sheetOf(`<row r="1">${text('a')}${text('b')}</row><row r="1048576">${text('1')}</row>`),
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'a row and a column that are no numbers',
    sheetOf(`<row r="-5">${text('a', '??')}${text('b', '1A')}</row>`),
    [['a', 'b']],
  ],
])('%s costs no memory', async (_, xml, expected) => {
  for (const part of ['xl/worksheets/sheet1.xml', 'lembar.xml']) {
    const before = process.memoryUsage.rss()
    expect(await cellsOf(workbookOf([{ name: 'Data', part, xml }]))).toEqual(expected)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  }
})

test.each([
  [
    'a billion laughs',
    `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetOf(`<row>${text('&b;')}</row>`)}`,
  ],
  ['a file that is fetched', `<!DOCTYPE w SYSTEM "file:///etc/passwd">${sheetOf(`<row>${text('x')}</row>`)}`],
  ['elements within elements', sheetOf(`<row>${'<c>'.repeat(100_000)}`)],
])('%s is refused', async (_, xml) => {
  expect(await cellsOf(workbookOf([{ name: 'Data', part: 'xl/a.xml', xml }]))).toBe('xlsx-unreadable')
})

const styles = (formats: readonly string[]) =>
  `<styleSheet><numFmts>${formats.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`

test('numbers come as the spreadsheet shows them: days, times, lengths of time, fifteen digits', async () => {
  const formats = [
    'General',
    'dd/mm/yyyy',
    '[h]:mm',
    'hh:mm',
    '[$-421]d mmmm yyyy;@',
    '0.00 &quot;hari&quot;',
    '#,##0',
  ]
  const values = [
    '87.500000000000014',
    '44109',
    '1.1041666666666667',
    '0.58680555555555558',
    '44109.5',
    '3',
    '1250',
  ]
  const cells = values.map((value, at) => `<c s="${at}"><v>${value}</v></c>`).join('')
  const heads = values.map((_, at) => text(`h${at}`)).join('')
  const bytes = workbookOf(
    [{ name: 'Data', part: 'xl/a.xml', xml: sheetOf(`<row>${heads}</row><row>${cells}</row>`) }],
    {
      'xl/styles.xml': styles(formats),
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="a.xml"/><Relationship Id="r9" Type="x/styles" Target="styles.xml"/></Relationships>',
    },
  )
  const [, row] = (await cellsOf(bytes)) as string[][]
  expect(row).toEqual(['87.5', '2020-10-05', '26:30', '14:05', '2020-10-05 12:00:00', '3', '1250'])
})

test('parts of a zip that lie over each other are refused', async () => {
  const bytes = workbookOf([{ name: 'Data', part: 'xl/a.xml', xml: twoRows }])
  expect(await cellsOf(overlapped(bytes))).toBe('zip-malformed')
})

/** The same zip whose last part is said to begin where the one before it does, so that both inflate the same bytes. */
function overlapped(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  const places: number[] = []
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) places.push(at)
  const [last, before] = [places.at(-1) ?? 0, places.at(-2) ?? 0]
  for (const [offset, length] of [
    [16, 12],
    [42, 4],
  ] as const)
    copy.copy(copy, last + offset, before + offset, before + offset + length)
  return copy
}
