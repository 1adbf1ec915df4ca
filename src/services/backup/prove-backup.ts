import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import { databaseAccount } from '../../adapters/embedded-postgres/account.ts'
import { startEmbeddedPostgres } from '../../adapters/embedded-postgres/embedded-postgres.ts'
import { fileStore } from '../../adapters/files.ts'
import type { Log } from '../../adapters/log.ts'
import { type Restored, restoreBackup } from './restore-backup.ts'

export type ProofOrder = {
  readonly file: string
  readonly keys: readonly ArchiveKey[]
  readonly migrationsFolder: string
  /** Where the throw-away cluster lies meanwhile. */
  readonly dataFolder: string
  readonly log: Log
}

export type Proof = Restored & {
  /** Files whose bytes are others than when they were taken in. */
  readonly damagedFiles: readonly string[]
}

const PREFIX = 'proof-'

/** Tomorrow: every file of the folder is older. */
const everyAge = () => new Date(Date.now() + 86_400_000)

async function listDamaged(folder: string): Promise<string[]> {
  const files = fileStore(folder)
  const damaged: string[] = []
  for await (const keys of files.olderThan(everyAge()))
    for (const key of keys) if (!(await files.verify(key))) damaged.push(key)
  return damaged
}

/**
 * Proves a backup by the only proof there is: puts it back, into a PostgreSQL that is made for that and thrown away, and compares
 * rows, verdicts and files with what it was made from.
 * @throws what keeps it from being put back.
 */
export async function proveBackup(order: ProofOrder): Promise<Proof> {
  const { dataFolder, log, ...rest } = order
  if (databaseAccount(join(dataFolder, 'postgres'))) chmodSync(dataFolder, 0o711)
  const place = await mkdtemp(join(dataFolder, PREFIX))
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder: place, log, durable: false })
    try {
      const uploadsFolder = join(place, 'uploads')
      const restored = await restoreBackup({
        ...rest,
        url: postgres.url,
        uploadsFolder,
        keepSecret: () => {},
      })
      return { ...restored, damagedFiles: await listDamaged(uploadsFolder) }
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
