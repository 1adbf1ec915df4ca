import { expect, test } from 'vitest'
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
