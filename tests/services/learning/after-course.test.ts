import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuestions } from '../../../src/domain/learning/course-test.ts'
import type { PersonId } from '../../../src/domain/scope.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { attendByHand } from '../../../src/services/learning/attend.ts'
import { certifyCourse } from '../../../src/services/learning/certify.ts'
import { saveQuestions, showTestResult, takeTest } from '../../../src/services/learning/course-test.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { addMaterial, openMaterial, removeMaterial } from '../../../src/services/learning/edit-material.ts'
import {
  answerFollowUp,
  followUpMark,
  sendFollowUp,
  showFollowUp,
} from '../../../src/services/learning/follow-up.ts'
import { register } from '../../../src/services/learning/register.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import type { Services } from '../../../src/services/services.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { findCourse, listSessions } from '../../../src/store/learning/course.ts'
import { listMaterial } from '../../../src/store/learning/material.ts'
import { listParticipants } from '../../../src/store/learning/registration.ts'
import { listSkilled, listSkills, listUnskilledAgencies } from '../../../src/store/learning/skill.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let services: Services
let region: RegionScope
let manager: PersonAuthor
let wati: PersonAuthor
let now = new Date('2026-03-02T01:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'labinov-material-'))
const at = (time: string) => {
  now = new Date(time)
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  services = { ...laboratory.services, dataFolder: folder }
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  wati = await laboratory.join('Wati', 'innovator')
})
afterAll(async () => {
  await laboratory.close()
  rmSync(folder, { recursive: true, force: true })
})

const db = () => laboratory.database.db
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code

async function courseOf(name: string) {
  at('2026-03-02T01:00:00Z')
  const added = await addCourse(services, manager, region.id, {
    name,
    form: 'workshop',
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota: 30,
    minimumPercent: 70,
    subjects: [{ name: 'Diagnosa masalah', minutes: 90 }],
    signatoryName: null,
    signatoryPosition: null,
    cohortId: null,
    isExample: true,
    today: '2026-03-02',
  })
  if (!added.ok) throw new Error(added.code)
  const course = await findCourse(db(), region.id, added.value.code)
  if (!course) throw new Error('no course')
  const scope = { regionId: region.id, courseId: course.id }
  const times = { opensAt: new Date('2026-03-10T01:00:00Z'), closesAt: new Date('2026-03-10T09:00:00Z') }
  expect(codeOf(await addSession(services, manager, scope, times))).toBe(true)
  return { course, scope }
}

async function seat(
  scope: { regionId: RegionScope['id']; courseId: string },
  name: string,
  personId: PersonId | null = null,
) {
  const input = { name, agencyId: laboratory.agencyId, civilServantNumber: '', personId }
  const registered = await register(services, manager, scope, input)
  if (!registered.ok) throw new Error(registered.code)
  return registered.value.code
}

const questions = (count: number) => {
  const read = readQuestions(
    Array.from({ length: count }, (_, n) => `Soal ${n}\n* benar\n- salah`).join('\n'),
  )
  if (!read.ok) throw new Error(read.code)
  return read.value
}

test('a test is taken once before and once after, its questions then stay, and its gain has an interval', async () => {
  const { scope } = await courseOf('Tes')
  const take = (registrationCode: string, moment: 'before' | 'after', right: number) =>
    takeTest(services, manager, region.id, {
      registrationCode,
      moment,
      answers: Array.from({ length: 10 }, (_, place) => (place < right ? 0 : null)),
    })
  const people = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => seat(scope, name)))
  const [first = ''] = people
  expect(codeOf(await take(first, 'before', 5))).toBe('no-test')
  expect(codeOf(await saveQuestions(services, manager, scope, questions(3)))).toBe(true)
  expect(codeOf(await saveQuestions(services, manager, scope, questions(10)))).toBe(true)
  expect(codeOf(await take('K7Q2MAX', 'before', 5))).toBe('no-such-registration')
  expect(codeOf(await take(first, 'after', 5))).toBe('not-yet')
  const before = [4, 5, 4, 6, 5]
  const after = [6, 6, 5, 9, 4]
  for (const [n, points] of before.entries())
    expect(codeOf(await take(people[n] ?? '', 'before', points))).toBe(true)
  // The same sent twice at once is kept once.
  const twice = await Promise.all([take(people[5] ?? '', 'before', 1), take(people[5] ?? '', 'before', 9)])
  expect(twice.map(codeOf).sort()).toEqual(['answered-already', true])
  expect(codeOf(await saveQuestions(services, manager, scope, questions(4)))).toBe('answered-already')
  at('2026-03-10T08:30:00Z')
  expect(codeOf(await take(first, 'before', 5))).toBe('over')
  for (const [n, points] of after.entries())
    expect(codeOf(await take(people[n] ?? '', 'after', points))).toBe(true)
  const { gain, items, sharesBefore } = await showTestResult(services, scope)
  // By hand: averages 4.8 and 6, so g = 1.2 / 5.2; differences 2 1 1 3 -1 have mean 1.2 and s = 1.4832.
  expect(gain).toMatchObject({ pairs: 5, missing: 1, before: 4.8, after: 6 })
  expect(gain?.gain).toBeCloseTo(1.2 / 5.2, 10)
  expect(gain?.interval?.lower).toBeCloseTo(1.2 - (2.776445 * 1.4832397) / Math.sqrt(5), 4)
  expect(items?.items[4]?.share).toBeCloseTo(4 / 5, 10)
  expect(sharesBefore?.[0]).toBe(1)
})

