import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, giveTo } from './account.ts'
import { type Binaries, packageName } from './binaries.ts'

/** Role and database of the application. The role is no superuser: a hole in a query stays inside the database. */
export const roleName = 'labinov'

/** What the PostgreSQL programs see of our environment: none of our settings, and English messages. */
export const databaseEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

const initializeOptions = [
  '--username=postgres',
  '--auth=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=id-ID',
  '--data-checksums',
  '--no-instructions',
]

const accessRules = `# Written by Labinov: its own role alone, with its password, over the socket alone.
local all ${roleName} scram-sha-256
`

function run(program: string, options: readonly string[], account: Account, input: string): void {
  const outcome = spawnSync(program, options, {
    ...account,
    cwd: '/',
    env: databaseEnvironment,
    input,
    encoding: 'utf8',
  })
  if (outcome.error) throw outcome.error
  if (outcome.status !== 0) throw new StartError(`${program} failed:\n${outcome.stdout}${outcome.stderr}`)
}

/** Runs statements, one a line, in PostgreSQL's single-user mode: as the superuser, whom nobody can sign in as. */
export function runAlone(
  binaries: Binaries,
  clusterFolder: string,
  account: Account,
  statements: readonly string[],
  database = 'postgres',
): void {
  const options = ['--single', '-D', clusterFolder, '-c', 'exit_on_error=true', database]
  run(binaries.postgres, options, account, `${statements.join('\n')}\n`)
}

/** Removes what starts that were cut off have left. Their initdb may still be writing; then some stays for next time. */
function removeUnfinished(prefix: string): void {
  for (const name of readdirSync(dirname(prefix))) {
    if (!name.startsWith(basename(prefix))) continue
    try {
      rmSync(join(dirname(prefix), name), { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    }
  }
}

/**
 * Makes the cluster at `clusterFolder`, with the role and its empty database. It is built beside its place and
 * moved there when complete, so that a start that was cut off leaves nothing half made.
 */
export function createCluster(binaries: Binaries, clusterFolder: string, account: Account): void {
  const prefix = `${clusterFolder}.unfinished-`
  removeUnfinished(prefix)
  const unfinished = mkdtempSync(prefix)
  giveTo(account, unfinished)
  run(binaries.initdb, ['-D', unfinished, ...initializeOptions], account, '')
  writeFileSync(join(unfinished, 'pg_hba.conf'), accessRules)
  runAlone(binaries, unfinished, account, [
    `CREATE ROLE ${roleName} LOGIN CREATEDB`,
    `CREATE DATABASE ${roleName} OWNER ${roleName}`,
  ])
  renameSync(unfinished, clusterFolder)
  removeUnfinished(prefix)
}

/** Refuses a cluster of another PostgreSQL than the one at hand: its files would not be understood. */
export function checkClusterVersion(binaries: Binaries, clusterFolder: string): void {
  const major = clusterMajor(clusterFolder)
  if (major === binaries.major) return
  throw new StartError(
    `The database in ${clusterFolder} was made by PostgreSQL ${major}; this Labinov brings PostgreSQL ` +
      `${binaries.major}. Bring it here with: ${adviceForMajor(major ?? '')}`,
  )
}

/** The major version of the PostgreSQL that made a cluster; null where there is none. */
export function clusterMajor(clusterFolder: string): string | null {
  const file = join(clusterFolder, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** The newest package of each major version before ours. All are called beta by their maker, so that no range finds them. */
const newestOfMajor: Readonly<Record<string, string>> = { 17: '17.10.0-beta.17' }

/** How the programs of an earlier PostgreSQL are had, and the upgrade begins. */
export function adviceForMajor(major: string): string {
  const folder = `/tmp/postgres-${major}`
  return (
    `npm install --prefix ${folder} --no-save --ignore-scripts ${packageName}@${newestOfMajor[major] ?? major}, then ` +
    `labinov upgrade --old-postgres ${folder}/node_modules/${packageName}`
  )
}

function passwordIn(urlFile: string): string | undefined {
  if (!existsSync(urlFile)) return undefined
  return decodeURIComponent(URL.parse(readFileSync(urlFile, 'utf8').trim())?.password ?? '') || undefined
}

/**
 * The password of the role, kept in the connection string's file, which its owner alone can read. If the file
 * is lost, a new password is set.
 */
export function clusterPassword(
  binaries: Binaries,
  clusterFolder: string,
  account: Account,
  urlFile: string,
): string {
  const known = passwordIn(urlFile)
  if (known) return known
  const password = randomBytes(24).toString('base64url')
  runAlone(binaries, clusterFolder, account, [`ALTER ROLE ${roleName} PASSWORD '${password}'`])
  return password
}

/** Writes the connection string where its owner alone can read it. */
export function writeUrlFile(urlFile: string, url: string): void {
  writeFileSync(urlFile, `${url}\n`, { mode: 0o600 })
  chmodSync(urlFile, 0o600)
}
