import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorId } from '../../../src/domain/scope.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { showInnovationWork } from '../../../src/services/lifecycle/show-innovation-work.ts'
import { yearReach } from '../../../src/services/region/count-agencies.ts'
import { decide, decisionCircle } from '../../../src/services/verdict/decide.ts'
import { saveImprovementPlan, showImprovement } from '../../../src/services/verdict/improvement-work.ts'
import { findInnovation, type InnovationScope } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listWork } from '../../../src/store/lifecycle/desk.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { indicator, measurement, surveyCode, surveyForm } from '../../../src/store/schema/index.ts'
import { findSurvey } from '../../../src/store/survey/survey.ts'
import { readBoardTallies } from '../../../src/store/verdict/board.ts'
import { listContinuations } from '../../../src/store/verdict/continuation.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let now = new Date('2026-03-10T02:00:00Z')
let laboratory: Laboratory
let leader: PersonAuthor
let manager: PersonAuthor
let coordinator: PersonAuthor
const queue = newIdentifier() as IndicatorId

let found: RegionScope
const region = () => found
const scope = () => ({ region: region(), innovationId: laboratory.innovationId })

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  found = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  leader = await laboratory.join('Pimpinan (contoh)', 'leader')
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  coordinator = await laboratory.join('Koordinator (contoh)', 'coordinator')
  const { regionId, innovationId } = laboratory
  await change(laboratory.database.db, system('test'), 'test', async (transaction) => {
    const words = { name: 'Antrean', definition: 'Lama antre', unit: 'menit', source: 'register' }
    const kind = { kind: 'outcome', direction: 'lower', frequency: 'month' } as const
    await transaction
      .insert(indicator)
      .values({ regionId, id: queue, innovationId, key: 'antrean', ...words, ...kind })
    await transaction.insert(measurement).values(
      [8, 10, 12, 4].map((value, index) => ({
        regionId,
        id: newIdentifier(),
        indicatorId: queue,
        value,
        period: `2026-0${index + 1}-01`,
        recordedAt: now,
      })),
    )
    await transaction
      .insert(surveyForm)
      .values({ regionId, version: 1, length: 'full', elements: ['requirements'], added: [] })
    await transaction
      .insert(surveyCode)
      .values({ regionId, code: 'UJICOBA', innovationId, kind: 'counter', formVersion: 1 })
  })
})
afterAll(() => laboratory.close())

const coordinatorAtDesk = () => ({
  personId: coordinator.personId,
  name: 'Koordinator (contoh)',
  memberships: [
    { regionId: laboratory.regionId, role: 'coordinator' as const, agencyId: laboratory.agencyId },
  ],
})

/** What is asked of the coordinator about improvements. */
async function asked(): Promise<string[]> {
  const actor = coordinatorAtDesk()
  const desk = await showDesk(laboratory.services, actor, region())
  const { deeds } = await showDeeds(laboratory.services, actor, region(), desk)
  const ofOrders = ['make-plan', 'do-step', 'bring-proof']
  return deeds
    .filter(({ kind }) => ofOrders.includes(kind))
    .map(({ kind, daysLate }) => `${kind} ${daysLate}`)
}

const input = (change: object) => ({
  kind: 'improve',
  reason: 'Antrean lama',
  responsible: null,
  dueOn: '2026-06-30',
  ownerId: coordinator.personId as string | null,
  secondId: null as string | null,
  ...change,
})
const make = (change: object) => decide(laboratory.services, leader, scope(), input(change))

/** What the innovation's own page says comes next of its order, in the words of `asked`. */
async function nextOnItsPage(): Promise<string | undefined> {
  const { db } = laboratory.database
  const subject = (await findInnovation(db, laboratory.regionId, 'izin-sehari')) as InnovationScope
  const work = await showInnovationWork(laboratory.services, region(), subject)
  return work?.next ? `${work.next.kind} ${work.next.daysLate}` : undefined
}

test('an order to improve names a person of the agency, and nobody else', async () => {
  const { db } = laboratory.database
  const circle = await decisionCircle(db, laboratory.regionId, [laboratory.agencyId], leader.personId)
  expect(circle.owners).toEqual([{ id: coordinator.personId, name: 'Koordinator (contoh)' }])
  expect(circle.seconds).toEqual([{ id: manager.personId, name: 'Pengelola (contoh)' }])
  expect(await make({ ownerId: manager.personId })).toMatchObject({ code: 'owner-unknown' })
  expect(await make({ ownerId: null })).toMatchObject({ code: 'owner-missing' })
  const made = await make({})
  expect(made).toMatchObject({ ok: true })
  // Whoever taps twice, or sends again what was not answered, decided once.
  expect(await Promise.all([make({}), make({})])).toEqual([made, made])
  expect(await asked()).toEqual(['make-plan 0'])
  expect(await nextOnItsPage()).toBe('make-plan 0')
})

