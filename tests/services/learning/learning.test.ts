import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { attend, attendanceCode, attendByHand } from '../../../src/services/learning/attend.ts'
import { certifyCourse, withdrawCertificate } from '../../../src/services/learning/certify.ts'
import { addCourse, addSession, changeCourse } from '../../../src/services/learning/edit-course.ts'
import { register, withdrawRegistration } from '../../../src/services/learning/register.ts'
import { setMinimum } from '../../../src/services/learning/set-minimum.ts'
import { showHours } from '../../../src/services/learning/show-hours.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findCourse, listSessions, type SessionRow } from '../../../src/store/learning/course.ts'
import { listParticipants } from '../../../src/store/learning/registration.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let region: RegionScope
let now = new Date('2026-03-02T01:00:00Z')
const author = system('test')

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  const id: RegionId = await change(database.db, author, 'test', insertDemonstrationRegion)
  region = (await findRegionById(database.db, id)) as RegionScope
})
afterAll(() => database.close())

const services = () => application.services
const at = (time: string) => {
  now = new Date(time)
}

async function courseOf(quota: number, form = 'workshop') {
  const added = await addCourse(services(), author, region.id, {
    name: 'Lokakarya inovasi',
    form,
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota,
    minimumPercent: 70,
    subjects: [{ name: 'Diagnosa masalah', minutes: 90 }],
    signatoryName: 'Kepala',
    signatoryPosition: 'Kepala Bappelitbangda',
    cohortId: null,
    isExample: true,
    today: '2026-03-02',
  })
  if (!added.ok) throw new Error(added.code)
  const course = await findCourse(database.db, region.id, added.value.code)
  if (!course) throw new Error('no course')
  const scope = { regionId: region.id, courseId: course.id }
  for (const day of ['2026-03-10', '2026-03-11']) {
    const times = { opensAt: new Date(`${day}T01:00:00Z`), closesAt: new Date(`${day}T09:00:00Z`) }
    expect(await addSession(services(), author, scope, times)).toMatchObject({ ok: true })
  }
  const sessions = await listSessions(database.db, region.id, course.id)
  return { course, scope, sessions: sessions as [SessionRow, SessionRow] }
}

