import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { dayAt } from '../../../src/domain/calendar/working-days.ts'
import {
  type ComplaintMove,
  complaintMoves,
  standingOf,
  stateAfter,
} from '../../../src/domain/complaint/complaint.ts'
import type { ComplaintHandling } from '../../../src/domain/complaint/complaint-handling.ts'
import type { ComplaintId } from '../../../src/domain/scope.ts'
import { handleComplaint, type StaffMove } from '../../../src/services/complaint/handle-complaint.ts'
import { type ComplaintInput, makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import {
  type CitizenMove,
  speakAsCitizen,
  trackComplaint,
} from '../../../src/services/complaint/track-complaint.ts'
import { askBetter } from '../../../src/services/complaint/watch-complaints.ts'
import { createMemory } from '../../../src/services/memory.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { deaf } from '../../../src/store/base/change-listener.ts'
import { findByTicket, listSteps } from '../../../src/store/complaint/complaint.ts'
import { insertChannelChoice } from '../../../src/store/complaint/complaint-channel.ts'
import { listComplaints } from '../../../src/store/complaint/complaint-list.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { holiday } from '../../../src/store/schema/region.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let fixture: SurveyFixture
let region: RegionScope
let now = new Date('2026-11-20T03:00:00Z')

const author = system('test')
const services = () => ({
  db: database.db,
  memory: createMemory(deaf),
  clock: () => now,
  dataFolder: '/nonexistent',
  log: createLog('silent'),
})

beforeAll(async () => {
  database = await testDatabase()
  fixture = await makeSurveyFixture(database.db)
  region = (await findRegionById(database.db, fixture.regionId))!
})

afterAll(() => database.close())

function input(changes: Partial<ComplaintInput> = {}): ComplaintInput {
  return {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text: 'Rahasia: petugas bernama X meminta uang.',
    place: 'Gang sempit 7',
    contactName: 'Warga Contoh',
    contactEmail: 'warga@contoh.invalid',
    innovationId: fixture.innovationId,
    photo: null,
    ...changes,
  }
}

async function make(changes: Partial<ComplaintInput> = {}) {
  const made = await makeComplaint(services(), author, region, input(changes))
  if (!made.ok) throw new Error(made.code)
  const complaint = (await findByTicket(database.db, made.value.ticket))!
  return { ...made.value, id: complaint.id }
}

const handle = (complaintId: ComplaintId, move: StaffMove) =>
  handleComplaint(services(), author, { region, complaintId }, move)

/** Some weeks after a close the job asks the citizen; no other complaint of this file is then closed. */
const askBetterLater = () => {
  const later = new Date(now.getTime() + 15 * 86_400_000)
  return askBetter(
    { db: database.db, clock: () => later, log: createLog('silent') },
    author,
    region,
    new AbortController().signal,
  )
}

test('the term is working days of the region after the day it came in', async () => {
  await change(database.db, author, 'test', (transaction) =>
    transaction.insert(holiday).values({
      regionId: region.id,
      date: '2026-11-24',
      name: 'Hari libur uji',
      source: 'uji',
    }),
  )
  // Friday the 20th; five working days without the weekend and the holiday on Tuesday.
  expect((await make({ reportClass: 'information-request' })).dueOn).toBe('2026-11-30')
  expect((await make({ reportClass: 'aspiration' })).dueOn).toBeNull()
})

test('a complaint walks its way: verified, passed on, asked back, replied, answered, closed, opened again', async () => {
  const { ticket, id } = await make()
  const steps: [StaffMove | CitizenMove, string][] = [
    [{ move: 'verify', reportClass: 'complaint-supervisory' }, 'verified'],
    [{ move: 'assign', agencyId: fixture.agencyId }, 'assigned'],
    [{ move: 'ask-back', text: 'Kapan kejadiannya?' }, 'assigned'],
    [{ move: 'reply', text: 'Kemarin pagi.' }, 'assigned'],
    [{ move: 'answer', text: 'Petugas sudah ditegur.' }, 'answered'],
    [{ move: 'close', text: null }, 'closed'],
    [{ move: 'reopen', text: 'Masih terjadi.' }, 'reopened'],
    [{ move: 'answer', text: 'Loket dipindah.' }, 'answered'],
    [{ move: 'close', text: null }, 'closed'],
    [{ move: 'better', text: null }, 'closed'],
  ]
  for (const [move, state] of steps) {
    const citizen = move.move === 'reply' || move.move === 'reopen' || move.move === 'better'
    const outcome = citizen
      ? await speakAsCitizen(services(), author, ticket, move as CitizenMove)
      : await handle(id, move as StaffMove)
    expect(outcome).toEqual({ ok: true, value: null })
    expect((await findByTicket(database.db, ticket))!.state).toBe(state)
    if (move.move === 'close') await askBetterLater()
  }
  expect(await findByTicket(database.db, ticket)).toMatchObject({ better: true })
  expect(await speakAsCitizen(services(), author, ticket, { move: 'reopen', text: null })).toMatchObject({
    code: 'move-not-allowed',
  })
})

test('the tracking page shows nothing of the report, of who made it, or of what colleagues noted', async () => {
  const { ticket, id } = await make()
  await handle(id, { move: 'verify', reportClass: 'complaint-supervisory' })
  await handle(id, { move: 'note', text: 'Catatan internal: periksa saksi.' })
  await handle(id, { move: 'ask-back', text: 'Kapan kejadiannya?' })
  await speakAsCitizen(services(), author, ticket, { move: 'reply', text: 'Nomor saya 0812-0000-0000.' })
  const tracked = await trackComplaint(services(), ticket.toLowerCase().replaceAll('-', ' '))
  const shown = JSON.stringify(tracked)
  expect(shown).toContain('Kapan kejadiannya?')
  for (const secret of [
    'petugas bernama',
    'Gang sempit',
    'Warga Contoh',
    'warga@',
    'periksa saksi',
    '0812',
  ]) {
    expect(shown).not.toContain(secret)
  }
})

test('two handlers who answer at once: one is told that it has changed', async () => {
  const { ticket, id } = await make()
  await handle(id, { move: 'verify', reportClass: 'aspiration' })
  const outcomes = await Promise.all(['Satu', 'Dua'].map((text) => handle(id, { move: 'answer', text })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const kinds = (await listSteps(database.db, region.id, id)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(1)
  expect(await trackComplaint(services(), ticket)).toMatchObject({
    value: { handled: { state: 'answered' } },
  })
})

let number = 1_234_567

function staffMove(move: ComplaintMove): StaffMove | CitizenMove {
  if (move === 'verify') return { move, reportClass: 'aspiration' }
  if (move === 'assign') return { move, agencyId: fixture.agencyId }
  if (move === 'hand-over') return { move, trackingId: null }
  if (move === 'record-number') return { move, trackingId: String(++number) }
  return { move, text: 'Teks' }
}

test('whatever is tried in whatever order, the rows say what the domain says, and every step is on record', async () => {
  const walks = fc.array(fc.constantFrom(...complaintMoves.filter((move) => move !== 'better')), {
    maxLength: 14,
  })
  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const { ticket, id } = await make()
      let expected: ReturnType<typeof stateAfter> = { ok: true, value: 'received' }
      let passed = 1
      for (const move of walk) {
        const steps = await listSteps(database.db, region.id, id)
        const complaint = (await findByTicket(database.db, ticket))!
        expected = stateAfter(standingOf(complaint, steps), move)
        const said = staffMove(move)
        const outcome =
          move === 'reply' || move === 'reopen'
            ? await speakAsCitizen(services(), author, ticket, said as CitizenMove)
            : await handle(id, said as StaffMove)
        expect(outcome.ok).toBe(expected.ok)
        if (expected.ok) {
          passed += 1
          if (move === 'close') {
            await askBetterLater()
            passed += 1
          }
          expect((await findByTicket(database.db, ticket))!.state).toBe(expected.value)
        }
      }
      expect(await listSteps(database.db, region.id, id)).toHaveLength(passed)
    }),
    { numRuns: 20 },
  )
})

test('the desk lists what is late first, and an agency sees only its own', async () => {
  now = new Date('2026-12-28T03:00:00Z')
  const { ticket: mine, id } = await make({ reportClass: 'information-request' })
  await handle(id, { move: 'verify', reportClass: 'information-request' })
  await handle(id, { move: 'assign', agencyId: fixture.agencyId })
  const query = { today: '2026-12-28', limit: 500, timeZone: 'Asia/Jakarta', offset: 0 } as const
  const all = await listComplaints(database.db, region.id, { ...query, filter: 'open', agencyIds: null })
  const due = all.map(({ dueOn }) => dueOn ?? '9999')
  expect(due).toEqual([...due].sort())
  const own = await listComplaints(database.db, region.id, {
    ...query,
    filter: 'all',
    agencyIds: [fixture.agencyId],
  })
  expect(own.map(({ ticket }) => ticket)).toContain(mine)
  expect(own.every(({ agency }) => agency?.id === fixture.agencyId)).toBe(true)
})

async function choose(handling: ComplaintHandling) {
  const validFrom = dayAt(now, region.timeZone)
  const choice = { handling, validFrom, reason: 'uji', createdBy: null, createdAt: now }
  await change(database.db, author, 'test', (transaction) =>
    insertChannelChoice(transaction, region.id, choice),
  )
}

test('where citizens go to the national channel themselves, none is taken here', async () => {
  await choose('national-copy')
  expect(await makeComplaint(services(), author, region, input())).toMatchObject({
    code: 'handled-elsewhere',
  })
})

test('where officers enter it in the national channel, it waits for its number without a deadline of ours', async () => {
  now = new Date(now.getTime() + 60_000)
  await choose('national-relay')
  const { ticket, id, dueOn } = await make()
  expect(dueOn).toBeNull()
  expect(await findByTicket(database.db, ticket)).toMatchObject({
    state: 'handed-over',
    nationalTrackingId: null,
    channel: 'own',
  })
  expect(await handle(id, { move: 'record-number', trackingId: '1,2E+9' })).toMatchObject({
    code: 'tracking-id-shortened',
  })
  expect(await handle(id, { move: 'record-number', trackingId: ' #7654321 ' })).toMatchObject({ ok: true })
  const other = await make()
  expect(await handle(other.id, { move: 'record-number', trackingId: '7654321' })).toMatchObject({
    code: 'number-taken',
  })
  const kinds = (await listSteps(database.db, region.id, id)).map(({ kind }) => kind)
  expect(kinds).toEqual(['received', 'handed-over', 'national-number'])
  await choose('own')
})

test('a complaint that was begun here is handed over: our deadline ends, and its number may come later', async () => {
  now = new Date(now.getTime() + 60_000)
  await choose('own')
  const { ticket, id } = await make()
  await handle(id, { move: 'verify', reportClass: 'complaint-non-supervisory' })
  expect(await handle(id, { move: 'hand-over', trackingId: null })).toMatchObject({ ok: true })
  expect(await findByTicket(database.db, ticket)).toMatchObject({
    state: 'handed-over',
    dueOn: null,
    nationalTrackingId: null,
  })
})
