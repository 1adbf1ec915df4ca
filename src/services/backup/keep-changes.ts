import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeClosed } from '../../adapters/archive/closed-file.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import {
  beginLine,
  currentLine,
  endLine,
  waitingFolder,
} from '../../adapters/embedded-postgres/change-log.ts'
import type { Log } from '../../adapters/log.ts'
import {
  type ChangeLine,
  filesToRemove,
  isBaseDue,
  isLineName,
  nameOfKeptSegment,
} from '../../domain/backup/change-line.ts'
import { listWaiting, readLineFolder } from './change-folder.ts'
import { createFileKeeper } from './keep-files.ts'

export type KeepOrder = {
  readonly dataFolder: string
  readonly uploadsFolder: string
  readonly backupsFolder: string
  readonly keys: readonly ArchiveKey[]
  readonly days: number
  readonly log: Log
  readonly clock: () => Date
  /** Makes a base, in a process of its own. */
  readonly makeBase: (signal: AbortSignal) => Promise<void>
}

const DAY_MS = 86_400_000
/** Of 16 MB each: what waits on the disk of the database while the place of the backups is away. */
const WAITING_SEGMENTS_MAX = 64
/** The line never takes the last quarter of its disk. */
const ROOM_SHARE_MAX = 0.75

async function shortHashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return hash.digest('hex').slice(0, 16)
}

/** PostgreSQL keeps a note about each base, which nothing here needs. */
async function removeNotes(dataFolder: string): Promise<void> {
  const folder = waitingFolder(dataFolder)
  for (const name of await readdir(folder).catch(() => []))
    if (/\.(backup|history)$/.test(name)) await rm(join(folder, name), { force: true })
}

/** Carries what waits to the place of the backups. @returns false when another database has written the same piece otherwise. */
async function carryAway({ dataFolder, keys }: KeepOrder, lineFolder: string): Promise<boolean> {
  await removeNotes(dataFolder)
  const waiting = await listWaiting(dataFolder)
  if (waiting.length === 0) return true
  await mkdir(lineFolder, { recursive: true, mode: 0o700 })
  const there = await readdir(lineFolder)
  for (const segment of waiting) {
    const path = join(waitingFolder(dataFolder), segment)
    const name = nameOfKeptSegment(segment, await shortHashOf(path), keys.length > 0)
    const known = there.find((each) => each.startsWith(`wal-${segment}-`) && !each.endsWith('.part'))
    if (known && known !== name) return false
    if (!known) await writeClosed(path, join(lineFolder, name), keys)
    await rm(path, { force: true })
  }
  return true
}

/** Leaves a line that cannot be gone on with, and begins the next with nothing that waits. */
async function beginAnew({ dataFolder, log }: KeepOrder, reason: string): Promise<void> {
  log.error({ reason }, 'The log of changes has a gap; it is begun anew')
  endLine(dataFolder)
  for (const segment of await listWaiting(dataFolder))
    await rm(join(waitingFolder(dataFolder), segment), { force: true })
  beginLine(dataFolder)
}

/** How many bytes the line may take: a part of what is free and of what it has. */
async function roomOf(folder: string, { bases, segments }: ChangeLine): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  const own = [...bases, ...segments].reduce((sum, { bytes }) => sum + bytes, 0)
  return (bavail * bsize + own) * ROOM_SHARE_MAX
}

/** Removes what no moment of the days that are kept needs; lines of before once their last is as old. */
export async function rotateLines(
  { backupsFolder, days, clock }: Pick<KeepOrder, 'backupsFolder' | 'days' | 'clock'>,
  current: string,
): Promise<void> {
  const now = clock()
  for (const name of (await readdir(backupsFolder).catch(() => [])).filter(isLineName)) {
    const folder = join(backupsFolder, name)
    const line = await readLineFolder(folder)
    if (name !== current) {
      // A line that ended is needed as long as its last moment is.
      const { mtimeMs } = await stat(folder)
      if (mtimeMs < now.getTime() - days * DAY_MS) await rm(folder, { recursive: true, force: true })
      continue
    }
    const bytesMax = await roomOf(folder, line)
    for (const file of filesToRemove(line, { now, days, bytesMax })) await rm(join(folder, file))
  }
}

const LOOK_EVERY_MS = 5_000
const ROTATE_EVERY_MS = 600_000
/** After a base that failed: what kept it from being made is seldom gone at once. */
const BASE_AGAIN_AFTER_MS = 600_000

export type ChangeKeeper = {
  /** Carries away what waits and ends; to be called when the database has stopped, which gives up its last piece then. */
  readonly stop: () => Promise<void>
}

/**
 * Keeps the log of changes for as long as the database runs: carries each piece away within seconds, copies uploads, makes a base when
 * one is due, and removes what no moment needs. What fails is tried again; what waits too long makes way, and a new line begins.
 */
export function keepChanges(order: KeepOrder): ChangeKeeper {
  const { dataFolder, backupsFolder, log, clock, days } = order
  const files = createFileKeeper(order.uploadsFolder, order.keys)
  const stopping = new AbortController()
  let base: Promise<void> | undefined
  let baseNotBefore = 0
  let rotatedAt = 0

  const makeBaseWhenDue = (line: ChangeLine) => {
    const now = clock()
    if (base || now.getTime() < baseNotBefore || !isBaseDue(line, now)) return
    const failed = (error: unknown) => {
      baseNotBefore = clock().getTime() + BASE_AGAIN_AFTER_MS
      if (!stopping.signal.aborted) log.error({ error }, 'No base of the database could be made')
    }
    base = order.makeBase(stopping.signal).then(() => {}, failed)
    base.finally(() => {
      base = undefined
    })
  }
  const rotateWhenDue = async (folder: string, name: string) => {
    const now = clock()
    if (now.getTime() < rotatedAt + ROTATE_EVERY_MS) return
    rotatedAt = now.getTime()
    await rotateLines(order, name)
    await files.forget(folder, { now, olderThan: new Date(now.getTime() - days * DAY_MS) })
  }
  const look = async () => {
    const name = currentLine(dataFolder)
    if (name === null) return
    const folder = join(backupsFolder, name)
    try {
      if (!(await carryAway(order, folder))) await beginAnew(order, 'another database writes into it')
      await files.copyNew(folder)
      if (stopping.signal.aborted) return
      makeBaseWhenDue(await readLineFolder(folder))
      await rotateWhenDue(folder, name)
    } catch (error) {
      log.error({ error }, 'The log of changes could not be kept; it is tried again')
      if ((await listWaiting(dataFolder)).length > WAITING_SEGMENTS_MAX)
        await beginAnew(order, `${backupsFolder} took nothing for too long`)
    }
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      await look()
      await wait(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      await base
      await look()
    },
  }
}
