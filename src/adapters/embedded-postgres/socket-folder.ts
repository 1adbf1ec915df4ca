import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, canEnter } from './account.ts'

// The system's limit on a socket's path is 104 bytes on macOS and 108 on Linux, with the file's own name in it.
const folderBytesMax = 104 - '/.s.PGSQL.5432.lock'.length

function makeOwnFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const { uid } = lstatSync(folder)
  if (lstatSync(folder).isSymbolicLink() || uid !== (account?.uid ?? process.getuid?.())) {
    throw new StartError(
      `The folder ${folder} for the database's socket belongs to somebody else; remove it.`,
    )
  }
}

/**
 * The folder of the database's socket: in the data folder, or, if that path is too long for a socket, in the
 * system's folder for temporary files under a name made from it.
 */
export function socketFolder(dataFolder: string, account: Account): string {
  let folder = join(dataFolder, 'socket')
  if (Buffer.byteLength(folder) > folderBytesMax) {
    const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
    const shared = canEnter(account, tmpdir()) ? tmpdir() : '/tmp'
    folder = join(shared, `labinov-${mark}`)
  }
  makeOwnFolder(folder, account)
  return folder
}
