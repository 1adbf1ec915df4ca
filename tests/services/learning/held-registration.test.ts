import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNetworkAddress } from '../../../src/adapters/network-address.ts'
import { networksOf } from '../../../src/domain/learning/course.ts'
import type { RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { lookAtHeld, lookAtNetwork } from '../../../src/services/learning/look-at-held.ts'
import { courseNetworkKey, register, withdrawRegistration } from '../../../src/services/learning/register.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findCourse } from '../../../src/store/learning/course.ts'
import { listParticipants } from '../../../src/store/learning/registration.ts'
import { forgetSenders, listNetworks } from '../../../src/store/learning/registration-sender.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let regionId: RegionId
const author = system('test')
const now = new Date('2026-03-02T01:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  regionId = await change(database.db, author, 'test', insertDemonstrationRegion)
})
afterAll(() => database.close())

async function courseOf(quota: number) {
  const added = await addCourse(application.services, author, regionId, {
    name: 'Lokakarya inovasi',
    form: 'workshop',
    organiser: 'Bappelitbangda',
    place: 'Balai kota',
    description: null,
    quota,
    minimumPercent: 70,
    subjects: [],
    signatoryName: null,
    signatoryPosition: null,
    cohortId: null,
    isExample: true,
    today: '2026-03-02',
  })
  const course = added.ok ? await findCourse(database.db, regionId, added.value.code) : null
  if (!course) throw new Error('no course')
  const scope = { regionId, courseId: course.id }
  const times = { opensAt: new Date('2026-03-10T01:00:00Z'), closesAt: new Date('2026-03-10T09:00:00Z') }
  expect(await addSession(application.services, author, scope, times)).toMatchObject({ ok: true })
  return { course, scope }
}

type Scope = { regionId: RegionId; courseId: string }

async function come(scope: Scope, name: string, address: string | null) {
  const full = address === null ? null : readNetworkAddress(address)
  const networkKey = full && courseNetworkKey(application.services, scope.courseId, full)
  const input = { name, agencyId: null, civilServantNumber: '', networkKey }
  const outcome = await register(application.services, author, scope, input)
  return outcome.ok ? outcome.value : { state: outcome.code, code: '' }
}

