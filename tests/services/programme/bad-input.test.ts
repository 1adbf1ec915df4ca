import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { attendByHand } from '../../../src/services/learning/attend.ts'
import { certifyCourse } from '../../../src/services/learning/certify.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { register } from '../../../src/services/learning/register.ts'
import { showHours } from '../../../src/services/learning/show-hours.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { findCourse, listSessions } from '../../../src/store/learning/course.ts'
import { listCohorts } from '../../../src/store/programme/cohort.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addAgency } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let now = new Date('2026-03-02T01:00:00Z')
let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let other: AgencyId

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const { database, regionId } = laboratory
  region = (await findRegionById(database.db, regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
  other = await addAgency(database.db, regionId, 'dinas-lain')
})
afterAll(() => laboratory.close())

const plan = {
  name: 'Angkatan I',
  year: 2026,
  theme: null,
  partner: null,
  champion: null,
  resourcePersons: [],
  coaches: [],
  quota: null,
  target: null,
  calendar: { 'drum-up': { opensOn: '2026-02-01', closesOn: '2026-02-28' } },
  revision: 0,
}
const bound = (agencyId: AgencyId) => ({ agencyId, isBound: true })
const save = (changes: object) =>
  saveCohort(laboratory.services, manager, region.id, null, {
    ...plan,
    agencies: [bound(laboratory.agencyId)],
    ...changes,
  })

test('overlapping cohorts: the second is told whose days it takes, runs with other agencies, and the first stays', async () => {
  expect(await save({})).toMatchObject({ ok: true })
  const before = await listCohorts(laboratory.database.db, region.id)
  expect(await save({ name: 'Angkatan II' })).toMatchObject({
    code: 'agency-in-two-cohorts',
    details: { cohort: 'Angkatan I', opensOn: '2026-02-01', closesOn: '2026-02-28' },
  })
  expect(await listCohorts(laboratory.database.db, region.id)).toEqual(before)
  expect(await save({ name: 'Angkatan II', agencies: [bound(other)] })).toMatchObject({ ok: true })
})

test.each([
  ['ends-before-it-begins', { design: { opensOn: '2026-05-02', closesOn: '2026-05-01' } }],
  ['half-a-term', { design: { opensOn: '2026-05-02', closesOn: '' } }],
  [
    'stages-out-of-order',
    {
      diagnose: { opensOn: '2026-05-02', closesOn: '2026-06-01' },
      design: { opensOn: '2026-05-01', closesOn: '2026-06-01' },
    },
  ],
])('days out of order: %s, and no cohort is kept', async (code, calendar) => {
  const before = await listCohorts(laboratory.database.db, region.id)
  const outcome = await save({ name: `Angkatan ${code}`, agencies: [], calendar })
  // Half a term is refused as a day that is none, whichever check comes first.
  expect(outcome).toMatchObject({ code: expect.stringMatching(new RegExp(`^(${code}|out-of-bounds)$`)) })
  expect(await listCohorts(laboratory.database.db, region.id)).toEqual(before)
})

/** A course of one day, and somebody of an agency who was there. */
async function learnOn(day: string, agencyId: AgencyId): Promise<void> {
  const { services, database } = laboratory
  now = new Date('2026-03-02T01:00:00Z')
  const added = await addCourse(services, manager, region.id, {
    name: `Lokakarya ${day} ${agencyId}`,
    form: 'workshop',
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota: 5,
    minimumPercent: 70,
    subjects: [],
    signatoryName: 'Kepala',
    signatoryPosition: 'Kepala Bappelitbangda',
    cohortId: null,
    isExample: true,
    today: '2026-03-02',
  })
  const course = added.ok ? await findCourse(database.db, region.id, added.value.code) : null
  if (!course) throw new Error('no course')
  const scope = { regionId: region.id, courseId: course.id }
  const times = { opensAt: new Date(`${day}T01:00:00Z`), closesAt: new Date(`${day}T09:00:00Z`) }
  await addSession(services, manager, scope, times)
  const who = { name: 'Siti', agencyId, civilServantNumber: '19900101 201503 1 001' }
  const registered = await register(services, manager, scope, who)
  if (!registered.ok) throw new Error(registered.code)
  const [session] = await listSessions(database.db, region.id, course.id)
  now = new Date(`${day}T10:00:00Z`)
  const input = { registrationCode: registered.value.code, sessionId: session?.id ?? '', reason: 'Kertas' }
  expect(await attendByHand(services, manager, scope, input)).toMatchObject({ ok: true })
  now = new Date('2026-03-20T01:00:00Z')
  expect(await certifyCourse(services, manager, region, course.id)).toMatchObject({ value: { issued: 1 } })
}

test('a person in two agencies is one person, whose hours stand once and in one agency', async () => {
  await learnOn('2026-03-10', laboratory.agencyId)
  await learnOn('2026-03-11', other)
  const { people, agencies } = await showHours(laboratory.services, region, 2026, 'all')
  expect(people).toHaveLength(1)
  expect(people[0]).toMatchObject({ civilServantNumber: '199001012015031001', hours: 10 })
  expect(agencies.reduce((sum, one) => sum + one.hours, 0)).toBe(10)
  expect(agencies.reduce((sum, one) => sum + one.people, 0)).toBe(1)
})