test('material is a file by its content or a link, within bounds, and is gone when it is taken away', async () => {
  const { scope } = await courseOf('Bahan')
  const add = (url: string | null, file: { name: string; bytes: Uint8Array } | null) =>
    addMaterial(services, manager, scope, { title: 'Bahan', url, file })
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
  expect(codeOf(await add(null, null))).toBe('file-or-link')
  expect(codeOf(await add('https://contoh.invalid/a', { name: 'a.pdf', bytes: pdf }))).toBe('file-or-link')
  expect(codeOf(await add(null, { name: 'a.pdf', bytes: Buffer.from('<script>') }))).toBe(
    'upload-type-not-allowed',
  )
  expect(codeOf(await add(null, { name: 'a.exe', bytes: pdf }))).toBe(true)
  expect(codeOf(await add('https://contoh.invalid/a', null))).toBe(true)
  const [file, link] = await listMaterial(db(), scope)
  expect([file?.file?.fileName, link?.url]).toEqual(['a.pdf', 'https://contoh.invalid/a'])
  expect((await openMaterial(services, scope, file?.id ?? ''))?.bytes).toBe(pdf.length)
  const other = await courseOf('Lain')
  expect(codeOf(await removeMaterial(services, manager, other.scope, file?.id ?? ''))).toBe(
    'no-such-material',
  )
  expect(codeOf(await removeMaterial(services, manager, scope, file?.id ?? ''))).toBe(true)
  expect(await openMaterial(services, scope, file?.id ?? '')).toBeNull()
})

const deedsOf = async (who: PersonAuthor) => {
  const actor = { personId: who.personId, name: '', memberships: await membershipsOf(db(), who.personId) }
  const desk = await showDesk(services, actor, region)
  return (await showDeeds(services, actor, region, desk)).deeds.map(
    ({ kind, text }) => `${kind}: ${text ?? ''}`,
  )
}

test('after ninety days it is asked by desk and link what came of a course, once by each; the region sees who learned what', async () => {
  const { scope, course } = await courseOf('Lokakarya')
  const code = await seat(scope, 'Wati', wati.personId)
  at('2026-03-09T01:00:00Z')
  expect(await deedsOf(wati)).toContain('attend-session: Lokakarya')
  at('2026-03-10T10:00:00Z')
  const [session] = await listSessions(db(), region.id, course.id)
  const input = { registrationCode: code, sessionId: session?.id ?? '', reason: 'ponsel' }
  expect(codeOf(await attendByHand(services, manager, scope, input))).toBe(true)
  expect(await listUnskilledAgencies(db(), region.id, null)).toMatchObject([{ name: 'Dinas Uji' }])
  expect(codeOf(await certifyCourse(services, manager, region, course.id))).toBe(true)
  expect(await listSkills(db(), region.id)).toEqual([{ name: 'Diagnosa masalah', people: 1, agencies: 1 }])
  expect(await listSkilled(db(), region.id, ' diagnosa  MASALAH', 'all')).toMatchObject([
    { name: 'Wati', agencyName: 'Dinas Uji' },
  ])
  expect(await listUnskilledAgencies(db(), region.id, null)).toEqual([])

  const [mine] = await listParticipants(db(), region.id, course.id)
  const registrationId = mine?.id ?? ''
  const scores = { used: 4, support: 3, attitude: 3, performance: 2, effect: 1 }
  const answer = (respondent: 'participant' | 'superior', mark: string) =>
    answerFollowUp(
      services,
      manager,
      region,
      { registrationId, respondent, mark },
      { scores, subject: null, remark: 'Baik' },
    )
  const own = followUpMark(services, registrationId, 'participant')
  expect(codeOf(await answer('participant', own))).toBe('to-come')
  at('2026-06-08T03:00:00Z')
  expect(await deedsOf(wati)).toContain('answer-follow-up: Lokakarya')
  expect(await deedsOf(manager)).toContain('send-follow-up: Lokakarya')
  expect(codeOf(await answer('superior', own))).toBe('no-such-link')
  expect(codeOf(await answer('participant', own))).toBe(true)
  expect(codeOf(await answer('participant', own))).toBe('answered-already')
  expect(codeOf(await sendFollowUp(services, manager, scope))).toBe(true)
  expect(await deedsOf(wati)).not.toContain('answer-follow-up: Lokakarya')
  expect(await deedsOf(manager)).not.toContain('send-follow-up: Lokakarya')
  const shown = await showFollowUp(services, region, course.id)
  // One answer is below the limit of five: it is counted, and not told.
  expect([shown.figures[0], shown.remarks]).toEqual([
    { respondent: 'participant', people: 1, averages: null },
    [],
  ])
  at('2027-04-01T00:00:00Z')
  expect(codeOf(await answer('superior', followUpMark(services, registrationId, 'superior')))).toBe('over')
})
