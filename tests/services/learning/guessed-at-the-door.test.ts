import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { CODE_SIGNS } from '../../../src/domain/survey/check-character.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { attendanceCode } from '../../../src/services/learning/attend.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { register } from '../../../src/services/learning/register.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findCourse, listSessions } from '../../../src/store/learning/course.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const author = system('test')
let database: TestDatabase
let application: TestApplication
let regionId: RegionId
let now = new Date('2026-03-02T01:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  regionId = await change(database.db, author, 'test', insertDemonstrationRegion)
})
afterAll(() => database.close())

/** A course with one meeting, the code on its screen while that runs, and somebody who registered. */
async function course(name: string) {
  const { services } = application
  now = new Date('2026-03-02T01:00:00Z')
  const added = await addCourse(services, author, regionId, {
    name,
    form: 'workshop',
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota: 500,
    minimumPercent: 70,
    subjects: [{ name: 'Diagnosa', minutes: 90 }],
    signatoryName: 'Kepala',
    signatoryPosition: 'Kepala',
    cohortId: null,
    isExample: true,
    today: '2026-03-02',
  })
  if (!added.ok) throw new Error(added.code)
  const found = await findCourse(database.db, regionId, added.value.code)
  const scope = { regionId, courseId: found?.id ?? '' }
  const times = { opensAt: new Date('2026-03-10T01:00:00Z'), closesAt: new Date('2026-03-10T09:00:00Z') }
  await addSession(services, author, scope, times)
  const [session] = await listSessions(database.db, regionId, scope.courseId)
  const come = async () => {
    const input = { name: 'Siti', agencyId: null, civilServantNumber: '', networkKey: null, personId: null }
    const outcome = await register(services, author, scope, input)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.value.code
  }
  const codes = [await come(), await come()]
  now = new Date('2026-03-10T02:00:00Z')
  const shown = session && attendanceCode(services, session)
  if (!shown?.ok) throw new Error('no code')
  return { address: `/tangsel/learning/${added.value.code}`, code: shown.value, codes }
}

const guess = (at: number) =>
  `BBBB${CODE_SIGNS[at % CODE_SIGNS.length]}${CODE_SIGNS[Math.floor(at / CODE_SIGNS.length)]}B`

test('a list of guesses in a cookie is not looked up, and what we remembered is', async () => {
  const { address, code, codes } = await course('Lokakarya satu')
  const other = await course('Lokakarya dua')
  const door = async (cookie: string) => {
    const headers = { cookie: `labinov.registrations=${cookie}` }
    const response = await application.app.request(`${testOrigin}/tangsel/attend?code=${code}`, { headers })
    const [field = ''] = /<input[^>]*name="registration"[^>]*>/.exec(await response.text()) ?? []
    return /value="([^"]*)"/.exec(field)?.[1] ?? ''
  }
  const [own] = codes as [string]
  // Whoever writes the cookie learns of none of them whether it is one.
  expect(await door([...Array.from({ length: 4 }, (_, at) => guess(at)), own].join('.'))).toBe('')
  const cookies: string[] = []
  const come = async (path: string, cookie: string) => {
    const fields = { name: 'Budi', agency: '', number: '' }
    const answer = await application.post(path, fields, { cookie: `labinov.registrations=${cookie}` })
    cookies.push(/labinov\.registrations=([^;]*)/.exec(answer.headers.getSetCookie().join('\n'))?.[1] ?? '')
    return /registrations\/(\w+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  }
  now = new Date('2026-03-02T02:00:00Z')
  const first = await come(address, '')
  await come(other.address, cookies[0] ?? '')
  now = new Date('2026-03-10T02:00:00Z')
  expect(await door(cookies[1] ?? '')).toBe(first)
})

test('whoever guesses registrations with the code of the screen waits, and a room that mistypes does not', async () => {
  const { code, codes } = await course('Lokakarya tiga')
  const send = async (registration: string) =>
    (await application.post('/tangsel/attend', { code, registration })).status
  const statuses = await Promise.all(Array.from({ length: 320 }, (_, at) => send(guess(at))))
  // Two hundred at once, and four each second for the twenty that a line waits at most.
  const answered = statuses.filter((status) => status === 422).length
  // Three are looked at at once.
  expect(answered).toBeGreaterThanOrEqual(280)
  expect(answered).toBeLessThanOrEqual(282)
  expect(statuses.filter((status) => status === 429)).toHaveLength(320 - answered)
  expect(await send(codes[0] as string)).toBe(429)
  now = new Date(now.getTime() + 11 * 60_000)
  const [, right] = codes as [string, string]
  // Its screen shows another code by now.
  expect(await send(right)).toBe(422)
}, 90_000)
