import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import type { Actor } from '../../../src/domain/access/role.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { exportComplaints, exportHeader } from '../../../src/services/complaint/export-complaints.ts'
import { handleComplaint } from '../../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { type ModeratorMove, moderateText } from '../../../src/services/moderation/moderate-text.ts'
import { findByTicket, findByTrackingId } from '../../../src/store/complaint/complaint.ts'
import { findReviewOf, listReviewSteps } from '../../../src/store/moderation/text-review.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { bringList } from '../../support/bring-list.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-11-20T03:00:00Z'))
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
})
afterAll(() => laboratory.close())

async function importText(number: string, text: string, finalText: string): Promise<string> {
  const cells = [number, '05/03/2026', 'Pengaduan', 'Dinas Uji', text, finalText, 'Proses', '']
  const bytes = writeCsv(exportHeader, [cells])
  await bringList(laboratory.services, { author: manager, region }, complaintList, bytes)
  return (await findByTrackingId(laboratory.database.db, region.id, number))!.id
}

const reviewOf = (subjectId: string) =>
  findReviewOf(laboratory.database.db, region.id, { subject: 'complaint', subjectId, field: 'national-text' })

async function moderate(subjectId: string, move: ModeratorMove): Promise<void> {
  const scope = { regionId: region.id, reviewId: (await reviewOf(subjectId))!.id }
  expect(await moderateText(laboratory.services, manager, scope, move)).toMatchObject({ ok: true })
}

const stepsOf = async (subjectId: string) => {
  const review = (await reviewOf(subjectId))!
  const steps = await listReviewSteps(laboratory.database.db, region.id, review.id)
  return steps.map(({ kind }) => kind)
}

test('a final text that was rewritten is looked at anew: places covered by hand were those of the words before', async () => {
  const id = await importText('7001', 'Lampu mati.', 'Dasar bangsat, kata Budi.')
  await moderate(id, { move: 'mask', words: 'Budi' })
  await moderate(id, { move: 'release' })
  await importText('7001', 'Lampu mati.', 'Lampu di gang mati.')
  expect(await reviewOf(id)).toMatchObject({ state: 'released', masks: null, words: [] })
  await importText('7001', 'Lampu mati.', 'Petugas brengsek.')
  expect(await reviewOf(id)).toMatchObject({ state: 'waiting', words: ['brengsek'] })
  await moderate(id, { move: 'hide', reason: 'Menghina petugas' })
  await importText('7001', 'Lampu mati.', 'Lampu masih mati.')
  expect(await reviewOf(id)).toMatchObject({ state: 'hidden' })
  expect(await stepsOf(id)).toEqual([
    ...['waiting', 'mask-added', 'released', 'masks-renewed', 'waiting', 'hidden'],
  ])
})

test('what a moderator decided goes along when a report turns out to be one of ours', async () => {
  const made = await makeComplaint(laboratory.services, manager, region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text: 'Loket tutup.',
    place: null,
    contactName: null,
    contactEmail: null,
    innovationId: null,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  const own = (await findByTicket(laboratory.database.db, made.value.ticket))!
  const scope = { region, complaintId: own.id }
  await handleComplaint(laboratory.services, manager, scope, { move: 'hand-over', trackingId: null })
  const imported = await importText('7002', 'Pintu dikunci.', 'Dasar bangsat.')
  await moderate(imported, { move: 'hide', reason: 'Menghina petugas' })
  const move = { move: 'record-number', trackingId: '7002' } as const
  expect(await handleComplaint(laboratory.services, manager, scope, move)).toMatchObject({ ok: true })
  expect(await reviewOf(own.id)).toMatchObject({
    state: 'hidden',
    text: 'Dasar bangsat.',
    words: ['bangsat'],
  })
})

test('the file of somebody who does not handle a report holds nothing that waits or is hidden', async () => {
  const id = await importText('7003', 'Dasar bangsat.', '')
  await laboratory.database.pool.query(
    `BEGIN; SELECT set_config('labinov.actor', 'test', true); UPDATE complaint SET confidential = false; COMMIT`,
  )
  const leader: Actor = {
    personId: manager.personId,
    name: 'Pimpinan (contoh)',
    memberships: [{ regionId: region.id, role: 'leader', agencyId: null }],
  }
  const words = { mask: (kind: string) => `[${kind}]`, secret: '[secret]' }
  const read = async () => {
    const rows: string[][] = []
    const wish = { filter: 'all' as const, narrowing: {} }
    for await (const batch of exportComplaints(laboratory.services, manager, leader, region, wish, words)) {
      rows.push(...batch)
    }
    return rows.find(([number]) => number === '7003')?.[4]
  }
  expect(await read()).toBe('[held]')
  const subject = { subject: 'complaint', subjectId: id, field: 'text' } as const
  const review = (await findReviewOf(laboratory.database.db, region.id, subject))!
  const scope = { regionId: region.id, reviewId: review.id }
  await moderateText(laboratory.services, manager, scope, { move: 'release' })
  expect(await read()).toBe('Dasar bangsat.')
})
