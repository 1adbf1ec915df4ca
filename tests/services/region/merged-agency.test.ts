import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, RegionId } from '../../../src/domain/scope.ts'
import { addEntries, addJudge, assignPanel, openPanel } from '../../../src/services/judging/run-panel.ts'
import { attendByHand } from '../../../src/services/learning/attend.ts'
import { certifyCourse } from '../../../src/services/learning/certify.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { register } from '../../../src/services/learning/register.ts'
import { showHours } from '../../../src/services/learning/show-hours.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { endAgency } from '../../../src/services/region/reorganise-agency.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findPanel, listJudges } from '../../../src/store/judging/panel.ts'
import { listCohortEvents } from '../../../src/store/learning/cohort-event.ts'
import { findCourse, listSessions } from '../../../src/store/learning/course.ts'
import { insertRecord } from '../../../src/store/learning/learning-record.ts'
import { listParticipants } from '../../../src/store/learning/registration.ts'
import { listSkilled, listSkills, listUnskilledAgencies } from '../../../src/store/learning/skill.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let now = new Date('2026-03-02T01:00:00Z')
const keys = ['lama', 'antara', 'baru'] as const
const ids = {} as Record<(typeof keys)[number], AgencyId>
const db = () => laboratory.database.db

function givenBy<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

const merge = (key: string, successorKey: string) =>
  endAgency(laboratory.services, manager, region, key, { on: '2026-04-01', successorKey })

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(db(), laboratory.regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
  for (const key of keys) ids[key] = await addAgency(db(), region.id, key)
})
afterAll(() => laboratory.close())

async function cohortOf(): Promise<string> {
  const agencies = [{ agencyId: ids.lama, isBound: true }]
  const nothing = { theme: null, partner: null, champion: null, resourcePersons: [], coaches: [] }
  const plan = {
    name: 'Angkatan',
    year: 2026,
    quota: null,
    target: null,
    calendar: {},
    agencies,
    revision: 0,
  }
  const saved = await saveCohort(laboratory.services, manager, region.id, null, { ...nothing, ...plan })
  return givenBy(saved).id
}

/** A workshop that somebody of the agency takes to its end, with a certificate. */
async function taught(cohortId: string): Promise<{ regionId: RegionId; courseId: string }> {
  const { services } = laboratory
  const course = {
    name: 'Lokakarya',
    form: 'workshop',
    organiser: 'Bappeda',
    place: 'Balai kota',
    description: null,
    quota: 5,
    minimumPercent: 70,
    subjects: [{ name: 'Diagnosa masalah', minutes: 90 }],
    signatoryName: null,
    signatoryPosition: null,
    cohortId,
    isExample: true,
    today: '2026-03-02',
  }
  const { code } = givenBy(await addCourse(services, manager, region.id, course))
  const scope = { regionId: region.id, courseId: (await findCourse(db(), region.id, code))!.id }
  const times = { opensAt: new Date('2026-03-10T01:00:00Z'), closesAt: new Date('2026-03-10T09:00:00Z') }
  givenBy(await addSession(services, manager, scope, times))
  const input = { name: 'Siti', agencyId: ids.lama, civilServantNumber: '' }
  const { code: registrationCode } = givenBy(await register(services, manager, scope, input))
  now = new Date('2026-03-10T02:00:00Z')
  const [session] = await listSessions(db(), region.id, scope.courseId)
  const present = { registrationCode, sessionId: session!.id, reason: 'Hadir' }
  givenBy(await attendByHand(services, manager, scope, present))
  now = new Date('2026-06-10T01:00:00Z')
  expect(givenBy(await certifyCourse(services, manager, region, scope.courseId)).issued).toBe(1)
  return scope
}

test('what people of an agency learned is its successor’s from the year of the merger on, however often it was merged', async () => {
  const cohortId = await cohortOf()
  const scope = await taught(cohortId)
  const [participant] = await listParticipants(db(), region.id, scope.courseId)
  const learnerId = participant!.learnerId
  const before = { form: 'workshop', startsOn: '2025-05-05', endsOn: '2025-05-05', units: 1, minutes: 300 }
  const record = { ...before, subject: 'earlier', isAbroad: false, name: 'Dulu', organiser: 'LAN', learnerId }
  await change(db(), system('test'), 'test', (transaction) =>
    insertRecord(transaction, { ...record, regionId: region.id, id: newIdentifier(), recordedAt: now }),
  )
  expect(await merge('lama', 'antara')).toMatchObject({ ok: true })
  expect(await merge('antara', 'baru')).toMatchObject({ ok: true })

  const hours = async (year: number, within: readonly AgencyId[] | 'all' = 'all') =>
    (await showHours(laboratory.services, region, year, within)).agencies.map(({ agencyName, people }) => [
      agencyName,
      people,
    ])
  expect(await hours(2026)).toEqual([['Dinas baru', 1]])
  expect(await hours(2026, [ids.baru])).toEqual([['Dinas baru', 1]])
  expect(await hours(2026, [ids.lama])).toEqual([])
  expect(await hours(2025)).toEqual([['Dinas lama', 1]])

  const unskilled = (await listUnskilledAgencies(db(), region.id, 'diagnosa masalah')).map(({ id }) => id)
  expect(unskilled).not.toContain(ids.baru)
  expect(await listSkills(db(), region.id)).toMatchObject([{ people: 1, agencies: 1 }])
  expect(await listSkilled(db(), region.id, 'Diagnosa masalah', [ids.baru])).toMatchObject([
    { name: 'Siti', agencyName: 'Dinas baru' },
  ])
  const events = await listCohortEvents(db(), region.id, cohortId, region.timeZone)
  expect(events).toMatchObject([{ present: 1, agencies: [ids.baru] }])
  expect(await listParticipants(db(), region.id, scope.courseId)).toMatchObject([
    { agencyName: 'Dinas baru' },
  ])
})

test('a judge who named the agency that was merged does not judge what its successor has', async () => {
  const { services } = laboratory
  const criteria = [{ key: 'new', name: { id: 'Baru', en: 'New' }, weight: 100, min: 0, max: 100 }]
  const settings = { criteriaSource: 'Contoh', perEntry: 1, secondLookPoints: 10, isExample: true }
  const opened = await openPanel(services, manager, region.id, { name: 'Panel', criteria, ...settings })
  const panel = (await findPanel(db(), region.id, givenBy(opened).code))!
  const scope = { regionId: region.id, panelId: panel.id }
  const judge = await laboratory.join('Juri', 'evaluator')
  givenBy(await addJudge(services, manager, scope, { personId: judge.personId, agencyId: ids.lama }))
  const entry = await addInnovation(db(), region.id, ids.baru, 'Satu Pintu', { year: 2026 })
  givenBy(await addEntries(services, manager, scope, [entry]))
  const [row] = await listJudges(db(), region.id, panel.id)
  expect(new Set(row?.agencyIds)).toEqual(new Set([ids.lama, ids.baru]))
  expect(givenBy(await assignPanel(services, manager, scope))).toEqual({ lacking: 1 })
})
