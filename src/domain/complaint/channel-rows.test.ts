import fc from 'fast-check'
import { expect, test } from 'vitest'
import { garbageText } from '../../../tests/support/garbage.ts'
import { guessMapping, recallMapping } from '../intake/columns.ts'
import { tableFromGrid } from '../intake/table.ts'
import { complaintHeadings, hasReport, nationalColumns } from './channel-fields.ts'
import { type CheckedComplaint, type ComplaintContext, checkComplaintRows } from './channel-rows.ts'

const header = nationalColumns.map((column) => column.header)
const guess = (heads: readonly string[]) => guessMapping(heads, complaintHeadings)
const mapping = guess(header)
const context: ComplaintContext = {
  agencies: [
    { key: 'disdukcapil', name: 'Dinas Kependudukan dan Pencatatan Sipil', abbreviation: 'Disdukcapil' },
    { key: 'dinkes', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
  ],
  districts: [
    { code: '36.74.05', name: 'Ciputat' },
    { code: '36.74.06', name: 'Ciputat Timur' },
  ],
  innovations: [
    { id: 'i-sianduk', name: 'Sianduk' },
    { id: 'i-sehat', name: 'Sehat' },
    { id: 'i-antar', name: 'Antar Berkas Sampai Rumah' },
  ],
  recorded: [],
  waiting: [],
  today: '2021-12-06',
  timeZone: 'Asia/Jakarta',
  meanings: {},
}
const usual = ['1001', '2021-03-05', 'Pengaduan', 'Disdukcapil', 'Loket tutup.', '', 'Proses', 'Ciputat']

function check(rows: readonly (readonly string[])[], changes: Partial<ComplaintContext> = {}) {
  return checkComplaintRows(tableFromGrid(header, rows), mapping, { ...context, ...changes })
}
const withCells = (changes: Readonly<Record<number, string>>) =>
  usual.map((cell, column) => changes[column] ?? cell)
const kinds = (row: CheckedComplaint | undefined) => row?.issues.map(({ kind }) => kind)

/** What the records hold once the rows are written. */
const recordOf = (rows: readonly CheckedComplaint[]) =>
  rows
    .filter(({ outcome }) => outcome === 'create')
    .map(({ row, values }) => ({
      id: `c-${row}`,
      trackingId: values.trackingId,
      channel: 'national' as const,
      isFollowed: true,
      state: values.state,
      answeredAt: values.answeredAt,
      agencyKey: values.agencyKey,
      finalText: values.finalText,
    }))

test('the columns of the national channel are known, and a file without one of the texts is still read', () => {
  expect(Object.keys(mapping)).toHaveLength(8)
  expect(hasReport(mapping)).toBe(true)
  expect(hasReport(guess(['Tracking ID', 'Kategori', 'Isi Laporan']))).toBe(true)
  expect(hasReport(guess(['Tracking ID', 'Kategori']))).toBe(false)
})

test('what a person mapped once is mapped again under the same headings', () => {
  const before = {
    header: ['Nomor', 'Masuk', 'Catatan'],
    mapping: { trackingId: 0, receivedAt: 1, originalText: 2 },
  }
  const now = ['Catatan', 'Status', 'Masuk', 'Nomor']
  expect(recallMapping(guess(now), now, before)).toEqual({
    trackingId: 3,
    receivedAt: 2,
    originalText: 0,
    status: 1,
  })
})

test('a usual row is read whole', () => {
  const [row] = check([usual])
  expect(row).toMatchObject({ outcome: 'create', issues: [] })
  expect(row?.values).toMatchObject({
    trackingId: '1001',
    receivedAt: '2021-03-05',
    reportClass: 'complaint-non-supervisory',
    agencyKey: 'disdukcapil',
    state: 'in-progress',
    districtCode: '36.74.05',
    innovationId: null,
  })
})

test('a heading such as Kesehatan is no class: one is assumed, and a person may say which once for all rows', () => {
  const rows = [withCells({ 2: 'Kesehatan' })]
  expect(kinds(check(rows)[0])).toEqual(['class-assumed'])
  const [chosen] = check(rows, { meanings: { category: { kesehatan: 'information-request' } } })
  expect(chosen).toMatchObject({
    issues: [],
    values: { reportClass: 'information-request', category: 'Kesehatan' },
  })
})

test('an agency that is only alike is offered, and one that is none of ours may be said to be so', () => {
  const [alike] = check([withCells({ 3: 'Dinas Kesehatn Kota' })])
  expect(alike?.outcome).toBe('blocked')
  expect(alike?.issues[0]).toMatchObject({ kind: 'unknown-agency', mend: 'dinkes' })
  const meanings = { agency: { 'kementerian agama': '-', 'dinas kesehatn kota': 'dinkes' } }
  const rows = check(
    [withCells({ 3: 'Dinas Kesehatn Kota' }), withCells({ 0: '2', 3: 'Kementerian Agama' })],
    {
      meanings,
    },
  )
  expect(rows.map(({ outcome, values }) => [outcome, values.agencyKey])).toEqual([
    ['create', 'dinkes'],
    ['create', null],
  ])
})

test('dates: a day to come is day and month swapped, a month is no day, and one American date casts doubt on others', () => {
  const dated = (dates: readonly string[]) =>
    check(dates.map((date, index) => withCells({ 0: String(index + 1), 1: date })))
  const [coming, month] = dated(['03/12/2021', 'Maret 2021', ''])
  expect(coming).toMatchObject({ outcome: 'create', values: { receivedAt: '2021-12-03' } })
  expect(kinds(month)).toContain('date-without-day')
  const [swapped] = dated(['07/12/2021'])
  expect(swapped?.issues.find(({ kind }) => kind === 'future-date')).toMatchObject({ mend: '2021-07-12' })
  const mixed = dated(['05/23/2021', '04/05/2021', '2021-05-04'])
  expect(mixed.map(kinds)).toEqual([['month-first-date'], ['month-first-date'], []])
})

test('an innovation that is named counts, the longest name first; a word of everyday does not', () => {
  const about = (text: string) => check([withCells({ 4: text })])[0]
  expect(about('Berkas SIANDUK saya hilang')?.values.innovationId).toBe('i-sianduk')
  expect(about('semoga sehat selalu')?.values.innovationId).toBeNull()
  const two = about('Sianduk dan antar berkas sampai rumah lambat')
  expect(two).toMatchObject({ values: { innovationId: 'i-antar' } })
  expect(two?.issues[0]).toMatchObject({ kind: 'several-innovations', severity: 'warning' })
  const resolutions = new Map([[1, { action: 'import' as const, innovationId: null }]])
  expect(check([withCells({ 4: 'Sianduk lambat' })], { resolutions })[0]?.values.innovationId).toBeNull()
})

test('the number is the key: the same again changes nothing, news is an update, and a step back is a question', () => {
  const recorded = recordOf(check([usual]))
  expect(check([usual], { recorded })[0]).toMatchObject({ outcome: 'unchanged', changes: [] })
  const [news] = check([withCells({ 0: ' #1001 ', 6: 'Selesai' })], { recorded })
  expect(news).toMatchObject({
    outcome: 'update',
    changes: [{ field: 'state', before: 'in-progress', after: 'done' }],
  })
  const back = [withCells({ 6: 'Belum Terverifikasi' })]
  expect(check(back, { recorded })[0]?.outcome).toBe('differs')
  const resolutions = new Map([[1, { action: 'import' as const }]])
  expect(check(back, { recorded, resolutions })[0]?.outcome).toBe('update')
  const faulty = [withCells({ 1: 'entah', 3: 'Siapa' })]
  expect(check(faulty, { recorded })[0]?.outcome).toBe('unchanged')
  expect(check([usual, usual]).map(({ outcome }) => outcome)).toEqual(['create', 'duplicate'])
})

test('the very words of one that waits for its number are that one; alike words are a question', () => {
  const text = 'Mesin parkir di pintu keluar menelan kartu saya dan saldonya hilang.'
  const waiting = [{ id: 'w', ticket: '7KQ2-M9XA-4BTC', text, receivedOn: '2021-03-01' }]
  const [same] = check([withCells({ 4: `${text} ` })], { waiting })
  expect(same).toMatchObject({ outcome: 'update', existingId: 'w' })
  expect(same?.changes.map(({ field }) => field)).toEqual(['trackingId', 'state'])
  const alike = [withCells({ 4: text.replace('menelan', 'telan') })]
  expect(check(alike, { waiting })[0]).toMatchObject({ outcome: 'blocked', existingId: null })
  const decide = (sameAs: string | null) =>
    check(alike, { waiting, resolutions: new Map([[1, { action: 'import' as const, sameAs }]]) })[0]?.outcome
  expect([decide('w'), decide(null)]).toEqual(['update', 'create'])
  // One report is found once, and one from before ours came in is another.
  expect(
    check([withCells({ 4: text }), withCells({ 0: '2', 4: text })], { waiting }).map((row) => row.outcome),
  ).toEqual(['update', 'create'])
  expect(check([withCells({ 1: '2021-02-01', 4: text })], { waiting })[0]?.outcome).toBe('create')
})

test('a number that a spreadsheet shortened is refused, because its last digits are lost', () => {
  expect(kinds(check([withCells({ 0: '1,23E+12' })])[0])).toContain('tracking-id-shortened')
})

test('whatever is in the cells, nothing throws, the second time changes nothing, and no number comes twice', () => {
  const cell = fc.oneof(
    garbageText,
    fc.constantFrom(
      '1001',
      '1002',
      '2021-03-05',
      '05/23/2021',
      'Selesai',
      'Proses',
      '=1+1',
      'Dinkes',
      'Sianduk',
    ),
  )
  const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell, cell, cell), { maxLength: 12 })
  fc.assert(
    fc.property(rows, (cells) => {
      const first = check(cells)
      expect(first).toHaveLength(cells.length)
      const written = recordOf(first)
      expect(new Set(written.map(({ trackingId }) => trackingId)).size).toBe(written.length)
      const second = check(cells, { recorded: written })
      expect(second.filter(({ outcome }) => outcome === 'create' || outcome === 'update')).toEqual([])
      for (const { outcome, issues } of first) {
        expect(outcome === 'blocked').toBe(
          issues.some(({ severity }) => severity === 'error') && outcome !== 'duplicate',
        )
      }
    }),
    { numRuns: 150 },
  )
})
