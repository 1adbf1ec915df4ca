import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aside, createTurns } from '../adapters/turns.ts'
import type { Services } from '../services/services.ts'
import { keptFile } from './kept-files.ts'

const fresh = () => ({}) as Services

test('a file is drawn once for its stamp, however many ask for it at once, and anew for another', async () => {
  const services = fresh()
  let drawn = 0
  const make = async () => {
    drawn += 1
    return new Uint8Array([drawn])
  }
  const all = await Promise.all(Array.from({ length: 50 }, () => keptFile(services, 'a', '1', make)))
  expect(new Set(all.map((file) => file?.[0]))).toEqual(new Set([1]))
  await keptFile(services, 'a', '2', make)
  expect(drawn).toBe(2)
})

test('what could not be drawn is tried again, and the oldest go when there are too many bytes', async () => {
  const services = fresh()
  await expect(keptFile(services, 'a', '1', () => Promise.reject(new Error('broken')))).rejects.toThrow()
  expect(await keptFile(services, 'a', '1', async () => null)).toBe(null)
  let drawn = 0
  const big = async () => {
    drawn += 1
    return new Uint8Array(6 * 1024 * 1024)
  }
  for (const address of ['a', 'b', 'c', 'c', 'a']) await keptFile(services, address, '1', big)
  expect(drawn).toBe(4)
})

test('those who wait for a file hold no turn, so that whoever draws it can end', async () => {
  const services = fresh()
  const turns = createTurns({ runningMax: 2, waitingMax: 50, waitMsMax: 2_000, preferredWaitMsMax: 2_000 })
  const make = () => aside(() => wait(20, new Uint8Array([1])))
  const asked = Array.from({ length: 20 }, () =>
    turns.run(
      false,
      () => keptFile(services, 'a', '1', make),
      () => null,
    ),
  )
  const all = await Promise.all(asked)
  expect(all.map((file) => file?.[0])).toEqual(asked.map(() => 1))
})
