import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { writeClosed } from '../../adapters/archive/closed-file.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import { isFileKey, placeOfFile } from '../../adapters/files.ts'

/** Uploads beside the log of changes, each once: `files/<key>.gz`, and `.age` where they are closed. */
export const FILES = 'files'
/** Copies of those that are no upload any more, by the moment when that was seen. */
export const GONE_FILES = 'gone-files'

export const keyOf = (name: string) => name.replace(/\.gz(\.age)?$/, '')
const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[])

export type FileKeeper = {
  /** Copies uploads that came since. @returns how many. */
  readonly copyNew: (lineFolder: string) => Promise<number>
  /** Puts aside what is no upload any more, and removes what was put aside before a moment. */
  readonly forget: (
    lineFolder: string,
    moments: { readonly now: Date; readonly olderThan: Date },
  ) => Promise<void>
}

async function putAside(lineFolder: string, part: string, name: string, now: Date): Promise<void> {
  await mkdir(join(lineFolder, GONE_FILES), { recursive: true, mode: 0o700 })
  const place = join(lineFolder, GONE_FILES, name)
  await rename(join(lineFolder, FILES, part, name), place)
  await utimes(place, now, now)
}

/**
 * Keeps a copy of each upload beside the log. Folders in which nothing came since the last look are not looked through.
 */
export function createFileKeeper(uploadsFolder: string, keys: readonly ArchiveKey[]): FileKeeper {
  const seen = new Map<string, number>()
  let line = ''
  const copyFolder = async (lineFolder: string, part: string) => {
    const target = join(lineFolder, FILES, part)
    await mkdir(target, { recursive: true, mode: 0o700 })
    const there = new Set((await namesIn(target)).map(keyOf))
    let copied = 0
    for (const key of await namesIn(join(uploadsFolder, part))) {
      if (!isFileKey(key) || there.has(key)) continue
      const name = `${key}.gz${keys.length > 0 ? '.age' : ''}`
      await writeClosed(placeOfFile(uploadsFolder, key), join(target, name), keys)
      copied += 1
    }
    return copied
  }
  return {
    async copyNew(lineFolder) {
      if (line !== lineFolder) seen.clear()
      line = lineFolder
      let copied = 0
      for (const part of await namesIn(uploadsFolder)) {
        const changed = (await stat(join(uploadsFolder, part)).catch(() => null))?.mtimeMs
        if (changed === undefined || seen.get(part) === changed) continue
        copied += await copyFolder(lineFolder, part)
        seen.set(part, changed)
      }
      return copied
    },
    async forget(lineFolder, { now, olderThan }) {
      for (const part of await namesIn(join(lineFolder, FILES))) {
        const used = new Set(await namesIn(join(uploadsFolder, part)))
        for (const name of await namesIn(join(lineFolder, FILES, part)))
          if (!used.has(keyOf(name))) await putAside(lineFolder, part, name, now)
      }
      const gone = join(lineFolder, GONE_FILES)
      for (const name of await namesIn(gone)) {
        const found = await stat(join(gone, name)).catch(() => null)
        if (found && found.mtime < olderThan) await rm(join(gone, name), { force: true })
      }
    },
  }
}
