import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import { writeXlsx } from '../../../src/documents/xlsx.ts'
import { nationalColumns } from '../../../src/domain/complaint/channel-fields.ts'
import type { InnovationId } from '../../../src/domain/scope.ts'
import type { ComplaintRow } from '../../../src/services/complaint/complaint-list.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { handleComplaint } from '../../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { confirmList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import { change } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findByTicket, findByTrackingId, listSteps } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { innovation } from '../../../src/store/schema/index.ts'
import { readComplaintFigures } from '../../../src/store/verdict/evidence.ts'
import { bringList } from '../../support/bring-list.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let now = new Date('2026-11-20T03:00:00Z')

const header = nationalColumns.map((column) => column.header)
const usual = [
  ...['5001', '05/03/2026', 'Pengaduan', 'Dinas Uji', 'Izin Sehari ternyata tiga minggu.', '', 'Proses', ''],
]
const csv = (...rows: readonly (readonly string[])[]) => writeCsv(header, rows)
const withCells = (changes: Readonly<Record<number, string>>) =>
  usual.map((cell, column) => changes[column] ?? cell)

const scope = (of = region) => ({ region: of, author: manager, now })
async function start(bytes: Uint8Array): Promise<string> {
  const started = await startList(laboratory.services, scope(), complaintList, { name: 'lapor.csv', bytes })
  if (!started.ok) throw new Error(started.code)
  return started.value
}
const show = async (batch: string) => {
  const checked = (await showList(laboratory.services, scope(), complaintList, batch))!
  return { ...checked, rows: checked.rows as readonly ComplaintRow[] }
}
const confirm = (batch: string, of = region) =>
  confirmList(laboratory.services, scope(of), complaintList, batch, { reason: null })
const mend = (batch: string, mends: Parameters<typeof mendList>[4]) =>
  mendList(laboratory.services, scope(), complaintList, batch, mends)
const byNumber = (number: string) => findByTrackingId(laboratory.database.db, region.id, number)
const figures = () =>
  readComplaintFigures(laboratory.database.db, region.id, laboratory.innovationId, {
    today: '2026-11-20',
    timeZone: region.timeZone,
  })
const counted = async () => (await figures()).months.reduce((sum, { complaints }) => sum + complaints, 0)
async function rowsOf(query: string): Promise<number> {
  const { rows } = await laboratory.database.pool.query(`SELECT count(*)::int AS n FROM ${query}`)
  return rows[0].n
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
})
afterAll(() => laboratory.close())

test('the dry run writes nothing; confirmed it is written whole, once, and audited', async () => {
  const batch = await start(
    csv(usual, withCells({ 0: '5002', 6: 'Entah' }), withCells({ 0: '5003', 4: 'Lain.' })),
  )
  expect((await show(batch)).counts).toMatchObject({ create: 2, blocked: 1 })
  expect(await rowsOf('complaint')).toBe(0)
  const outcomes = await Promise.all([confirm(batch), confirm(batch)])
  expect(outcomes.filter(({ ok }) => ok)).toMatchObject([{ ok: true, value: { written: 2 } }])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'already-confirmed' })
  expect(await rowsOf(`audit WHERE table_name = 'complaint' AND action = 'list.confirm'`)).toBe(2)
  expect(await byNumber('5001')).toMatchObject({
    channel: 'national',
    state: 'handed-over',
    nationalState: 'in-progress',
    dueOn: null,
    anonymous: true,
    confidential: true,
    agency: { name: 'Dinas Uji' },
    innovation: { name: 'Izin Sehari' },
    receivedAt: new Date('2026-03-04T17:00:00Z'),
  })
})

test('one that names an innovation counts in its evidence once, however often it comes', async () => {
  expect(await counted()).toBe(1)
  const again = await start(csv(usual, withCells({ 0: '5003', 4: 'Lain.' })))
  expect((await show(again)).counts).toMatchObject({ create: 0, update: 0, unchanged: 2 })
  expect(await confirm(again)).toMatchObject({ code: 'nothing-to-write' })
  const direct = await bringList(laboratory.services, { author: manager, region }, complaintList, csv(usual))
  expect(direct).toMatchObject({ value: { written: 0 } })
  expect(await counted()).toBe(1)
  expect(await figures()).toMatchObject({ since: '2026-04', due: 0 })
})

