import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RegionId } from '../domain/scope.ts'
import { type ChangeScope, createChangeMoments } from '../store/base/change-listener.ts'
import { respondWith } from './made-page.ts'
import { type Asked, createPageCache } from './page-cache.ts'
import { withSecurityHeaders } from './security-headers.ts'

const shared = { 'Cache-Control': 'public, max-age=0, s-maxage=60', 'Content-Type': 'text/html' }

function fixture(bytesMax = 100_000, times = 50) {
  const moments = createChangeMoments()
  const state = { ...moments, heard: true, now: 0, made: 0 }
  const cache = createPageCache({
    changes: { ...moments, heard: () => state.heard, noteOwn: (region) => moments.note(String(region)) },
    now: () => state.now,
    bytesMax: bytesMax,
  })
  const ask = async (
    changes: Partial<Asked> = {},
    headers: Record<string, string> = shared,
    status = 200,
    scope: ChangeScope = null,
  ) => {
    const answered = await cache.answer(
      {
        method: 'GET',
        address: '/kota',
        cookie: undefined,
        acceptEncoding: undefined,
        ifNoneMatch: undefined,
        ...changes,
      },
      async () => {
        state.made += 1
        return respondWith({
          bytes: Buffer.from(`page ${state.made} `.repeat(times)),
          status,
          headers,
          scope,
        })
      },
    )
    return withSecurityHeaders(answered)
  }
  return { state, cache, ask }
}

describe('a kept page', () => {
  test('is made once until something changes', async () => {
    const { state, ask } = fixture()
    const first = await (await ask()).text()
    expect(await (await ask()).text()).toBe(first)
    expect(state.made).toBe(1)
    state.note('7')
    expect(await (await ask()).text()).not.toBe(first)
  })

  test('of a region lasts while others change, and until all may have', async () => {
    const { state, ask } = fixture()
    const page = async () => (await ask({}, shared, 200, 7 as RegionId)).text()
    const first = await page()
    for (const other of ['8', '77', '0']) state.note(other)
    expect(await page()).toBe(first)
    state.note('7')
    const second = await page()
    expect(second).not.toBe(first)
    state.noteAll()
    const third = await page()
    expect(third).not.toBe(second)
    // What an older or newer program announces in words of its own may be about anybody.
    state.note('')
    expect(await page()).not.toBe(third)
  })

  test('lasts a minute, for counters move without a word', async () => {
    const { state, ask } = fixture()
    await ask()
    state.now = 60_000
    await ask()
    expect(state.made).toBe(2)
  })

  test('is old at once when something changed while it was made', async () => {
    const { state, cache } = fixture()
    const asked = {
      method: 'GET',
      address: '/x',
      cookie: undefined,
      acceptEncoding: undefined,
      ifNoneMatch: undefined,
    }
    const make = async () => {
      state.made += 1
      if (state.made === 1) state.note('7')
      return new Response('x', { headers: shared })
    }
    await cache.answer(asked, make)
    await cache.answer(asked, make)
    expect(state.made).toBe(2)
  })

  test('answers 304 to whoever has it, and compresses once', async () => {
    const { ask } = fixture()
    const plain = await ask()
    const etag = plain.headers.get('etag') as string
    const body = await plain.text()
    expect((await ask({ ifNoneMatch: `"other", ${etag}` })).status).toBe(304)
    const small = await ask({ acceptEncoding: 'gzip, deflate, br' })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(new Uint8Array(await small.arrayBuffer())).toString()).toBe(body)
    expect((await ask({ acceptEncoding: 'br;q=0, gzip' })).headers.get('content-encoding')).toBe('gzip')
  })
})

describe('nothing is kept', () => {
  test('of a page for one reader, which is compressed unless they have a session', async () => {
    const { ask } = fixture(100_000, 300)
    const alone = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html' }
    const encoding = async (asked: Partial<Asked>) =>
      (await ask({ acceptEncoding: 'br', ...asked }, alone)).headers.get('content-encoding')
    expect(await encoding({})).toBe('br')
    expect(await encoding({ method: 'POST' })).toBe('br')
    expect(await encoding({ cookie: 'labinov.session_token=x' })).toBe(null)
  })

  test.each([
    ['of whoever has a session', { cookie: 'labinov.session_token=x' }, shared, 200],
    ['of a changing request', { method: 'POST' }, shared, 200],
    ['of a very long address', { address: `/kota?q=${'x'.repeat(500)}` }, shared, 200],
    ['that is private', {}, { 'Cache-Control': 'private, no-cache' }, 200],
    ['that is a refusal', {}, shared, 404],
  ] as const)('%s', async (_, asked, headers, status) => {
    const { state, ask } = fixture()
    await ask(asked, headers, status)
    await ask(asked, headers, status)
    expect(state.made).toBe(2)
  })

  test('that is no page made here, as a built file is', async () => {
    const { cache } = fixture()
    const asked = {
      method: 'GET',
      address: '/assets/x.js',
      cookie: undefined,
      acceptEncoding: 'br',
      ifNoneMatch: undefined,
    }
    let read = 0
    const file = () => {
      read += 1
      return new Response('x'.repeat(5_000), { headers: { ...shared, 'Content-Encoding': 'br' } })
    }
    await cache.answer(asked, file)
    const again = withSecurityHeaders(await cache.answer(asked, file))
    expect([read, cache.bytes(), (await again.text()).length]).toEqual([2, 0, 5_000])
  })

  test('while changes cannot be heard', async () => {
    const { state, ask } = fixture()
    state.heard = false
    await ask()
    await ask()
    expect(state.made).toBe(2)
  })
})

test('the memory stays within its limit; the oldest goes first', async () => {
  const { cache, ask, state } = fixture(12_000)
  for (let page = 0; page < 20; page += 1) await ask({ address: `/kota/${page}` })
  expect(cache.bytes()).toBeLessThanOrEqual(12_000)
  const made = state.made
  await ask({ address: '/kota/19' })
  expect(state.made).toBe(made)
})

test('words to search for have no end: only what is asked again is kept, and nothing else is pushed out', async () => {
  const { cache, ask, state } = fixture(12_000)
  await ask({ address: '/kota' })
  const bytes = cache.bytes()
  for (let word = 0; word < 10_000; word += 1) await ask({ address: `/kota?q=${word}` })
  expect(cache.bytes()).toBe(bytes)
  state.made = 0
  await ask({ address: '/kota' })
  expect(state.made).toBe(0)
  for (let time = 0; time < 4; time += 1) await ask({ address: '/kota?page=2' })
  expect(state.made).toBe(2)
})
