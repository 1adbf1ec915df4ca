import { expect, test } from 'vitest'
import affairsFile from '../domain/facts/government-affairs.json' with { type: 'json' }
import type { Table } from '../domain/intake/table.ts'
import { guessColumns } from '../domain/lifecycle/innovation-columns.ts'
import { checkInnovationRows } from '../domain/lifecycle/innovation-rows.ts'
import { guessMeasurementColumns } from '../domain/measurement/measurement-columns.ts'
import { checkMeasurementRows } from '../domain/measurement/measurement-rows.ts'
import { readCsv } from './csv.ts'
import { CELL_CHARACTERS_MAX } from './table-limits.ts'
import { readXlsx, writeXlsx, type XlsxCell } from './xlsx.ts'

// Lists as offices send them; each was refused or misread once.
const indicators = [
  { key: 'tepat', name: 'Selesai tepat waktu', unit: '%', frequency: 'month' as const },
  { key: 'warga', name: 'Jumlah warga dilayani', unit: 'orang', frequency: 'month' as const },
]

function csv(text: string): Table {
  const table = readCsv(new TextEncoder().encode(text))
  if (!table.ok) throw new Error(table.code)
  return table.value
}

async function xlsx(header: string[], rows: XlsxCell[][]): Promise<Table> {
  const table = await readXlsx(await writeXlsx([{ name: 'Data', header, rows }]))
  if (!table.ok) throw new Error(table.code)
  return table.value
}

function measured(table: Table) {
  const mapping = guessMeasurementColumns(table.header, indicators)
  const checked = checkMeasurementRows(table, mapping, { indicators, existing: [], today: '2026-11-30' })
  const values = checked.rows.map(({ period, values }) => [period, ...values.map(({ value }) => value)])
  return { ...checked, mapping, values }
}