test('a newer file moves the state on, as a step on record; an older one asks first', async () => {
  now = new Date('2026-11-21T03:00:00Z')
  const done = await start(csv(withCells({ 6: 'Selesai' })))
  expect(await confirm(done)).toMatchObject({ value: { written: 1 } })
  const complaint = (await byNumber('5001'))!
  expect(complaint).toMatchObject({ nationalState: 'done', nationalStateAt: now })
  const steps = await listSteps(laboratory.database.db, region.id, complaint.id)
  expect(steps.map(({ kind, text }) => [kind, text])).toEqual([
    ['received', null],
    ['national-state', 'in-progress'],
    ['national-state', 'done'],
  ])
  const older = await start(csv(usual))
  expect((await show(older)).counts).toMatchObject({ differs: 1 })
  expect(await confirm(older)).toMatchObject({ code: 'nothing-to-write' })
  await mend(older, { decisions: { 1: { action: 'import' } } })
  expect(await confirm(older)).toMatchObject({ value: { written: 1 } })
})

test('columns and meanings that were chosen once are remembered for the next file of the region', async () => {
  const strange = ['Nomor', 'Masuk', 'Uraian', 'Keadaan']
  const first = await start(writeCsv(strange, [['6001', '2026-04-01', 'Jalan rusak.', 'Rampung']]))
  expect((await show(first)).missing).toEqual(['trackingId', 'receivedAt', 'originalText'])
  const mapping = { trackingId: 0, receivedAt: 1, originalText: 2, status: 3 }
  await mend(first, { mapping })
  expect((await show(first)).rows[0]?.issues.map(({ kind }) => kind)).toContain('unknown-state')
  expect((await show(first)).unknown).toMatchObject([{ field: 'status', text: 'Rampung' }])
  await mend(first, { meanings: { status: { rampung: 'done' } } })
  expect(await confirm(first)).toMatchObject({ value: { written: 1 } })
  const second = await start(writeCsv(strange, [['6002', '2026-04-02', 'Lampu mati.', 'Rampung']]))
  expect((await show(second)).rows[0]).toMatchObject({
    outcome: 'create',
    checked: { values: { state: 'done' } },
  })
})

test('a file is written whole or not at all', async () => {
  const before = await rowsOf('complaint')
  await laboratory.database.pool.query(
    `ALTER TABLE complaint_step ADD CONSTRAINT broken CHECK (text <> 'archived')`,
  )
  const batch = await start(csv(withCells({ 0: '7001' }), withCells({ 0: '7002', 6: 'Diarsip' })))
  await expect(confirm(batch)).rejects.toThrow()
  await laboratory.database.pool.query('ALTER TABLE complaint_step DROP CONSTRAINT broken')
  expect(await rowsOf('complaint')).toBe(before)
})

