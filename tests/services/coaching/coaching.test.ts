import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InnovationId, PersonId } from '../../../src/domain/scope.ts'
import { leaveRegion } from '../../../src/services/access/leave-region.ts'
import { answerRequest, askCoaching } from '../../../src/services/coaching/ask-coaching.ts'
import { assignCoach, endAssignment, handOverCoaching } from '../../../src/services/coaching/assign-coach.ts'
import { readMentions } from '../../../src/services/coaching/mention.ts'
import {
  finishCoachingStep,
  type MeetingInput,
  recordMeeting,
  withdrawMeeting,
} from '../../../src/services/coaching/record-meeting.ts'
import {
  showInnovationCoaching,
  showQueueIn,
  showRegionCoaching,
} from '../../../src/services/coaching/show-coaching.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { showHours } from '../../../src/services/learning/show-hours.ts'
import { addNote } from '../../../src/services/lifecycle/keep-notes.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { listCoachesOf, listUncoached } from '../../../src/store/coaching/assignment.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { fill, newWorksheet } from '../../support/worksheets.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let siti: PersonAuthor
let budi: PersonAuthor
let writer: PersonAuthor
let innovationId: InnovationId
const now = new Date('2026-11-20T03:00:00Z')
const today = '2026-11-20'

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  siti = await laboratory.join('Siti Aminah', 'coach')
  budi = await laboratory.join('Budi', 'coach')
  writer = await laboratory.join('Wati Penulis', 'innovator')
  await laboratory.join('Admin', 'administrator')
})
afterAll(() => laboratory.close())
beforeEach(async () => {
  innovationId = (await newWorksheet(laboratory)).innovationId
})

const db = () => laboratory.database.db
const scope = () => ({
  regionId: laboratory.regionId,
  innovationId,
  agencyIds: [laboratory.agencyId],
})
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const assign = (coach: PersonAuthor) =>
  assignCoach(laboratory.services, manager, region.id, {
    coachId: coach.personId,
    innovations: [innovationId],
    cohortId: null,
  })
const coachesNow = async () =>
  (await listCoachesOf(db(), region.id, innovationId)).map(({ name, isStanding }) => [name, isStanding])
const shown = async (reader: PersonId) => {
  const innovation = await findInnovation(db(), region.id, innovationId)
  return showInnovationCoaching(laboratory.services, region, innovation!, reader)
}
const meeting = (changes: Partial<MeetingInput> = {}) =>
  recordMeeting(laboratory.services, siti, scope(), {
    kind: 'visit',
    heldOn: '2026-11-03',
    minutes: 90,
    place: 'Kantor dinas',
    notes: 'Data awal dibahas.',
    coachId: siti.personId,
    countsForCoach: false,
    people: [writer.personId],
    others: [],
    steps: [],
    today,
    name: 'Pendampingan',
    organiser: 'Kota Uji',
    ...changes,
  })
const deedsOf = async (who: PersonAuthor) => {
  const memberships = await membershipsOf(db(), who.personId)
  const actor = { personId: who.personId, name: '', memberships }
  const desk = await showDesk(laboratory.services, actor, region)
  const { deeds } = await showDeeds(laboratory.services, actor, region, desk)
  return { desk, kinds: deeds.map(({ kind }) => kind), deeds }
}
/** Hours of the year of everybody by name: those that count. */
const hours = async () =>
  Object.fromEntries(
    (await showHours(laboratory.services, region, 2026, 'all')).people.map(({ name, hours }) => [
      name,
      hours,
    ]),
  )

