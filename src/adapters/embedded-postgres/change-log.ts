import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLineName, nameOfLine } from '../../domain/backup/change-line.ts'
import { type Account, giveTo } from './account.ts'
import { roleName } from './cluster.ts'

/** Less than the minute that may be lost: what is left of it is the time for carrying a segment away. */
const SEGMENT_SECONDS_MAX = 30

/** Where PostgreSQL puts pieces of its log until they are carried to the place of the backups. */
export const waitingFolder = (dataFolder: string) => join(dataFolder, 'changes')

/** Lies in the cluster: a copy, or another cluster at its place, does not go on with the line. */
const lineFile = (dataFolder: string) => join(dataFolder, 'postgres', 'labinov-line')

/** The line into which the changes of this database go; null where they are not kept. */
export function currentLine(dataFolder: string): string | null {
  const file = lineFile(dataFolder)
  const name = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return isLineName(name) ? name : null
}

/** Gives the line up, since there is a gap in it, or another database goes on with it. */
export function endLine(dataFolder: string): void {
  rmSync(lineFile(dataFolder), { force: true })
}

/** Begins a line: what waits belongs to the one before, and leads nowhere without it. */
export function beginLine(dataFolder: string): string {
  const name = nameOfLine(new Date(), randomBytes(4).toString('hex'))
  const file = lineFile(dataFolder)
  writeFileSync(file, `${name}\n`, { mode: 0o600 })
  const { uid, gid } = statSync(join(dataFolder, 'postgres'))
  chownSync(file, uid, gid)
  return name
}

/** What lets the role of the application copy the files of a running cluster, and nothing more. */
export const copyingGrants: readonly string[] = [
  `GRANT EXECUTE ON FUNCTION pg_backup_start(text, boolean) TO ${roleName}`,
  `GRANT EXECUTE ON FUNCTION pg_backup_stop(boolean) TO ${roleName}`,
]

/** PostgreSQL's settings for keeping its log; the folder is made for its account. */
export function keepingLog(dataFolder: string, account: Account): readonly string[] {
  const folder = waitingFolder(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(account, folder)
  return Object.entries({
    archive_mode: 'on',
    archive_library: 'basic_archive',
    'basic_archive.archive_directory': folder,
    archive_timeout: String(SEGMENT_SECONDS_MAX),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
