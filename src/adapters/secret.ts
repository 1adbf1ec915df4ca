import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './start-error.ts'

/**
 * The key that signs sessions: LABINOV_SECRET, else one made at the first start and kept in the data folder in a
 * file that its owner alone can read.
 */
export function readSecret(given: string | undefined, dataFolder: string): string {
  if (given) return given
  const file = join(dataFolder, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * Keeps the key that came with a backup, in place of the one that a first start may have made.
 * @throws StartError when LABINOV_SECRET gives another one.
 */
export function keepSecret(given: string | undefined, dataFolder: string, secret: string): void {
  if (given === secret) return
  if (given)
    throw new StartError(
      'LABINOV_SECRET is another than the one of the backup, with which what it closed cannot be opened. Leave it unset, or set the one of the machine that made the backup.',
    )
  const file = join(dataFolder, 'secret')
  writeFileSync(file, secret, { mode: 0o600 })
  chmodSync(file, 0o600)
}
