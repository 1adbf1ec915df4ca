import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from './start-error.ts'

export type InstanceLock = {
  /** Notes, for whoever is refused, where this instance answers. */
  readonly announce: (address: string) => void
  readonly release: () => void
}

const SQLITE_BUSY = 5

const noteFile = (dataFolder: string) => join(dataFolder, 'instance')

/**
 * Takes the data folder for this process alone; `undefined` when another instance has it. The lock is the
 * operating system's own lock on a file, taken through SQLite since Node has no call for it: the system frees it
 * when the process ends, however it ends, so a stale lock cannot exist, and of two that start at once one gets it.
 */
export function lockDataFolder(dataFolder: string): InstanceLock | undefined {
  const database = new DatabaseSync(join(dataFolder, 'instance.lock'), { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  const note = (words: string) => writeFileSync(noteFile(dataFolder), `process ${process.pid}, ${words}\n`)
  note('just starting')
  return { announce: (address) => note(`at ${address}`), release: () => database.close() }
}

/** Where the instance that has this data folder answers, or null when none has told. */
export function announcedAddress(dataFolder: string): string | null {
  try {
    return /, at (\S+)/.exec(readFileSync(noteFile(dataFolder), 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

/** Says who has the data folder, and what to do. */
export function heldByAnother(dataFolder: string): StartError {
  let holder = 'just starting'
  try {
    holder = readFileSync(noteFile(dataFolder), 'utf8').trim()
  } catch {
    // It has the lock but has not written its note yet.
  }
  return new StartError(
    `another Labinov (${holder}) uses the data folder ${dataFolder}. Stop it first, or choose another folder ` +
      'in LABINOV_DATA and another port in PORT.',
  )
}
