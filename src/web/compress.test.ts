import * as zlib from 'node:zlib'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressPage, encodingFor, keepPacked, type Sent } from './compress.ts'
import { respondWith } from './made-page.ts'
import { withSecurityHeaders } from './security-headers.ts'

const text = 'Apakah warga menikmatinya? '.repeat(200)
const page = (headers: Record<string, string> = {}) =>
  new Response(text, { status: 422, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers } })
/** As it leaves the house. */
const packed = async (answer: Response, acceptEncoding: string | undefined, sent: Sent) =>
  withSecurityHeaders(await compressPage(answer, acceptEncoding, sent))
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('a page made for one reader is as small as they take it, and says so', async () => {
  const small = await packed(page({ 'cache-control': 'no-store' }), 'gzip, br', 'again')
  expect([small.status, small.headers.get('content-encoding'), small.headers.get('vary')]).toEqual([
    ...[422, 'br', 'Accept-Encoding'],
  ])
  expect(small.headers.get('cache-control')).toBe('no-store')
  const bytes = await bytesOf(small)
  expect(bytes.byteLength).toBeLessThan(text.length / 10)
  expect(brotliDecompressSync(bytes).toString()).toBe(text)
  expect(gunzipSync(await bytesOf(await packed(page(), 'gzip', 'again'))).toString()).toBe(text)
})

test.each([
  ['what is no page', new Response(text, { headers: { 'content-type': 'text/csv' } }), 'br'],
  ['what is compressed already', page({ 'content-encoding': 'gzip' }), 'br'],
  ['a redirect', new Response(null, { status: 303, headers: { location: '/' } }), 'br'],
  ['a page for whoever takes nothing else', page(), 'br;q=0, gzip;q=0'],
  ['a page for whoever says nothing', page(), undefined],
])('%s stays as it is', async (_, answer, acceptEncoding) => {
  expect(await compressPage(answer, acceptEncoding, 'again')).toBe(answer)
})

test('a page that fits into one packet is sent as it is', async () => {
  const short = new Response('pendek', { headers: { 'content-type': 'text/html' } })
  const sent = await packed(short, 'br', 'again')
  expect([sent.headers.get('content-encoding'), await sent.text()]).toEqual([null, 'pendek'])
})

test('what is sent once is packed by what is quickest, and what is sent again by what is smallest', () => {
  const chosen = (accept: string) => [encodingFor(accept, 'once'), encodingFor(accept, 'again')]
  const quick = 'zstdCompressSync' in zlib ? 'zstd' : 'gzip'
  expect(chosen('gzip, deflate, br, zstd')).toEqual([quick, 'br'])
  expect(chosen('gzip, deflate, br')).toEqual(['gzip', 'br'])
  expect(chosen('gzip;q=0, br;q=1, zstd;q=0')).toEqual(['br', 'br'])
  expect(chosen('identity')).toEqual(['identity', 'identity'])
})

test('a page that is kept is packed once for each way of asking, and any other anew', async () => {
  const headers = { 'Content-Type': 'text/html; charset=UTF-8' }
  const sentTwice = async (bytes: Uint8Array<ArrayBuffer>) => {
    const ask = async () => {
      const answer = respondWith({ bytes, status: 200, headers, scope: null })
      return gunzipSync(await bytesOf(await packed(answer, 'gzip', 'once'))).toString()
    }
    const first = await ask()
    bytes[0] = 'B'.charCodeAt(0)
    return [first === text, (await ask())[0]]
  }
  const kept = Buffer.from(text)
  keepPacked(kept)
  expect(await sentTwice(kept)).toEqual([true, 'A'])
  expect(await sentTwice(Buffer.from(text))).toEqual([true, 'B'])
})
