import { expect, test } from 'vitest'
import type { RegionId } from '../domain/scope.ts'
import { createChangeMoments } from '../store/base/change-listener.ts'
import { createMemory } from './memory.ts'

const region = 7 as RegionId

function fixture() {
  const moments = createChangeMoments()
  const memory = createMemory({ ...moments, heard: () => true, noteOwn: (id) => moments.note(String(id)) })
  const state = { stored: { name: 'Sianduk', days: [new Date('2026-01-01')], counts: new Map([['a', 1]]) } }
  let readings = 0
  const read = () =>
    memory.remember(region, 'key', async () => {
      readings += 1
      return structuredClone(state.stored)
    })
  return { moments, state, read, readings: () => readings }
}

test('what was read again and says the same is the same object, and anything else another', async () => {
  const { moments, state, read, readings } = fixture()
  const first = await read()
  moments.note('7')
  expect([(await read()) === first, readings()]).toEqual([true, 2])
  moments.note('8')
  expect([(await read()) === first, readings()]).toEqual([true, 2])
  state.stored.counts.set('a', 2)
  moments.note('7')
  const second = await read()
  expect(second === first).toBe(false)
  expect(second.counts.get('a')).toBe(2)
  expect(first.counts.get('a')).toBe(1)
})

test('a reading that failed is forgotten, and the next one is its own', async () => {
  const { moments, read } = fixture()
  const first = await read()
  moments.note('7')
  const memory = createMemory({ ...moments, heard: () => true, noteOwn: () => {} })
  await expect(memory.remember(region, 'key', () => Promise.reject(new Error('away')))).rejects.toThrow(
    'away',
  )
  expect(await memory.remember(region, 'key', async () => first)).toBe(first)
})
