import { and, desc, eq, inArray } from 'drizzle-orm'
import type { DataMatterKind, DataMatterStepKind } from '../../domain/privacy/data-matter.ts'
import type { RecordClass, Retention } from '../../domain/privacy/processing.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { dataMatter, dataMatterStep, retentionRule } from '../schema/privacy.ts'

export type MatterText = {
  readonly subject: string
  readonly details: string
  readonly cause: string
  readonly measures: string
}

export type MatterRow = MatterText & {
  readonly id: string
  readonly kind: DataMatterKind
  readonly receivedAt: Date
  readonly steps: readonly {
    readonly kind: DataMatterStepKind
    readonly note: string
    readonly createdAt: Date
  }[]
}

export async function insertMatter(
  transaction: Database,
  regionId: RegionId,
  row: MatterText & { id: string; kind: DataMatterKind; receivedAt: Date; createdBy: PersonId | null },
): Promise<void> {
  await transaction.insert(dataMatter).values({ ...row, regionId })
}

/** Writes a step down; false when the same was done already or there is no such matter. */
export async function insertMatterStep(
  transaction: Database,
  regionId: RegionId,
  step: {
    matterId: string
    kind: DataMatterStepKind
    note: string
    createdBy: PersonId | null
    createdAt: Date
  },
): Promise<boolean> {
  const rows = await transaction
    .insert(dataMatterStep)
    .values({ ...step, regionId })
    .onConflictDoNothing()
    .returning({ kind: dataMatterStep.kind })
  return rows.length > 0
}

/** The matters of a region, the latest first, with what was done. */
export async function listMatters(db: Database, regionId: RegionId, rowsMax: number): Promise<MatterRow[]> {
  const rows = await db
    .select()
    .from(dataMatter)
    .where(eq(dataMatter.regionId, regionId))
    .orderBy(desc(dataMatter.receivedAt))
    .limit(rowsMax)
  if (rows.length === 0) return []
  const steps = await db
    .select()
    .from(dataMatterStep)
    .where(
      and(
        eq(dataMatterStep.regionId, regionId),
        inArray(
          dataMatterStep.matterId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(dataMatterStep.createdAt)
  return rows.map((row) => ({ ...row, steps: steps.filter(({ matterId }) => matterId === row.id) }))
}

/** One matter of a region, or null. */
export async function findMatterKind(
  db: Database,
  regionId: RegionId,
  id: string,
): Promise<DataMatterKind | null> {
  const [row] = await db
    .select({ kind: dataMatter.kind })
    .from(dataMatter)
    .where(and(eq(dataMatter.regionId, regionId), eq(dataMatter.id, id)))
  return row?.kind ?? null
}

/** What the region has set of how long its records are kept; a class without a row is kept for ever. */
export async function listRetention(
  db: Database,
  regionId: RegionId,
): Promise<ReadonlyMap<RecordClass, Retention>> {
  const rows = await db
    .selectDistinctOn([retentionRule.recordClass])
    .from(retentionRule)
    .where(eq(retentionRule.regionId, regionId))
    .orderBy(retentionRule.recordClass, desc(retentionRule.createdAt))
  return new Map(rows.map(({ recordClass, months, source }) => [recordClass, { months, source }]))
}

export async function insertRetention(
  transaction: Database,
  regionId: RegionId,
  row: Retention & { recordClass: RecordClass; createdBy: PersonId | null; createdAt: Date },
): Promise<void> {
  await transaction.insert(retentionRule).values({ ...row, regionId })
}