test('two files with the same new number at once: one is written, the other told', async () => {
  const batches = [await start(csv(withCells({ 0: '8001' }))), await start(csv(withCells({ 0: '8001' })))]
  const outcomes = await Promise.all(batches.map((batch) => confirm(batch)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await rowsOf(`complaint WHERE national_tracking_id = '8001'`)).toBe(1)
})

const citizen = { personId: null, kind: 'citizen' as const, origin: 'test' }
async function handedOver(text: string) {
  const made = await makeComplaint(laboratory.services, citizen, region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text,
    place: null,
    contactName: null,
    contactEmail: null,
    innovationId: laboratory.innovationId,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  const complaint = (await findByTicket(laboratory.database.db, made.value.ticket))!
  const handled = { region, complaintId: complaint.id }
  await handleComplaint(laboratory.services, manager, handled, { move: 'hand-over', trackingId: null })
  return { ticket: made.value.ticket, scope: handled }
}

test('one handed over from here is found by its words and counts once, whichever comes first', async () => {
  const before = await counted()
  const text = 'Petugas Izin Sehari meminta berkas yang sama tiga kali.'
  const { ticket } = await handedOver(text)
  const batch = await start(csv(withCells({ 0: '9001', 1: '2026-11-21', 4: text, 6: 'Selesai' })))
  expect(await confirm(batch)).toMatchObject({ value: { written: 1 } })
  expect(await findByTicket(laboratory.database.db, ticket)).toMatchObject({
    nationalTrackingId: '9001',
    nationalState: 'done',
    channel: 'own',
  })
  // Told in other words and imported before its number is recorded: recording the number makes the two one.
  const { scope: second } = await handedOver('Loket Izin Sehari tutup sejak pagi.')
  await confirm(
    await start(csv(withCells({ 0: '9002', 1: '2026-11-21', 4: 'Kantor Izin Sehari tidak buka.' }))),
  )
  expect(await counted()).toBe(before + 3)
  const move = { move: 'record-number', trackingId: '9002' } as const
  expect(await handleComplaint(laboratory.services, manager, second, move)).toMatchObject({ ok: true })
  expect(await counted()).toBe(before + 2)
  expect(await byNumber('9002')).toMatchObject({ id: second.complaintId, nationalState: 'in-progress' })
  // An imported one that names another innovation: both are judged, the other has a complaint less.
  const { database, regionId, innovationId } = laboratory
  const otherId = newIdentifier() as InnovationId
  await change(database.db, manager, 'test', (transaction) =>
    transaction.insert(innovation).values({
      regionId,
      id: otherId,
      slug: 'parkir',
      agencyId: laboratory.agencyId,
      name: 'Parkir Pasar',
      year: 2021,
      status: 'implemented',
    }),
  )
  const { scope: third } = await handedOver('Petugas Izin Sehari tidak ada.')
  await confirm(await start(csv(withCells({ 0: '9003', 1: '2026-11-21', 4: 'Karcis Parkir Pasar mahal.' }))))
  expect(await byNumber('9003')).toMatchObject({ innovation: { name: 'Parkir Pasar' } })
  const judgedAt = async (id: InnovationId) =>
    (await database.db.execute(sql`SELECT judged_at FROM innovation WHERE id = ${id}`)).rows[0]?.judged_at
  await change(database.db, manager, 'test', (transaction) =>
    transaction.execute(sql`UPDATE innovation SET judged_at = NULL`),
  )
  const recorded = { move: 'record-number', trackingId: '9003' } as const
  expect(await handleComplaint(laboratory.services, manager, third, recorded)).toMatchObject({ ok: true })
  expect(await judgedAt(innovationId)).not.toBeNull()
  expect(await judgedAt(otherId)).not.toBeNull()
  const again = await start(
    csv(withCells({ 0: '9002', 1: '2026-11-21', 4: 'Kantor Izin Sehari tidak buka.' })),
  )
  expect((await show(again)).counts).toMatchObject({ unchanged: 1 })
})

test('a spreadsheet gives the same rows as a text file, also with numbers and dates as such', async () => {
  const row = [
    91001,
    new Date('2026-05-06T00:00:00Z'),
    'Aspirasi',
    'Dinuji',
    '=1+1',
    '',
    'Selesai',
    '',
  ] as const
  const bytes = await writeXlsx([{ name: 'Laporan', header, rows: [row] }])
  const batch = await start(bytes)
  expect((await show(batch)).rows[0]).toMatchObject({
    outcome: 'create',
    checked: {
      values: { trackingId: '91001', receivedAt: '2026-05-06', reportClass: 'aspiration', text: '=1+1' },
    },
  })
})

test('whatever is sent as a file is refused with a reason or checked; it is never an error of ours', async () => {
  const before = await rowsOf('complaint')
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...usual, '=cmd|x', '\u202e1', '1E+30'),
  )
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 6 }).map((rows) => csv(...rows)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
  )
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      const place = { author: manager, region }
      const outcome = await bringList(laboratory.services, place, complaintList, bytes, true)
      if (!outcome.ok) expect(outcome.code).toMatch(/^[a-z-]+$/)
      const kept = await startList(laboratory.services, scope(), complaintList, { name: 'x', bytes })
      if (kept.ok) {
        expect(await showList(laboratory.services, scope(), complaintList, kept.value)).not.toBeNull()
      }
    }),
    { numRuns: 60 },
  )
  expect(await rowsOf('complaint')).toBe(before)
})

test('a batch of another region is not found', async () => {
  const batch = await start(csv(usual))
  const other = { ...region, id: (region.id + 1) as RegionScope['id'] }
  expect(await showList(laboratory.services, scope(other), complaintList, batch)).toBeNull()
  expect(await confirm(batch, other)).toMatchObject({ code: 'not-found' })
})
