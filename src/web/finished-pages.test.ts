import { expect, test } from 'vitest'
import { createMemory } from '../services/memory.ts'
import { deaf } from '../store/base/change-listener.ts'
import { finishedPage, type PageKind, type Parts } from './finished-pages.ts'

function fixture() {
  const state = { now: 0, made: 0 }
  const services = { memory: createMemory(deaf), clock: () => new Date(state.now) }
  const ask = (address: string, parts: Parts, kind: PageKind = 'list', length = 1_000) => {
    const { found, keep } = finishedPage(services, kind, address, parts)
    if (found) return found
    state.made += 1
    const bytes = Buffer.alloc(length, String(state.made))
    keep(bytes)
    return bytes
  }
  return { state, ask, services }
}

test('a page is made once for its address and its parts', () => {
  const { state, ask } = fixture()
  const row = { name: 'Sianduk' }
  const first = ask('id /kota', ['a', row])
  expect(ask('id /kota', ['a', row])).toBe(first)
  // One that only looks the same may be another tomorrow.
  for (const parts of [['a', { ...row }], ['b', row], ['a'], ['a', row, null]]) {
    const other = ask('id /kota', parts)
    expect(other).not.toBe(first)
  }
  expect(ask('en /kota', ['a', row])).not.toBe(first)
  expect(state.made).toBe(6)
})

test('lasts a minute, for what it tells may end by time alone', () => {
  const { state, ask } = fixture()
  const first = ask('id /kota', [])
  state.now = 59_999
  expect(ask('id /kota', [])).toBe(first)
  state.now = 60_000
  expect(ask('id /kota', [])).not.toBe(first)
})

test('pages of one kind push out the oldest of their own kind only, and no address takes all the room', () => {
  const { state, ask } = fixture()
  const innovation = ask('id /kota/inovasi', [], 'innovation')
  const oldest = ask('id /0', [], 'list', 1024 * 1024)
  const newest = Array.from({ length: 4 }, (_, page) => ask(`id /${page + 1}`, [], 'list', 1024 * 1024)).at(
    -1,
  )
  expect(ask('id /kota/inovasi', [], 'innovation')).toBe(innovation)
  expect(ask('id /4', [], 'list')).toBe(newest)
  expect(ask('id /0', [], 'list')).not.toBe(oldest)
  const made = state.made
  for (let time = 0; time < 3; time += 1) ask(`id /${'x'.repeat(400)}`, [])
  expect(state.made).toBe(made + 3)
})
