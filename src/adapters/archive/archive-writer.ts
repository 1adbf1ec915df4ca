import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { createTarPacker } from 'modern-tar'
import { type ArchiveKey, closeFor } from './encryption.ts'

/** The last entry of an archive: the SHA-256 of every other one, by its name. */
export const CHECKSUMS = 'checksums.json'

const UNFINISHED = '.part'
const PRIVATE_FILE = 0o600
// Half the time of the usual level for a twentieth more bytes.
const GZIP_LEVEL = 4

export type ArchiveWriter = {
  /** Adds an entry of so many bytes. Returns when the archive has room for the next. */
  readonly add: (name: string, content: Uint8Array | Readable, bytes?: number) => Promise<void>
  /** Ends the archive and moves it to its place once it is on disk. @returns its bytes. */
  readonly finish: () => Promise<number>
  /** Leaves nothing behind. */
  readonly abandon: (error: unknown) => Promise<void>
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const asNode = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream)
const asWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>

/**
 * Writes an archive as a stream: tar, gzip, and closed by age where keys are given, so that it can be opened without Labinov
 * (`age -d -i KEY FILE | tar xz`). It lies beside its place until it is whole, readable by its owner alone.
 * @throws when a file is there already.
 */
export async function createArchive(path: string, keys: readonly ArchiveKey[]): Promise<ArchiveWriter> {
  if (await stat(path).catch(() => null)) throw new Error(`${path} is there already`)
  const unfinished = path + UNFINISHED
  await rm(unfinished, { force: true })
  const { readable, controller } = createTarPacker()
  const close = async function* (packed: AsyncIterable<Uint8Array>) {
    yield* keys.length > 0 ? asNode(await closeFor(keys, asWeb(Readable.from(packed)))) : packed
  }
  const written = pipeline(
    asNode(readable),
    createGzip({ level: GZIP_LEVEL }),
    close,
    createWriteStream(unfinished, { flags: 'wx', mode: PRIVATE_FILE }),
  )
  // Told by the next `add` or by `finish`; until then nobody waits for it.
  written.catch((error) => controller.error(error))
  const checksums: Record<string, string> = {}

  const add = async (name: string, content: Uint8Array | Readable, size?: number) => {
    const hash = createHash('sha256')
    const length = size ?? (content as Uint8Array).byteLength
    const writer = controller.add({ name, size: length, mode: PRIVATE_FILE, type: 'file' }).getWriter()
    for await (const part of content instanceof Uint8Array ? [content] : content) {
      if (part.byteLength === 0) continue
      hash.update(part)
      await writer.write(part)
    }
    await writer.close()
    checksums[name] = hash.digest('hex')
  }
  return {
    add,
    finish: async () => {
      await add(CHECKSUMS, Buffer.from(JSON.stringify(checksums)))
      controller.finalize()
      await written
      await syncFile(unfinished)
      await rename(unfinished, path)
      return (await stat(path)).size
    },
    abandon: async (error) => {
      controller.error(error)
      await written.catch(() => {})
      await rm(unfinished, { force: true })
    },
  }
}
