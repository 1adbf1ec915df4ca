import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import { nationalColumns } from '../../../src/domain/complaint/channel-fields.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { handleComplaint } from '../../../src/services/complaint/handle-complaint.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { startList } from '../../../src/services/intake/take-in-list.ts'
import { findByTrackingId, listSteps } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { readComplaintFigures } from '../../../src/store/verdict/evidence.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
const now = new Date('2026-11-20T03:00:00Z')
const header = nationalColumns.map((column) => column.header)
const report = (number: string, state: string, text = 'Izin Sehari ternyata tiga minggu.') => [
  ...[number, '05/03/2026', 'Pengaduan', 'Dinas Uji', text, '', state, ''],
]
const scope = () => ({ region, author: manager, now })

async function bring(...rows: readonly (readonly string[])[]): Promise<string> {
  const file = { name: 'lapor.csv', bytes: writeCsv(header, rows) }
  const started = await startList(laboratory.services, scope(), complaintList, file)
  if (!started.ok) throw new Error(started.code)
  const confirmed = await confirmList(laboratory.services, scope(), complaintList, started.value, {
    reason: null,
  })
  if (!confirmed.ok) throw new Error(confirmed.code)
  return started.value
}
const undo = (batch: string) => undoList(laboratory.services, scope(), complaintList, batch)
const byNumber = (number: string) => findByTrackingId(laboratory.database.db, region.id, number)
const counted = async () => {
  const { months } = await readComplaintFigures(laboratory.database.db, region.id, laboratory.innovationId, {
    today: '2026-11-20',
    timeZone: region.timeZone,
  })
  return months.reduce((sum, { complaints }) => sum + complaints, 0)
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
})
afterAll(() => laboratory.close())

test('a list of reports is undone whole: new ones are gone, news of old ones too, and the innovation is judged anew', async () => {
  await bring(report('5001', 'Proses'))
  const second = await bring(report('5001', 'Selesai'), report('5002', 'Proses'))
  expect(await counted()).toBe(2)
  expect(await undo(second)).toEqual({ ok: true, value: null })
  const first = (await byNumber('5001'))!
  expect(first.nationalState).toBe('in-progress')
  const steps = await listSteps(laboratory.database.db, region.id, first.id)
  expect(steps.map(({ text }) => text)).toEqual([null, 'in-progress'])
  expect(await byNumber('5002')).toBeNull()
  expect(await counted()).toBe(1)
  const { rows } = await laboratory.database.pool.query(
    `SELECT count(*)::int AS n FROM audit WHERE table_name = 'complaint' AND action = 'list.undo'`,
  )
  expect(rows[0].n).toBe(2)
  expect(await undo(second)).toMatchObject({ code: 'not-confirmed' })
})

test('once somebody worked on one of its reports it stays', async () => {
  const batch = await bring(report('6001', 'Proses'), report('6002', 'Proses'))
  const complaint = (await byNumber('6001'))!
  const noted = await handleComplaint(
    laboratory.services,
    manager,
    { region, complaintId: complaint.id },
    { move: 'note', text: 'Sudah ditelepon.' },
  )
  expect(noted).toMatchObject({ ok: true })
  expect(await undo(batch)).toMatchObject({ code: 'touched' })
  expect(await byNumber('6002')).not.toBeNull()
})

test('a report that waits for the moderator keeps its list', async () => {
  const batch = await bring(report('7001', 'Proses', 'Petugasnya goblok semua di Izin Sehari.'))
  expect(await undo(batch)).toMatchObject({ code: 'held' })
})
