import { chmodSync, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readArchive, readWhole } from '../../adapters/archive/archive-reader.ts'
import { readClosed } from '../../adapters/archive/closed-file.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import { type Account, databaseAccount } from '../../adapters/embedded-postgres/account.ts'
import { recoverCluster } from '../../adapters/embedded-postgres/recover-cluster.ts'
import { isFileKey, placeOfFile } from '../../adapters/files.ts'
import { StartError } from '../../adapters/start-error.ts'
import { findContradiction, findWayBack, type WayBack } from '../../domain/backup/change-line.ts'
import { readLineFolder } from './change-folder.ts'
import { FILES, GONE_FILES, keyOf } from './keep-files.ts'
import { CLUSTER } from './make-base.ts'
import { MANIFEST_BYTES_MAX, SECRET } from './manifest.ts'

const SEGMENT_BYTES = 16 * 1024 * 1024
/** Twice what an upload may have. */
const FILE_BYTES_MAX = 200 * 1024 * 1024
/** A path within a cluster: no step leads out of it. */
const clusterPath = /^[a-zA-Z0-9_][\w.-]*(\/[a-zA-Z0-9_][\w.-]*){0,4}$/

export type MomentOrder = {
  /** The folder of a line. */
  readonly folder: string
  readonly at: Date | null
  readonly keys: readonly ArchiveKey[]
  readonly dataFolder: string
  readonly progress: (step: string) => void
  /** Is given the key that signs; what it throws undoes everything. */
  readonly keepSecret: (secret: string) => void
}

/** Unpacks a base. @returns the key that signs. */
async function unpackBase(file: string, keys: readonly ArchiveKey[], clusterFolder: string): Promise<string> {
  let secret = ''
  for await (const entry of readArchive(file, keys)) {
    if (entry.name === SECRET) {
      secret = (await readWhole(entry, MANIFEST_BYTES_MAX)).toString('utf8')
      continue
    }
    const path = entry.name.slice(CLUSTER.length + 1)
    if (!entry.name.startsWith(`${CLUSTER}/`) || !clusterPath.test(path))
      throw new StartError(`the base holds "${entry.name}", which is no file of a database.`)
    const target = join(clusterFolder, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(entry.content, createWriteStream(target, { flags: 'wx', mode: 0o600 }))
  }
  return secret
}

async function unpackLog(folder: string, { segments }: WayBack, keys: readonly ArchiveKey[], target: string) {
  for (const { file, segment } of segments) {
    const from = join(folder, file)
    await readClosed(from, join(target, segment), keys, SEGMENT_BYTES).catch((error) => {
      if (error instanceof StartError) throw error
      throw new StartError(`${from} is damaged: ${error.message}`)
    })
  }
}

/** All uploads that were kept: what no row of the moment names is tidied away by itself. */
async function unpackFiles(folder: string, keys: readonly ArchiveKey[], target: string): Promise<number> {
  const parts = (await readdir(join(folder, FILES)).catch(() => [])).map((part) => join(folder, FILES, part))
  let files = 0
  for (const part of [...parts, join(folder, GONE_FILES)]) {
    for (const name of await readdir(part).catch(() => [])) {
      const key = keyOf(name)
      if (!isFileKey(key) || existsSync(placeOfFile(target, key))) continue
      await mkdir(dirname(placeOfFile(target, key)), { recursive: true, mode: 0o700 })
      await readClosed(join(part, name), placeOfFile(target, key), keys, FILE_BYTES_MAX)
      files += 1
    }
  }
  return files
}

async function wayBackOf({ folder, at }: MomentOrder): Promise<WayBack> {
  const line = await readLineFolder(folder)
  const twice = findContradiction(line)
  if (twice)
    throw new StartError(
      `two databases have written into ${folder} (${twice}): remove what one of them wrote.`,
    )
  const way = findWayBack(line, at)
  if (way) return way
  const [first] = line.bases
  throw new StartError(
    first
      ? `the changes in ${folder} are kept from ${first.moment.toISOString()} on, which is later.`
      : `there is no base in ${folder}, from which its changes could be played.`,
  )
}

async function refuseUnlessEmpty(dataFolder: string): Promise<void> {
  const uploads = await readdir(join(dataFolder, 'uploads')).catch(() => [])
  if (existsSync(join(dataFolder, 'postgres')) || uploads.length > 0)
    throw new StartError(
      `${dataFolder} is not empty. A moment is gone back to in an empty data folder, never over what is there.`,
    )
}

async function build(order: MomentOrder, way: WayBack, place: string, account: Account): Promise<number> {
  const { folder, keys, at, dataFolder, progress } = order
  const [clusterFolder, logFolder, uploads] = ['postgres', 'log', 'uploads'].map((name) =>
    join(place, name),
  ) as [string, string, string]
  for (const each of [clusterFolder, logFolder, uploads]) await mkdir(each, { mode: 0o700 })
  progress(`Unpacking ${way.base.file}`)
  const secret = await unpackBase(join(folder, way.base.file), keys, clusterFolder)
  progress(`Unpacking ${way.segments.length} pieces of the log`)
  await unpackLog(folder, way, keys, logFolder)
  progress('Playing the log')
  await recoverCluster({ dataFolder, clusterFolder, logFolder, at, account })
  const files = await unpackFiles(folder, keys, uploads)
  order.keepSecret(secret)
  await rm(join(dataFolder, 'uploads'), { recursive: true, force: true })
  await rename(uploads, join(dataFolder, 'uploads'))
  await rename(clusterFolder, join(dataFolder, 'postgres'))
  return files
}

export type BroughtBack = { readonly files: number; readonly base: Date; readonly line: string }

/**
 * Brings the embedded database and the uploads back as they were at a moment, into an empty data folder: the base before it, and the
 * log played from there. Everything or nothing.
 * @throws StartError when the folder is not empty, the moment is in no line, a key does not fit, or a file is damaged.
 */
export async function restoreMoment(order: MomentOrder): Promise<BroughtBack> {
  const { dataFolder, folder } = order
  await refuseUnlessEmpty(dataFolder)
  const way = await wayBackOf(order)
  const account = databaseAccount(join(dataFolder, 'postgres'))
  if (account) chmodSync(dataFolder, 0o711)
  const place = await mkdtemp(join(dataFolder, 'postgres.unfinished-'))
  // The account of PostgreSQL passes through.
  if (account) chmodSync(place, 0o711)
  try {
    const files = await build(order, way, place, account)
    return { files, base: way.base.moment, line: basename(folder) }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Lines of a folder of backups that hold a moment, or, without one, the one that was begun last. */
export async function findLines(
  folder: string,
  names: readonly string[],
  at: Date | null,
): Promise<string[]> {
  const sorted = names.toSorted()
  if (at === null) return sorted.slice(-1)
  const holding: string[] = []
  for (const name of sorted) {
    const reaches = (await stat(join(folder, name))).mtime >= at
    if (reaches && findWayBack(await readLineFolder(join(folder, name)), at)) holding.push(name)
  }
  return holding
}
