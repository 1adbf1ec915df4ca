import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { createTarDecoder } from 'modern-tar'
import { StartError } from '../start-error.ts'
import { CHECKSUMS } from './archive-writer.ts'
import { type ArchiveKey, encryptedBeginning, openWith } from './encryption.ts'

export type ArchiveEntry = {
  readonly name: string
  readonly bytes: number
  /** Read to its end before the next entry is asked for. */
  readonly content: AsyncIterable<Uint8Array>
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(encryptedBeginning.length), 0)
    return buffer.subarray(0, bytesRead).toString('latin1') === encryptedBeginning
  } finally {
    await file.close()
  }
}

const asNode = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream)
const asWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>

/** The bytes of a file as they were before age closed it; as they are where it did not. */
export async function openArchive(path: string, keys: readonly ArchiveKey[]): Promise<Readable> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  if (!(await isEncrypted(path))) return file
  if (keys.length === 0)
    throw new StartError(
      `${path} is closed: its key is needed, in a file named by --key, or in LABINOV_BACKUP_KEY.`,
    )
  try {
    return asNode(await openWith(keys, asWeb(file)))
  } catch {
    throw new StartError(`${path} is closed for another key than the one given.`)
  }
}

type TarEntry = { header: { name: string; size: number }; body: ReadableStream<Uint8Array> }

async function* entriesOf(path: string, keys: readonly ArchiveKey[]): AsyncGenerator<TarEntry> {
  const opened = await openArchive(path, keys)
  const plain = createGunzip()
  // What goes wrong in it is told by what is read from it.
  pipeline(opened, plain).catch(() => {})
  try {
    yield* asWeb(plain).pipeThrough(createTarDecoder({ strict: true })) as unknown as AsyncIterable<TarEntry>
  } finally {
    plain.destroy()
  }
}

/** What keeps an archive from being read, in words for the person who wants it back. */
async function* orUnreadable<T>(path: string, parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`${path} cannot be read as a backup: ${(error as Error).message}`)
  }
}

/** The bytes of an entry that is held in memory as a whole. @throws when they are more than so many. */
export async function readWhole({ name, bytes, content }: ArchiveEntry, bytesMax: number): Promise<Buffer> {
  if (bytes > bytesMax) throw new StartError(`${name} of the backup is longer than it can be.`)
  return buffer(content)
}

const CHECKSUMS_BYTES_MAX = 1024 ** 3

function compare(
  path: string,
  found: Map<string, string>,
  expected: Readonly<Record<string, string>> | undefined,
) {
  if (!expected) throw new StartError(`${path} ends before its end: it was cut off.`)
  const names = new Set([...found.keys(), ...Object.keys(expected)])
  const wrong = [...names].filter((name) => found.get(name) !== expected[name])
  if (wrong.length === 0) return
  throw new StartError(`${path} is not what was written: ${wrong.slice(0, 5).join(', ')} differ.`)
}

/**
 * Reads an archive as a stream, entry by entry, and at its end whether every byte is the one that was written: until this has
 * come to its end without an error, nothing that was read may be taken as true.
 * @throws StartError when it cannot be opened, ends before its end, or differs from its checksums.
 */
export async function* readArchive(path: string, keys: readonly ArchiveKey[]): AsyncGenerator<ArchiveEntry> {
  const found = new Map<string, string>()
  let expected: Readonly<Record<string, string>> | undefined
  for await (const { header, body } of orUnreadable(path, entriesOf(path, keys))) {
    const hash = createHash('sha256')
    const hashed = async function* () {
      for await (const part of body) {
        hash.update(part)
        yield part
      }
    }
    const entry = { name: header.name, bytes: header.size, content: orUnreadable(path, hashed()) }
    if (header.name === CHECKSUMS) {
      expected = JSON.parse((await readWhole(entry, CHECKSUMS_BYTES_MAX)).toString('utf8'))
      continue
    }
    yield entry
    found.set(header.name, hash.digest('hex'))
  }
  compare(path, found, expected)
}