test('its plan has steps and what is measured again, and shows both sides of the change', async () => {
  const show = () => showImprovement(laboratory.services, region(), laboratory.innovationId)
  expect(await show()).toMatchObject({ plan: null, sinceDay: '2026-03-10' })
  const plan = {
    steps: [{ what: 'Buka pintu kedua', dueOn: '2026-04-30', doneOn: null }],
    indicatorIds: [queue],
    measureBy: '2026-06-15',
    changedOn: '2026-03-05',
  }
  const save = (change: object) =>
    saveImprovementPlan(laboratory.services, coordinator, scope(), { ...plan, ...change })
  expect(await save({ steps: [{ ...plan.steps[0]!, dueOn: '2026-07-01' }] })).toMatchObject({
    code: 'step-after-due',
    details: { step: 1 },
  })
  expect(await save({})).toEqual({ ok: true, value: null })
  expect(await asked()).toEqual(['do-step 0'])
  const before = now
  // A week after the last day of the step, and then on the day of the order.
  now = new Date('2026-05-07T02:00:00Z')
  expect(await asked()).toEqual(['do-step 5'])
  expect(await nextOnItsPage()).toBe('do-step 5')
  now = new Date('2026-06-30T02:00:00Z')
  expect(await asked()).toEqual(['bring-proof 0'])
  expect(await nextOnItsPage()).toBe('bring-proof 0')
  now = before
  const shown = await show()
  expect(shown?.plan).toEqual(plan)
  expect(shown?.since).toMatchObject([
    { name: 'Antrean', before: { mean: 9, periods: 2 }, since: { mean: 4, periods: 1 } },
  ])
  // Saved again it takes the place of what was there.
  expect(await save({ steps: [{ ...plan.steps[0]!, doneOn: '2026-03-09' }] })).toMatchObject({ ok: true })
  expect((await show())?.plan?.steps).toMatchObject([{ doneOn: '2026-03-09' }])
})

test('against the recommendation a second name is needed', async () => {
  expect(await make({ kind: 'stop' })).toMatchObject({ code: 'second-missing' })
  expect(await make({ kind: 'stop', secondId: coordinator.personId })).toMatchObject({
    ok: false,
    code: 'second-unknown',
  })
})

test('what is stopped asks nobody any more and does not count; its record stays, and it can go on again', async () => {
  const { db, pool } = laboratory.database
  const actor = coordinatorAtDesk()
  const desk = () => showDesk(laboratory.services, actor, region())
  const listed = async () => {
    const filter = { agencies: 'all', goingOnOnly: true } as const
    return (await listWork(db, laboratory.regionId, filter, { order: 'pressing', rowsMax: 10 })).items
  }
  expect((await desk()).toDo?.total).toBe(1)
  now = new Date('2026-03-12T02:00:00Z')
  expect(await make({ kind: 'stop', secondId: manager.personId })).toMatchObject({ ok: true })
  expect((await desk()).toDo?.total).toBe(0)
  expect(await asked()).toEqual([])
  expect(await listed()).toEqual([])
  expect((await readBoardTallies(db, laboratory.regionId)).verdict).toEqual({})
  // It was of 2021, so it counts for that year.
  expect(await yearReach(db, laboratory.regionId, 2021)).toMatchObject({ having: 1, counted: 1 })
  const survey = await findSurvey(pool, 'UJICOBA')
  expect(survey).toMatchObject({ ended: true, innovation: { stoppedOn: '2026-03-12' } })
  const years = () =>
    listContinuations(db, { regionId: laboratory.regionId, innovationId: laboratory.innovationId })
  expect(await years()).toMatchObject([{ year: 2026, status: 'stopped' }])

  expect(await make({ dueOn: '2026-09-30' })).toMatchObject({ ok: true })
  expect((await desk()).toDo?.total).toBe(1)
  expect(await listed()).toHaveLength(1)
  expect(await years()).toMatchObject([{ year: 2026, status: 'running' }])
})
