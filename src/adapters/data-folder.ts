import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { canEnter, databaseAccount } from './embedded-postgres/account.ts'
import { projectFolder } from './project-folder.ts'
import { StartError } from './start-error.ts'

// For a clone that only root can enter: PostgreSQL does not run as root and could not reach a folder in it.
const sharedFolder = '/var/lib/labinov'

function defaultFolder(): string {
  const inside = join(projectFolder, '.labinov')
  if (canEnter(databaseAccount(join(inside, 'postgres')), projectFolder)) return inside
  const mark = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12)
  return join(sharedFolder, mark)
}

/** A command as it is typed for this data folder: `labinov` by itself would take the default one. */
export function commandFor(dataFolder: string, words: string): string {
  const command = `npx labinov ${words}`
  if (dataFolder === defaultFolder()) return command
  const quoted = /^[\w/.:@-]+$/.test(dataFolder) ? dataFolder : `'${dataFolder.replaceAll("'", "'\\''")}'`
  return `LABINOV_DATA=${quoted} ${command}`
}

/**
 * The folder of database and uploads, made if it is not there: LABINOV_DATA, else `.labinov` in the clone, else,
 * if PostgreSQL could not reach that, one of its own in /var/lib/labinov.
 * @throws StartError when it cannot be made or written; the message names the setting.
 */
export function openDataFolder(chosen: string | undefined): string {
  const folder = chosen ? resolve(chosen) : defaultFolder()
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
    if (dirname(folder) === sharedFolder) chmodSync(sharedFolder, 0o755)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(
      `LABINOV_DATA is ${JSON.stringify(folder)}, where nothing can be written (${(error as Error).message}). ` +
        'Choose a folder of your own, or give this one to the user who starts Labinov.',
    )
  }
  return folder
}

/**
 * The folder of database and uploads of a Labinov that was started before: for commands, which begin none of their own.
 * @throws StartError when there is none, or it cannot be written; the message says what to do.
 */
export function findDataFolder(chosen: string | undefined): string {
  const folder = chosen ? resolve(chosen) : defaultFolder()
  if (existsSync(folder)) openDataFolder(chosen)
  const marks = [join(folder, 'postgres', 'PG_VERSION'), join(folder, 'database-url')]
  if (marks.some((mark) => existsSync(mark))) return folder
  throw new StartError(
    `there is no Labinov in the data folder ${folder}. Set LABINOV_DATA to the folder with which yours was started, ` +
      `or start one there first: LABINOV_DATA=${folder} npm start`,
  )
}
