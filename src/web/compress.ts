import { promisify } from 'node:util'
import * as nodeZlib from 'node:zlib'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import { type Answered, type MadePage, madeAs, type PlainAnswer } from './made-page.ts'

type Bytes = Uint8Array<ArrayBuffer>

// Node 20 has none of it.
const zstd = 'zstdCompressSync' in nodeZlib ? nodeZlib.zstdCompressSync : null

/** Levels by what they cost on our pages: docs/performance.md has the figures. */
export const compressWith = {
  // The default 11 takes a hundred times as long for a tenth less.
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }) as Promise<Bytes>,
  // A tenth of a millisecond: handing it to another thread and back would take longer.
  zstd: async (bytes: Uint8Array) =>
    (zstd as typeof nodeZlib.zstdCompressSync)(bytes, {
      // Tables for a page, not for a large file: the same bytes in two thirds of the time.
      params: { [zlib.ZSTD_c_compressionLevel]: 4, [zlib.ZSTD_c_hashLog]: 13, [zlib.ZSTD_c_chainLog]: 13 },
    }) as Bytes,
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 4 }) as Promise<Bytes>,
}

export type Encoding = keyof typeof compressWith

/** In the order in which one is taken: for what is sent once, and for what is sent again and again. */
const orders = {
  once: ['zstd', 'gzip', 'br'],
  again: ['br', 'zstd', 'gzip'],
} as const satisfies Record<string, readonly Encoding[]>

export type Sent = keyof typeof orders

/** Browsers ask in a handful of ways; whoever asks in ever new ones makes nothing grow. */
const WAYS_OF_ASKING_MAX = 100
const chosen = new Map<string, Readonly<Record<Sent, Encoding | 'identity'>>>()

function choose(acceptEncoding: string): Readonly<Record<Sent, Encoding | 'identity'>> {
  const takes = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?(\\s*,|\\s*$))`).test(acceptEncoding)
  const first = (sent: Sent) =>
    orders[sent].find((name) => (name !== 'zstd' || zstd) && takes(name)) ?? 'identity'
  return { once: first('once'), again: first('again') }
}

/** The copy to send of those that the reader takes; a quality of 0 refuses one. */
export function encodingFor(acceptEncoding: string | undefined, sent: Sent): Encoding | 'identity' {
  if (!acceptEncoding) return 'identity'
  let found = chosen.get(acceptEncoding)
  if (!found) {
    found = choose(acceptEncoding)
    if (chosen.size < WAYS_OF_ASKING_MAX) chosen.set(acceptEncoding, found)
  }
  return found[sent]
}

// A shorter page fits into the first packet as it is.
const BYTES_MIN = 1_200

/** A page that is not kept, packed as the reader takes it; any other answer as it is. */
export async function compressPage(
  answer: Response,
  acceptEncoding: string | undefined,
  sent: Sent,
): Promise<Answered> {
  const encoding = encodingFor(acceptEncoding, sent)
  if (encoding === 'identity') return answer
  const made = madeAs(answer)
  return made ? packedPage(made, encoding) : packedAnswer(answer, encoding)
}

/** Packed copies of pages that somebody keeps, for as long as these are kept. */
const packedCopies = new WeakMap<Uint8Array, Map<Encoding, Bytes>>()

/** Packs these bytes once in each way, because they are going to be sent again. */
export function keepPacked(bytes: Uint8Array): void {
  packedCopies.set(bytes, new Map())
}

/** These bytes, packed; the copy that is kept of them, where they are. */
export async function packedBytes(bytes: Uint8Array, encoding: Encoding): Promise<Bytes> {
  const copies = packedCopies.get(bytes)
  const packed = copies?.get(encoding) ?? (await compressWith[encoding](bytes))
  copies?.set(encoding, packed)
  return packed
}

async function packedPage(page: MadePage, encoding: Encoding): Promise<PlainAnswer> {
  if (page.bytes.byteLength < BYTES_MIN) return page
  const bytes = await packedBytes(page.bytes, encoding)
  return { status: page.status, bytes, headers: { ...page.headers, 'Content-Encoding': encoding } }
}

/** The same for an answer of which nobody remembers how it was made, where it is a page at all. */
async function packedAnswer(answer: Response, encoding: Encoding): Promise<Response> {
  const { status, headers } = answer
  const isPage = headers.get('content-type')?.startsWith('text/html') && !headers.has('content-encoding')
  if (!isPage || !answer.body) return answer
  const plain = new Uint8Array(await answer.arrayBuffer())
  const copied = new Headers(headers)
  copied.delete('content-length')
  copied.append('vary', 'Accept-Encoding')
  if (plain.byteLength < BYTES_MIN) return new Response(plain, { status, headers: copied })
  copied.set('content-encoding', encoding)
  return new Response(await compressWith[encoding](plain), { status, headers: copied })
}
