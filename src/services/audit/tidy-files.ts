import { listUnnamedFiles } from '../../store/audit/stored-file.ts'
import type { Services } from '../services.ts'
import { uploadsOf } from '../uploads.ts'

/** A file lies there for a moment before its row is written; a day later none comes any more. */
const AGE_HOURS_MIN = 24

/** Removes files that no row names: left by a process that ended between the file and its row. Gives how many. */
export async function tidyFiles(
  services: Pick<Services, 'db' | 'dataFolder' | 'clock'>,
  signal: AbortSignal,
): Promise<number> {
  const uploads = uploadsOf(services)
  const before = new Date(services.clock().getTime() - AGE_HOURS_MIN * 3_600_000)
  let removed = 0
  for await (const keys of uploads.olderThan(before)) {
    if (signal.aborted) break
    for (const key of await listUnnamedFiles(services.db, keys)) {
      if (await uploads.remove(key)) removed += 1
    }
  }
  return removed
}
