import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { attachment } from '../schema/worksheet.ts'
import type { WorksheetScope } from './worksheet.ts'

export type Attachment = {
  readonly id: string
  readonly fieldKey: string | null
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly storageKey: string
  readonly createdAt: Date
}

const columns = {
  id: attachment.id,
  fieldKey: attachment.fieldKey,
  fileName: attachment.fileName,
  contentType: attachment.contentType,
  sizeBytes: attachment.sizeBytes,
  storageKey: attachment.storageKey,
  createdAt: attachment.createdAt,
}

function ofSheet({ regionId, innovationId, stage }: WorksheetScope) {
  return and(
    eq(attachment.regionId, regionId),
    eq(attachment.innovationId, innovationId),
    eq(attachment.subjectKind, 'worksheet'),
    eq(attachment.subjectId, stage),
    isNull(attachment.removedAt),
  )
}

/** The files of a worksheet that were not taken away, oldest first. */
export async function listWorksheetFiles(db: Database, scope: WorksheetScope): Promise<Attachment[]> {
  return db.select(columns).from(attachment).where(ofSheet(scope)).orderBy(asc(attachment.createdAt))
}

/** A file of an innovation, or null when there is none or it was taken away. */
export async function findAttachment(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  attachmentId: string,
): Promise<Attachment | null> {
  if (!isIdentifier(attachmentId)) return null
  const [row] = await db
    .select(columns)
    .from(attachment)
    .where(
      and(
        eq(attachment.regionId, regionId),
        eq(attachment.innovationId, innovationId),
        eq(attachment.id, attachmentId),
        isNull(attachment.removedAt),
      ),
    )
  return row ?? null
}

export async function insertWorksheetFile(
  transaction: Database,
  scope: WorksheetScope,
  file: Omit<Attachment, 'id' | 'fieldKey'> & { fieldKey: string; addedBy: PersonId },
): Promise<void> {
  await transaction.insert(attachment).values({
    ...file,
    regionId: scope.regionId,
    innovationId: scope.innovationId,
    subjectKind: 'worksheet',
    subjectId: scope.stage,
    id: newIdentifier(file.createdAt.getTime()),
  })
}

/** Takes a file away from a worksheet; its content stays for the audit trail. False when there was none. */
export async function removeWorksheetFile(
  transaction: Database,
  scope: WorksheetScope,
  attachmentId: string,
  now: Date,
): Promise<boolean> {
  if (!isIdentifier(attachmentId)) return false
  const rows = await transaction
    .update(attachment)
    .set({ removedAt: now })
    .where(and(ofSheet(scope), eq(attachment.id, attachmentId)))
    .returning({ id: attachment.id })
  return rows.length > 0
}

/** A file of evidence with one of the values it stands for. */
export type MeasurementFile = Attachment & { readonly measurementId: string }

/** The files of evidence of an innovation's values, newest first; a file that stands for many values comes many times. */
export async function listMeasurementFiles(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<MeasurementFile[]> {
  return db
    .select({ ...columns, measurementId: attachment.subjectId })
    .from(attachment)
    .where(
      and(
        eq(attachment.regionId, regionId),
        eq(attachment.innovationId, innovationId),
        eq(attachment.subjectKind, 'measurement'),
        isNull(attachment.removedAt),
      ),
    )
    .orderBy(desc(attachment.createdAt), asc(attachment.id))
}

/** Keeps one file as evidence of several values: one row each, all of the same content. */
export async function insertMeasurementFiles(
  transaction: Database,
  scope: { regionId: RegionId; innovationId: InnovationId },
  measurementIds: readonly string[],
  file: Omit<Attachment, 'id' | 'fieldKey'> & { addedBy: PersonId | null },
): Promise<void> {
  await transaction.insert(attachment).values(
    measurementIds.map((subjectId) => ({
      ...file,
      ...scope,
      subjectKind: 'measurement' as const,
      subjectId,
      id: newIdentifier(file.createdAt.getTime()),
    })),
  )
}
