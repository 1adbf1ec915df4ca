import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { showBoard } from '../../../src/services/desk/show-board.ts'
import { createMemory } from '../../../src/services/memory.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { createChangeMoments, deaf } from '../../../src/store/base/change-listener.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import * as schema from '../../../src/store/schema/index.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

let made: PublicRegion

beforeAll(async () => {
  made = await makePublicRegion()
  const { db } = made.database
  await change(db, system('test'), 'test', (transaction) =>
    transaction
      .insert(schema.verdictPolicy)
      .values({ regionId: made.regionId, version: 1, policy: DEFAULT_POLICY }),
  )
})

afterAll(() => made.close())

type Name = 'proven' | 'promising' | 'unproven' | 'burdening'

/** Verdicts as they were made at a moment, each beside the one before; all in one statement. */
async function judged(moment: string, ...moves: [previous: Name, verdict: Name][]) {
  const rows = moves.map(([previous, verdict]) => ({
    regionId: made.regionId,
    id: newIdentifier(),
    innovationId: made.idOf('sianduk'),
    previous,
    verdict,
    judgement: {} as never,
    evidence: {} as never,
    policyVersion: 1,
    cause: 'measurement' as const,
    createdAt: new Date(moment),
  }))
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(schema.verdict).values(rows),
  )
}

test('the moves of a week begin with the day of the region a week ago', async () => {
  // One second before and after midnight in Jakarta.
  await judged('2026-11-16T16:59:59Z', ['unproven', 'burdening'])
  await judged('2026-11-16T17:00:01Z', ['unproven', 'promising'], ['unproven', 'unproven'])
  await judged('2026-11-20T00:00:00Z', ['promising', 'proven'], ['unproven', 'promising'])
  await judged('2026-11-21T00:00:00Z', ['proven', 'proven'])
  const region = (await findRegionById(made.database.db, made.regionId)) as RegionScope
  const clock = () => new Date('2026-11-24T05:00:00Z')
  const services = { db: made.database.db, clock, memory: createMemory(deaf) }
  const { moves } = await showBoard(services, region)
  expect(moves).toEqual({ proven: 1, promising: 1, unproven: -2 })
})

test('the board is read once until something changes in its region, and anew at once after a change made here', async () => {
  const region = (await findRegionById(made.database.db, made.regionId)) as RegionScope
  const moments = createChangeMoments()
  const changes = { ...moments, heard: () => true, noteOwn: (id: number) => moments.note(String(id)) }
  const clock = () => new Date('2026-11-24T05:00:00Z')
  const services = { db: made.database.db, clock, memory: createMemory(changes) }
  const first = await showBoard(services, region)
  expect(await showBoard(services, region)).toBe(first)
  await judged('2026-11-22T00:00:00Z', ['unproven', 'proven'])
  changes.noteOwn(region.id + 1)
  expect(await showBoard(services, region)).toBe(first)
  changes.noteOwn(region.id)
  const second = await showBoard(services, region)
  expect(second.moves.proven).toBe((first.moves.proven ?? 0) + 1)
  // What says the same is the same object, so that the page that was made of it is found again.
  changes.noteOwn(region.id)
  expect(await showBoard(services, region)).toBe(second)
})