async function registered(scope: { regionId: RegionId; courseId: string }, name: string, number = '') {
  const input = { name, agencyId: null, civilServantNumber: number }
  const outcome = await register(services(), author, scope, input)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

const codeNow = (session: SessionRow) => {
  const code = attendanceCode(services(), session)
  if (!code.ok) throw new Error(code.code)
  return code.value
}

describe('a course', () => {
  test('has no meeting that overlaps another, ends before it begins, or lasts for days', async () => {
    const { scope } = await courseOf(1)
    const times = (from: string, to: string) => ({ opensAt: new Date(from), closesAt: new Date(to) })
    const code = async (from: string, to: string) => {
      const outcome = await addSession(services(), author, scope, times(from, to))
      return outcome.ok || outcome.code
    }
    expect(await code('2026-03-10T08:00:00Z', '2026-03-10T10:00:00Z')).toBe('overlaps')
    expect(await code('2026-03-12T08:00:00Z', '2026-03-12T08:00:00Z')).toBe('ends-before-it-begins')
    expect(await code('2026-03-12T08:00:00Z', '2026-03-14T08:00:00Z')).toBe('too-long')
  })

  test('seats its quota, however many come at once, and lets whoever waits move up in their order', async () => {
    at('2026-03-02T01:00:00Z')
    const { scope, course } = await courseOf(3)
    const names = Array.from({ length: 8 }, (_, place) => `Orang ${place}`)
    await Promise.all(names.map((name) => registered(scope, name)))
    const list = () => listParticipants(database.db, region.id, course.id)
    const states = async () => (await list()).map(({ state }) => state)
    expect(await states()).toEqual([...Array(3).fill('registered'), ...Array(5).fill('waiting')])
    const [first] = await list()
    expect(await withdrawRegistration(services(), author, region.id, first?.code ?? '')).toMatchObject({
      ok: true,
    })
    expect((await states()).slice(0, 5)).toEqual([
      'withdrawn',
      'registered',
      'registered',
      'registered',
      'waiting',
    ])
    const { form: _, ...values } = { ...course, quota: 4 }
    expect(await changeCourse(services(), author, scope, values)).toMatchObject({ ok: true })
    expect((await states())[4]).toBe('registered')
  })

  test('takes no registration when it is over, and refuses a number that a spreadsheet broke with the reason', async () => {
    const { scope } = await courseOf(3)
    at('2026-03-02T01:00:00Z')
    const with_ = (civilServantNumber: string) =>
      register(services(), author, scope, { name: 'A', agencyId: null, civilServantNumber })
    expect(await with_('1,99E+17')).toMatchObject({ code: 'turned-into-a-number' })
    expect(await with_('199001012015031000')).toMatchObject({ code: 'digits-lost' })
    at('2026-03-12T01:00:00Z')
    expect(await with_('')).toMatchObject({ code: 'course-over' })
  })
})

describe('attendance', () => {
  test('counts once by a code that lives, and a code that was passed on later is refused', async () => {
    at('2026-03-02T01:00:00Z')
    const { scope, sessions } = await courseOf(2)
    const { code: mine } = await registered(scope, 'Siti')
    const { code: second } = await registered(scope, 'Budi')
    const { code: waiting } = await registered(scope, 'Wati')
    const send = async (code: string, registrationCode: string) => {
      const outcome = await attend(services(), author, region.id, { code, registrationCode })
      return outcome.ok || outcome.code
    }
    at('2026-03-09T23:00:00Z')
    expect(attendanceCode(services(), sessions[0])).toMatchObject({ code: 'not-yet' })
    at('2026-03-10T02:00:00Z')
    const code = codeNow(sessions[0])
    expect(await send(code.toLowerCase(), mine)).toBe(true)
    expect(await send(code, mine)).toBe('counted-already')
    expect(await send(code, waiting)).toBe('not-seated')
    expect(await send(code, 'K7Q2MAX')).toBe('no-such-registration')
    const other = await courseOf(2)
    at('2026-03-10T02:00:29Z')
    const { code: elsewhere } = await (async () => {
      at('2026-03-02T01:00:00Z')
      return registered(other.scope, 'Tono')
    })()
    at('2026-03-10T02:00:29Z')
    expect(await send(code, elsewhere)).toBe('other-course')
    // Photographed and sent to a colleague, who types it when its life is over.
    at('2026-03-10T02:00:30Z')
    expect(await send(code, second)).toBe('code-gone')
    expect(await send('A', second)).toBe('code-gone')
    at('2026-03-10T09:00:01Z')
    expect(attendanceCode(services(), sessions[0])).toMatchObject({ code: 'over' })
  })

  test('the same telephone twenty times at once is one row', async () => {
    at('2026-03-02T01:00:00Z')
    const { scope, sessions } = await courseOf(2)
    const { code: mine } = await registered(scope, 'Siti')
    at('2026-03-10T02:00:00Z')
    const code = codeNow(sessions[0])
    const sent = Array.from({ length: 20 }, () =>
      attend(services(), author, region.id, { code, registrationCode: mine }),
    )
    expect((await Promise.all(sent)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('five hundred people at one code within a minute are all counted', { timeout: 120_000 }, async () => {
    at('2026-03-02T01:00:00Z')
    const { scope, sessions, course } = await courseOf(500)
    const codes: string[] = []
    for (let place = 0; place < 500; place++) codes.push((await registered(scope, `Orang ${place}`)).code)
    at('2026-03-10T02:00:00Z')
    const code = codeNow(sessions[0])
    const answers = await Promise.all(
      codes.map((registrationCode) =>
        application.post(`/${region.slug}/attend`, { code, registration: registrationCode }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 303)).toEqual([])
    const participants = await listParticipants(database.db, region.id, course.id)
    expect(participants.filter(({ attended }) => attended === 1)).toHaveLength(500)
  })
})

describe('certificates and hours', () => {
  test('are earned by presence, counted once for one person, and gone from the hours when withdrawn', async () => {
    at('2026-03-02T01:00:00Z')
    const { scope, sessions, course } = await courseOf(5)
    const number = '19900101 201503 1 001'
    const twice = [await registered(scope, 'Siti', number), await registered(scope, 'Siti Aminah', number)]
    const absent = await registered(scope, 'Budi', '200012312024211001')
    at('2026-03-10T02:00:00Z')
    for (const { code: registrationCode } of twice) {
      await attend(services(), author, region.id, { code: codeNow(sessions[0]), registrationCode })
    }
    await attend(services(), author, region.id, { code: codeNow(sessions[0]), registrationCode: absent.code })
    expect(await certifyCourse(services(), author, region, course.id)).toMatchObject({ code: 'course-runs' })
    at('2026-03-11T02:00:00Z')
    for (const { code: registrationCode } of twice) {
      const input = { registrationCode, sessionId: sessions[1].id, reason: 'Ponsel rusak' }
      expect(await attendByHand(services(), author, scope, input)).toMatchObject({ ok: true })
    }
    at('2026-03-12T02:00:00Z')
    expect(await certifyCourse(services(), author, region, course.id)).toMatchObject({
      value: { issued: 2, notEarned: 1 },
    })
    expect(await certifyCourse(services(), author, region, course.id)).toMatchObject({
      value: { issued: 0, notEarned: 1 },
    })
    const mine = async () => {
      const { people } = await showHours(services(), region, 2026, 'all')
      return people.find(({ civilServantNumber }) => civilServantNumber === '199001012015031001')
    }
    // A workshop of two days: ten hours, once, though two papers say so.
    expect(await mine()).toMatchObject({ hours: 10, isBelow: true })
    const refreshed = async () => (await findRegionById(database.db, region.id)) as RegionScope
    expect(await setMinimum(services(), author, region, 0)).toMatchObject({ code: 'out-of-bounds' })
    await setMinimum(services(), author, region, 10)
    region = await refreshed()
    expect(await mine()).toMatchObject({ isBelow: false })
    const participants = await listParticipants(database.db, region.id, course.id)
    for (const { certificateId } of participants) {
      if (certificateId === null) continue
      const input = { id: certificateId, reason: 'Salah nama' }
      expect(await withdrawCertificate(services(), author, region.id, input)).toMatchObject({ ok: true })
      expect(await withdrawCertificate(services(), author, region.id, input)).toMatchObject({ ok: false })
    }
    expect(await mine()).toBeUndefined()
  })

  test('the trail holds no number of a civil servant and no code of a registration', async () => {
    const { rows } = await database.db.execute(
      sql`SELECT count(*)::int AS found FROM audit WHERE after::text ~ '199001012015031001'`,
    )
    expect(rows).toEqual([{ found: 0 }])
  })
})
