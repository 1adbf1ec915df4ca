import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Role } from '../../../src/domain/access/role.ts'
import type { AgencyId, InnovationId } from '../../../src/domain/scope.ts'
import {
  checkPublications,
  publishInnovation,
  publishSelection,
  withdrawSelection,
} from '../../../src/services/lifecycle/publish-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { agency, innovation } from '../../../src/store/schema/index.ts'
import { listWithdrawals } from '../../../src/store/verdict/withdrawal.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let coordinator: PersonAuthor
let manager: PersonAuthor
const otherAgency = newIdentifier() as AgencyId

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-05-04T02:00:00Z'))
  coordinator = await laboratory.join('Koordinator', 'coordinator')
  manager = await laboratory.join('Pengelola', 'lab-manager')
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(agency).values({
      regionId: laboratory.regionId,
      id: otherAgency,
      key: 'dinas-lain',
      name: 'Dinas Lain',
      abbreviation: 'Dinlain',
      kind: 'dinas',
    }),
  )
})
afterAll(() => laboratory.close())

type Values = Partial<typeof innovation.$inferInsert>

async function add(name: string, values: Values = {}): Promise<InnovationId> {
  const id = newIdentifier() as InnovationId
  const { regionId, agencyId } = laboratory
  const ready = { summary: 'Satu kalimat.', affairCode: '2.18', status: 'initiative' as const, year: 2026 }
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(innovation).values({ regionId, id, slug: id, agencyId, name, ...ready, ...values }),
  )
  return id
}

function actorOf(author: PersonAuthor, role: Role): Actor {
  const agencyId = role === 'coordinator' ? laboratory.agencyId : null
  return {
    personId: author.personId,
    name: role,
    memberships: [{ regionId: laboratory.regionId, role, agencyId }],
  }
}

async function isPublic(id: InnovationId): Promise<boolean> {
  const [row] = await laboratory.database.db
    .select({ at: innovation.publishedAt })
    .from(innovation)
    .where(eq(innovation.id, id))
  return row?.at !== null
}

test('a selection: those that are ready are shown, the others say what they lack', async () => {
  const { services, regionId } = laboratory
  const ready = await add('Siap')
  const silent = await add('Tanpa kalimat', { summary: null })
  const unlaunched = await add('Tanpa peluncuran', { stage: 'deliver', affairCode: null })
  const foreign = await add('Milik dinas lain', { agencyId: otherAgency })
  const actor = actorOf(coordinator, 'coordinator')
  const ids = [ready, silent, unlaunched, foreign]
  const outcome = await publishSelection(services, coordinator, actor, regionId, ids)
  expect(outcome).toMatchObject({
    value: {
      published: [{ id: ready }],
      open: [
        { id: silent, gaps: ['sentence'] },
        { id: unlaunched, gaps: ['launch-day', 'affair'] },
      ],
      forbidden: 1,
    },
  })
  expect(await Promise.all(ids.map(isPublic))).toEqual([true, false, false, false])
})

test('what looks like personal data stops it until somebody has looked at these very texts', async () => {
  const { services, regionId, database } = laboratory
  const id = await add('Dengan telepon', { description: 'Hubungi 0812-3456-7890.' })
  const scope = { regionId, id }
  expect(await publishInnovation(services, manager, scope)).toMatchObject({
    code: 'not-ready',
    details: { gaps: ['personal-data'] },
  })
  const check = (await checkPublications(services, regionId, [id])).get(id)
  expect(check?.found).toEqual([{ field: 'description', kind: 'phone', words: '0812-3456-7890' }])
  expect(await publishInnovation(services, manager, scope, { textsSeen: true })).toMatchObject({ ok: true })
  expect(await isPublic(id)).toBe(true)
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction
      .update(innovation)
      .set({ description: 'Hubungi 0813-9876-5432.', publishedAt: null })
      .where(eq(innovation.id, id)),
  )
  expect(await publishInnovation(services, manager, scope)).toMatchObject({ code: 'not-ready' })
})

test('a selection goes back for one reason, each with its public line', async () => {
  const { services, regionId, database } = laboratory
  const ids = [await add('Satu'), await add('Dua')]
  const actor = actorOf(manager, 'lab-manager')
  await publishSelection(services, manager, actor, regionId, ids)
  const back = (reason: string | null) =>
    withdrawSelection(services, manager, actor, regionId, { ids, reason })
  expect(await back('  ')).toMatchObject({ code: 'reason-missing' })
  expect(await back('Ditata ulang')).toEqual({ ok: true, value: { withdrawn: 2 } })
  expect(await Promise.all(ids.map(isPublic))).toEqual([false, false])
  const lines = await listWithdrawals(database.db, regionId, 10)
  expect(lines.map(({ name, reason }) => [name, reason])).toEqual(
    expect.arrayContaining([
      ['Satu', 'Ditata ulang'],
      ['Dua', 'Ditata ulang'],
    ]),
  )
})
