import { and, asc, eq, isNull } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { courseMaterial } from '../schema/learning.ts'
import { attachment } from '../schema/worksheet.ts'

/** Whose material it is. */
export type CourseScope = { readonly regionId: RegionId; readonly courseId: string }

export type Material = {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly file: {
    readonly fileName: string
    readonly contentType: string
    readonly sizeBytes: number
    readonly storageKey: string
  } | null
}

const standing = ({ regionId, courseId }: CourseScope) =>
  and(
    eq(courseMaterial.regionId, regionId),
    eq(courseMaterial.courseId, courseId),
    isNull(courseMaterial.removedAt),
  )

/** What a course hands out, in the order in which it was added. */
export async function listMaterial(db: Database, scope: CourseScope): Promise<Material[]> {
  const rows = await db
    .select({
      id: courseMaterial.id,
      title: courseMaterial.title,
      url: courseMaterial.url,
      fileName: attachment.fileName,
      contentType: attachment.contentType,
      sizeBytes: attachment.sizeBytes,
      storageKey: attachment.storageKey,
    })
    .from(courseMaterial)
    .leftJoin(
      attachment,
      and(eq(attachment.regionId, courseMaterial.regionId), eq(attachment.id, courseMaterial.attachmentId)),
    )
    .where(standing(scope))
    .orderBy(asc(courseMaterial.addedAt), asc(courseMaterial.id))
  return rows.map(({ id, title, url, fileName, contentType, sizeBytes, storageKey }) => ({
    id,
    title,
    url,
    file:
      fileName !== null && contentType !== null && sizeBytes !== null && storageKey !== null
        ? { fileName, contentType, sizeBytes, storageKey }
        : null,
  }))
}

export type NewFile = { fileName: string; contentType: string; sizeBytes: number; storageKey: string }

export async function insertMaterial(
  transaction: Database,
  scope: CourseScope,
  row: { title: string; url: string | null; file: NewFile | null; addedBy: PersonId | null; addedAt: Date },
): Promise<void> {
  const { title, url, file, addedBy, addedAt } = row
  const attachmentId = file ? newIdentifier(addedAt.getTime()) : null
  if (file && attachmentId) {
    await transaction.insert(attachment).values({
      ...file,
      regionId: scope.regionId,
      id: attachmentId,
      subjectKind: 'course',
      subjectId: scope.courseId,
      addedBy,
      createdAt: addedAt,
    })
  }
  const id = newIdentifier(addedAt.getTime())
  await transaction
    .insert(courseMaterial)
    .values({ ...scope, id, title, url, attachmentId, addedBy, addedAt })
}

/** Takes something away; false when this course hands out no such thing. */
export async function removeMaterialRow(
  transaction: Database,
  scope: CourseScope,
  id: string,
  now: Date,
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(courseMaterial)
    .set({ removedAt: now })
    .where(and(standing(scope), eq(courseMaterial.id, id)))
    .returning({ id: courseMaterial.id })
  return rows.length === 1
}