describe('who coaches', () => {
  test('only somebody with the role, once, until it is ended', async () => {
    expect(codeOf(await assign(writer))).toBe('no-such-coach')
    expect(codeOf(await assign(siti))).toBe(true)
    expect(codeOf(await assign(siti))).toBe('assigned-already')
    expect(await coachesNow()).toEqual([['Siti Aminah', true]])
    const [own] = await listCoachesOf(db(), region.id, innovationId)
    const id = own?.assignmentId ?? ''
    expect(codeOf(await endAssignment(laboratory.services, manager, region.id, id))).toBe(true)
    expect(codeOf(await endAssignment(laboratory.services, manager, region.id, id))).toBe(
      'no-such-assignment',
    )
    expect(await coachesNow()).toEqual([])
  })

  test('a queue holds the own and what is nobody’s, and moves to another coach as a whole', async () => {
    const sheet = { regionId: region.id, innovationId, stage: 'drum-up' } as const
    await fill(laboratory, writer, sheet)
    await askCoaching(laboratory.services, writer, scope(), {
      kind: 'data',
      text: 'Mohon dibantu',
      wantedOn: null,
      today,
    })
    const asks = async (who: PersonAuthor) =>
      (await showQueueIn(db(), region, who.personId)).requests.filter(({ slug }) => slug === innovationId)
        .length
    expect([await asks(siti), await asks(budi)]).toEqual([1, 1])
    await assign(siti)
    expect([await asks(siti), await asks(budi)]).toEqual([1, 0])
    const handOver = (from: PersonAuthor, to: PersonAuthor) =>
      handOverCoaching(laboratory.services, manager, region.id, { from: from.personId, to: to.personId })
    expect(codeOf(await handOver(siti, siti))).toBe('no-such-coach')
    expect(codeOf(await handOver(siti, budi))).toBe(true)
    expect([await asks(siti), await asks(budi)]).toEqual([0, 1])
    expect(codeOf(await handOver(siti, budi))).toBe('nothing-chosen')
  })

  test('a coach who leaves hands over to the successor; without one the innovation asks for another', async () => {
    const going = await laboratory.join('Pergi', 'coach')
    const next = await laboratory.join('Pengganti', 'coach')
    await assign(going)
    const leave = (who: PersonAuthor, successorId: string | null) =>
      leaveRegion(laboratory.services, manager, { regionId: region.id, personId: who.personId, successorId })
    expect(codeOf(await leave(going, next.personId))).toBe(true)
    expect(await coachesNow()).toEqual([['Pengganti', true]])
    expect(codeOf(await leave(next, null))).toBe(true)
    expect(await coachesNow()).toEqual([['Pengganti', false]])
    const { items } = await listUncoached(db(), region.id, 200)
    expect(items.find(({ id }) => id === innovationId)).toMatchObject({ formerCoach: 'Pengganti' })
    expect((await deedsOf(manager)).kinds).toContain('assign-coach')
  })
})

describe('requests', () => {
  test('stand on the coach’s desk until they are answered, once and with a reason where declined', async () => {
    await assign(siti)
    const ask = (wantedOn: string | null) =>
      askCoaching(laboratory.services, writer, scope(), { kind: 'idea', text: 'Gagasan', wantedOn, today })
    expect(codeOf(await ask('2026-11-19'))).toBe('day-passed')
    expect(codeOf(await ask('2026-11-25'))).toBe(true)
    expect((await deedsOf(siti)).kinds).toContain('answer-coaching-requests')
    const [request] = (await shown(siti.personId)).requests
    const answer = (outcome: 'agreed' | 'declined', words: string | null) =>
      answerRequest(laboratory.services, siti, scope(), { id: request?.id ?? '', outcome, answer: words })
    expect(codeOf(await answer('declined', null))).toBe('reason-missing')
    expect(codeOf(await answer('agreed', 'Selasa pagi'))).toBe(true)
    expect(codeOf(await answer('agreed', null))).toBe('no-such-request')
    for (let count = 0; count < 10; count += 1) expect(codeOf(await ask(null))).toBe(true)
    expect(codeOf(await ask(null))).toBe('too-many-open')
  })
})

