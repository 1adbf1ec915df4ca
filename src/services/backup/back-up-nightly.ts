import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveKey, drawOpeningKey, isOpeningKey } from '../../adapters/archive/encryption.ts'
import { backupsToRemove } from '../../domain/backup/rotation.ts'
import { deleteBackups, insertBackup, listBackups, updateBackup } from '../../store/backup/backup-record.ts'
import type { Services } from '../services.ts'
import { uploadsOf } from '../uploads.ts'
import { makeBackup } from './make-backup.ts'
import type { BackupFigures } from './manifest.ts'
import { proveBackup } from './prove-backup.ts'

export type NightlyOrder = {
  readonly url: string
  readonly folder: string
  readonly keys: readonly ArchiveKey[]
  readonly migrationsFolder: string
}

export type NightlyOutcome = BackupFigures & {
  /** What is wrong with it; null where it was put back and found whole. */
  readonly problem: string | null
  readonly removed: readonly string[]
}

const namePattern = /^labinov-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.tar\.gz(\.age)?$/

/** `labinov-20270301-021700.tar.gz`, by the moment in UTC. */
export function nameOfBackup(begunAt: Date, isClosed: boolean): string {
  const digits = begunAt.toISOString().replace(/\D/g, '')
  return `labinov-${digits.slice(0, 8)}-${digits.slice(8, 14)}.tar.gz${isClosed ? '.age' : ''}`
}

function momentOf(name: string): Date | null {
  const parts = namePattern.exec(name)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as number[]
  return new Date(Date.UTC(year as number, (month as number) - 1, day, hour, minute, second))
}

/** Removes what the rotation lets go; what somebody else put into the folder stays. */
async function rotate({ db }: Services, folder: string): Promise<string[]> {
  const proven = new Set(
    (await listBackups(db)).filter(({ provenAt, problem }) => provenAt && !problem).map(({ file }) => file),
  )
  const found = (await readdir(folder)).flatMap((name) => {
    const begunAt = momentOf(name)
    const file = join(folder, name)
    return begunAt ? [{ file, begunAt, isProven: proven.has(file) }] : []
  })
  const removed = backupsToRemove(found).map(({ file }) => file)
  for (const file of removed) await rm(file, { force: true })
  await deleteBackups(db, removed)
  return removed
}

/** Room for one as large as the last and for putting it back, which takes some times its bytes. */
const ROOM_FACTOR = 8
const ROOM_BYTES_MIN = 256 * 1024 * 1024

async function checkRoom({ db, dataFolder }: Services, folder: string): Promise<void> {
  const last = (await listBackups(db)).find(({ bytes }) => bytes !== null)
  const needed = Math.max(ROOM_BYTES_MIN, (last?.bytes ?? 0) * ROOM_FACTOR)
  for (const place of [folder, dataFolder]) {
    const { bavail, bsize } = await statfs(place)
    if (bavail * bsize < needed)
      throw new Error(`${place} has room for ${bavail * bsize} bytes; a backup and its proof need ${needed}`)
  }
}

async function prove(services: Services, order: NightlyOrder, file: string, keys: readonly ArchiveKey[]) {
  const { dataFolder, log } = services
  const { damagedFiles, content } = await proveBackup({
    file,
    keys,
    migrationsFolder: order.migrationsFolder,
    dataFolder,
    log,
  })
  const wrong = [
    damagedFiles.length > 0 ? `${damagedFiles.length} files are damaged, such as ${damagedFiles[0]}` : null,
    content.missingFiles.length > 0
      ? `${content.missingFiles.length} files are missing, such as ${content.missingFiles[0]}`
      : null,
  ].filter((text) => text !== null)
  return wrong.length > 0 ? wrong.join('; ') : null
}

/**
 * Makes a backup, puts it back into a throw-away database as its proof, and removes what the rotation lets go. Where it is closed for
 * a key that is kept elsewhere, it is closed for a second one too, which lives in this process alone and opens it for the proof.
 * What goes wrong stands in the list of backups, and those before stay.
 * @throws what went wrong.
 */
export async function backUpNightly(services: Services, order: NightlyOrder): Promise<NightlyOutcome> {
  const { db, clock } = services
  const begunAt = clock()
  const file = join(order.folder, nameOfBackup(begunAt, order.keys.length > 0))
  const id = await insertBackup(db, begunAt, file)
  try {
    await mkdir(order.folder, { recursive: true, mode: 0o700 })
    await checkRoom(services, order.folder)
    const own = order.keys.filter(isOpeningKey)
    const opening = order.keys.length > 0 && own.length === 0 ? [await drawOpeningKey()] : own
    const keys = [...new Set([...order.keys, ...opening])]
    const { secret } = services
    const made = await makeBackup({
      url: order.url,
      uploads: uploadsOf(services),
      secret,
      file,
      keys,
      region: null,
      now: begunAt,
    })
    await updateBackup(db, id, { bytes: made.bytes, rowCount: made.rows, fileCount: made.files })
    const problem = await prove(services, order, file, opening)
    await updateBackup(db, id, { provenAt: clock(), endedAt: clock(), problem })
    return { ...made, problem, removed: await rotate(services, order.folder) }
  } catch (error) {
    const isKept = await stat(file).catch(() => null)
    await updateBackup(db, id, {
      endedAt: clock(),
      problem: (error as Error).message,
      file: isKept ? file : null,
    })
    throw error
  }
}
