import { and, eq } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { intakeFile } from '../schema/intake.ts'

const ofBatch = (regionId: RegionId, batchId: string) =>
  and(eq(intakeFile.regionId, regionId), eq(intakeFile.batchId, batchId))

/** Keeps a file beside its batch, so that another of its sheets can be read. */
export async function keepFile(
  transaction: Database,
  regionId: RegionId,
  batchId: string,
  content: Uint8Array,
): Promise<void> {
  await transaction.insert(intakeFile).values({ regionId, batchId, content })
}

/** The file of a batch; null where none is kept. */
export async function findFile(
  db: Database,
  regionId: RegionId,
  batchId: string,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ content: intakeFile.content })
    .from(intakeFile)
    .where(ofBatch(regionId, batchId))
  return row?.content ?? null
}

/** Removes the file of a batch that needs it no more. */
export async function removeFile(transaction: Database, regionId: RegionId, batchId: string): Promise<void> {
  await transaction.delete(intakeFile).where(ofBatch(regionId, batchId))
}
