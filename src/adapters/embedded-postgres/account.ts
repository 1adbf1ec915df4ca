import { execFileSync, spawnSync } from 'node:child_process'
import { lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** The operating system's account that runs PostgreSQL; `undefined` means our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

function accountNamed(name: string): Account {
  try {
    const id = (option: string) =>
      Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as whoever owns the cluster already, else as
 * `postgres`, else as `nobody`. Started by anybody else, it runs as that user.
 */
export function databaseAccount(clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (!account) {
    throw new StartError(
      'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody". ' +
        'Start Labinov as an ordinary user.',
    )
  }
  return account
}

/** Whether the account may enter the folder. It is tried out, since mode bits do not tell of access lists. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true
  const trial = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return trial.status === 0
}

/** Makes the account the owner of a folder and of all that it holds. */
export function giveTo(account: Account, folder: string): void {
  if (!account) return
  lchownSync(folder, account.uid, account.gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, entry), account.uid, account.gid)
  }
}
