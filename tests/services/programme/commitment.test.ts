import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { attendByHand } from '../../../src/services/learning/attend.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { register } from '../../../src/services/learning/register.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { makeCommitment, openCommitmentFile, sendSigned } from '../../../src/services/programme/commit.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { showCohortBoard } from '../../../src/services/programme/show-cohort.ts'
import type { Services } from '../../../src/services/services.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findCourse, listSessions } from '../../../src/store/learning/course.ts'
import { listCommitmentStates, listCommitments } from '../../../src/store/programme/commitment.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let services: Services
let region: RegionScope
let coordinator: PersonAuthor
let cohortId: string
let now = new Date('2026-03-02T01:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'labinov-commitment-'))

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  services = { ...laboratory.services, dataFolder: folder }
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  coordinator = await laboratory.join('Koordinator', 'coordinator')
  const saved = await saveCohort(services, coordinator, region.id, null, {
    name: 'Angkatan 1',
    year: 2026,
    theme: null,
    partner: null,
    champion: null,
    resourcePersons: [],
    coaches: [],
    quota: null,
    target: null,
    calendar: {},
    agencies: [{ agencyId: laboratory.agencyId, isBound: true }],
    revision: 0,
  })
  if (!saved.ok) throw new Error(saved.code)
  cohortId = saved.value.id
})
afterAll(async () => {
  await laboratory.close()
  rmSync(folder, { recursive: true, force: true })
})

const db = () => laboratory.database.db
const scope = (agencyId: AgencyId = laboratory.agencyId) => ({ regionId: region.id, agencyId })
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const deeds = async () => {
  const memberships = await membershipsOf(db(), coordinator.personId)
  const actor = { personId: coordinator.personId, name: '', memberships }
  const desk = await showDesk(services, actor, region)
  return (await showDeeds(services, actor, region, desk)).deeds.map(({ kind }) => kind)
}
const make = (signerName: string) =>
  makeCommitment(services, coordinator, scope(), {
    texts: {
      signerName,
      signerOffice: 'Kepala Dinas',
      place: 'Kota Uji',
      datedOn: '2026-03-02',
      promises: 'Satu inovasi\nTim yang punya waktu',
    },
    fileName: 'pernyataan.pdf',
    paper: {
      language: 'id',
      title: 'Pernyataan komitmen',
      regionName: 'Kota Uji',
      agencyName: 'Dinas Uji',
      opening: 'Yang bertanda tangan di bawah ini:',
      nameLabel: 'Nama',
      signerName,
      officeLabel: 'Jabatan',
      signerOffice: 'Kepala Dinas',
      promise: 'menyatakan berkomitmen untuk:',
      promises: ['Satu inovasi', 'Tim yang punya waktu'],
      dated: 'Kota Uji, 2 Maret 2026',
      example: null,
    },
  })
const latest = async () => (await listCommitments(db(), scope()))[0]
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a statement is a paper with its hash; the signed one comes back beside it, and neither is taken for the other', async () => {
  expect(await deeds()).toContain('sign-commitment')
  expect(codeOf(await make('Ibu Kepala'))).toBe(true)
  const statement = await latest()
  const opened = await openCommitmentFile(services, scope(), statement?.paperFile ?? '')
  const paper = opened ? await buffer(opened.stream) : Buffer.alloc(0)
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(statement?.paperHash).toBe(hash(paper))
  const send = (bytes: Uint8Array, commitmentId = statement?.id ?? '', name = 'scan.pdf') =>
    sendSigned(services, coordinator, scope(), { commitmentId, name, bytes })
  expect(codeOf(await send(paper))).toBe('unsigned')
  expect(codeOf(await send(Buffer.from('MZ program')))).toBe('upload-type-not-allowed')
  expect(codeOf(await send(Buffer.from('nama;nilai\na;1\n'), statement?.id, 'daftar.csv'))).toBe(
    'not-a-paper',
  )
  expect(codeOf(await send(Buffer.alloc(10 * 1024 * 1024 + 1)))).toBe('upload-too-large')
  const signed = Buffer.concat([paper, Buffer.from('\n% signed')])
  expect(codeOf(await send(signed, newIdentifier()))).toBe('no-such-commitment')
  expect(codeOf(await send(signed))).toBe(true)
  const after = await latest()
  expect([after?.paperHash, after?.signed.map((one) => one.hash)]).toEqual([hash(paper), [hash(signed)]])
  expect(await listCommitmentStates(db(), region.id)).toMatchObject([
    { signerName: 'Ibu Kepala', signedAt: now },
  ])
  expect(await deeds()).not.toContain('sign-commitment')
  // The paper of another agency is not found under this one.
  expect(
    await openCommitmentFile(services, scope(newIdentifier() as AgencyId), statement?.paperFile ?? ''),
  ).toBeNull()
})

test('a new statement replaces the one before, which stays with its papers', async () => {
  now = new Date('2026-04-02T01:00:00Z')
  expect(codeOf(await make('Bapak Kepala'))).toBe(true)
  const [holds, before] = await listCommitments(db(), scope())
  expect([holds?.signerName, holds?.signed.length, before?.signerName, before?.signed.length]).toEqual([
    'Bapak Kepala',
    0,
    'Ibu Kepala',
    1,
  ])
  const old = { commitmentId: before?.id ?? '', name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }
  expect(codeOf(await sendSigned(services, coordinator, scope(), old))).toBe('no-such-commitment')
})

test('an event of a cohort is a course: who came stands on the board of the cohort', async () => {
  now = new Date('2026-03-02T01:00:00Z')
  const added = await addCourse(services, coordinator, region.id, {
    name: 'Temu inovasi',
    form: 'socialisation',
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota: 100,
    minimumPercent: 0,
    subjects: [],
    signatoryName: null,
    signatoryPosition: null,
    cohortId,
    isExample: false,
    today: '2026-03-02',
  })
  const course = added.ok ? await findCourse(db(), region.id, added.value.code) : null
  if (!course) throw new Error('no course')
  const of = { regionId: region.id, courseId: course.id }
  const times = { opensAt: new Date('2026-03-10T01:00:00Z'), closesAt: new Date('2026-03-10T05:00:00Z') }
  await addSession(services, coordinator, of, times)
  const events = async () => (await showCohortBoard(services, region, cohortId, 'all'))?.events
  expect(await events()).toMatchObject([
    { name: 'Temu inovasi', firstDay: '2026-03-10', present: 0, agencies: [] },
  ])
  const input = { name: 'Wati', agencyId: laboratory.agencyId, civilServantNumber: '' }
  const seat = await register(services, coordinator, of, input)
  now = new Date('2026-03-10T02:00:00Z')
  const [session] = await listSessions(db(), region.id, course.id)
  await attendByHand(services, coordinator, of, {
    registrationCode: seat.ok ? seat.value.code : '',
    sessionId: session?.id ?? '',
    reason: 'ponsel',
  })
  expect(await events()).toMatchObject([{ present: 1, agencies: [laboratory.agencyId] }])
})