function innovations(table: Table) {
  const agencies = [{ key: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes', aliases: [] }]
  const context = { agencies, affairs: affairsFile.affairs, existing: [], year: 2026 }
  return checkInnovationRows(table, guessColumns(table.header).mapping, context)
}

test('numbers of other columns never settle how a text is read', async () => {
  const table = await xlsx(
    ['bulan', 'Selesai tepat waktu (%)', 'Jumlah warga dilayani (orang)'],
    [
      ['2026-01', 81.5, '1.250'],
      ['2026-02', 82.25, '12.345'],
      ['2026-03', 83, '980'],
      ['2026-04', 84.125, 1250.5],
    ],
  )
  const { rows, values } = measured(table)
  expect(values.map(([, , people]) => people)).toEqual([1250, 12345, 980, 1250.5])
  expect(values.map(([, share]) => share)).toEqual([81.5, 82.25, 83, 84.125])
  expect(rows[0]?.issues.map(({ kind }) => kind)).toContain('ambiguous-number')
})

test('a column that proves the month first is read so, whole', () => {
  const { values } = measured(
    csv('tanggal;Jumlah warga dilayani\n06/07/2026;10\n06/27/2025;11\n05/04/2026;12\n'),
  )
  expect(values.map(([period]) => period)).toEqual(['2026-06-01', '2025-06-01', '2026-05-01'])
  const rows = innovations(
    csv(
      'Nama Inovasi;OPD;Tahun;Tanggal Penerapan\nA (contoh);Dinkes;2026;06/07/2026\nB (contoh);Dinkes;2026;06/27/2026\n',
    ),
  )
  expect(rows.map(({ values: { implementedOn } }) => implementedOn)).toEqual(['2026-06-07', '2026-06-27'])
  expect(rows[0]?.issues.find(({ kind }) => kind === 'month-first-date')?.candidates[0]?.value).toBe(
    '2026-07-06',
  )
})

test.each([
  ['#;bulan;Jumlah warga dilayani (orang)\n1;2024-01;1250\n2;2024-02;1300\n'],
  ['# No,bulan,Jumlah warga dilayani (orang)\n1,2024-01,1250\n2,2024-02,1300\n'],
])('a head that begins with # is a head: %s', (text) => {
  expect(measured(csv(text)).values).toEqual([
    ['2024-01-01', 1250],
    ['2024-02-01', 1300],
  ])
})

test('a comment with as many separators as the head stays a comment', () => {
  const table = csv('# Sumber: register; loket\nbulan;Jumlah warga dilayani\n2024-01;1250\n')
  expect(table.header).toEqual(['bulan', 'Jumlah warga dilayani'])
})

test('the lines of a form above the table are remarks', async () => {
  const table = await xlsx(
    ['Perangkat daerah', 'Dinas Kesehatan'],
    [
      ['Tahun', '2026'],
      ['Penanggung jawab', 'Bagian data'],
      [],
      ['bulan', 'Selesai tepat waktu (%)', 'Jumlah warga dilayani (orang)'],
      ['2026-01', 81, 120],
      ['2026-02', 82, 130],
      ['2026-03', 83, 125],
      ['2026-04', 84, 140],
    ],
  )
  expect(table.remarks).toHaveLength(3)
  expect(measured(table).values).toHaveLength(4)
})

test.each([
  [
    'years under one heading',
    'PEMERINTAH KOTA;;;;;\nNo;Kelompok Data;Satuan;Tahun;;\n;;;2019;2020;2021\n1;Petugas;orang;17;22;43\n2;Warga;orang;58;61;62\n',
    ['No', 'Kelompok Data', 'Satuan', '2019', '2020', '2021'],
  ],
  [
    'days under one heading',
    'No;Nama Inovasi;OPD;Tanggal;;Tahun\n;;;Uji coba;Penerapan;\n1;Antre (contoh);Dinkes;2026-01-05;2026-03-01;2026\n2;Antar (contoh);Dinkes;2026-01-06;2026-03-02;2026\n',
    ['No', 'Nama Inovasi', 'OPD', 'Uji coba', 'Penerapan', 'Tahun'],
  ],
])('a head of two lines is one head: %s', (_, text, header) => {
  const table = csv(text)
  expect(table.header).toEqual(header)
  expect(table.rows).toHaveLength(2)
})

test('a row with empty cells under the head is a row', () => {
  const table = csv(
    'Nama Inovasi;OPD;Tahun;Tahapan\n;;2026;Inisiatif\nAntar (contoh);Dinkes;2026;Inisiatif\n',
  )
  expect(table.rows).toHaveLength(2)
})

test('a note beside the table is told and takes no value away', async () => {
  const table = await xlsx(
    ['bulan', 'Jumlah warga dilayani (orang)'],
    [
      ['2026-01', 120],
      ['2026-02', 130, null, null, null, null, null, 'libur panjang'],
      ['2026-03', 125],
    ],
  )
  expect(measured(table).values.map(([, people]) => people)).toEqual([120, 130, 125])
  expect(table.remarks).toEqual([{ line: 3, text: 'libur panjang' }])
})

test('one row that is too wide is named, and the others can be saved', () => {
  const rows = Array.from({ length: 5 }, (_, at) => `Uji ${at} (contoh),Dinas Kesehatan,2026,Inisiatif`)
  const text = [
    'Nama Inovasi,OPD,Tahun,Tahapan',
    ...rows,
    'Cepat, Mudah (contoh),Dinas Kesehatan,2026,Inisiatif',
  ]
  const checked = innovations(csv(text.join('\n')))
  expect(checked.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('create'), 'blocked'])
  expect(checked[5]).toMatchObject({
    line: 7,
    issues: [{ kind: 'row-too-wide' }, ...checked[5]!.issues.slice(1)],
  })
})

test('one text that is too long keeps its own row out alone', () => {
  const long = 'x'.repeat(CELL_CHARACTERS_MAX + 1)
  const checked = innovations(
    csv(`Nama Inovasi;OPD;Tahun;Deskripsi\nA (contoh);Dinkes;2026;${long}\nB (contoh);Dinkes;2026;baik\n`),
  )
  expect(checked.map(({ outcome }) => outcome)).toEqual(['blocked', 'create'])
})

test('two columns with one heading are told, and none is taken in silence', async () => {
  const table = await xlsx(
    ['bulan', 'Jumlah warga dilayani', 'Jumlah warga dilayani'],
    [
      ['2026-01', 120, 12],
      ['2026-02', 130, 13],
    ],
  )
  const { mapping, issues } = measured(table)
  expect(mapping.values).toEqual({})
  expect(issues.map(({ kind }) => kind)).toContain('duplicate-heading')
})

test.each(['0000-00-00', '0000-00-00 00:00:00', 'NULL', '\\N', '00/00/0000', '#REF!', 'NaN', '(null)'])(
  '%s is an empty cell',
  (empty) => {
    const [row] = innovations(
      csv(`Nama Inovasi;OPD;Tahun;Tanggal Uji Coba\nA (contoh);Dinkes;2026;${empty}\n`),
    )
    expect(row).toMatchObject({ outcome: 'create', values: { trialOn: null } })
  },
)

test('the headings of the application are known', () => {
  const { mapping } = guessColumns(['ID', 'Nama', 'Rancang Bangun', 'Ujicoba', 'Implementasi', 'SKPD'])
  expect(mapping).toMatchObject({ name: 1, trialOn: 3, implementedOn: 4, agency: 5 })
})

test('the tags of a web page are taken off a description', () => {
  const html =
    '"<p>Warga <b>mendaftar</b> lewat pesan.<br />\nManfaat &amp; hasil:</p>\n<ul>\n<li>cepat, &lt;5 menit;</li>\n</ul>\n<p>&nbsp;</p>"'
  const [row] = innovations(csv(`Nama Inovasi;OPD;Tahun;Deskripsi\nA (contoh);Dinkes;2026;${html}\n`))
  expect(row?.values.description).toBe(
    'Warga mendaftar lewat pesan.\n\nManfaat & hasil:\n\n- cepat, <5 menit;',
  )
  expect(row?.issues.map(({ kind }) => kind)).toContain('markup-removed')
})

test('a sign that only looks like a tag stays', () => {
  const [row] = innovations(
    csv('Nama Inovasi;OPD;Tahun;Deskripsi\nA (contoh);Dinkes;2026;waktu <5 menit & biaya < Rp 1\n'),
  )
  expect(row?.values.description).toBe('waktu <5 menit & biaya < Rp 1')
})

test('a month that has not come holds no value', () => {
  const { rows } = measured(csv('bulan;Jumlah warga dilayani\n2026-11;5\n2027-06;6\n'))
  expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'blocked'])
  expect(rows[1]?.issues[0]?.kind).toBe('future-period')
})

test('a bare year stays a year, and no launch is made of it', () => {
  const [row] = innovations(
    csv('Nama Inovasi;OPD;Tahun;Tanggal Uji Coba;Tanggal Penerapan\nA (contoh);Dinkes;2021;2020;2021\n'),
  )
  expect(row).toMatchObject({ outcome: 'create', values: { trialOn: '2020', implementedOn: '2021' } })
  expect(row?.issues.map(({ kind }) => kind)).toContain('year-only-date')
})

test.each([
  ['Kominfo', '2.16'],
  ['PUPR', '1.03'],
  ['Adminduk', '2.12'],
  ['Satpol PP', '1.05'],
  ['2.12 Dukcapil', '2.12'],
  ['Pertanian', '3.27'],
])('the affair %s is %s', (word, code) => {
  const [row] = innovations(csv(`Nama Inovasi;OPD;Tahun;Urusan\nA (contoh);Dinkes;2021;${word}\n`))
  expect(row?.values.affairCode).toBe(code)
})
