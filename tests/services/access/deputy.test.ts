import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actsFor } from '../../../src/domain/access/deputy.ts'
import type { Actor } from '../../../src/domain/access/role.ts'
import { dayAt } from '../../../src/domain/calendar/working-days.ts'
import { endDeputy, nameDeputy, showDeputies } from '../../../src/services/access/deputies.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { decisionCircle } from '../../../src/services/verdict/decide.ts'
import { secondPersonFor } from '../../../src/services/verdict/second-person.ts'
import { findStanding } from '../../../src/store/access/deputy.ts'
import { listAudit } from '../../../src/store/audit/audit-list.ts'
import { type Author, change, system } from '../../../src/store/base/change.ts'
import { updateGate } from '../../../src/store/lifecycle/innovation.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let coach: PersonAuthor
let evaluator: PersonAuthor
let leader: PersonAuthor
let manager: PersonAuthor
const DAY_MS = 86_400_000

beforeAll(async () => {
  laboratory = await testLaboratory()
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  coach = await laboratory.join('Citra', 'coach')
  evaluator = await laboratory.join('Eva', 'evaluator')
  leader = await laboratory.join('Lina', 'leader')
  manager = await laboratory.join('Mega', 'lab-manager')
})
afterAll(() => laboratory.close())

const dayIn = (days: number) => dayAt(new Date(Date.now() + days * DAY_MS), region.timeZone)
const actorOf = async ({ personId }: PersonAuthor): Promise<Actor> => ({
  personId,
  name: '',
  memberships: (await findStanding(laboratory.database.db, personId)).memberships,
})
const rolesOf = async (who: PersonAuthor) =>
  (await actorOf(who)).memberships.map(({ role, actsFor: whose }) => (whose ? `${role} for` : role)).sort()

async function name(by: PersonAuthor, away: PersonAuthor, deputy: PersonAuthor, from: number, to: number) {
  const term = { personId: away.personId, deputyId: deputy.personId, fromDay: dayIn(from), toDay: dayIn(to) }
  const named = await nameDeputy(laboratory.services, by, await actorOf(by), region, term)
  return named.ok || named.code
}

async function takeBackAll() {
  const actor = await actorOf(manager)
  const { deputies } = await showDeputies(laboratory.services, actor, region)
  for (const { id } of deputies) await endDeputy(laboratory.services, manager, actor, region.id, id)
}

test('a deputy has the role from day to day and not before or after, and cannot lend it on', async () => {
  expect(await name(coach, leader, evaluator, 0, 3)).toBe('not-yours')
  expect(await name(coach, coach, coach, 0, 3)).toBe('same-person')
  expect(await name(manager, evaluator, coach, 0, 3)).toBe('no-such-role')
  expect(await name(coach, coach, evaluator, 2, 5)).toBe(true)
  expect(await rolesOf(evaluator)).toEqual(['evaluator'])
  expect(await name(manager, coach, evaluator, 4, 8)).toBe('named-already')
  await takeBackAll()
  expect(await name(coach, coach, evaluator, 0, 5)).toBe(true)
  expect(await rolesOf(evaluator)).toEqual(['coach for', 'evaluator'])
  expect(await name(evaluator, coach, manager, 6, 8)).toBe('not-yours')

  const { database, regionId, innovationId } = laboratory
  const gate = { stage: 'drum-up' as const, gateState: 'submitted' as const, heldSince: new Date() }
  await change(database.db, system('test'), 'test', (transaction) =>
    updateGate(transaction, regionId, innovationId, gate),
  )
  const desk = await showDesk(laboratory.services, await actorOf(evaluator), region)
  expect(desk.queue?.items.map(({ slug }) => slug)).toEqual(['izin-sehari'])

  // Yesterday was the last day: it ends by itself.
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`UPDATE deputy SET from_day = from_day - 9, to_day = ${dayIn(-1)}::date`),
  )
  expect(await rolesOf(evaluator)).toEqual(['evaluator'])
})

test('what a deputy does is on record as for somebody', async () => {
  expect(await name(coach, coach, evaluator, 0, 5)).toBe(true)
  const actor = await actorOf(evaluator)
  const subject = { regionId: region.id, agencyIds: [laboratory.agencyId] }
  const whose = actsFor(actor, 'worksheet.review', subject)
  expect(whose).toEqual({ kind: 'person', id: coach.personId })
  expect(actsFor(actor, 'measurement.check', subject)).toBe(null)
  const author: Author = { ...evaluator, ...(whose ? { actsFor: whose } : {}) }
  const { database, regionId, innovationId } = laboratory
  await change(database.db, author, 'test', (transaction) =>
    updateGate(transaction, regionId, innovationId, {
      stage: 'drum-up',
      gateState: 'returned',
      heldSince: new Date(),
    }),
  )
  const filter = { name: '', action: '', tableName: '', from: null, until: null, beforeId: null }
  const [last] = await listAudit(database.db, regionId, region.timeZone, filter, 1)
  expect(last).toMatchObject({ actorName: 'Eva', forName: 'Citra' })
})

test('a deputy is no second person beside whom they stand in for, nor for a decision of the leader', async () => {
  const { database, regionId, innovationId } = laboratory
  const scope = { regionId, innovationId }
  const second = async (who: PersonAuthor, by: PersonAuthor) => {
    const found = await secondPersonFor(database.db, await actorOf(who), scope, by.personId)
    return found.ok || found.code
  }
  expect(await second(evaluator, coach)).toBe('own-proposal')
  expect(await second(manager, coach)).toBe(true)
  await takeBackAll()
  const since = new Date(Date.now() - DAY_MS)
  const found = await secondPersonFor(database.db, await actorOf(evaluator), scope, coach.personId, since)
  // They stood in since the matter was brought, though no longer today.
  expect(found.ok || found.code).toBe('own-proposal')

  const seconds = async (decider: PersonAuthor) =>
    (await decisionCircle(database.db, regionId, [], decider.personId)).seconds.map(({ name: who }) => who)
  expect(await seconds(leader)).toEqual(['Mega'])
  expect(await name(leader, leader, manager, 0, 2)).toBe(true)
  expect(await seconds(leader)).toEqual([])
  expect(await seconds(manager)).toEqual([])
})

test('nobody lends a role to themselves, and a role that asks for a second step asks a deputy for it too', async () => {
  await takeBackAll()
  expect(await name(manager, leader, manager, 0, 3)).toBe('names-oneself')
  expect(await rolesOf(manager)).toEqual(['lab-manager'])
  const { db } = laboratory.database
  await change(db, system('test'), 'test', (transaction) =>
    transaction.execute(
      sql`UPDATE region SET settings = settings || '{"secondFactorRoles":["leader"]}' WHERE id = ${region.id}`,
    ),
  )
  expect((await findStanding(db, evaluator.personId)).isSecondFactorAsked).toBe(false)
  expect(await name(leader, leader, evaluator, 0, 3)).toBe(true)
  expect((await findStanding(db, evaluator.personId)).isSecondFactorAsked).toBe(true)
  await takeBackAll()
  expect((await findStanding(db, evaluator.personId)).isSecondFactorAsked).toBe(false)
})
