import { createHash, randomBytes } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type StoredFile = {
  /** Names the file from now on; 128 random bits make it impossible to guess. */
  readonly key: string
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string
  readonly bytes: number
}

export type FileStore = {
  /** Keeps the bytes and returns once they are on disk. */
  put(content: Uint8Array): Promise<StoredFile>
  /** The content as a stream with its length, or null when there is no such file. */
  get(key: string): Promise<{ readonly stream: Readable; readonly bytes: number } | null>
  /** Removes a file; false when there was none. */
  remove(key: string): Promise<boolean>
  /** Keys of files that have lain there since before a moment, whether any row names them or not; some hundred at a time. */
  olderThan(moment: Date): AsyncGenerator<readonly string[]>
  /** True when the content still has the hash its key names: for the backup's and the doctor's check. */
  verify(key: string): Promise<boolean>
}

const KEY = /^[0-9a-f]{64}-[0-9a-f]{32}$/
const UNFINISHED = '.part'
const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/** Whether a text from outside can be the key of a file. */
export const isFileKey = (text: string) => KEY.test(text)

/** Where the file of a key lies below the folder of all. */
export const placeOfFile = (rootFolder: string, key: string) => join(rootFolder, key.slice(0, 2), key)

/**
 * Files of attachments in a folder that no web address leads to. A key is the content's hash and a random part;
 * anything else is not looked up, so that no key leads out of the folder.
 */
export function fileStore(rootFolder: string): FileStore {
  const folderOf = (key: string) => join(rootFolder, key.slice(0, 2))
  const pathOf = (key: string) => (KEY.test(key) ? placeOfFile(rootFolder, key) : null)
  return {
    async put(content) {
      const hash = createHash('sha256').update(content).digest('hex')
      const key = `${hash}-${randomBytes(16).toString('hex')}`
      await mkdir(folderOf(key), { recursive: true, mode: PRIVATE_FOLDER })
      await writeDurably(join(folderOf(key), key), content)
      return { key, hash, bytes: content.length }
    },
    async get(key) {
      const path = pathOf(key)
      const found = path === null ? null : await stat(path).catch(() => null)
      if (path === null || found === null) return null
      return { stream: createReadStream(path), bytes: found.size }
    },
    async remove(key) {
      const path = pathOf(key)
      if (path === null) return false
      return await rm(path).then(
        () => true,
        () => false,
      )
    },
    async *olderThan(moment) {
      for (const folder of await readdir(rootFolder).catch(() => [])) {
        const names = await readdir(join(rootFolder, folder)).catch(() => [])
        const old: string[] = []
        for (const name of names) {
          const found = await stat(join(rootFolder, folder, name)).catch(() => null)
          if (found === null || found.mtime >= moment) continue
          // What a crash left half written is nobody's.
          if (name.endsWith(UNFINISHED)) await rm(join(rootFolder, folder, name), { force: true })
          else if (KEY.test(name)) old.push(name)
        }
        if (old.length > 0) yield old
      }
    },
    async verify(key) {
      const path = pathOf(key)
      if (path === null) return false
      const hash = createHash('sha256')
      try {
        for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
      } catch {
        return false
      }
      return key.startsWith(hash.digest('hex'))
    },
  }
}

/** Less room than the largest upload, twice: the next ones would fail one after another. */
const ROOM_BYTES_MIN = 64 * 1024 * 1024

/** How it stands with a folder that files go into: it takes them, has nearly no room, or takes none. */
export type FolderState = 'ok' | 'nearly-full' | 'unwritable'

/** Tries a folder out, by writing and removing a file of one page. */
export async function stateOfFolder(folder: string): Promise<FolderState> {
  const trial = join(folder, `trial-${randomBytes(8).toString('hex')}${UNFINISHED}`)
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    await writeFile(trial, Buffer.alloc(4096), { mode: PRIVATE_FILE, flush: true })
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize < ROOM_BYTES_MIN ? 'nearly-full' : 'ok'
  } catch {
    return 'unwritable'
  } finally {
    await rm(trial, { force: true }).catch(() => {})
  }
}

const unavailableCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR'])

/** Whether an error says that the disk takes no file just now: full, over its quota, read-only, or broken. */
export function isStorageUnavailable(error: unknown): boolean {
  return error instanceof Error && unavailableCodes.has((error as NodeJS.ErrnoException).code ?? '')
}

/** Writes beside the place and then moves there, so that a crash leaves no half file under a key. */
async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const unfinished = path + UNFINISHED
  const file = await open(unfinished, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, PRIVATE_FILE)
  try {
    await file.writeFile(content)
    await file.sync()
  } catch (error) {
    // A disk that is full must not be filled further by halves.
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}