describe('a meeting', () => {
  test('gives 2 JP to each who was coached, two a month, once a day and innovation, and none when taken back', async () => {
    const before = (await hours())['Wati Penulis'] ?? 0
    expect(before).toBe(0)
    expect(codeOf(await meeting())).toBe(true)
    expect(codeOf(await meeting())).toBe('held-already')
    // A second coach at the same visit writes it down too: the session still counts once.
    const others = [{ name: 'Tanpa Akun', number: '199001012015032001' }]
    expect(codeOf(await meeting({ coachId: budi.personId, others, countsForCoach: true }))).toBe(true)
    expect(await hours()).toMatchObject({ 'Wati Penulis': 2, 'Tanpa Akun': 2, Budi: 2 })
    await meeting({ heldOn: '2026-11-10' })
    await meeting({ heldOn: '2026-11-17' })
    expect((await hours())['Wati Penulis']).toBe(4)
    const { meetings } = await shown(siti.personId)
    const [last] = meetings
    const take = (id: string) =>
      withdrawMeeting(laboratory.services, siti, scope(), { id, reason: 'Salah hari' })
    expect(last?.heldOn).toBe('2026-11-17')
    for (const { id, heldOn } of meetings)
      if (heldOn !== '2026-11-10') expect(codeOf(await take(id))).toBe(true)
    expect(codeOf(await take(last?.id ?? ''))).toBe('no-such-meeting')
    const after = await hours()
    expect([after['Wati Penulis'], after.Budi ?? 0]).toEqual([2, 0])
    expect(codeOf(await meeting({ heldOn: '2026-11-17' }))).toBe(true)
  })

  test('is refused with its reason, and keeps nothing then', async () => {
    const refusals = [
      await meeting({ heldOn: '2026-11-21' }),
      await meeting({ minutes: 0 }),
      await meeting({ coachId: writer.personId }),
      await meeting({ people: [] }),
      await meeting({ people: ['x'] }),
      await meeting({ others: [{ name: 'wati  PENULIS', number: '' }] }),
      await meeting({ others: [{ name: 'Baru', number: '1,99E+17' }] }),
      await meeting({ steps: [{ text: 'a', holder: 'b', dueOn: '2026-11-02' }] }),
    ]
    expect(refusals.map(codeOf)).toEqual([
      'in-the-future',
      'bad-minutes',
      'no-such-coach',
      'nobody-coached',
      'no-such-participant',
      'named-twice',
      'turned-into-a-number',
      'step-before-meeting',
    ])
    expect((await shown(siti.personId)).meetings).toEqual([])
  })

  test('leaves steps on the team’s desk, and a name in its notes on the desk of whoever is named, until done and read', async () => {
    const steps = [{ text: 'Kirim data awal', holder: 'Wati', dueOn: '2026-11-13' }]
    await meeting({ notes: 'Tolong @Wati Penulis dan @Siti Aminah.', steps })
    const { deeds } = await deedsOf(writer)
    const mine = deeds.filter(({ innovation }) => innovation?.slug === innovationId)
    expect(mine.map(({ kind, daysLate }) => [kind, daysLate])).toEqual(
      expect.arrayContaining([
        ['do-coaching-step', 5],
        ['read-mention', undefined],
      ]),
    )
    // Whoever writes a name of their own is not told.
    expect((await shown(siti.personId)).mentions).toEqual([])
    const [step] = (await shown(writer.personId)).steps
    const finish = () => finishCoachingStep(laboratory.services, writer, scope(), step?.id ?? '')
    expect(codeOf(await finish())).toBe(true)
    expect(codeOf(await finish())).toBe('no-such-step')
    expect(await readMentions(laboratory.services, writer, scope())).toMatchObject({ value: { read: 1 } })
    const after = (await deedsOf(writer)).deeds.filter(({ innovation }) => innovation?.slug === innovationId)
    expect(after.map(({ kind }) => kind)).toEqual(['work-on-stage'])
  })
})

test('a coach notes on a field while the team writes, and names somebody in it', async () => {
  const sheet = { regionId: region.id, innovationId, stage: 'drum-up' } as const
  const note = (text: string) =>
    addNote(laboratory.services, siti, sheet, { fieldKey: 'no-such-field', text })
  expect(codeOf(await note('Belum ada'))).toBe('not-open')
  await fill(laboratory, writer, sheet)
  expect(codeOf(await note('@wati lengkapi'))).toBe(true)
  expect((await shown(writer.personId)).mentions).toMatchObject([
    { place: 'drum-up', text: '@wati lengkapi' },
  ])
})

test('a meeting stays in the table of the year when its coach has left and handed everything over', async () => {
  const going = await laboratory.join('Sudah Pergi', 'coach')
  await assign(going)
  expect(codeOf(await meeting({ coachId: going.personId, heldOn: '2026-11-05' }))).toBe(true)
  const leaving = { regionId: region.id, personId: going.personId, successorId: budi.personId }
  expect(codeOf(await leaveRegion(laboratory.services, manager, leaving))).toBe(true)
  const { loads } = await showRegionCoaching(laboratory.services, region)
  const own = { isStanding: false, innovations: 0, meetings: 1, minutes: 90 }
  expect(loads.find(({ coachId }) => coachId === going.personId)).toMatchObject(own)
})
