import { afterEach, expect, test, vi } from 'vitest'
import type { RegionId } from '../../domain/scope.ts'
import { createChangeMoments } from './change-listener.ts'
import type { Database } from './connect.ts'
import { LAG_MS_MAX, type Places, type Reader, watchReader } from './reader.ts'

const [cimahi, bandung] = [1 as RegionId, 2 as RegionId]
const database = {} as Database
const closings: Reader[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(closings.splice(0).map((reader) => reader.close()))
})

function standby() {
  const moments = createChangeMoments()
  const state = { now: 0, end: 1, played: 1, isAway: false, hears: true }
  const places: Places = {
    database,
    endOfLog: async () => String(state.end),
    hasPlayed: async (end) => {
      if (state.isAway) throw new Error('away')
      // Each look takes a while.
      state.now += 100
      return state.played >= Number(end)
    },
    close: async () => {},
  }
  const noteOwn = (region: RegionId) => moments.note(String(region))
  const changes = { ...moments, noteOwn, heard: () => state.hears }
  const reader = watchReader(places, changes, () => state.now)
  closings.push(reader)
  return { state, moments, reader }
}

const settled = (reader: Reader, isUsed: boolean) =>
  vi.waitFor(() => expect(reader.databaseFor(cimahi) !== null).toBe(isUsed), { timeout: 10_000 })

test('is read from once it has what the primary had, and its lag is known', async () => {
  const { reader } = standby()
  expect(reader.databaseFor(cimahi)).toBeNull()
  await settled(reader, true)
  expect(reader.databaseFor(cimahi)).toBe(database)
  expect(reader.lagMs()).toBe(100)
  expect(reader.used()).toBeGreaterThan(0)
})

test('a region in which something changed since is read from the primary, all others go on', async () => {
  const { state, moments, reader } = standby()
  await settled(reader, true)
  state.end = 2
  moments.note('1')
  expect(reader.databaseFor(cimahi)).toBeNull()
  expect(reader.databaseFor(bandung)).toBe(database)
  state.played = 2
  await settled(reader, true)
})

test('too far behind, away, distrusted, or while changes are not heard: the primary', async () => {
  const { state, reader } = standby()
  await settled(reader, true)
  state.end = 2
  await settled(reader, false)
  expect(reader.lagMs()).toBeNull()
  state.played = 2
  await settled(reader, true)
  reader.distrust()
  expect(reader.databaseFor(bandung)).toBeNull()
  await settled(reader, true)
  state.hears = false
  expect(reader.databaseFor(cimahi)).toBeNull()
  state.hears = true
  state.isAway = true
  await settled(reader, false)
})

test('what was seen too long ago says nothing', async () => {
  const { state, reader } = standby()
  await settled(reader, true)
  state.isAway = true
  state.now += LAG_MS_MAX
  expect(reader.databaseFor(cimahi)).toBeNull()
})
