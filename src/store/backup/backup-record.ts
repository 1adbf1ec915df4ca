import { desc, eq, inArray } from 'drizzle-orm'
import type { BackupRecord } from '../../domain/backup/backup-state.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { backup } from '../schema/backup.ts'

export type StoredBackup = BackupRecord & {
  readonly id: string
  readonly file: string | null
  readonly bytes: number | null
  readonly rowCount: number | null
  readonly fileCount: number | null
}

/** A month of nights and what was made by hand. */
const RECORDS_MAX = 60

/** The newest backups first. */
export async function listBackups(db: Database): Promise<StoredBackup[]> {
  return db.select().from(backup).orderBy(desc(backup.begunAt)).limit(RECORDS_MAX)
}

/** Notes that one is begun. */
export async function insertBackup(db: Database, begunAt: Date, file: string): Promise<string> {
  const id = newIdentifier(begunAt.getTime())
  await db.insert(backup).values({ id, begunAt, file })
  return id
}

/** Notes what became of it. */
export async function updateBackup(
  db: Database,
  id: string,
  outcome: Partial<Omit<StoredBackup, 'id' | 'begunAt'>>,
): Promise<void> {
  await db.update(backup).set(outcome).where(eq(backup.id, id))
}

/** Forgets those whose files are gone. */
export async function deleteBackups(db: Database, files: readonly string[]): Promise<void> {
  if (files.length > 0) await db.delete(backup).where(inArray(backup.file, [...files]))
}
