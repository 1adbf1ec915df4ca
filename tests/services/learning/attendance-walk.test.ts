import { afterAll, beforeAll, expect, test } from 'vitest'
import { attend, attendanceCode } from '../../../src/services/learning/attend.ts'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { register } from '../../../src/services/learning/register.ts'
import { system } from '../../../src/store/base/change.ts'
import { findCourse, listSessions, type SessionRow } from '../../../src/store/learning/course.ts'
import { fixedRandom } from '../../../year/random.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const author = system('test')
const LIFE_MS = 30_000
const STEP_MS = 10_000
const OPENS = Date.parse('2026-03-10T01:00:00Z')

let now = Date.parse('2026-03-01T01:00:00Z')
let laboratory: Laboratory

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date(now))
})
afterAll(() => laboratory.close())

async function course(name: string): Promise<{ session: SessionRow; codes: string[] }> {
  const { services, regionId } = laboratory
  const about = {
    name,
    form: 'workshop',
    description: 'Uji',
    organiser: 'Uji',
    place: 'Uji',
    quota: 50,
    minimumPercent: 100,
    subjects: [],
  }
  const further = {
    signatoryName: 'Uji',
    signatoryPosition: 'Uji',
    cohortId: null,
    isExample: false,
    today: '2026-03-01',
  }
  const made = await addCourse(services, author, regionId, { ...about, ...further })
  const found = made.ok ? await findCourse(services.db, regionId, made.value.code) : null
  if (!found) throw new Error('no course')
  const scope = { regionId, courseId: found.id }
  const added = await addSession(services, author, scope, {
    opensAt: new Date(OPENS),
    closesAt: new Date(OPENS + 8 * 3_600_000),
  })
  expect(added).toMatchObject({ ok: true })
  const codes: string[] = []
  for (let place = 0; place < 8; place += 1) {
    const seat = await register(services, author, scope, {
      name: `${name} ${place}`,
      agencyId: null,
      civilServantNumber: '',
    })
    if (seat.ok) codes.push(seat.value.code)
  }
  const [session] = await listSessions(services.db, regionId, found.id)
  if (!session) throw new Error('no session')
  return { session, codes }
}

type Shown = { readonly code: string; readonly room: number; readonly shownAt: number }

test.each([1, 2, 3])(
  'in any order of times and rooms a code counts only while it lives, in its room, once (seed %d)',
  async (seed) => {
    const { services, regionId, database } = laboratory
    const random = fixedRandom(seed)
    now = Date.parse('2026-03-01T01:00:00Z')
    const rooms = [await course(`Satu ${seed}`), await course(`Dua ${seed}`)]
    const seen: Shown[] = []
    const counted = new Set<string>()
    now = OPENS
    for (let step = 0; step < 120; step += 1) {
      now += Math.floor(random() * 14_000)
      const room = random() < 0.5 ? 0 : 1
      const shown = attendanceCode(services, rooms[room]!.session)
      if (shown.ok && random() < 0.5)
        seen.push({ code: shown.value, room, shownAt: Math.floor(now / STEP_MS) * STEP_MS })
      const used = seen[Math.floor(random() * seen.length)]
      if (!used) continue
      const guest = random() < 0.5 ? 0 : 1
      const registrationCode = rooms[guest]!.codes[Math.floor(random() * 8)] as string
      const isAlive = now - used.shownAt < LIFE_MS
      const expected = !isAlive
        ? 'code-gone'
        : guest !== used.room
          ? 'other-course'
          : counted.has(registrationCode)
            ? 'counted-already'
            : 'ok'
      // Sent twice at the same moment: one of the two counts at most.
      const outcomes = await Promise.all(
        [0, 1].map(() => attend(services, author, regionId, { code: used.code, registrationCode })),
      )
      const codes = outcomes.map((one) => (one.ok ? 'ok' : one.code)).sort()
      expect([step, codes]).toEqual([
        step,
        expected === 'ok' ? ['counted-already', 'ok'] : [expected, expected],
      ])
      if (expected === 'ok') counted.add(registrationCode)
    }
    const { rows } = await database.pool.query(
      'SELECT count(*)::int AS n FROM attendance WHERE session_id = ANY($1)',
      [rooms.map(({ session }) => session.id)],
    )
    expect(rows[0].n).toBe(counted.size)
    expect(counted.size).toBeGreaterThan(3)
  },
)
