import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