async function statesOf({ courseId }: Scope) {
  const counts: Record<string, number> = {}
  for (const { state } of await listParticipants(database.db, regionId, courseId)) {
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

test('a stranger with three hundred names takes a quarter of the seats, and others find theirs', async () => {
  const { scope } = await courseOf(40)
  const states = []
  for (let place = 0; place < 300; place++)
    states.push((await come(scope, `Nama ${place}`, '203.0.113.7')).state)
  expect(states.slice(0, 11)).toEqual([...Array(10).fill('registered'), 'held'])
  expect(states.at(-1)).toBe('network-full')
  expect(await statesOf(scope)).toEqual({ registered: 10, held: 190 })
  for (let place = 0; place < 30; place++)
    expect(await come(scope, `Orang ${place}`, `198.51.100.${place}`)).toMatchObject({ state: 'registered' })
  expect(await come(scope, 'Berakun', null)).toMatchObject({ state: 'waiting' })
})

test('giving seats back and taking them again uses nothing up but the own lines', async () => {
  const { scope } = await courseOf(4)
  for (let turn = 0; turn < 199; turn++) {
    const { code, state } = await come(scope, `Nama ${turn}`, '2001:db8::7')
    expect(state).toBe('registered')
    expect(await withdrawRegistration(application.services, author, regionId, code)).toMatchObject({
      ok: true,
    })
  }
  expect(await come(scope, 'Satu lagi', '2001:db8:0:ff::7')).toMatchObject({ state: 'registered' })
  expect(await come(scope, 'Terlalu banyak', '2001:db8:0:fe::7')).toMatchObject({ state: 'network-full' })
  expect(await come(scope, 'Orang lain', '2001:db8:1::7')).toMatchObject({ state: 'registered' })
})

test('an office is let in by one press in the order in which it came, and who is turned away keeps no seat', async () => {
  const { scope } = await courseOf(8)
  for (let place = 0; place < 12; place++) await come(scope, `Pegawai ${place}`, '203.0.113.7')
  expect(await statesOf(scope)).toEqual({ registered: 2, held: 10 })
  const held = (await listParticipants(database.db, regionId, scope.courseId)).filter(
    ({ state }) => state === 'held',
  )
  const ids = held.map(({ id }) => id)
  const look = (registrationIds: string[], areLetIn: boolean) =>
    lookAtHeld(application.services, author, scope, { registrationIds, areLetIn })
  expect(await look(['', 'something else'], true)).toMatchObject({ code: 'none-held' })
  expect(await look(ids.slice(8), false)).toMatchObject({ ok: true })
  expect(await look(ids, true)).toMatchObject({ ok: true })
  const list = await listParticipants(database.db, regionId, scope.courseId)
  const expected = [
    ...Array(8).fill('registered'),
    ...Array(2).fill('waiting'),
    ...Array(2).fill('withdrawn'),
  ]
  expect(list.map(({ state }) => state)).toEqual(expected)
  expect(await look(ids, false)).toMatchObject({ code: 'none-held' })
})

test('of which network a registration came is forgotten when the course is over, and no sooner', async () => {
  const { scope } = await courseOf(8)
  await come(scope, 'Siti', '203.0.113.7')
  const kept = async () => {
    const { rows } = await database.pool.query('SELECT * FROM registration_sender WHERE course_id = $1', [
      scope.courseId,
    ])
    return rows.length
  }
  await forgetSenders(database.db, regionId, new Date('2026-03-10T08:00:00Z'))
  expect(await kept()).toBe(1)
  await forgetSenders(database.db, regionId, new Date('2026-03-10T10:00:00Z'))
  expect(await kept()).toBe(0)
})

test('the network of a form counts, and the desk shows who waits for a look', async () => {
  const { course, scope } = await courseOf(4)
  const send = (name: string) =>
    application.post(`/tangsel/learning/${course.code}`, { name, agency: '', number: '' })
  const states: string[] = []
  for (const name of ['Satu', 'Dua', 'Tiga']) expect((await send(name)).status).toBe(303)
  for (const { state } of await listParticipants(database.db, regionId, scope.courseId)) states.push(state)
  expect(states).toEqual(['registered', 'held', 'held'])
})

test('four networks take no more than half of a course beyond one each, and one press frees the seats of each', async () => {
  const { course, scope } = await courseOf(40)
  for (let place = 0; place < 15; place++)
    for (let network = 1; network <= 4; network++)
      await come(scope, `Nama ${network}.${place}`, `203.0.113.${network}`)
  expect(await statesOf(scope)).toEqual({ registered: 24, held: 36 })
  for (let place = 0; place < 16; place++)
    expect(await come(scope, `Orang ${place}`, `198.51.100.${place}`)).toMatchObject({ state: 'registered' })
  expect(await come(scope, 'Berakun', null)).toMatchObject({ state: 'waiting' })
  expect(await come(scope, 'Nama 1.16', '203.0.113.1')).toMatchObject({ state: 'held' })
  const networksIn = async () => {
    const networkOf = await listNetworks(database.db, regionId, course.id)
    const list = await listParticipants(database.db, regionId, course.id)
    return networksOf(list.map((one) => ({ ...one, network: networkOf.get(one.id) ?? null })))
  }
  const [first, second] = await networksIn()
  expect((await networksIn()).map(({ length }) => length)).toEqual([6, 6, 6, 6])
  const look = (some: typeof first, areFreed: boolean) =>
    lookAtNetwork(application.services, author, scope, {
      registrationIds: some?.map(({ id }) => id) ?? [],
      areFreed,
    })
  expect(await look(first, true)).toMatchObject({ ok: true })
  // The one who waited has a seat now; five seats are free for those who come.
  expect(await statesOf(scope)).toEqual({ registered: 35, held: 37, withdrawn: 6 })
  expect(await look(first, true)).toMatchObject({ code: 'none-standing' })
  expect(await look(second, false)).toMatchObject({ ok: true })
  expect((await networksIn()).map(({ length }) => length)).toEqual([6, 6])
})

test('nobody frees the seat of somebody with an account, or in another course, by naming it', async () => {
  const { scope } = await courseOf(8)
  const { scope: other } = await courseOf(8)
  await come(scope, 'Berakun', null)
  await come(other, 'Siti', '203.0.113.7')
  const ids = async ({ courseId }: Scope) =>
    (await listParticipants(database.db, regionId, courseId)).map(({ id }) => id)
  const named = [...(await ids(scope)), ...(await ids(other))]
  const freed = await lookAtNetwork(application.services, author, scope, {
    registrationIds: named,
    areFreed: true,
  })
  expect(freed).toMatchObject({ code: 'none-standing' })
  expect([await statesOf(scope), await statesOf(other)]).toEqual([{ registered: 1 }, { registered: 1 }])
})
