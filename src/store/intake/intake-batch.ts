import { and, desc, eq, sql } from 'drizzle-orm'
import type { Table } from '../../domain/intake/table.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { type IntakeKind, intakeBatch } from '../schema/intake.ts'

export type { IntakeKind, Trace } from '../schema/intake.ts'
export type IntakeBatch = typeof intakeBatch.$inferSelect

type NewBatch = {
  kind: IntakeKind
  subjectId?: string
  fileName: string
  fileHash: string
  table: Table
  mapping: Record<string, number>
  meanings?: IntakeBatch['meanings']
  createdBy: PersonId
}

/** Keeps a file that came in, so that it can be mended over days. */
export async function insertBatch(
  transaction: Database,
  regionId: RegionId,
  batch: NewBatch,
): Promise<string> {
  const id = newIdentifier()
  await transaction.insert(intakeBatch).values({ regionId, id, ...batch })
  return id
}

/** A batch of the region, or null. `forUpdate` makes a second confirmation wait and then see the first. */
export async function findBatch(
  db: Database,
  regionId: RegionId,
  id: string,
  forUpdate = false,
): Promise<IntakeBatch | null> {
  const query = db
    .select()
    .from(intakeBatch)
    .where(and(eq(intakeBatch.regionId, regionId), eq(intakeBatch.id, id)))
  const [row] = forUpdate ? await query.for('update') : await query
  return row ?? null
}

export async function updateBatch(
  transaction: Database,
  regionId: RegionId,
  id: string,
  changes: Partial<
    Pick<
      IntakeBatch,
      | 'table'
      | 'mapping'
      | 'meanings'
      | 'resolutions'
      | 'state'
      | 'written'
      | 'confirmedAt'
      | 'traces'
      | 'trailMark'
    >
  >,
): Promise<void> {
  await transaction
    .update(intakeBatch)
    .set(changes)
    .where(and(eq(intakeBatch.regionId, regionId), eq(intakeBatch.id, id)))
}

/** The latest files of a kind, newest first, without their rows; of one innovation where it is named. */
export async function listBatches(db: Database, regionId: RegionId, kind: IntakeKind, subjectId?: string) {
  return db
    .select({
      id: intakeBatch.id,
      fileName: intakeBatch.fileName,
      state: intakeBatch.state,
      written: intakeBatch.written,
      createdAt: intakeBatch.createdAt,
    })
    .from(intakeBatch)
    .where(
      and(
        eq(intakeBatch.regionId, regionId),
        eq(intakeBatch.kind, kind),
        subjectId ? eq(intakeBatch.subjectId, subjectId) : undefined,
      ),
    )
    .orderBy(desc(intakeBatch.createdAt))
    .limit(20)
}

/** How a person read the file of this kind, and of this innovation where it is named, that was written last in the region: its columns and what texts mean. */
export async function findLastReading(
  db: Database,
  regionId: RegionId,
  kind: IntakeKind,
  subjectId?: string,
): Promise<{
  header: readonly string[]
  mapping: Record<string, number>
  meanings: IntakeBatch['meanings']
} | null> {
  const [row] = await db
    .select({
      header: sql<string[]>`${intakeBatch.table} -> 'header'`,
      mapping: intakeBatch.mapping,
      meanings: intakeBatch.meanings,
    })
    .from(intakeBatch)
    .where(
      and(
        eq(intakeBatch.regionId, regionId),
        eq(intakeBatch.kind, kind),
        subjectId ? eq(intakeBatch.subjectId, subjectId) : undefined,
        eq(intakeBatch.state, 'confirmed'),
      ),
    )
    .orderBy(desc(intakeBatch.confirmedAt), desc(intakeBatch.createdAt))
    .limit(1)
  return row ?? null
}
