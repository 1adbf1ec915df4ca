import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createArchive } from '../../adapters/archive/archive-writer.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import { currentLine } from '../../adapters/embedded-postgres/change-log.ts'
import { readClusterFiles } from '../../adapters/embedded-postgres/cluster-files.ts'
import { StartError } from '../../adapters/start-error.ts'
import { nameOfBase } from '../../domain/backup/change-line.ts'
import { whileCopying } from '../../store/backup/base-copy.ts'
import { SECRET } from './manifest.ts'

/** Where the files of the cluster lie within a base. */
export const CLUSTER = 'postgres'

export type BaseOrder = {
  readonly url: string
  readonly dataFolder: string
  readonly backupsFolder: string
  readonly secret: string
  readonly keys: readonly ArchiveKey[]
  readonly clock: () => Date
}

export type MadeBase = { readonly file: string; readonly bytes: number; readonly files: number }

/**
 * Copies all files of the embedded database while it runs, and the key that signs, as the base from which its log can be played on.
 * @throws StartError when its changes are not kept.
 */
export async function makeBase(order: BaseOrder): Promise<MadeBase> {
  const line = currentLine(order.dataFolder)
  if (line === null) throw new StartError('the changes of this database are not kept.')
  const folder = join(order.backupsFolder, line)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const isClosed = order.keys.length > 0
  const unfinished = join(folder, `making-base${isClosed ? '.age' : ''}`)
  const archive = await createArchive(unfinished, order.keys)
  let files = 0
  try {
    const { firstSegment, label } = await whileCopying(order.url, async () => {
      for await (const { path, bytes, content } of readClusterFiles(join(order.dataFolder, 'postgres'))) {
        await archive.add(`${CLUSTER}/${path}`, content, bytes)
        files += 1
      }
    })
    await archive.add(`${CLUSTER}/backup_label`, Buffer.from(label))
    await archive.add(SECRET, Buffer.from(order.secret))
    await archive.finish()
    const file = join(folder, nameOfBase(order.clock(), firstSegment, isClosed))
    await rename(unfinished, file)
    return { file, bytes: (await stat(file)).size, files }
  } catch (error) {
    await archive.abandon(error)
    throw error
  }
}
