import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { openArchive } from './archive-reader.ts'
import { type ArchiveKey, closeFor } from './encryption.ts'

const UNFINISHED = '.part'
const PRIVATE_FILE = 0o600
const GZIP_LEVEL = 4

const asNode = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream)
const asWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file anew at `path`: gzip, and closed by age where keys are given. It is on disk, name and all, when this returns; until it
 * is whole it lies beside its place.
 */
export async function writeClosed(source: string, path: string, keys: readonly ArchiveKey[]): Promise<void> {
  const unfinished = path + UNFINISHED
  const close = async function* (packed: AsyncIterable<Uint8Array>) {
    yield* keys.length > 0 ? asNode(await closeFor(keys, asWeb(Readable.from(packed)))) : packed
  }
  try {
    await rm(unfinished, { force: true })
    await pipeline(
      createReadStream(source, { highWaterMark: 256 * 1024 }),
      createGzip({ level: GZIP_LEVEL }),
      close,
      createWriteStream(unfinished, { flags: 'wx', mode: PRIVATE_FILE }),
    )
    await sync(unfinished)
    await rename(unfinished, path)
    await sync(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}

/** Takes so many bytes and no more: what a stranger packed must not fill the disk. */
function atMost(bytesMax: number): Transform {
  let bytes = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length
      done(bytes > bytesMax ? new Error('it is longer than it can be') : null, part)
    },
  })
}

const BLOCK_BYTES = 64 * 1024
const zeros = Buffer.alloc(BLOCK_BYTES)

/** The bytes in blocks of one length. */
async function* blocksOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const part of parts) {
    rest = Buffer.concat([rest, part])
    let at = 0
    for (; at + BLOCK_BYTES <= rest.length; at += BLOCK_BYTES) yield rest.subarray(at, at + BLOCK_BYTES)
    rest = rest.subarray(at)
  }
  if (rest.length > 0) yield rest
}

/**
 * Opens what `writeClosed` wrote, into a file of at most so many bytes. Blocks of zeros, which most of a log that was ended early
 * consists of, become holes that take no room.
 * @throws StartError when it is closed for another key; Error when it is damaged.
 */
export async function readClosed(
  path: string,
  target: string,
  keys: readonly ArchiveKey[],
  bytesMax: number,
): Promise<void> {
  const handle = await open(target, 'wx', PRIVATE_FILE)
  try {
    let length = 0
    await pipeline(await openArchive(path, keys), createGunzip(), atMost(bytesMax), async (parts) => {
      for await (const block of blocksOf(parts as AsyncIterable<Uint8Array>)) {
        if (!block.equals(zeros.subarray(0, block.length))) await handle.write(block, 0, block.length, length)
        length += block.length
      }
    })
    await handle.truncate(length)
  } finally {
    await handle.close()
  }
}
