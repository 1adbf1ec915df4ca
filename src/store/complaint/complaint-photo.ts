import { and, eq, isNull } from 'drizzle-orm'
import type { ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { attachment } from '../schema/worksheet.ts'

export type ComplaintPhoto = { fileName: string; contentType: string; sizeBytes: number; storageKey: string }

/** Keeps the row of a complaint's photo; the picture itself lies in the files. */
export async function insertComplaintPhoto(
  transaction: Database,
  scope: { regionId: RegionId; complaintId: ComplaintId; innovationId: InnovationId | null },
  photo: ComplaintPhoto,
): Promise<void> {
  const { regionId, complaintId, innovationId } = scope
  await transaction.insert(attachment).values({
    regionId,
    id: newIdentifier(),
    innovationId,
    subjectKind: 'complaint',
    subjectId: complaintId,
    ...photo,
  })
}

/** The photo of a complaint, or null. */
export async function findComplaintPhoto(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<ComplaintPhoto | null> {
  const [row] = await db
    .select({
      fileName: attachment.fileName,
      contentType: attachment.contentType,
      sizeBytes: attachment.sizeBytes,
      storageKey: attachment.storageKey,
    })
    .from(attachment)
    .where(
      and(
        eq(attachment.regionId, regionId),
        eq(attachment.subjectKind, 'complaint'),
        eq(attachment.subjectId, complaintId),
        isNull(attachment.removedAt),
      ),
    )
  return row ?? null
}
