import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, InnovationId } from '../../../src/domain/scope.ts'
import { lateMatters } from '../../../src/services/contact/late-matters.ts'
import { showBoard } from '../../../src/services/desk/show-board.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { heldTimesIn } from '../../../src/services/lifecycle/held-times.ts'
import { openStage } from '../../../src/services/lifecycle/open-worksheet.ts'
import { setGateLimit } from '../../../src/services/lifecycle/set-gate-limit.ts'
import { showAgencyProgress } from '../../../src/services/lifecycle/show-agency-progress.ts'
import { type ListFilter, listDeskInnovations, showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { showInnovationWork } from '../../../src/services/lifecycle/show-innovation-work.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { findInnovation, type InnovationScope } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listWork } from '../../../src/store/lifecycle/desk.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, innovation, membership, person } from '../../../src/store/schema/index.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
const wholeList: ListFilter = {
  words: '',
  agencyKey: '',
  stage: null,
  year: null,
  holder: null,
  verdict: null,
  lack: null,
  isStill: false,
  order: 'name',
  published: null,
}
const now = new Date('2026-11-30T03:00:00Z')
const imported = new Date('2026-11-02T03:00:00Z')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
})
afterAll(() => laboratory.close())

const write = (work: Parameters<typeof change<void>>[3]) =>
  change(laboratory.database.db, system('test'), 'test', work)

/** An agency with an innovation of an import, and somebody who got an account on a day. */
async function importInto(name: string, joined: Date | null, digital: boolean | null): Promise<void> {
  const agencyId = newIdentifier() as AgencyId
  const { regionId } = laboratory
  await write(async (transaction) => {
    const row = { regionId, id: agencyId, key: name, name, abbreviation: name, kind: 'dinas' as const }
    await transaction.insert(agency).values(row)
    const id = newIdentifier() as InnovationId
    const moments = { createdAt: imported, heldSince: imported }
    const of = { regionId, id, slug: name, agencyId, name, year: 2026, digital }
    await transaction.insert(innovation).values({ ...of, ...moments, status: 'initiative' })
    if (!joined) return
    const personId = newIdentifier() as never
    await transaction.insert(person).values({ id: personId, name, email: `${name}@contoh.invalid` })
    const role = { role: 'innovator' as const, agencyId, createdAt: joined }
    await transaction.insert(membership).values({ regionId, id: newIdentifier(), personId, ...role })
  })
}

async function heldOf(name: string) {
  const held = await heldTimesIn(laboratory.services, region)
  const { items } = await listWork(
    laboratory.database.db,
    region.id,
    { agencies: 'all' },
    { order: 'name', rowsMax: 50 },
  )
  const item = items.find((one) => one.name === name)
  return item && held(item)
}

test('the time of a team counts from when somebody can work, not from the import, by the limit of stage and kind', async () => {
  await importInto('lama', new Date('2026-01-05T03:00:00Z'), false)
  await importInto('baru', new Date('2026-11-16T03:00:00Z'), false)
  await importInto('sepi', null, false)
  await importInto('digital', new Date('2026-01-05T03:00:00Z'), true)
  const set = (changes: object) =>
    setGateLimit(laboratory.services, system('test'), region.id, {
      stage: 'drum-up',
      kind: null,
      teamDays: 10,
      coachDays: null,
      validFrom: '2026-01-01',
      source: 'uji',
      ...changes,
    })
  await set({})
  await set({ kind: 'digital', teamDays: 40 })
  expect(await heldOf('lama')).toEqual({ days: 20, due: '2026-11-16', daysLate: 10 })
  expect(await heldOf('baru')).toEqual({ days: 10, due: '2026-11-30', daysLate: 0 })
  expect(await heldOf('sepi')).toEqual({ days: 0, due: null, daysLate: 0 })
  expect(await heldOf('digital')).toMatchObject({ daysLate: 0, due: '2026-12-28' })
  // A limit of later moves no deadline of before.
  await set({ teamDays: 5, validFrom: '2026-11-03' })
  expect(await heldOf('lama')).toMatchObject({ due: '2026-11-16' })
  expect(await heldOf('baru')).toMatchObject({ due: '2026-11-23' })
})

test('the page of an innovation tells the deadline of the lists, also where its worksheet was opened later', async () => {
  const { services, regionId } = laboratory
  const subject = (await findInnovation(services.db, regionId, 'lama')) as InnovationScope
  const onItsPage = async () => (await showInnovationWork(services, region, subject))?.held
  const inLists = await heldOf('lama')
  expect(await onItsPage()).toEqual(inLists)
  const sheet = { regionId, innovationId: subject.id, stage: 'drum-up' as const }
  await write(async (transaction) => {
    await openStage(transaction, sheet, now)
  })
  expect(await heldOf('lama')).toEqual(inLists)
  expect(await onItsPage()).toEqual(inLists)
})

test('board, desk, list, table of agencies and reminders call the same innovations late, by the limit of stage and kind', async () => {
  const { services, join } = laboratory
  const { personId } = await join('Mira', 'lab-manager')
  const memberships = await membershipsOf(services.db, personId)
  const actor = { personId, name: 'Mira', memberships }
  // Longer than ten working days with its team, and by the limit of its kind not late; a short limit of a stage, and it is after five.
  const both = await heldOf('digital')
  expect([both?.days, both?.daysLate]).toEqual([20, 0])
  await setGateLimit(services, system('test'), region.id, {
    stage: 'design',
    kind: null,
    teamDays: 10,
    coachDays: 3,
    validFrom: '2026-01-01',
    source: 'uji',
  })
  await importInto('dibaca', new Date('2026-01-05T03:00:00Z'), true)
  await importInto('dihentikan', new Date('2026-01-05T03:00:00Z'), false)
  await write(async (transaction) => {
    const submitted = { stage: 'design' as const, gateState: 'submitted' as const }
    const heldSince = new Date('2026-11-23T03:00:00Z')
    await transaction
      .update(innovation)
      .set({ ...submitted, heldSince })
      .where(eq(innovation.name, 'dibaca'))
    await transaction
      .update(innovation)
      .set({ gateState: 'returned', stoppedOn: '2026-11-20' })
      .where(eq(innovation.name, 'dihentikan'))
  })
  const late = ['baru', 'dibaca', 'lama']
  const board = await showBoard(services, region)
  expect(board.stuck).toEqual({ coach: 1, team: 2, complaints: 0 })
  const desk = await showDesk(services, actor, region)
  // Of what lies with the coach no agency is reminded.
  expect(desk.still?.items.map(({ name }) => name).sort()).toEqual(['baru', 'lama'])
  const { deeds } = await showDeeds(services, actor, region, desk)
  expect(deeds.find(({ kind }) => kind === 'remind')).toMatchObject({ count: 2 })
  const filter = { ...wholeList, isStill: true }
  const listed = await listDeskInnovations(services, actor, region, filter, 1)
  expect(listed.items.map(({ name }) => name).sort()).toEqual(late)
  const withCoach = await listDeskInnovations(services, actor, region, { ...filter, holder: 'coach' }, 1)
  expect(withCoach.total).toBe(board.stuck.coach)
  const progress = await showAgencyProgress(services, region, { year: 2026, filter: 'late' })
  expect(progress.rows.flatMap(({ items }) => items.map(({ name }) => name)).sort()).toEqual(late)
  const { matters } = await lateMatters(services, region)
  const reminded = [...matters.values()].flat().flatMap((one) => (one.kind === 'stage' ? [one.name] : []))
  expect(reminded.sort()).toEqual(['baru', 'lama'])
})
