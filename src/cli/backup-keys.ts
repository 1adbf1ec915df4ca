import { readFileSync } from 'node:fs'
import { type ArchiveKey, isArchiveKey } from '../adapters/archive/encryption.ts'
import type { Settings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'

/**
 * The keys of a backup: those in a file as `age-keygen` writes it, a key a line, else the one of LABINOV_BACKUP_KEY, else none.
 * @throws StartError when the file cannot be read or holds no key.
 */
export function readBackupKeys(
  file: string | undefined,
  { LABINOV_BACKUP_KEY: set }: Pick<Settings, 'LABINOV_BACKUP_KEY'>,
): readonly ArchiveKey[] {
  if (!file) return set ? [set] : []
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartError(`the key file ${file} cannot be read: ${(error as Error).message}`)
  }
  const keys = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length > 0 && keys.every(isArchiveKey)) return keys
  throw new StartError(`the key file ${file} holds no key of age (age1... or AGE-SECRET-KEY-1...).`)
}
